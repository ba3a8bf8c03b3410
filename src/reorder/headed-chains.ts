import type { Fragments } from "../detect/fragment.ts"
import type { ContinuityGraph } from "../score/graph.ts"
import { type Chain, chainsOf, cutAtSections } from "./chains.ts"
import { headingBlocks, type Placed, placeHeadings } from "./headings.ts"
import { breaksOff, isCut } from "./paragraphs.ts"
import { crossingLosses, fittingJumps, patternOf } from "./passes.ts"
import { type PathCover, pathCover } from "./path-cover.ts"

/** In nats: how much likelier than even a step must be from a closed end, and how much less than even after a cut, which
 * has to go on somewhere. */
const threshold = 0
const cutBonus = 1.5

/** In nats: what a jump is worth that the page's pattern of columns speaks for. */
const fits = 0.5

/** Pieces of running text in chains, with the headings that head them. */
export interface HeadedChains {
  readonly cover: PathCover
  readonly chains: ReadonlyArray<Chain>
  readonly placed: Placed
}

/**
 * The path cover of the greatest log-odds, the page's pattern of columns among what speaks for a step, cut where section
 * numbers or headings forbid it; headings to the chains they head.
 */
export const headedChains = (page: Fragments, graph: ContinuityGraph): HeadedChains => {
  const blocks = headingBlocks(page, graph.nodes)
  const belowHeading = new Set(blocks.map((block) => block.before))
  const worth = worthOf(graph, belowHeading)
  const isBelowHeading = (node: number) => belowHeading.has(node)
  const pattern = patternOf(graph, pathCover(graph, worth, threshold), isBelowHeading)
  const losses = crossingLosses(graph, pattern, isBelowHeading)
  for (let e = 0; e < worth.length; e++) worth[e] -= losses[e]
  const second = pathCover(graph, worth, threshold)
  for (const edge of fittingJumps(graph, second, pattern, isBelowHeading)) worth[edge] = Math.max(worth[edge], fits)
  let cover = cutAtSections(graph, pathCover(graph, worth, threshold))
  let chains = chainsOf(graph, cover)
  let placed = placeHeadings(blocks, chains, graph.nodes)
  if (placed.cuts.size > 0) {
    cover = cutBefore(graph, cover, placed.cuts)
    chains = chainsOf(graph, cover)
    placed = placeHeadings(blocks, chains, graph.nodes)
  }
  return { cover, chains, placed }
}

/** In nats: what reads this unlike a paragraph's start goes on from somewhere, though it stands right below a heading. */
const surelyTorn = -2

/** What each succession is worth to the cover, in nats. */
const worthOf = (graph: ContinuityGraph, belowHeading: ReadonlySet<number>): Float32Array => {
  const worth = graph.logOdds.slice()
  const wrapped = wrappedRound(graph, belowHeading)
  for (const [i, node] of graph.nodes.entries())
    for (let e = graph.row[i]; e < graph.row[i + 1]; e++) {
      const to = graph.to[e]
      const takesCut = !belowHeading.has(to) || graph.paragraphStart[to] < surelyTorn
      if (isCut(node) && takesCut && !breaksOff(node, graph.nodes[to], graph.paragraphStart[to])) worth[e] += cutBonus
      if (to === i + 1 && wrapped.has(to)) worth[e] -= wrapLoss
    }
  return worth
}

/** In nats: what a step loses that leads from an article's last piece down to its first, which the dump has below it. */
const wrapLoss = 1.5
/** In nats: from where on a cut end is sure to go on above, right below a heading. */
const surelyWraps = 1

/** Pieces that come first in their article and last in the dump: their rest stands right below the heading above them. */
const wrappedRound = (graph: ContinuityGraph, belowHeading: ReadonlySet<number>): ReadonlySet<number> => {
  const found = new Set<number>()
  for (const [i, node] of graph.nodes.entries())
    for (let e = graph.row[i]; e < graph.row[i + 1]; e++)
      if (isCut(node) && graph.to[e] < i && belowHeading.has(graph.to[e]) && graph.logOdds[e] > surelyWraps)
        found.add(i)
  return found
}

const cutBefore = (graph: ContinuityGraph, cover: PathCover, nodes: ReadonlySet<number>): PathCover => {
  const next = cover.next.map((edge) => (edge >= 0 && nodes.has(graph.to[edge]) ? -1 : edge))
  const previous = cover.previous.map((node, i) => (nodes.has(i) ? -1 : node))
  return { next, previous }
}
