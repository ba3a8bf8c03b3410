import type { Candidates } from "../candidates.ts"
import type { SureJoin } from "./page-order.ts"

/** Probability from which a join counts as sure enough to read the page's order from. */
const sureFrom = 0.73

/** Joins that are the best of their row and of their column, and sure. */
export const sureJoins = ({ row, to }: Candidates, logOdds: Float32Array): ReadonlyArray<SureJoin> => {
  const n = row.length - 1
  const bestOfColumn = new Int32Array(n).fill(-1)
  for (let e = 0; e < to.length; e++)
    if (bestOfColumn[to[e]] < 0 || logOdds[e] > logOdds[bestOfColumn[to[e]]]) bestOfColumn[to[e]] = e
  const joins: Array<SureJoin> = []
  for (let i = 0; i < n; i++) {
    let best = row[i]
    for (let e = row[i]; e < row[i + 1]; e++) if (logOdds[e] > logOdds[best]) best = e
    if (row[i] === row[i + 1] || bestOfColumn[to[best]] !== best) continue
    const probability = 1 / (1 + Math.exp(-logOdds[best]))
    if (probability > sureFrom) joins.push({ from: i, to: to[best], probability })
  }
  return joins
}

/** What a candidate loses, in nats, when a sure join of its end or its start stands against it. */
const claimed = 8

/** The verdicts with the sure joins taken as made: what is left to choose from. */
export const leftOver = (
  { row, to }: Candidates,
  verdicts: Float32Array,
  sure: ReadonlyArray<SureJoin>
): Float32Array => {
  const n = row.length - 1
  const next = new Int32Array(n).fill(-1)
  const previous = new Int32Array(n).fill(-1)
  for (const join of sure) {
    next[join.from] = join.to
    previous[join.to] = join.from
  }
  const left = verdicts.slice()
  for (let i = 0; i < n; i++)
    for (let e = row[i]; e < row[i + 1]; e++)
      if ((next[i] >= 0 && next[i] !== to[e]) || (previous[to[e]] >= 0 && previous[to[e]] !== i)) left[e] -= claimed
  return left
}
