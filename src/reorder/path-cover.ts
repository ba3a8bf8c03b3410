import type { ContinuityGraph } from "../score/graph.ts"
import { assignSparse } from "./sparse-assignment.ts"

/** A cover of the page by paths: each piece has at most one successor and one predecessor, and no path bites its tail. */
export interface PathCover {
  /** nodes: the edge to its successor, -1 for none */
  readonly next: Int32Array
  /** nodes: its predecessor, -1 for none */
  readonly previous: Int32Array
}

/** Real pages take one or two; only pages on which all is as likely as all take more. */
const mostRounds = 10

/**
 * Minimum-cost path cover with abstention: the set of successions of the greatest total log-odds above `threshold`.
 * Only edges above it can take part, so the page falls into small components of ends and starts, each solved exactly by
 * assignment; where a cycle comes out, its weakest edge is forbidden and the component that it is in solved again. A page
 * on which cycles keep coming has their weakest edges taken out and is left so.
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
  for (let round = 0; ; round++) {
    const weakest = weakestOfCycles(chosen.flat(), from, to, logOdds)
    if (weakest.length === 0) break
    for (const [group, edges] of Map.groupBy(weakest, (edge) => groupOf.get(edge)!)) {
      const forbidden = new Set(edges)
      groups[group] = groups[group].filter((edge) => !forbidden.has(edge))
      chosen[group] =
        round < mostRounds
          ? solve(groups[group], from, to, logOdds, threshold)
          : chosen[group].filter((edge) => !forbidden.has(edge))
    }
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
  const rowAt = new Map<number, number>()
  const columnAt = new Map<number, number>()
  for (const e of edges) {
    if (!rowAt.has(from[e])) rowAt.set(from[e], rowAt.size)
    if (!columnAt.has(to[e])) columnAt.set(to[e], columnAt.size)
  }
  const byRow = Array.from({ length: rowAt.size }, (): Array<number> => [])
  for (const e of edges) byRow[rowAt.get(from[e])!].push(e)
  const row = new Uint32Array(byRow.length + 1)
  for (const [r, own] of byRow.entries()) row[r + 1] = row[r] + own.length + 1
  const pairs = byRow.flatMap((own) => [...own, -1]) // -1: the row abstains, in a column of its own
  const chosen = assignSparse({
    row,
    to: Uint32Array.from(byRow.flatMap((own, r) => [...own.map((e) => columnAt.get(to[e])!), columnAt.size + r])),
    cost: Float64Array.from(pairs, (e) => (e < 0 ? 0 : threshold - logOdds[e])),
    columns: columnAt.size + byRow.length
  })
  return [...chosen].flatMap((pair) => (pairs[pair] < 0 ? [] : [pairs[pair]]))
}

/** The weakest edge of each cycle; cycles share no node. */
const weakestOfCycles = (
  chosen: ReadonlyArray<number>,
  from: Uint32Array,
  to: Uint32Array,
  logOdds: Float32Array
): ReadonlyArray<number> => {
  const edgeOf = new Map(chosen.map((e) => [from[e], e]))
  const found: Array<number> = []
  const done = new Set<number>()
  for (const start of edgeOf.keys()) {
    const path = new Set<number>()
    let at = start
    while (edgeOf.has(at) && !done.has(at) && !path.has(at)) {
      path.add(at)
      at = to[edgeOf.get(at)!]
    }
    if (path.has(at)) {
      let weakest = edgeOf.get(at)!
      for (let i = to[weakest]; i !== at; i = to[edgeOf.get(i)!])
        if (logOdds[edgeOf.get(i)!] < logOdds[weakest]) weakest = edgeOf.get(i)!
      found.push(weakest)
    }
    for (const node of path) done.add(node)
  }
  return found
}
