import type { Combination } from "../model/combination.ts"
import type { Trees } from "../model/trees.ts"
import { breakFeatures, breakNames } from "../reorder/breaks.ts"
import { boost, usualBoost } from "./boost.ts"
import type { MeasuredPage } from "./examples.ts"
import { graphOf } from "./fit-kinship.ts"

/** Fits the trees that tell whether a paragraph begins at a step, on the true steps of the pages. */
export const fitBreaks = (pages: ReadonlyArray<MeasuredPage>, combination: Combination): Trees => {
  const values: Array<number> = []
  const labels: Array<number> = []
  for (const page of pages) {
    const graph = graphOf(page, combination)
    for (let i = 0; i < graph.nodes.length; i++)
      for (let e = graph.row[i]; e < graph.row[i + 1]; e++) {
        if (graph.to[e] !== page.successor[i]) continue
        values.push(...breakFeatures(graph, i, e))
        labels.push(1 - page.goesOn[i])
      }
  }
  return boost(
    { width: breakNames.length, values: Float32Array.from(values), labels: Uint8Array.from(labels) },
    { ...usualBoost, rounds: 100, leaves: 10 }
  )
}
