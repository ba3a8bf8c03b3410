import type { Prepared } from "./prepare.ts"
import { shortlist } from "./shortlist.ts"

/** Candidates in compressed rows, ascending within a row. */
export interface Candidates {
  readonly row: Uint32Array
  readonly to: Uint32Array
}

/** Of each end, so many starts by the vectors alone; of those, so many once the n-grams have spoken. */
const shortlisted = 36
const kept = 16
/** So many ends for each start, whatever the ends prefer. */
const keptOfColumn = 5

/**
 * Chooses which successions are scored: the likeliest starts of each end and the likeliest ends of each start by
 * vectors, paragraph-start odds and n-grams, and always what stands next in the dump.
 */
export const candidates = (prepared: Prepared): Candidates => {
  const { nodes, ends, starts, startOdds, lift, model } = prepared
  const n = nodes.length
  const { dimensions } = model.tower
  const chosen = Array.from({ length: n }, () => new Set<number>())
  const quick = new Float32Array(n)
  const worthALook = shortlist(prepared)
  const bestOfColumn = Array.from({ length: n }, () => [] as Array<Lifted>)
  for (let i = 0; i < n; i++) {
    // After a cut no paragraph begins; after a sentence one may.
    const startWeight = nodes[i].endsOpen ? -0.5 : 0.3
    const some = worthALook(i)
    // Four at a time: none waits for another's last addition, and each adds up in the same order as by itself.
    let k = 0
    for (; k + 4 <= some.length; k += 4) {
      const [a, b, c, d] = [some[k], some[k + 1], some[k + 2], some[k + 3]]
      let atA = a * dimensions
      let atB = b * dimensions
      let atC = c * dimensions
      let atD = d * dimensions
      let sumA = startWeight * startOdds[a]
      let sumB = startWeight * startOdds[b]
      let sumC = startWeight * startOdds[c]
      let sumD = startWeight * startOdds[d]
      for (let x = i * dimensions; x < (i + 1) * dimensions; x++) {
        const component = ends[x]
        sumA += component * starts[atA++]
        sumB += component * starts[atB++]
        sumC += component * starts[atC++]
        sumD += component * starts[atD++]
      }
      quick[a] = sumA
      quick[b] = sumB
      quick[c] = sumC
      quick[d] = sumD
    }
    for (; k < some.length; k++) {
      const j = some[k]
      let sum = startWeight * startOdds[j]
      for (let d = 0, x = i * dimensions, y = j * dimensions; d < dimensions; d++) sum += ends[x++] * starts[y++]
      quick[j] = sum
    }
    const near = topOf(quick, some, shortlisted)
    const lifted = near.map((to): Lifted => ({ from: i, to, value: quick[to] + 0.5 * lift(i, to) }))
    lifted.sort((a, b) => b.value - a.value || a.to - b.to)
    for (let place = 0; place < kept && place < lifted.length; place++) chosen[i].add(lifted[place].to)
    for (const one of lifted) keepBest(bestOfColumn[one.to], one)
    if (i + 1 < n) chosen[i].add(i + 1)
  }
  for (const [to, best] of bestOfColumn.entries()) for (const { from } of best) chosen[from].add(to)
  const row = new Uint32Array(n + 1)
  for (let i = 0; i < n; i++) row[i + 1] = row[i] + chosen[i].size
  const to = new Uint32Array(row[n])
  for (let i = 0; i < n; i++)
    to.set(
      [...chosen[i]].sort((a, b) => a - b),
      row[i]
    )
  return { row, to }
}

/** A start of an end with what vectors and n-grams say of it. */
interface Lifted {
  readonly from: number
  readonly to: number
  readonly value: number
}

/** Puts one among the best of its start, by value; of equals the earlier end first, as ends come in order. */
const keepBest = (best: Array<Lifted>, one: Lifted): void => {
  if (best.length < keptOfColumn) best.push(one)
  else if (one.value <= best[keptOfColumn - 1].value) return
  let at = best.length - 1
  for (; at > 0 && best[at - 1].value < one.value; at--) best[at] = best[at - 1]
  best[at] = one
}

/** The `count` of `places` with the largest values, by value, ties by place. */
const topOf = (values: Float32Array, places: Int32Array, count: number): Array<number> => {
  const best: Array<number> = []
  for (const j of places) {
    if (best.length < count) best.push(j)
    else if (values[j] <= values[best[count - 1]]) continue
    let at = best.length - 1
    for (; at > 0 && values[best[at - 1]] < values[j]; at--) best[at] = best[at - 1]
    best[at] = j
  }
  return best
}
