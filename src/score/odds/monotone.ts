import type { Candidates } from "../candidates.ts"

/** Jumps of which none crosses another: ascending by `from` and by `to` at once. */
interface Chain {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** The best set of jumps that do not cross, as `monotoneJumps` finds it. */
export interface Monotone {
  /** edges: 1 for those of the set */
  readonly chosen: Uint8Array
  /** The chosen edges in two chains, those that lead on in the dump and those that lead back. */
  readonly chains: ReadonlyArray<Chain>
  /** Of all that the jumps that are likelier than not weigh, the share in the set; 1 where there are none. */
  readonly share: number
}

/** In nats: what a jump may lack to even odds and still fit in. */
const slack = 2

/**
 * Where all columns of a pass come out before those of the next and articles keep their order, the jumps from column ends
 * to the starts they go on in never cross: a later end goes on at a later start, over the whole dump. The heaviest such
 * set of jumps (those that lead on in the dump and those that lead back apart, as where second columns came out first), each weighing its log-odds plus a slack: a weighted longest increasing subsequence by a Fenwick tree of
 * maxima, O(edges log nodes).
 */
export const monotoneJumps = (edges: Candidates, logOdds: Float32Array): Monotone => {
  const [onward, back] = [true, false].map((direction) => oneWay(edges, logOdds, direction))
  const sure = onward.sure + back.sure
  return {
    chosen: onward.chosen.map((value, e) => value + back.chosen[e]),
    chains: [onward.chain, back.chain],
    share: sure === 0 ? 1 : (onward.kept + back.kept) / sure
  }
}

const oneWay = ({ row, to }: Candidates, logOdds: Float32Array, direction: boolean) => {
  const n = row.length - 1
  const best = new Float64Array(n + 1) // of chains that end at a start up to here
  const bestEdge = new Int32Array(n + 1).fill(-1)
  const total = new Float64Array(to.length)
  const before = new Int32Array(to.length).fill(-1)
  let heaviest = -1
  let sure = 0
  for (let i = 0; i < n; i++) {
    const pending: Array<number> = []
    for (let e = row[i]; e < row[i + 1]; e++) {
      if (to[e] === i + 1 || to[e] > i !== direction || logOdds[e] <= -slack) continue
      if (logOdds[e] > 0) sure += logOdds[e]
      let reached = 0
      let last = -1
      for (let at = to[e]; at > 0; at -= at & -at)
        if (best[at] > reached) {
          reached = best[at]
          last = bestEdge[at]
        }
      total[e] = reached + logOdds[e] + slack
      before[e] = last
      pending.push(e)
    }
    // After the whole row: two jumps of one end exclude each other.
    for (const e of pending) {
      if (heaviest < 0 || total[e] > total[heaviest]) heaviest = e
      for (let at = to[e] + 1; at <= n; at += at & -at)
        if (total[e] > best[at]) {
          best[at] = total[e]
          bestEdge[at] = e
        }
    }
  }
  const chosen = new Uint8Array(to.length)
  const edges: Array<number> = []
  for (let e = heaviest; e >= 0; e = before[e]) edges.push(e)
  edges.reverse()
  const chain = { from: new Int32Array(edges.length), to: Int32Array.from(edges, (e) => to[e]) }
  let kept = 0
  let from = 0
  for (const [k, e] of edges.entries()) {
    chosen[e] = 1
    if (logOdds[e] > 0) kept += logOdds[e]
    while (row[from + 1] <= e) from++
    chain.from[k] = from
  }
  return { chosen, chain, kept, sure }
}

/** How many jumps the set has. */
export const jumpsOf = ({ chains }: Monotone): number => chains.reduce((sum, { from }) => sum + from.length, 0)

/** How many of the set's jumps a jump would cross, those of its own end or start left out; O(log jumps). */
export const crossings = ({ chains }: Monotone, from: number, to: number): number => {
  let crossed = 0
  for (const chain of chains) {
    const over = below(chain.from, from) - below(chain.to, to + 1) // they begin before it and end behind it
    const under = below(chain.to, to) - below(chain.from, from + 1)
    crossed += Math.max(0, over) + Math.max(0, under)
  }
  return crossed
}

/** How many of ascending numbers are smaller. */
const below = (ascending: Int32Array, limit: number): number => {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle] < limit) low = middle + 1
    else high = middle
  }
  return low
}
