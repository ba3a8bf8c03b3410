import { evaluateTrees, type Trees } from "../model/trees.ts"
import type { ContinuityGraph } from "../score/graph.ts"
import type { Chain } from "./chains.ts"
import { kinOf, kinship, kinshipNames } from "./kinship.ts"
import { pathCover } from "./path-cover.ts"

/**
 * Two chains are taken for one article even where their places on the page speak against it if there is nowhere else for
 * the later one: it begins in mid-sentence, and the two are this much closer to each other in topic than to any third;
 * or it begins with the section after that in which the other is cut off, and no third ends or begins with these; or it
 * stands right below the other's last sentence on a page that came out in order. Cosines, and nats.
 */
const clearLead = 0.1
const torn = -1
const justLikely = 0.2

/**
 * In nats: from where on a chain is taken for a later part. It is the likeliest of many, and a chain without a heading is
 * seldom an article of its own; but nothing is moved on a doubt where a page came out in order.
 */
const leastKin = -1.4
const leastKinInOrder = 0

/** Whether a page came out in order: its pieces hang together in the main, and no step leads past other text. */
const isInOrder = (chains: ReadonlyArray<Chain>): boolean =>
  chains.reduce((pieces, chain) => pieces + chain.length, 0) >= 2 * chains.length &&
  chains.every((chain) => chain.every((node, i) => i === 0 || node === chain[i - 1] + 1))

/** A chain that is a later part of an article, after a gap or a step that wording alone could not tell. */
export interface Relative {
  readonly chain: number
  readonly logOdds: number
}

/**
 * Finds the article of chains that have no heading: a path cover over the chains, by the trees' log-odds that the one is
 * a later part of the other's article.
 *
 * @returns chains: the chain that comes after it in its article, if any
 */
export const relatives = (
  graph: ContinuityGraph,
  chains: ReadonlyArray<Chain>,
  headed: (node: number) => boolean,
  trees: Trees
): ReadonlyArray<Relative | undefined> => {
  const kin = kinOf(graph, chains, headed)
  const [section, choices, takers, cut, lead, leadBack, start, directly] = (
    [
      "section",
      "section-choices",
      "section-takers",
      "end-open",
      "topic-lead",
      "topic-lead-back",
      "start-odds",
      "follows-directly"
    ] as const
  ).map((name) => kinshipNames.indexOf(name))
  const ordered = isInOrder(chains)
  const least = ordered ? leastKinInOrder : leastKin
  const edges: Array<{ x: number; y: number; logOdds: number }> = []
  const values = new Float32Array(kinshipNames.length)
  for (const [pair, [x, y]] of kin.pairs.entries()) {
    const features = kinship(graph, kin, pair)
    if (features[section] === -1) continue
    const closest = features[lead] > clearLead && features[leadBack] > clearLead && features[start] < torn
    const next = features[section] === 1 && features[cut] === 1 && features[choices] === 1 && features[takers] === 1
    const below = ordered && features[directly] === 1 && features[cut] === 0 && features[start] > 0
    const alone = closest || next || below
    values.set(features)
    const logOdds = Math.max(alone ? justLikely : -Infinity, evaluateTrees(trees, values, 0))
    if (logOdds > least) edges.push({ x, y, logOdds })
  }
  edges.sort((a, b) => a.x - b.x || a.y - b.y)
  const row = new Uint32Array(chains.length + 1)
  for (const { x } of edges) row[x + 1]++
  for (let x = 0; x < chains.length; x++) row[x + 1] += row[x]
  const to = Uint32Array.from(edges, ({ y }) => y)
  const logOdds = Float32Array.from(edges, (edge) => edge.logOdds)
  const cover = pathCover({ row, to }, logOdds, least)
  return Array.from(cover.next, (edge) => (edge < 0 ? undefined : { chain: to[edge], logOdds: logOdds[edge] }))
}
