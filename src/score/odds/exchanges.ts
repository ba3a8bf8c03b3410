import type { Candidates } from "../candidates.ts"

/** In nats: an end in mid-sentence that finds nothing surer than this may have been robbed of its rest by another. */
const trouble = 0.5
/** In nats: what is less likely than this is not tried. */
const leastTried = -2
/** In nats: what the page as a whole must gain, and of that what one reading must promise (135 of 138 that gained it did). */
const leastGain = 1
const leastPromise = 0.5
/** An end that finds nothing counts no less than this, so that one hopeless end does not outweigh the page. */
const floor = -4
const mostTrials = 5
/** How often a step is read anew from, where the first reading promises something. */
const rereadings = 3
/** Of each end, so many candidates are tried. */
const choices = 2
/** What a step is worth that is taken for granted in a trial; its rivals lose as much. */
const granted = 8

/** How well the cut ends of a page have found their rest, and which have not. */
interface Standing {
  /** Sum of the log probabilities of the best candidates that are the best of their start too, in nats. */
  readonly total: number
  readonly troubled: ReadonlyArray<number>
}

const standingOf = ({ row, to }: Candidates, odds: Float32Array, isCut: (node: number) => boolean): Standing => {
  const n = row.length - 1
  const bestOfStart = new Int32Array(n).fill(-1)
  for (let e = 0; e < to.length; e++)
    if (bestOfStart[to[e]] < 0 || odds[e] > odds[bestOfStart[to[e]]]) bestOfStart[to[e]] = e
  let total = 0
  const troubled: Array<number> = []
  for (let i = 0; i < n; i++) {
    if (!isCut(i)) continue
    let best = floor
    for (let e = row[i]; e < row[i + 1]; e++) if (bestOfStart[to[e]] === e) best = Math.max(best, odds[e])
    total -= Math.log1p(Math.exp(-best))
    if (best < trouble) troubled.push(i)
  }
  return { total, troubled }
}

/** The odds as if one step were beyond doubt. */
const grant = ({ row, to }: Candidates, odds: Float32Array, from: number, edge: number): Float32Array => {
  const start = odds.slice()
  for (let e = row[from]; e < row[from + 1]; e++) start[e] = Math.min(start[e], -granted)
  for (let e = 0; e < to.length; e++) if (to[e] === to[edge]) start[e] = Math.min(start[e], -granted)
  start[edge] = granted
  return start
}

/**
 * Tries exchanges. As sure steps tell the page's order and the order makes steps sure, one wrong step can hold others in
 * their wrong places: two ends with each other's rest. Where a cut end finds nothing, its likeliest steps are taken for
 * granted, one after the other, and the page is read anew; a reading in which its cut ends as a whole find more stays.
 *
 * @param odds    candidates: log-odds in nats, as the rounds have left them
 * @param read    what a round, by its number, makes of odds
 */
export const exchanged = (
  edges: Candidates,
  odds: Float32Array,
  isCut: (node: number) => boolean,
  read: (odds: Float32Array, round: number) => Float32Array
): Float32Array => {
  let best = odds
  let now = standingOf(edges, odds, isCut)
  let trials = 0
  for (const from of now.troubled) {
    const tried: Array<number> = []
    for (let e = edges.row[from]; e < edges.row[from + 1]; e++) if (odds[e] > leastTried) tried.push(e)
    tried.sort((a, b) => odds[b] - odds[a] || a - b)
    for (const edge of tried.slice(0, choices)) {
      if (trials++ >= mostTrials) return best
      let other = read(grant(edges, odds, from, edge), 0)
      if (standingOf(edges, other, isCut).total <= now.total + leastPromise) continue
      for (let round = 1; round < rereadings; round++) other = read(other, round)
      const standing = standingOf(edges, other, isCut)
      if (standing.total <= now.total + leastGain) continue
      best = other
      now = standing
    }
  }
  return best
}
