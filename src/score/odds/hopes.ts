import type { Combination } from "../../model/combination.ts"
import type { Stop } from "../../model/trees.ts"
import type { Candidates } from "../candidates.ts"
import { evaluateAsked } from "./asking.ts"
import { firstWidth, type Judged, sharesAt } from "./first-input.ts"

/** Candidates that are worth a closer look, a graph of their own. */
export interface Hopes extends Judged {
  /** hopes: its number among all candidates */
  readonly of: Uint32Array
  /** hopes: in nats, how much further below the bounds at which trees stop */
  readonly leeway: Float32Array
}

/** Log share of its row and of its column below which no tree is asked about a candidate. */
const leastShare = { open: -5.5, closed: -4.25 }
/** In nats: what trees say of such a candidate, on average. */
const outdone = -6.5
/** Where the first trees may stop if all that is asked is whether a candidate may be joined. */
const hardlyEver: ReadonlyArray<Stop> = [
  { after: 20, below: -3.3, rest: -1.2 },
  { after: 60, below: -3.4, rest: -0.6 }
]
/** In nats: what the first trees give less the page's order cannot save. */
const leastHope = -3.5
/**
 * In nats: how much less will do where an end is cut, and where one piece stands right after the other in the dump: these
 * are the ones that the page's order makes most of.
 */
const ofCutEnd = 2.2
const byPlace = 2.2

/**
 * The candidates that may be joined once the page's order has been read, and what wording says of all, in nats; of the
 * others roughly.
 *
 * @param isCut  whether a node ends in mid-sentence
 * @param input  edges × `firstWidth`, of the first trees
 */
export const hopesOf = (
  first: Combination["first"],
  edges: Candidates,
  isCut: (node: number) => boolean,
  input: Float32Array,
  features: number
): { readonly hopes: Hopes; readonly wording: Float32Array } => {
  const { row, to } = edges
  const width = firstWidth(features)
  const asked = new Uint8Array(to.length)
  const leeway = new Float32Array(to.length) // edges: how much less than the bounds will do
  for (let i = 0; i + 1 < row.length; i++) {
    const least = isCut(i) ? leastShare.open : leastShare.closed
    for (let e = row[i], at = e * width + sharesAt(features); e < row[i + 1]; e++, at += width) {
      leeway[e] = to[e] === i + 1 ? byPlace : isCut(i) ? ofCutEnd : 0
      if (to[e] === i + 1 || Math.max(input[at], input[at + 1]) > least) asked[e] = 1
    }
  }
  const wording = new Float32Array(to.length).fill(outdone)
  const take = (e: number, sum: number) => {
    wording[e] = sum
  }
  evaluateAsked(edges, asked, first, input, width, hardlyEver, take, { leeway })
  const few = new Uint32Array(row.length)
  const some = new Uint32Array(to.length)
  let count = 0
  for (let i = 0; i + 1 < row.length; i++) {
    for (let e = row[i]; e < row[i + 1]; e++) if (wording[e] > leastHope - leeway[e]) some[count++] = e
    few[i + 1] = count
  }
  const of = some.slice(0, count)
  const own = new Float32Array(count * width)
  for (let k = 0; k < count; k++) own.set(input.subarray(of[k] * width, (of[k] + 1) * width), k * width)
  const verdicts = Float32Array.from(of, (e) => wording[e])
  const hopes = {
    row: few,
    to: of.map((e) => to[e]),
    of,
    input: own,
    verdicts,
    leeway: Float32Array.from(of, (e) => leeway[e])
  }
  return { hopes, wording }
}
