import { isBlank } from "../text/characters.ts"
import { locate } from "./locate.ts"
import type { Pair, Prediction } from "./prediction.ts"
import { type Ranks, rank } from "./ranks.ts"
import type { ToolPage, ToolParagraph } from "./tool-text.ts"

/**
 * A tool's text as a prediction: every character by its place in the source, so that it is measured by the same ruler as a
 * result of spans. The first heading of an article and those that follow it at once are its headline, later ones are
 * labels. What the source does not have is counted as invented; what is not there is lost, as no tool of this kind says
 * what it left out.
 */
export const predictionOfTool = (text: string, page: ToolPage): Prediction => {
  const ranks = rank(text)
  const paragraphs = page.flat()
  const places = locate(
    ranks,
    paragraphs.map((paragraph) => [...paragraph.text].filter((character) => !isBlank(character.charCodeAt(0))))
  )
  const found = new Map(paragraphs.map((paragraph, i) => [paragraph, spansOf(ranks, places[i])]))
  return {
    articles: page.map((article) => ({
      paragraphs: article.map((paragraph, i) => ({
        role: roleOf(article, i),
        spans: found.get(paragraph) ?? [],
        gapBefore: paragraph.gapBefore
      }))
    })),
    duplicates: [],
    unplaced: [],
    joins: [],
    invented: places.reduce((sum, each) => sum + each.filter((place) => place < 0).length, 0)
  }
}

const roleOf = (article: ReadonlyArray<ToolParagraph>, i: number) => {
  if (article[i].level === 0) return "body" as const
  return article.slice(0, i).every(({ level }) => level > 0) ? ("headline" as const) : ("label" as const)
}

/** Characters in a row as spans; where a tool left one out, a span ends. */
const spansOf = (ranks: Ranks, places: Int32Array): ReadonlyArray<Pair> => {
  const spans: Array<Pair> = []
  const end = (character: number) =>
    ranks.at[character] + ((ranks.text.codePointAt(ranks.at[character]) ?? 0) > 0xffff ? 2 : 1)
  let last = -2
  for (const place of places) {
    if (place < 0) continue
    if (place === last + 1) spans[spans.length - 1] = [spans[spans.length - 1][0], end(place)]
    else spans.push([ranks.at[place], end(place)])
    last = place
  }
  return spans
}
