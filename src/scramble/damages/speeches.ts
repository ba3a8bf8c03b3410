import { type CopyArticle, headingLength } from "../copy.ts"
import { chance, pick, type Random, shuffled, within } from "../random.ts"
import type { Dressing } from "./damage.ts"
import { nameFrom, placeFrom, unitFrom } from "./names.ts"

const numerals = "一二三四五六七八九十"
/** How speakers number their sections. */
const styles: ReadonlyArray<(n: number) => string> = [
  (n) => `${numerals[n - 1]}、`,
  (n) => `${numerals[n - 1]}、`,
  (n) => `${numerals[n - 1]}、`,
  (n) => `（${numerals[n - 1]}）`,
  (n) => `${n}.`,
  (n) => `${numerals[n - 1]}是`
]

/**
 * A page of speeches: each article gets an office and a name, its paragraphs after the first are numbered, and a lead at
 * the top names all units. One article or two stay news, as they do on such pages.
 */
export const speeches: Dressing = (articles, { speeches: rate }, random) => {
  const news = articles.filter(({ kind, paragraphs }) => kind === "news" && bodyOf(paragraphs).length >= 2)
  if (news.length < 3 || !chance(random, rate)) return articles
  const others = new Set(shuffled(random, news).slice(0, chance(random, 0.5) ? 1 : 0))
  const style = pick(random, styles)
  const units = new Set<string>()
  const spoken = articles.map((article) => {
    if (!news.includes(article) || others.has(article)) return article
    const speech = toSpeech(article, style, units, random)
    if (speech.unit !== null) units.add(speech.unit)
    return speech
  })
  return [frontMatter([...units], random), ...spoken]
}

const bodyOf = (paragraphs: CopyArticle["paragraphs"]): CopyArticle["paragraphs"] =>
  paragraphs.slice(headingLength(paragraphs)).filter(({ role }) => role === "body")

const toSpeech = (
  article: CopyArticle,
  style: (n: number) => string,
  taken: ReadonlySet<string>,
  random: Random
): CopyArticle => {
  let { unit, office } = unitFrom(random)
  while (taken.has(unit)) ({ unit, office } = unitFrom(random))
  const speaker = nameFrom(random)
  const from = headingLength(article.paragraphs)
  const body = bodyOf(article.paragraphs)
  const first = chance(random, 0.95) ? 1 : 0
  const byline = { role: "byline" as const, text: `${office}${chance(random, 0.8) ? " " : "　"}${speaker}` }
  return {
    ...article,
    kind: "speech",
    speaker,
    unit,
    paragraphs: [
      ...article.paragraphs.slice(0, from).filter(({ role }) => role !== "byline"),
      byline,
      ...body.map((paragraph, i) => {
        const n = i - first + 1
        return n < 1 || n > 10 ? paragraph : { ...paragraph, text: style(n) + paragraph.text }
      })
    ]
  }
}

const frontMatter = (units: ReadonlyArray<string>, random: Random): CopyArticle => {
  const place = placeFrom(random)
  const meeting = pick(random, ["工作推进会", "经济形势分析会", "书记例会", "座谈会", "述职评议会"])
  const headline = pick(random, [
    "凝心聚力谋发展 实干担当谱新篇",
    "锚定目标任务 狠抓工作落实",
    "抓重点 补短板 强弱项",
    "勇挑大梁走在前 奋楫扬帆开新局"
  ])
  const roster = `${within(random, [1, 12])}月${within(random, [1, 28])}日，${place}市召开${meeting}。${units.join("、")}的负责同志先后发言，${pick(random, ["现将发言摘要刊发如下。", "交流各自的做法和打算，本报今日摘要刊登。", "围绕下一步工作谈了思路和举措。"])}`
  return {
    id: "front-matter",
    kind: "front-matter",
    speaker: null,
    unit: null,
    place: "top",
    paragraphs: [
      { role: "headline", text: headline },
      { role: "subtitle", text: `——${place}市${meeting}发言摘登` },
      ...(chance(random, 0.6) ? [{ role: "label" as const, text: pick(random, ["核心提示", "编者按", "导读"]) }] : []),
      { role: "lead", text: roster }
    ]
  }
}
