import type { Trees } from "../model/trees.ts"
import { breakFeatures, breakWidth } from "../reorder/breaks.ts"
import { features } from "../score/features/features.ts"
import { boost, usualBoost } from "./boost.ts"
import type { ScoredPage } from "./examples.ts"

/** In nats: a wrong step that is at least this likely may come to be taken. */
const mayBeTaken = -1

/**
 * Fits the trees that tell whether a paragraph begins at a step, on the true steps of the pages; and on the wrong steps
 * that scoring likes best, as what does not follow at all should not be run on in one paragraph.
 */
export const fitBreaks = (pages: ReadonlyArray<ScoredPage>): Trees => {
  const values: Array<number> = []
  const labels: Array<number> = []
  for (const { page, graph } of pages) {
    for (let i = 0; i < graph.nodes.length; i++) {
      let best = graph.row[i]
      for (let e = graph.row[i]; e < graph.row[i + 1]; e++) if (graph.logOdds[e] > graph.logOdds[best]) best = e
      for (let e = graph.row[i]; e < graph.row[i + 1]; e++) {
        const follows = graph.to[e] === page.successor[i]
        if (!follows && !(e === best && graph.logOdds[e] > mayBeTaken)) continue
        values.push(...breakFeatures(graph, i, e))
        labels.push(follows ? 1 - page.goesOn[i] : 1)
      }
    }
  }
  return boost(
    { width: breakWidth(features.length), values: Float32Array.from(values), labels: Uint8Array.from(labels) },
    { ...usualBoost, rounds: 150, leaves: 12 }
  )
}
