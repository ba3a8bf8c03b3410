import { evaluateTrees, type Trees } from "../model/trees.ts"
import type { ContinuityGraph } from "../score/graph.ts"
import { isCut } from "./paragraphs.ts"

/** What is asked of a step beside its evidence: whether a paragraph begins there. */
export const breakNames = ["cut-end", "section"] as const

/** How many numbers `breakFeatures` gives. */
export const breakWidth = (features: number): number => features + breakNames.length

/** The evidence of the step along an edge, then the numbers that `breakNames` names. */
export const breakFeatures = (graph: ContinuityGraph, from: number, edge: number): Float32Array => {
  const width = graph.features.length
  const left = graph.nodes[from]
  const right = graph.nodes[graph.to[edge]]
  const values = new Float32Array(breakWidth(width))
  values.set(graph.evidence.subarray(edge * width, (edge + 1) * width))
  values[width] = isCut(left) ? 1 : left.endsOpen ? 0.5 : 0
  values[width + 1] = right.enumerator === undefined ? 0 : 1
  return values
}

/** Whether `to` of the edge begins a paragraph, as the trees have learnt it. */
export const beginsParagraph = (graph: ContinuityGraph, from: number, edge: number, trees: Trees): boolean =>
  evaluateTrees(trees, breakFeatures(graph, from, edge), 0) > 0
