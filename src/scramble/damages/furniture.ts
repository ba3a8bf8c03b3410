import { type CopyArticle, furnitureOf } from "../copy.ts"
import { chance, pick, type Random, within } from "../random.ts"
import type { Dressing } from "./damage.ts"
import { nameFrom, placeFrom } from "./names.ts"

const two = (n: number): string => String(n).padStart(2, "0")
const weekday = (random: Random): string => `星期${pick(random, "一二三四五六日")}`
const date = (random: Random): string =>
  `${within(random, [1998, 2026])}年${within(random, [1, 12])}月${within(random, [1, 28])}日`
const section = (random: Random): string =>
  pick(random, ["要闻", "综合", "区县", "经济", "社会", "民生", "特别报道", "专版"])

const folios: ReadonlyArray<(random: Random) => string> = [
  (random) => `第${two(within(random, [1, 24]))}版 ${date(random)} ${weekday(random)}`,
  (random) => `${date(random)} ${weekday(random)} ${section(random)} ${two(within(random, [1, 24]))}版`,
  (random) => `${placeFrom(random)}日报 ${date(random)} ${weekday(random)}`,
  (random) => `${section(random)} ${two(within(random, [1, 16]))}`,
  (random) => section(random),
  (random) => date(random)
]
const imprints: ReadonlyArray<(random: Random) => string> = [
  (random) => `责编：${nameFrom(random)} 版式设计：${nameFrom(random)}`,
  (random) => `本版责编：${nameFrom(random)} ${nameFrom(random)}`,
  (random) => `责任编辑 ${nameFrom(random)} 美编 ${nameFrom(random)} 校对 ${nameFrom(random)}`,
  (random) => `版式设计：${nameFrom(random)}`,
  (random) => `新闻热线：0${within(random, [10, 99])}-${within(random, [2000000, 8999999])}`,
  (random) => `（下转第${within(random, [2, 8])}版）`,
  (random) => `（上接第${within(random, [1, 4])}版）`
]

/** Lines that belong to the page and to no article: mostly at its head and foot, now and then anywhere. */
export const furniture: Dressing = (articles, { furniture: rate }, random) => {
  if (rate <= 0) return articles
  const lines: Array<CopyArticle> = []
  const put = (place: "top" | "bottom", forms: typeof folios) =>
    lines.push(
      furnitureOf(`furniture-${lines.length + 1}`, pick(random, forms)(random), chance(random, 0.8) ? place : "body")
    )
  if (chance(random, rate)) put("top", folios)
  if (chance(random, rate)) put("bottom", imprints)
  if (chance(random, rate / 3)) put("bottom", imprints)
  return [...articles, ...lines]
}
