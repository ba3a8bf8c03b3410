import type { Combination } from "../../model/combination.ts"

/** Weighted sum of the standardised evidence, clipped to -8 … 12 deviations. */
export const linearScores = (
  combination: Pick<Combination, "mean" | "deviation" | "weight">,
  evidence: Float32Array,
  edges: number
): Float32Array => {
  const { mean, deviation, weight } = combination
  const scores = new Float32Array(edges)
  for (let e = 0, at = 0; e < edges; e++)
    for (let f = 0; f < weight.length; f++, at++)
      scores[e] += weight[f] * Math.max(-8, Math.min(12, (evidence[at] - mean[f]) / deviation[f]))
  return scores
}
