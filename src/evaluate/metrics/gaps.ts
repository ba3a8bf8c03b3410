import type { Layout } from "../layout.ts"
import { type Metric, precisionRecall } from "../metric.ts"
import { redrawFound } from "../redraw.ts"

/** Places where text is missing, each known by the first character after it. */
export const gaps: Metric<{ readonly wanted: number; readonly given: number; readonly right: number }> = {
  name: "gaps",
  lessIsBetter: [],
  count: ({ gold, predicted }) => {
    const wanted = gapsOf(gold)
    const given = gapsOf(predicted)
    return { wanted: wanted.size, given: given.size, right: [...given].filter((each) => wanted.has(each)).length }
  },
  values: ({ wanted, given, right }) => precisionRecall(right, given, right, wanted),
  redraw: redrawFound
}

const gapsOf = ({ articles }: Layout): ReadonlySet<number> =>
  new Set(articles.flat().flatMap(({ gapBefore, characters }) => (gapBefore ? [characters[0]] : [])))
