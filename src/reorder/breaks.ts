import { evaluateTrees, type Trees } from "../model/trees.ts"
import type { ContinuityGraph } from "../score/graph.ts"
import { isClosing, isTerminal } from "../text/characters.ts"
import { isCut } from "./paragraphs.ts"

/** What is asked of a step beside its evidence: whether a paragraph begins there. */
export const breakNames = ["cut-end", "section", "from-start", "end-mark", "next-end-mark", "same-opening"] as const

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
  values[width + 2] = graph.paragraphStart[from]
  values[width + 3] = endMark(left.text)
  values[width + 4] = endMark(right.text)
  values[width + 5] = sameOpening(left.text, right.text)
  return values
}

/** Items of a list end with ； and verses with ， where a paragraph ends. */
const endMark = (text: string): number => {
  const last = text.at(-1) ?? ""
  if (/[、，,]/.test(last)) return 1
  if (/[；;]/.test(last)) return 2
  if (/[：:]/.test(last)) return 3
  if (/[—–…]/.test(last)) return 4
  return isTerminal(last) ? 6 : isClosing(last) ? 5 : 0
}

/** How many characters at the two starts are the same, 4 at most: items of a list begin alike. */
const sameOpening = (a: string, b: string): number => {
  let same = 0
  while (same < 4 && same < a.length && a[same] === b[same]) same++
  return same
}

/** Whether `to` of the edge begins a paragraph, as the trees have learnt it. */
export const beginsParagraph = (graph: ContinuityGraph, from: number, edge: number, trees: Trees): boolean =>
  evaluateTrees(trees, breakFeatures(graph, from, edge), 0) > 0
