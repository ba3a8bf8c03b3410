import type { Combination } from "../model/combination.ts"
import type { Trees } from "../model/trees.ts"
import { chainsOf, cutAtSections } from "../reorder/chains.ts"
import { headingBlocks, placeHeadings } from "../reorder/headings.ts"
import { kinOf, kinship, kinshipNames, kinshipPairs } from "../reorder/kinship.ts"
import { pathCover } from "../reorder/path-cover.ts"
import { features } from "../score/features/features.ts"
import type { ContinuityGraph } from "../score/graph.ts"
import { logOdds } from "../score/log-odds.ts"
import { boost, usualBoost } from "./boost.ts"
import type { MeasuredPage } from "./examples.ts"

/** The graph of a measured page. */
export const graphOf = (page: MeasuredPage, combination: Combination): ContinuityGraph => ({
  nodes: page.prepared.nodes,
  row: page.edges.row,
  to: page.edges.to,
  logOdds: logOdds(combination, page.edges, page.evidence, page.prepared),
  evidence: page.evidence,
  paragraphStart: page.prepared.startOdds,
  features: features.map((feature) => feature.name),
  topics: page.prepared.topics
})

/** Fits the trees that tell whether a chain without a heading is a later part of another's article. */
export const fitKinship = (pages: ReadonlyArray<MeasuredPage>, combination: Combination): Trees => {
  const values: Array<number> = []
  const labels: Array<number> = []
  for (const page of pages) {
    const graph = graphOf(page, combination)
    const chains = chainsOf(graph, cutAtSections(graph, pathCover(graph, graph.logOdds, 0)))
    const placed = placeHeadings(headingBlocks(page.prepared.page, graph.nodes), chains, graph.nodes)
    const kin = kinOf(graph, chains, (node) => placed.before.has(node))
    for (const [x, y] of kinshipPairs(kin)) {
      const end = chains[x].at(-1)!
      const start = chains[y][0]
      values.push(...kinship(graph, kin, x, y))
      labels.push(
        page.article[end] >= 0 && page.article[end] === page.article[start] && page.rank[end] < page.rank[start] ? 1 : 0
      )
    }
  }
  return boost(
    { width: kinshipNames.length, values: Float32Array.from(values), labels: Uint8Array.from(labels) },
    { ...usualBoost, rounds: 150, leaves: 12 }
  )
}
