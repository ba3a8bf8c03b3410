import { displayWidth } from "../text/display-width.ts"
import type { Reconstruction } from "../validate/reconstruction.ts"
import { columns } from "./columns.ts"

type Article = Reconstruction["articles"][number]

/** What the table says of a result: little, so that those of a large batch can be kept. */
export interface ResultSummary {
  readonly segmenter: string
  readonly model: string
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

/** In terminal columns: longer headlines are cut. */
const widest = 36
/** Results beyond which a table helps nobody. */
export const mostInTable = 40

/** What a batch has come to. */
export interface Totals {
  readonly done: number
  readonly articles: number
  readonly segmenters: ReadonlySet<string>
  readonly models: ReadonlySet<string>
  /** All results, in order, where they are no more than fit in a table; else any of them. */
  readonly results: ReadonlyArray<ResultSummary>
}

export const summaryOf = (result: Reconstruction): ResultSummary => ({
  segmenter: result.generator.segmenter,
  model: result.generator.model.name,
  rows: result.articles.map((article, i) => rowOf(result, article, i === 0))
})

/** A row an article, under its page: what a person looks at first after a run. Of many results, a line in all. */
export const summary = ({ done, articles, segmenters, models, results }: Totals): string => {
  const ran = `words by ${[...segmenters].join(" and ")}, model ${[...models].join(" and ")}`
  const total = `${done} ${done === 1 ? "source" : "sources"}, ${articles} articles; ${ran}\n`
  if (done > mostInTable) return total
  const head = ["page", "article", "headline", "fragments", "joins", "lowest", "gaps"]
  return `${columns([head, ...results.flatMap(({ rows }) => rows)], new Set([3, 4, 5, 6]))}
${total}fragments: pieces of the dump in the article; joins: cuts in mid-paragraph that were closed;
lowest: the least probability of its joins, 1 is sure; gaps: places where text is missing
`
}

const rowOf = ({ source, pages }: Reconstruction, article: Article, first: boolean): ReadonlyArray<string> => {
  const { id, headline, byline, paragraphs, confidence, page } = article
  const joins = paragraphs.reduce((sum, paragraph) => sum + paragraph.joins.length, 0)
  const decided = joins + paragraphs.filter(({ succession }) => succession !== null).length
  const fragments = new Set(paragraphs.flatMap(({ spans }) => spans.map(({ fragment }) => fragment)))
  return [
    pages.length > 1 ? `${source.name}, page ${page + 1}` : first ? source.name : "",
    id,
    cut(headline ?? (byline === null ? "– (none found)" : `– ${byline}`)),
    String(fragments.size),
    String(joins),
    decided === 0 ? "–" : shown(confidence),
    String(paragraphs.filter(({ gapBefore }) => gapBefore).length)
  ]
}

/** Never rounded up to 1: what is not sure must not look so. */
const shown = (probability: number): string =>
  probability < 1 && probability.toFixed(2) === "1.00" ? "0.99" : probability.toFixed(2)

const cut = (text: string): string => {
  const line = text.replace(/\s+/g, " ")
  if (displayWidth(line) <= widest) return line
  let kept = ""
  for (const character of line) {
    if (displayWidth(kept + character) > widest - 1) break
    kept += character
  }
  return `${kept}…`
}
