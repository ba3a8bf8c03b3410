import type { Candidates } from "../candidates.ts"

/** What a candidate is worth once each end has one start and each start one end. */
export const matchingNames = ["matched", "matched-sharply"] as const

/** Scores are multiplied by this: at 1 every matching has its say, the higher the more the best one alone. */
const sharpness = [1, 2.5]
const iterations = 12
/** In nats: what lies further out is as good as sure, or hopeless. */
const furthest = 30
const least = -16

/**
 * Log share of each candidate in all the ways to match ends with starts, an end or a start staying alone among them: rows
 * and columns scaled by turns until both sum to one (Sinkhorn & Knopp 1967). Where two ends want one start, this sees what
 * is left for the one that does not get it, and what that leaves for others: its own rivals tell a candidate no such thing.
 *
 * @returns edges × `matchingNames.length`, row-major, in nats
 */
export const matching = (
  { row, to }: Candidates,
  score: Float32Array,
  nothingOfRow: (node: number) => number,
  nothingOfColumn: (node: number) => number
): Float32Array => {
  const n = row.length - 1
  const width = matchingNames.length
  const values = new Float32Array(to.length * width)
  const weight = new Float64Array(to.length)
  const ofRow = new Float64Array(n)
  const ofColumn = new Float64Array(n)
  const sum = new Float64Array(n)
  for (const [w, factor] of sharpness.entries()) {
    const worth = (value: number) => Math.exp(factor * Math.max(-furthest, Math.min(furthest, value)))
    for (let e = 0; e < to.length; e++) weight[e] = worth(score[e])
    const alone = Float64Array.from(ofRow, (_, i) => worth(nothingOfRow(i)))
    const unled = Float64Array.from(ofColumn, (_, j) => worth(nothingOfColumn(j)))
    ofColumn.fill(1)
    for (let step = 0; step < iterations; step++) {
      sum.set(unled)
      for (let i = 0; i < n; i++) {
        let total = alone[i]
        for (let e = row[i]; e < row[i + 1]; e++) total += weight[e] * ofColumn[to[e]]
        ofRow[i] = 1 / total
        for (let e = row[i]; e < row[i + 1]; e++) sum[to[e]] += weight[e] * ofRow[i]
      }
      for (let j = 0; j < n; j++) ofColumn[j] = 1 / sum[j]
    }
    for (let i = 0; i < n; i++)
      for (let e = row[i]; e < row[i + 1]; e++)
        values[e * width + w] = Math.max(least, Math.log(weight[e] * ofRow[i] * ofColumn[to[e]]))
  }
  return values
}
