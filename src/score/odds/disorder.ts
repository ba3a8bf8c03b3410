import type { Combination } from "../../model/combination.ts"
import type { Candidates } from "../candidates.ts"
import type { Prepared } from "../prepare.ts"
import type { SureJoin } from "./page-order.ts"

/** What tells that pieces came out at random, so that neighbours in the dump say nothing of one another. */
export const disorderNames = [
  "constant",
  "neighbours", // how well neighbours read on, beside what else could follow
  "neighbours-by-count",
  "parallel", // how many of the jumps keep their order, two by two
  "parallel-by-count",
  "jumps",
  "adjacent-share"
] as const

/** Of fewer nodes no page shows whether it has an order. */
const fewest = 12

/** Log-odds of every candidate, in nats. */
export interface Verdicts {
  /** By wording alone. */
  readonly wording: Float32Array
  /** With the page's order. */
  readonly placed: Float32Array
}

type Nodes = Pick<Prepared, "nodes" | "place" | "standings">

/** Beyond so many jumps more do not make it surer. */
const enough = 12
/** Neighbours that read on no better than others are above half of them, and jumps at random keep their order as often. */
const middle = { neighbours: 0.6, parallel: 0.75 }

/**
 * Numbers of a page, in the order of `disorderNames`.
 *
 * @param sure  joins that are likely enough to read the page's order from
 */
export const disorderOf = (
  edges: Candidates,
  { wording }: Verdicts,
  sure: ReadonlyArray<SureJoin>,
  { nodes, place }: Nodes
): Float32Array => {
  const { row, to } = edges
  // One pair above all others and one below: a page of few neighbours tells little.
  let above = 1
  let pairs = 2
  for (let i = 0; i + 1 < nodes.length; i++) {
    if (nodes[i].endsOpen || place[i + 1] !== place[i] + 1) continue
    let next = row[i]
    while (next < row[i + 1] && to[next] !== i + 1) next++
    const others = row[i + 1] - row[i] - 1
    if (next === row[i + 1] || others === 0) continue
    let below = -0.5 // itself, as a tie
    for (let e = row[i]; e < row[i + 1]; e++)
      below += wording[e] < wording[next] ? 1 : wording[e] === wording[next] ? 0.5 : 0
    above += below / others
    pairs++
  }
  const better = above / pairs - middle.neighbours
  const cut = sure.filter(({ from }) => nodes[from].endsOpen)
  const jumps = sure.filter(({ from, to: next }) => next !== from + 1)
  const count = Math.min(enough, jumps.length)
  const order = parallelShare(jumps, nodes.length) - middle.parallel
  const adjacent = (cut.filter(({ from, to: next }) => next === from + 1).length + 0.5) / (cut.length + 1)
  return Float32Array.of(1, 10 * better, better * Math.sqrt(pairs), 4 * order, order * count, count / 4, adjacent)
}

/**
 * Of the pairs of jumps the share of those whose targets are in the order of their ends (Kendall's concordance), by a
 * Fenwick tree of targets; as much as tells nothing where there is no pair.
 */
export const parallelShare = (jumps: ReadonlyArray<SureJoin>, nodes: number): number => {
  if (jumps.length < 2) return middle.parallel
  const counts = new Int32Array(nodes + 1)
  let parallel = 0
  for (const { to } of jumps.toSorted((a, b) => a.from - b.from)) {
    for (let at = to; at > 0; at -= at & -at) parallel += counts[at]
    for (let at = to + 1; at <= nodes; at += at & -at) counts[at]++
  }
  return parallel / ((jumps.length * (jumps.length - 1)) / 2)
}

/** The probability that the page's pieces came out at random. */
export const chanceOfDisorder = (weight: Float32Array, page: Float32Array): number => {
  let sum = 0
  for (let k = 0; k < page.length; k++) sum += weight[k] * page[k]
  return sigmoid(sum)
}

/** A chance less than this changes nothing. */
const leastChance = 0.02
/** The same of one that is told from rough verdicts: those of 400 pages were off by 1 nat, at most 4. */
const leastRoughChance = 0.005

/** That of a page by the verdicts on it; 0 where nothing is asked: by a model that has not learnt it, or of a few pieces. */
const chanceOn = (
  weight: Combination["disorder"],
  edges: Candidates,
  verdicts: Verdicts,
  sure: ReadonlyArray<SureJoin>,
  nodes: Nodes
): number =>
  weight.length === 0 || nodes.nodes.length < fewest
    ? 0
    : chanceOfDisorder(weight, disorderOf(edges, verdicts, sure, nodes))

/** Whether rough verdicts suffice to say that better ones would change nothing. */
export const isHardlyDisordered = (...of: Parameters<typeof chanceOn>): boolean => chanceOn(...of) < leastRoughChance

/** Whether the order of the dump has a say in what follows an end: a cut one is told by its wording, one with a box by its place. */
export const asksOrder = ({ nodes, standings }: Nodes, end: number): boolean =>
  !nodes[end].endsOpen && standings[end] === undefined

/**
 * What is left of the page's order, which the trees take for granted as nearly every page has one: a mixture of experts
 * (Jacobs et al. 1991), the one judging by wording alone as far as the page's pieces came out at random.
 */
export const tempered = (
  weight: Combination["disorder"],
  edges: Candidates,
  verdicts: Verdicts,
  sure: ReadonlyArray<SureJoin>,
  nodes: Nodes
): Float32Array => {
  const { wording, placed } = verdicts
  const chance = chanceOn(weight, edges, verdicts, sure, nodes)
  if (chance < leastChance) return placed
  const odds = placed.slice()
  for (let i = 0; i + 1 < edges.row.length; i++)
    if (asksOrder(nodes, i))
      for (let e = edges.row[i]; e < edges.row[i + 1]; e++) {
        const yes = chance * sigmoid(wording[e]) + (1 - chance) * sigmoid(placed[e])
        const no = chance * sigmoid(-wording[e]) + (1 - chance) * sigmoid(-placed[e])
        odds[e] = Math.log(yes / no)
      }
  return odds
}

export const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))
