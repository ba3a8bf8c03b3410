import { evaluateTrees, type Trees } from "../model/trees.ts"
import type { ContinuityGraph } from "../score/graph.ts"
import { isCut } from "./paragraphs.ts"

/** What is asked of a step from one piece to the next: whether a paragraph begins there. */
export const breakNames = [
  "start-odds",
  "adjacent",
  "end",
  "start-mark",
  "made-up-start",
  "section",
  "ngram",
  "association",
  "brackets",
  "split-word",
  "tail-clause",
  "column"
] as const

/** Features of the step along an edge, in the order of `breakNames`. */
export const breakFeatures = (graph: ContinuityGraph, from: number, edge: number): ReadonlyArray<number> => {
  const width = graph.features.length
  const value = (name: string) => graph.evidence[edge * width + graph.features.indexOf(name)]
  const left = graph.nodes[from]
  const right = graph.nodes[graph.to[edge]]
  return [
    value("paragraph-start"),
    value("adjacent"),
    isCut(left) ? value("open-end") : left.endsOpen ? 0.5 : 0,
    value("start-mark"),
    value("made-up-start"),
    right.enumerator === undefined ? 0 : 1,
    value("ngram"),
    value("association"),
    value("brackets"),
    value("split-word"),
    value("tail-clause"),
    left.column === right.column ? 0 : 1
  ]
}

/** Whether `to` of the edge begins a paragraph, as the trees have learnt it. */
export const beginsParagraph = (graph: ContinuityGraph, from: number, edge: number, trees: Trees): boolean =>
  evaluateTrees(trees, Float32Array.from(breakFeatures(graph, from, edge)), 0) > 0
