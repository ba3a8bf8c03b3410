import type { Combination } from "../model/combination.ts"
import type { Candidates } from "./candidates.ts"
import { monotoneJumps } from "./monotone.ts"
import type { SureJoin } from "./page-order.ts"
import type { Prepared } from "./prepare.ts"

/** What tells that pieces came out at random, so that neighbours in the dump say nothing of one another. */
export const disorderNames = [
  "constant",
  "neighbours", // how well neighbours read on, beside what else could follow
  "neighbours-by-count",
  "monotone-share",
  "jumps",
  "jumps-across",
  "adjacent-share"
] as const

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
/** Neighbours that read on no better than others would are above half of them; on pages in columns, above more. */
const middle = 0.6

/**
 * Numbers of a page, in the order of `disorderNames`.
 *
 * @param sure  joins that wording alone is sure of
 */
export const disorderOf = (
  edges: Candidates,
  { wording, placed }: Verdicts,
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
  const better = above / pairs - middle
  const cut = sure.filter(({ from }) => nodes[from].endsOpen)
  const jumps = Math.min(enough, sure.filter(({ from, to: next }) => next !== from + 1).length)
  const { share } = monotoneJumps(edges, placed)
  const adjacent = (cut.filter(({ from, to: next }) => next === from + 1).length + 0.5) / (cut.length + 1)
  return Float32Array.of(1, 10 * better, better * Math.sqrt(pairs), share, jumps / 4, (1 - share) * jumps, adjacent)
}

/** The probability that the page's pieces came out at random. */
export const chanceOfDisorder = (weight: Float32Array, page: Float32Array): number => {
  let sum = 0
  for (let k = 0; k < page.length; k++) sum += weight[k] * page[k]
  return 1 / (1 + Math.exp(-sum))
}

/** A chance less than this changes nothing. */
const leastChance = 0.02

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
  const chance = weight.length === 0 ? 0 : chanceOfDisorder(weight, disorderOf(edges, verdicts, sure, nodes))
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
