import { type Metric, ratio } from "../metric.ts"
import { redrawCells } from "../redraw.ts"

/** Perfect match ratio: the share of gold's articles that the tool has with exactly their characters in their order. */
export const perfectMatch: Metric<{ readonly articles: number; readonly perfect: number }> = {
  name: "perfectMatch",
  lessIsBetter: [],
  count: ({ gold, predicted, placement }) => {
    let articles = 0
    let perfect = 0
    for (const [g, paragraphs] of gold.articles.entries()) {
      const wanted = paragraphs.flatMap(({ characters }) => characters)
      if (wanted.length === 0) continue
      articles++
      const given = predicted.articles[placement.match[g]]?.flatMap(({ characters }) => characters) ?? []
      if (wanted.length === given.length && wanted.every((character, i) => character === given[i])) perfect++
    }
    return { articles, perfect }
  },
  values: ({ articles, perfect }) => ({ ratio: ratio(perfect, articles) }),
  redraw: ({ articles, perfect }, random) => ({
    articles,
    perfect: redrawCells([perfect, articles - perfect], random)[0]
  })
}
