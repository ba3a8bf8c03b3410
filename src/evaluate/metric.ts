import type { Comparison } from "./comparison.ts"

/** What a metric keeps of a page: sums, and lists where a sum would not do. Pages are pooled by adding them up. */
export type Counts = Readonly<Record<string, number | ReadonlyArray<number>>>

/** What a metric says; `null` where there was nothing to measure. */
export type Values = Readonly<Record<string, number | null>>

/** One way to say how good a page is. Article order is arbitrary, so none depends on it. */
export interface Metric<C extends Counts = Counts> {
  /** As in `--min name.value=0.95`. */
  readonly name: string
  /** Values of which less is better; a gate on one of them is an upper bound. */
  readonly lessIsBetter: ReadonlyArray<string>
  /** Values that are numbers of things, not shares. */
  readonly whole?: ReadonlyArray<string>
  count(page: Comparison): C
  values(counts: C): Values
  /** Draws the counts of one page anew, as if what was counted were a sample; without it one page has no intervals. */
  redraw?(counts: C, random: () => number): C
}

/** What pooled counts need of a metric: how they were taken does not matter any more. */
export type Measure = Pick<Metric, "name" | "lessIsBetter" | "whole" | "values" | "redraw">

/** A share; `null` of nothing. */
export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

export const sum = (numbers: Iterable<number>): number => {
  let total = 0
  for (const each of numbers) total += each
  return total
}

/** `null` of nothing. */
export const mean = (values: ReadonlyArray<number>): number | null => ratio(sum(values), values.length)

/**
 * Precision, recall and their harmonic mean F1. Each is `null` where its denominator is 0: a tool that gives nothing has
 * no precision, but where there was something to find its F1 is 0.
 *
 * @param right  of what was given
 * @param found  of what was wanted: the same number where matches are one to one
 */
export const precisionRecall = (right: number, given: number, found: number, wanted: number) => {
  const precision = ratio(right, given)
  const recall = ratio(found, wanted)
  return { precision, recall, f1: harmonicMean(precision, recall) }
}

/** `null` of two nulls; 0 where one of the two is 0 or `null`. */
export const harmonicMean = (a: number | null, b: number | null): number | null => {
  if (a === null && b === null) return null
  return a === null || b === null || a + b === 0 ? 0 : (2 * a * b) / (a + b)
}

/** Puts a prefix before the names of values. */
export const prefixed = (prefix: string, values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${name}`, value]))
