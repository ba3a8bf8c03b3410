import type { ContinuityGraph } from "../score/graph.ts"
import { assign } from "./assignment.ts"

/** A cover of the page by paths: each piece has at most one successor and one predecessor, and no path bites its tail. */
export interface PathCover {
  /** nodes: the edge to its successor, -1 for none */
  readonly next: Int32Array
  /** nodes: its predecessor, -1 for none */
  readonly previous: Int32Array
}

/**
 * Minimum-cost path cover with abstention: the set of successions of the greatest total log-odds above `threshold`.
 * Only edges above it can take part, so the page falls into small components of ends and starts, each solved exactly by
 * assignment; where a cycle comes out, its weakest edge is forbidden and the component that it is in solved again.
 *
 * @param logOdds  edges, in nats
 */
export const pathCover = (
  { row, to }: Pick<ContinuityGraph, "row" | "to">,
  logOdds: Float32Array,
  threshold: number
): PathCover => {
  const n = row.length - 1
  const from = new Uint32Array(to.length)
  for (let i = 0; i < n; i++) from.fill(i, row[i], row[i + 1])
  const groups = components(from, to, logOdds, threshold, n)
  const groupOf = new Map(groups.flatMap((edges, group) => edges.map((edge) => [edge, group] as const)))
  const chosen = groups.map((edges) => solve(edges, from, to, logOdds, threshold))
  for (;;) {
    const weakest = weakestOfCycle(chosen.flat(), from, to, logOdds)
    if (weakest < 0) break
    const group = groupOf.get(weakest)!
    groups[group] = groups[group].filter((edge) => edge !== weakest)
    chosen[group] = solve(groups[group], from, to, logOdds, threshold)
  }
  const next = new Int32Array(n).fill(-1)
  const previous = new Int32Array(n).fill(-1)
  for (const edge of chosen.flat()) {
    next[from[edge]] = edge
    previous[to[edge]] = from[edge]
  }
  return { next, previous }
}

/** Edges above the threshold by component of the graph whose two sides are ends and starts. */
const components = (
  from: Uint32Array,
  to: Uint32Array,
  logOdds: Float32Array,
  threshold: number,
  n: number
): Array<ReadonlyArray<number>> => {
  const parent = Int32Array.from({ length: 2 * n }, (_, i) => i)
  const root = (x: number): number => {
    while (parent[x] !== x) x = parent[x] = parent[parent[x]]
    return x
  }
  const edges: Array<number> = []
  for (let e = 0; e < to.length; e++) {
    if (logOdds[e] <= threshold || from[e] === to[e]) continue
    edges.push(e)
    parent[root(from[e])] = root(n + to[e])
  }
  const groups = new Map<number, Array<number>>()
  for (const e of edges) {
    const r = root(from[e])
    const group = groups.get(r)
    if (group) group.push(e)
    else groups.set(r, [e])
  }
  return [...groups.values()]
}

const solve = (
  edges: ReadonlyArray<number>,
  from: Uint32Array,
  to: Uint32Array,
  logOdds: Float32Array,
  threshold: number
): ReadonlyArray<number> => {
  if (edges.length <= 1) return edges
  const rows = [...new Set(edges.map((e) => from[e]))]
  const columns = [...new Set(edges.map((e) => to[e]))]
  const rowAt = new Map(rows.map((i, at) => [i, at]))
  const columnAt = new Map(columns.map((j, at) => [j, at]))
  const width = columns.length + rows.length // a column of its own for each row that abstains
  const cost = new Float64Array(rows.length * width).fill(Infinity)
  const edgeAt = new Map<number, number>()
  for (const e of edges) {
    const at = rowAt.get(from[e])! * width + columnAt.get(to[e])!
    cost[at] = threshold - logOdds[e]
    edgeAt.set(at, e)
  }
  for (let r = 0; r < rows.length; r++) cost[r * width + columns.length + r] = 0
  const chosen: Array<number> = []
  for (const [r, c] of assign(cost, rows.length, width).entries())
    if (c >= 0 && c < columns.length) chosen.push(edgeAt.get(r * width + c)!)
  return chosen
}

const weakestOfCycle = (
  chosen: ReadonlyArray<number>,
  from: Uint32Array,
  to: Uint32Array,
  logOdds: Float32Array
): number => {
  const edgeOf = new Map(chosen.map((e) => [from[e], e]))
  const done = new Set<number>()
  for (const start of edgeOf.keys()) {
    const path = new Set<number>()
    let at = start
    while (edgeOf.has(at) && !done.has(at)) {
      if (path.has(at)) {
        let weakest = edgeOf.get(at)!
        for (let i = to[weakest]; i !== at; i = to[edgeOf.get(i)!])
          if (logOdds[edgeOf.get(i)!] < logOdds[weakest]) weakest = edgeOf.get(i)!
        return weakest
      }
      path.add(at)
      at = to[edgeOf.get(at)!]
    }
    for (const node of path) done.add(node)
  }
  return -1
}
