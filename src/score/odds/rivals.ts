import type { Candidates } from "../candidates.ts"

/** What a score is worth among its rivals, `columns` numbers a candidate. */
export interface Rivals {
  /** edges × `rivalNames.length`, row-major */
  readonly values: Float32Array
}
export const rivalNames = ["row-share", "column-share", "row-margin", "column-margin", "row-rank"] as const

/**
 * Log share of each candidate in its row and in its column, nothing at all among the rivals, with its margin over the
 * best other in each and its rank in the row.
 *
 * @param nothingOfRow     score of "nothing follows", a node
 * @param nothingOfColumn  score of "nothing goes before", a node
 * @param asked            edges: 0 for those whose numbers may stay 0; all are made where left out
 */
export const rivals = (
  { row, to }: Candidates,
  score: Float32Array,
  nothingOfRow: (node: number) => number,
  nothingOfColumn: (node: number) => number,
  asked?: Uint8Array
): Rivals => {
  const n = row.length - 1
  const width = rivalNames.length
  const values = new Float32Array(to.length * width)
  const top = new Float64Array(n).fill(-Infinity)
  const second = new Float64Array(n).fill(-Infinity)
  const sum = new Float64Array(n)
  for (let e = 0; e < to.length; e++) {
    const j = to[e]
    if (score[e] > top[j]) {
      second[j] = top[j]
      top[j] = score[e]
    } else if (score[e] > second[j]) second[j] = score[e]
  }
  for (let j = 0; j < n; j++) sum[j] = Math.exp(nothingOfColumn(j) - Math.max(top[j], nothingOfColumn(j)))
  for (let e = 0; e < to.length; e++) sum[to[e]] += Math.exp(score[e] - Math.max(top[to[e]], nothingOfColumn(to[e])))
  for (let i = 0; i < n; i++) {
    if (asked !== undefined && !someAsked(asked, row[i], row[i + 1])) continue
    let best = -Infinity
    let next = -Infinity
    for (let e = row[i]; e < row[i + 1]; e++)
      if (score[e] > best) {
        next = best
        best = score[e]
      } else if (score[e] > next) next = score[e]
    const peak = Math.max(best, nothingOfRow(i))
    let total = Math.exp(nothingOfRow(i) - peak)
    for (let e = row[i]; e < row[i + 1]; e++) total += Math.exp(score[e] - peak)
    const share = Math.log(total)
    for (let e = row[i]; e < row[i + 1]; e++) {
      if (asked?.[e] === 0) continue
      const j = to[e]
      let rank = 0
      for (let other = row[i]; other < row[i + 1]; other++) if (score[other] > score[e]) rank++
      const at = e * width
      values[at] = score[e] - peak - share
      values[at + 1] = score[e] - Math.max(top[j], nothingOfColumn(j)) - Math.log(sum[j])
      values[at + 2] = Math.max(-30, score[e] - (score[e] === best ? next : best))
      values[at + 3] = Math.max(-30, score[e] - (score[e] === top[j] ? second[j] : top[j]))
      if (values[at + 2] > 30) values[at + 2] = 30
      if (values[at + 3] > 30) values[at + 3] = 30
      values[at + 4] = rank
    }
  }
  return { values }
}

const someAsked = (asked: Uint8Array, first: number, end: number): boolean => {
  for (let e = first; e < end; e++) if (asked[e] === 1) return true
  return false
}
