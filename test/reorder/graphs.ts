import type { Fragment, Fragments, Role } from "../../src/detect/fragment.ts"
import type { PathCover } from "../../src/reorder/path-cover.ts"
import type { ContinuityGraph } from "../../src/score/graph.ts"
import { unit } from "../../src/score/topics.ts"

/** A fragment of running text that ends its sentence, unless `part` says otherwise. */
export const fragment = (id: string, text: string, part: Partial<Fragment> = {}): Fragment => ({
  id,
  spans: [{ start: 0, end: text.length }],
  text,
  role: "body",
  beginsParagraph: undefined,
  endsOpen: false,
  enumerator: undefined,
  column: 0,
  ...part
})

/** Fragments of these roles, `f1`, `f2`, …, that stand one after the other in their source. */
export const pageOf = (pieces: ReadonlyArray<Partial<Fragment> & { readonly role?: Role }>): Fragments => {
  let text = ""
  const fragments = pieces.map((part, i) => {
    const words = part.text ?? `第${i}段`
    const start = text.length
    text += `${words}\n`
    return fragment(`f${i + 1}`, words, { spans: [{ start, end: start + words.length }], ...part })
  })
  const source = { name: "dump.txt", format: "text", sha256: "", text }
  return { page: { source, span: { start: 0, end: text.length }, lines: [] }, fragments, duplicates: [] }
}

/** An edge: from, to, log-odds. */
export type Edge = readonly [from: number, to: number, logOdds: number]

/** A graph of these edges; evidence is of one feature, `doubled`, and 0. */
export const graphOf = (
  nodes: ReadonlyArray<Fragment>,
  edges: ReadonlyArray<Edge>,
  paragraphStart: ReadonlyArray<number> = nodes.map(() => -1)
): ContinuityGraph => {
  const sorted = edges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const row = new Uint32Array(nodes.length + 1)
  for (const [from] of sorted) row[from + 1]++
  for (let i = 0; i < nodes.length; i++) row[i + 1] += row[i]
  return {
    nodes,
    row,
    to: Uint32Array.from(sorted, ([, to]) => to),
    logOdds: Float32Array.from(sorted, ([, , logOdds]) => logOdds),
    evidence: new Float32Array(sorted.length),
    paragraphStart: Float32Array.from(paragraphStart),
    features: ["doubled"],
    topics: nodes.map(() => unit(new Map()))
  }
}

/** The edge between two nodes, -1 for none. */
export const edgeBetween = ({ row, to }: ContinuityGraph, from: number, target: number): number => {
  for (let e = row[from]; e < row[from + 1]; e++) if (to[e] === target) return e
  return -1
}

/** The cover that takes these steps. */
export const coverOf = (graph: ContinuityGraph, steps: ReadonlyArray<readonly [number, number]>): PathCover => {
  const next = new Int32Array(graph.nodes.length).fill(-1)
  const previous = new Int32Array(graph.nodes.length).fill(-1)
  for (const [from, to] of steps) {
    next[from] = edgeBetween(graph, from, to)
    previous[to] = from
  }
  return { next, previous }
}
