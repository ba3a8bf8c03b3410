import type { Reconstruction } from "../validate/reconstruction.ts"
import { compare, type EvaluateOptions } from "./comparison.ts"
import { correctionCounts, corrections, type DecisionOutcome, noCorrections } from "./corrections.ts"
import type { Gold } from "./gold.ts"
import type { Counts, Values } from "./metric.ts"
import { measures, metrics } from "./metrics.ts"
import type { Prediction } from "./prediction.ts"
import { noQuality, quality, qualityCounts } from "./quality.ts"

/** How good a page is, or a pool of pages. Plain data, so that it can be written and read as JSON. */
export interface Scores {
  readonly pages: number
  /** By metric: what the values are made of, to be pooled. */
  readonly counts: Readonly<Record<string, Counts>>
  /** By metric, then by value. */
  readonly values: Readonly<Record<string, Values>>
}

/**
 * Measures a tool's page against gold; near-linear in the length of `text`. Never fails: spans outside the text hold
 * nothing.
 *
 * @param text  the decoded source that all spans are of
 */
export const evaluate = (text: string, gold: Gold, predicted: Prediction, options: EvaluateOptions = {}): Scores => {
  const page = compare(text, gold, predicted, options)
  return valued(1, Object.fromEntries(metrics.map((metric) => [metric.name, metric.count(page)])))
}

/** What a result says of itself, with no gold to hold it against. */
export const selfScores = (result: Reconstruction): Scores => valued(1, { [quality.name]: qualityCounts(result) })

/** What a page owes to a person's corrections of it. */
export const correctionScores = (outcomes: ReadonlyArray<DecisionOutcome>): Scores =>
  valued(1, { [corrections.name]: correctionCounts(outcomes) })

/** Scores of one page that were taken apart from each other, as against gold and without. */
export const together = (a: Scores, b: Scores): Scores => valued(a.pages, { ...a.counts, ...b.counts })

/**
 * Adds up the counts of pages and says their values anew, so that a page weighs as much as there is on it. Only what was
 * counted on some page is there; of no pages, all metrics of gold.
 */
export const pool = (scores: ReadonlyArray<Scores>): Scores => {
  const counted =
    scores.length === 0 ? metrics : measures.filter(({ name }) => scores.some(({ counts }) => name in counts))
  return valued(
    scores.reduce((sum, { pages }) => sum + pages, 0),
    Object.fromEntries(
      counted.map(({ name }) => [
        name,
        added([nothing[name], ...scores.flatMap(({ counts }) => (name in counts ? [counts[name]] : []))])
      ])
    )
  )
}

/** Says the values of counts, of those measures that have any. */
export const valued = (pages: number, counts: Readonly<Record<string, Counts>>): Scores => ({
  pages,
  counts,
  values: Object.fromEntries(
    measures.flatMap((measure) =>
      measure.name in counts ? [[measure.name, measure.values(counts[measure.name])]] : []
    )
  )
})

const added = (all: ReadonlyArray<Counts>): Counts =>
  Object.fromEntries(
    Object.keys(all[0]).map((key) => {
      const parts = all.flatMap((counts) => counts[key])
      return [key, Array.isArray(all[0][key]) ? parts : parts.reduce((sum, each) => sum + each, 0)]
    })
  )

const blank: Prediction = { articles: [], duplicates: [], unplaced: [], joins: [] }

/** The counts of a page with nothing on it: what adding up begins with. */
const nothing: Readonly<Record<string, Counts>> = {
  ...evaluate("", { source: "", articles: [] }, blank).counts,
  [corrections.name]: noCorrections,
  [quality.name]: noQuality
}
