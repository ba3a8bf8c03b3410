import { languages } from "../text/languages/languages.ts"
import type { Article, Missing, Paragraph } from "./article.ts"

const textOf = (paragraph: Paragraph): string => paragraph.fragments.map((fragment) => fragment.text).join("")

/** So many items make a list a roster. */
const leastItems = 3
/** So much of a roster must be met by the page's own headings before the rest counts as missing. */
const leastMet = 0.4

/** How well a name stands in a heading, 0 to 1: the longest run of its characters found there, as a share of the name. */
const metBy = (name: string, heading: string): number => {
  for (let length = name.length; length >= 2; length--)
    for (let at = 0; at + length <= name.length; at++)
      if (heading.includes(name.slice(at, at + length))) return length / name.length
  return 0
}

/**
 * Compares the roster in a lead (the units or people that the page says it will let speak) with the headings that are
 * there. What has none is missing; the articles without a heading are its candidates, by how often they name it and by
 * whether their place on the page fits its place in the roster.
 */
export const missingOf = (articles: ReadonlyArray<Article>): ReadonlyArray<Missing> => {
  const headings = articles.map(({ byline, headline }) => [byline, headline].filter((text) => text !== null).join(" "))
  const found = new Map<string, Missing>()
  for (const article of articles)
    for (const paragraph of article.paragraphs) {
      if (paragraph.role !== "lead" && article.kind !== "front-matter") continue
      for (const list of languages.flatMap((language) => language.lists(textOf(paragraph)))) {
        const items = list.map((item) => ({ item, met: Math.max(0, ...headings.map((text) => metBy(item, text))) }))
        const met = items.filter((entry) => entry.met >= 0.75)
        if (items.length < leastItems || met.length < 2 || met.length / items.length < leastMet) continue
        const lost = items.filter((entry) => entry.met < 0.75)
        const place = paragraph.fragments[0].id
        for (const [at, { item }] of lost.entries())
          found.set(item, {
            expected: item,
            evidence: `roster in ${place}`,
            candidates: candidatesOf(item, at, articles)
          })
      }
    }
  return [...found.values()]
}

const candidatesOf = (item: string, at: number, articles: ReadonlyArray<Article>): Missing["candidates"] => {
  const headless = articles.filter(
    ({ headline, byline, kind }) => headline === null && byline === null && kind !== "other"
  )
  const stem = languages.reduce((name, language) => language.stem(name), item)
  const weights = headless.map((article, i) => {
    const text = article.paragraphs.map(textOf).join("")
    const named = stem.length >= 2 ? text.split(stem).length - 1 : 0
    return Math.exp(1.2 * Math.min(3, named) - 1.2 * Math.abs(i - at))
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return headless
    .map((article, i) => ({ article: article.id, probability: Math.round((weights[i] / sum) * 1e4) / 1e4 }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, 5)
}
