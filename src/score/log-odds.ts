import type { Combination } from "../model/combination.ts"
import { evaluateRows, type Memory, memoryOf, type Stop, type Trees } from "../model/trees.ts"
import type { Candidates } from "./candidates.ts"
import { tempered, type Verdicts } from "./disorder.ts"
import { exchanged } from "./exchanges.ts"
import { matching, matchingNames } from "./matching.ts"
import { monotoneJumps } from "./monotone.ts"
import { pageOrder, pageOrderNames, type SureJoin } from "./page-order.ts"
import type { Prepared } from "./prepare.ts"
import { rivalNames, rivals } from "./rivals.ts"

/** Evidence with what its rivals make of it: the input of the first trees. */
export const firstWidth = (features: number): number => features + 1 + rivalNames.length + matchingNames.length
/** What of the second trees' input no round changes: that of the first, and their verdict. */
const stays = (features: number): number => firstWidth(features) + 1
/** The input of the second trees: beside what stays its rivals and the page's order. */
export const secondWidth = (features: number): number =>
  stays(features) + rivalNames.length + matchingNames.length + pageOrderNames.length

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

/** What is asked of the nodes themselves. */
export type Nodes = Pick<Prepared, "nodes" | "startOdds" | "place" | "standings">

/** Rows of the first trees' input. */
export const firstInput = (
  combination: Pick<Combination, "mean" | "deviation" | "weight" | "nothing">,
  edges: Candidates,
  evidence: Float32Array,
  { startOdds }: Pick<Nodes, "startOdds">
): Float32Array => {
  const count = edges.to.length
  const features = combination.weight.length
  const linear = linearScores(combination, evidence, count)
  const { nothing } = combination
  const ofRow = () => nothing.row
  const ofColumn = (j: number) => nothing.column + nothing.start * startOdds[j]
  const among = rivals(edges, linear, ofRow, ofColumn).values
  const matched = matching(edges, linear, ofRow, ofColumn)
  const input = new Float32Array(count * firstWidth(features))
  for (let e = 0, at = 0; e < count; e++) {
    for (let k = e * features; k < (e + 1) * features; k++) input[at++] = evidence[k]
    input[at++] = linear[e]
    for (let k = e * rivalNames.length; k < (e + 1) * rivalNames.length; k++) input[at++] = among[k]
    for (let k = e * matchingNames.length; k < (e + 1) * matchingNames.length; k++) input[at++] = matched[k]
  }
  return input
}

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
const leftOver = ({ row, to }: Candidates, verdicts: Float32Array, sure: ReadonlyArray<SureJoin>): Float32Array => {
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

const evenOdds = () => 0

/**
 * Rows of the second trees' input, from the first trees' verdicts and the log-odds so far.
 *
 * @param asked  edges: 0 for those whose row may stay empty; all are made where left out
 * @param before  rows of these edges that were made from other log-odds and are written over: what both have stays
 */
export const secondInput = (
  edges: Candidates,
  first: Float32Array,
  verdicts: Float32Array,
  soFar: Float32Array,
  nodes: Nodes,
  features: number,
  asked?: Uint8Array,
  before?: Float32Array
): Float32Array => {
  const sure = sureJoins(edges, soFar)
  const count = edges.to.length
  const narrow = firstWidth(features)
  const width = secondWidth(features)
  const among = rivals(edges, leftOver(edges, verdicts, sure), evenOdds, evenOdds, asked).values
  const matched = matching(edges, soFar, evenOdds, evenOdds)
  const order = pageOrder(
    edges,
    sure,
    monotoneJumps(edges, soFar),
    nodes.nodes.map((node) => node.enumerator),
    (node) => nodes.nodes[node].endsOpen,
    (node) => nodes.startOdds[node] < 0.5,
    asked
  )
  const input = before ?? new Float32Array(count * width)
  for (let e = 0; e < count; e++) {
    if (asked?.[e] === 0) continue
    let at = e * width
    if (before !== undefined) at += stays(features)
    else {
      for (let k = e * narrow; k < (e + 1) * narrow; k++) input[at++] = first[k]
      input[at++] = verdicts[e]
    }
    for (let k = e * rivalNames.length; k < (e + 1) * rivalNames.length; k++) input[at++] = among[k]
    for (let k = e * matchingNames.length; k < (e + 1) * matchingNames.length; k++) input[at++] = matched[k]
    for (let k = e * pageOrderNames.length; k < (e + 1) * pageOrderNames.length; k++) input[at++] = order[k]
  }
  return input
}

/** How often the page's order is read anew from what it has made sure. */
const readings = 4
/** The same where a step is tried. */
const rereadings = 3

/** In nats: what the first trees give less the page's order cannot save, and is not asked about. */
export const hopeless = -6
/** Log share of its row and of its column below which a candidate is not looked at any closer. */
const outdoneBelow = -7

/** Whether rivals in its row and in its column leave a candidate, a row of the first trees' input, no chance. */
export const isOutdone = (first: Float32Array, edge: number, features: number): boolean => {
  const shares = edge * firstWidth(features) + features + 1 // row-share and column-share, the first of the rivals' numbers
  return first[shares] < outdoneBelow && first[shares + 1] < outdoneBelow
}
/**
 * Where the trees may stop. Of the candidates that stop in the first trees 2 in 100,000 would have ended above -3 nats, of
 * those in the second none of 210,000 (60 pages, passes and shuffled); seven and six in ten stop.
 */
const clearlyNot = { after: 60, below: -5 }
const hardly = { after: 140, below: -4.5 }
/** In nats: what is this sure either way is not asked about again. */
const settled = 4

/** Asks trees about the rows of the candidates that are asked about, those of one end together; `base` is what they correct. */
const evaluateAsked = (
  { row }: Candidates,
  asked: Uint8Array,
  trees: Trees,
  input: Float32Array,
  width: number,
  stop: Stop,
  take: (edge: number, sum: number) => void,
  base?: Float32Array,
  memory?: Memory
): void => {
  const some = new Int32Array(asked.length)
  for (let i = 0; i + 1 < row.length; i++) {
    let count = 0
    for (let e = row[i]; e < row[i + 1]; e++) if (asked[e] === 1) some[count++] = e
    if (count === 0) continue
    const sums = evaluateRows(trees, input, width, some.subarray(0, count), stop, base, memory)
    for (let k = 0; k < count; k++) take(some[k], sums[k])
  }
}

/** The calibrated log-odds of every candidate, in nats. */
export const logOdds = (
  combination: Combination,
  edges: Candidates,
  evidence: Float32Array,
  nodes: Nodes
): Float32Array => {
  const verdicts = verdictsOf(combination, edges, evidence, nodes)
  return tempered(combination.disorder, edges, verdicts, sureJoins(edges, verdicts.placed), nodes)
}

/** What trees make of every candidate, as on a page whose columns came out in some order. */
export const verdictsOf = (
  combination: Combination,
  edges: Candidates,
  evidence: Float32Array,
  nodes: Nodes
): Verdicts => {
  const features = combination.weight.length
  const first = firstInput(combination, edges, evidence, nodes)
  const count = edges.to.length
  const chances = new Uint8Array(count)
  for (let e = 0; e < count; e++) if (!isOutdone(first, e, features)) chances[e] = 1
  const verdicts = new Float32Array(count).fill(hopeless - 2)
  evaluateAsked(edges, chances, combination.first, first, firstWidth(features), clearlyNot, (e, sum) => {
    verdicts[e] = sum
  })
  const { slope, offset } = combination.calibration
  const width = secondWidth(features)
  const memory = memoryOf(count, stays(features), width)
  let second: Float32Array | undefined // the first round asks about all that any round does
  const rounds = (start: Float32Array, times: number): Float32Array => {
    let odds = start
    for (let round = 0; round < times; round++) {
      const asked = new Uint8Array(count)
      for (let e = 0; e < count; e++)
        if (verdicts[e] > hopeless && (round === 0 || Math.abs(odds[e]) < settled)) asked[e] = 1
      second = secondInput(edges, first, verdicts, odds, nodes, features, asked, second)
      const next = odds.slice()
      const take = (e: number, sum: number) => {
        next[e] = slope * sum + offset
      }
      evaluateAsked(edges, asked, combination.second, second, width, hardly, take, verdicts, memory)
      odds = next
    }
    return odds
  }
  const placed = exchanged(
    edges,
    rounds(verdicts, readings),
    (node) => nodes.nodes[node].endsOpen,
    (start) => rounds(start, rereadings)
  )
  return { wording: verdicts, placed }
}
