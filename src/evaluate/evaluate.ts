import { compare, type EvaluateOptions } from "./comparison.ts"
import type { Gold } from "./gold.ts"
import type { Counts, Values } from "./metric.ts"
import { metrics } from "./metrics.ts"
import type { Prediction } from "./prediction.ts"

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

/** Adds up the counts of pages and says their values anew, so that a page weighs as much as there is on it. */
export const pool = (scores: ReadonlyArray<Scores>): Scores =>
  valued(
    scores.reduce((sum, { pages }) => sum + pages, 0),
    Object.fromEntries(
      metrics.map(({ name }) => [name, added([nothing[name], ...scores.map(({ counts }) => counts[name])])])
    )
  )

const valued = (pages: number, counts: Readonly<Record<string, Counts>>): Scores => ({
  pages,
  counts,
  values: Object.fromEntries(metrics.map((metric) => [metric.name, metric.values(counts[metric.name])]))
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
const nothing = evaluate("", { source: "", articles: [] }, blank).counts
