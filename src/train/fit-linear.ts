import type { Combination } from "../model/combination.ts"
import { features } from "../score/features/features.ts"
import type { MeasuredPage } from "./examples.ts"

/** Weights of the linear score, and how evidence is standardised for it. */
export type Linear = Pick<Combination, "mean" | "deviation" | "weight" | "nothing">

const standardise = (pages: ReadonlyArray<MeasuredPage>): { mean: Float32Array; deviation: Float32Array } => {
  const width = features.length
  const sum = new Float64Array(width)
  const squares = new Float64Array(width)
  let count = 0
  for (const { evidence } of pages) {
    count += evidence.length / width
    for (let at = 0; at < evidence.length; at++) {
      sum[at % width] += evidence[at]
      squares[at % width] += evidence[at] * evidence[at]
    }
  }
  const mean = Float32Array.from(sum, (value) => value / count)
  const deviation = Float32Array.from(squares, (value, f) => Math.sqrt(Math.max(1e-6, value / count - mean[f] ** 2)))
  return { mean, deviation }
}

/**
 * Fits linear weights by the two-way conditional logit: each end chooses among its candidates and "nothing follows", each
 * start among its candidates and "nothing goes before"; AdaGrad over pages, L2 3e-4. Wording alone: a page's order tells
 * much where columns came out pass by pass, which weights would carry over to pages where it tells nothing.
 */
export const fitLinear = (pages: ReadonlyArray<MeasuredPage>, epochs = 12): Linear => {
  const { mean, deviation } = standardise(pages)
  const width = features.length
  const size = width + 3 // and the scores of nothing: row, column, its weight on the paragraph-start odds
  const parameters = new Float64Array(size)
  parameters[width + 1] = 1
  const squares = new Float64Array(size)
  const gradient = new Float64Array(size)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { edges, evidence, successor, prepared } of pages) {
      const { row, to } = edges
      const n = successor.length
      if (to.length === 0) continue
      const x = new Float32Array(evidence.length)
      const score = new Float64Array(to.length)
      for (let e = 0, at = 0; e < to.length; e++)
        for (let f = 0; f < width; f++, at++) {
          x[at] = Math.max(-8, Math.min(12, (evidence[at] - mean[f]) / deviation[f]))
          score[e] += parameters[f] * x[at]
        }
      const slope = new Float64Array(to.length)
      gradient.fill(0)
      for (let i = 0; i < n; i++) {
        const nothing = parameters[width]
        let target = -1
        let top = nothing
        for (let e = row[i]; e < row[i + 1]; e++) {
          if (to[e] === successor[i]) target = e
          top = Math.max(top, score[e])
        }
        if (successor[i] >= 0 && target < 0) continue
        let sum = Math.exp(nothing - top)
        for (let e = row[i]; e < row[i + 1]; e++) sum += Math.exp(score[e] - top)
        for (let e = row[i]; e < row[i + 1]; e++) slope[e] += Math.exp(score[e] - top) / sum - (e === target ? 1 : 0)
        gradient[width] += Math.exp(nothing - top) / sum - (target < 0 ? 1 : 0)
      }
      const predecessor = new Int32Array(n).fill(-1)
      for (let i = 0; i < n; i++) if (successor[i] >= 0) predecessor[successor[i]] = i
      const nothingOf = (j: number) => parameters[width + 1] + parameters[width + 2] * prepared.startOdds[j]
      const top = Float64Array.from({ length: n }, (_, j) => nothingOf(j))
      for (let e = 0; e < to.length; e++) top[to[e]] = Math.max(top[to[e]], score[e])
      const sum = Float64Array.from({ length: n }, (_, j) => Math.exp(nothingOf(j) - top[j]))
      const found = new Uint8Array(n)
      for (let i = 0; i < n; i++)
        for (let e = row[i]; e < row[i + 1]; e++) {
          sum[to[e]] += Math.exp(score[e] - top[to[e]])
          if (predecessor[to[e]] === i) found[to[e]] = 1
        }
      const counts = (j: number) => predecessor[j] < 0 || found[j] === 1
      for (let i = 0; i < n; i++)
        for (let e = row[i]; e < row[i + 1]; e++)
          if (counts(to[e]))
            slope[e] += Math.exp(score[e] - top[to[e]]) / sum[to[e]] - (predecessor[to[e]] === i ? 1 : 0)
      for (let j = 0; j < n; j++) {
        if (!counts(j)) continue
        const g = Math.exp(nothingOf(j) - top[j]) / sum[j] - (predecessor[j] < 0 ? 1 : 0)
        gradient[width + 1] += g
        gradient[width + 2] += g * prepared.startOdds[j]
      }
      for (let e = 0, at = 0; e < to.length; e++) for (let f = 0; f < width; f++) gradient[f] += slope[e] * x[at++]
      for (let p = 0; p < size; p++) {
        if (features[p]?.ofPlace) continue
        const g = gradient[p] / n + 3e-4 * parameters[p]
        squares[p] += g * g
        parameters[p] -= (0.2 * g) / Math.sqrt(squares[p] + 1e-8)
      }
    }
  return {
    mean,
    deviation,
    weight: Float32Array.from(parameters.subarray(0, width)),
    nothing: { row: parameters[width], column: parameters[width + 1], start: parameters[width + 2] }
  }
}
