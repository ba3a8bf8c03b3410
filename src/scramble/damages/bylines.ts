import { type CopyArticle, type CopyParagraph, headingLength } from "../copy.ts"
import { chance, pick, type Random, within } from "../random.ts"
import type { Dressing } from "./damage.ts"
import { nameFrom, placeFrom, unitFrom } from "./names.ts"

/** The forms in which papers say who wrote an article. */
const forms: ReadonlyArray<(random: Random) => string> = [
  (random) => `本报记者 ${names(random, [1, 3])}`,
  (random) => `本报记者　${names(random, [1, 2])}`,
  (random) => `记者 ${nameFrom(random)} 通讯员 ${nameFrom(random)}`,
  (random) => `本报${placeFrom(random)}记者 ${nameFrom(random)}`,
  (random) => `□ 本报记者 ${nameFrom(random)}`,
  (random) => `（本报记者 ${nameFrom(random)}）`,
  (random) => `新华社记者 ${names(random, [1, 3])}`,
  (random) => `新华社${placeFrom(random)}${day(random)}电（记者${nameFrom(random)}）`,
  (random) => `文/${nameFrom(random)}`,
  (random) => `作者：${nameFrom(random)}`,
  (random) => nameFrom(random),
  (random) => nameFrom(random),
  (random) => {
    const name = nameFrom(random)
    return name.length === 2 ? `${name[0]}　${name[1]}` : name
  },
  (random) => `${unitFrom(random).office} ${nameFrom(random)}`
]

const names = (random: Random, count: readonly [number, number]): string =>
  Array.from({ length: within(random, count) }, () => nameFrom(random)).join(" ")

const day = (random: Random): string => `${within(random, [1, 12])}月${within(random, [1, 28])}日`

/** Puts a byline under the headings of articles that have none. */
export const bylines: Dressing = (articles, { bylines: rate }, random) =>
  rate <= 0
    ? articles
    : articles.map((article) => {
        const { kind, paragraphs } = article
        const has = paragraphs.some(({ role }) => role === "byline")
        if (kind !== "news" || has || !chance(random, rate)) return article
        return insert(article, { role: "byline", text: pick(random, forms)(random) })
      })

/** Under the heading. */
export const insert = (article: CopyArticle, paragraph: CopyParagraph): CopyArticle => {
  const at = headingLength(article.paragraphs)
  return { ...article, paragraphs: article.paragraphs.toSpliced(at, 0, paragraph) }
}
