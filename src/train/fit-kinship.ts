import type { Trees } from "../model/trees.ts"
import { headedChains } from "../reorder/headed-chains.ts"
import { kinOf, kinship, kinshipNames } from "../reorder/kinship.ts"
import { boost, usualBoost } from "./boost.ts"
import type { ScoredPage } from "./examples.ts"

/** Fits the trees that tell whether a chain without a heading is a later part of another's article. */
export const fitKinship = (pages: ReadonlyArray<ScoredPage>): Trees => {
  const values: Array<number> = []
  const labels: Array<number> = []
  for (const { page, graph } of pages) {
    const { chains, placed } = headedChains(page.prepared.page, graph)
    const kin = kinOf(graph, chains, (node) => placed.before.has(node))
    for (const [pair, [x, y]] of kin.pairs.entries()) {
      const end = chains[x].at(-1)!
      const start = chains[y][0]
      values.push(...kinship(graph, kin, pair))
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
