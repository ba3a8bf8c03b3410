import type { Comparison } from "../comparison.ts"
import { type Metric, ratio, sum } from "../metric.ts"
import type { PredictedJoin } from "../prediction.ts"
import { redrawLists } from "../redraw.ts"
import { stepKey } from "../steps.ts"

const bins = 15
const coverages = [50, 80, 90, 100]

/**
 * Whether probabilities can be believed. A continuation is right if gold has it inside a paragraph, a succession if gold
 * has it at all; what touches text that gold does not place is left out.
 *
 * - `ece`: expected calibration error in 15 bins of equal mass; fewer joins than bins make a bin each.
 * - `brier`: mean squared difference of probability and outcome.
 * - `precisionAt80`: share of right ones among the 80 % with the highest probability.
 *
 * Joins of one probability share their mean outcome, so that nothing depends on their order.
 */
export const calibration: Metric<{
  readonly probability: ReadonlyArray<number>
  readonly right: ReadonlyArray<number>
}> = {
  name: "calibration",
  lessIsBetter: ["ece", "brier"],
  count: (page) => {
    const judged = page.given.joins.flatMap((join) => {
      const right = judge(page, join)
      return right === undefined ? [] : [{ probability: join.probability, right: Number(right) }]
    })
    return { probability: judged.map(({ probability }) => probability), right: judged.map(({ right }) => right) }
  },
  values: ({ probability, right }) => {
    const n = probability.length
    const squares = probability.map((p, i) => (p - right[i]) ** 2)
    const ranked = rankedOutcomes(probability, right)
    const atCoverage = coverages.map((coverage) => {
      const top = ranked.slice(0, Math.ceil((n * coverage) / 100))
      return [`precisionAt${coverage}`, ratio(sum(top.map(([, outcome]) => outcome)), top.length)]
    })
    return {
      ece: n === 0 ? null : expectedError(ranked),
      brier: ratio(sum(squares), n),
      ...Object.fromEntries(atCoverage)
    }
  },
  redraw: redrawLists
}

/** Whether gold has the join; `undefined` where it does not say. */
const judge = (page: Comparison, { kind, from, to }: PredictedJoin): boolean | undefined => {
  const left = countedFrom(page, from, -1)
  const right = countedFrom(page, to, 1)
  if (left < 0 || right < 0) return undefined
  if (page.wantedSteps.runsOn[left] === right) return true
  const step = page.wantedSteps.all.get(stepKey(page.ranks, left, right))
  return step !== undefined && (step.within || kind === "succession")
}

/** The character at an offset or the next one in a direction, past blanks and second prints; -1 if it does not count. */
const countedFrom = ({ ranks, frame, predicted }: Comparison, offset: number, direction: 1 | -1): number => {
  for (let at = offset; at >= 0 && at < ranks.of.length; at += direction) {
    const character = ranks.of[at]
    if (character < 0) continue
    const counted = predicted.countsAs[character]
    if (counted >= 0 || !frame.printedAgain.has(frame.standsFor[character])) return counted
  }
  return -1
}

const expectedError = (ranked: ReadonlyArray<readonly [number, number]>): number => {
  const n = ranked.length
  const count = Math.min(bins, n)
  let error = 0
  for (let bin = 0; bin < count; bin++) {
    const inside = ranked.slice(Math.floor((bin * n) / count), Math.floor(((bin + 1) * n) / count))
    error += Math.abs(sum(inside.map(([p, outcome]) => p - outcome)))
  }
  return error / n
}

/** Probability and mean outcome of each join, the most probable first. */
const rankedOutcomes = (
  probability: ReadonlyArray<number>,
  right: ReadonlyArray<number>
): ReadonlyArray<readonly [probability: number, outcome: number]> => {
  const ties = new Map<number, { total: number; count: number }>()
  for (const [i, p] of probability.entries()) {
    const tie = ties.get(p) ?? { total: 0, count: 0 }
    ties.set(p, { total: tie.total + right[i], count: tie.count + 1 })
  }
  return [...probability]
    .sort((a, b) => b - a)
    .map((p) => {
      const { total, count } = ties.get(p) as { total: number; count: number }
      return [p, total / count] as const
    })
}
