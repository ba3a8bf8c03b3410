import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type PathCover, pathCover } from "../../src/reorder/path-cover.ts"
import type { ContinuityGraph } from "../../src/score/graph.ts"
import { type Edge, fragment, graphOf } from "./graphs.ts"

const threshold = 1

/** A sparse graph of whole log-odds. */
const sparse = (most: number, forward: boolean) =>
  fc.integer({ min: 0, max: most }).chain((n) =>
    fc
      .uniqueArray(fc.tuple(fc.nat(Math.max(0, n - 1)), fc.nat(Math.max(0, n - 1)), fc.integer({ min: -6, max: 12 })), {
        maxLength: n === 0 ? 0 : 3 * n,
        selector: ([from, to]) => from * 100 + to
      })
      .map((edges): ContinuityGraph => {
        const allowed = edges.filter(([from, to]) => (forward ? from < to : from !== to)) as ReadonlyArray<Edge>
        return graphOf(
          Array.from({ length: n }, (_, i) => fragment(`f${i}`, "文")),
          allowed
        )
      })
  )

const worth = (graph: ContinuityGraph, cover: PathCover): number =>
  [...cover.next].reduce((sum, edge) => sum + (edge < 0 ? 0 : graph.logOdds[edge] - threshold), 0)

const bruteForce = ({ row, to, logOdds, nodes }: ContinuityGraph): number => {
  const walk = (i: number, used: number): number => {
    if (i === nodes.length) return 0
    let best = walk(i + 1, used)
    for (let e = row[i]; e < row[i + 1]; e++)
      if ((used & (1 << to[e])) === 0) best = Math.max(best, logOdds[e] - threshold + walk(i + 1, used | (1 << to[e])))
    return best
  }
  return walk(0, 0)
}

/** The heaviest edge first, as long as both its ends are free; edges that run forward make no cycles. */
const greedy = ({ row, to, logOdds, nodes }: ContinuityGraph): number => {
  const edges = nodes.flatMap((_, from) =>
    Array.from({ length: row[from + 1] - row[from] }, (_, k) => ({ from, to: to[row[from] + k], edge: row[from] + k }))
  )
  edges.sort((a, b) => logOdds[b.edge] - logOdds[a.edge])
  const ends = new Set<number>()
  const starts = new Set<number>()
  let sum = 0
  for (const edge of edges) {
    if (logOdds[edge.edge] <= threshold || ends.has(edge.from) || starts.has(edge.to)) continue
    ends.add(edge.from)
    starts.add(edge.to)
    sum += logOdds[edge.edge] - threshold
  }
  return sum
}

describe("a path cover", () => {
  it("gives each piece one successor and one predecessor at most, both of the same step", () => {
    fc.assert(
      fc.property(sparse(24, false), (graph) => {
        const { next, previous } = pathCover(graph, graph.logOdds, threshold)
        const steps = [...next].flatMap((edge, from) => (edge < 0 ? [] : [[from, graph.to[edge]] as const]))
        for (const [from] of steps) {
          expect(next[from]).toBeGreaterThanOrEqual(graph.row[from])
          expect(next[from]).toBeLessThan(graph.row[from + 1])
        }
        const expected = new Int32Array(graph.nodes.length).fill(-1)
        for (const [from, to] of steps) expected[to] = from
        expect(previous).toEqual(expected)
        expect(steps.length).toBe([...expected].filter((from) => from >= 0).length)
      })
    )
  })

  it("never bites its tail", () => {
    fc.assert(
      fc.property(sparse(16, false), (graph) => {
        const { next } = pathCover(graph, graph.logOdds, threshold)
        for (let start = 0; start < graph.nodes.length; start++) {
          let steps = 0
          for (let at = start; next[at] >= 0; at = graph.to[next[at]]) expect(++steps).toBeLessThan(graph.nodes.length)
        }
      })
    )
  })

  it("abstains from every step that is not above the threshold", () => {
    fc.assert(
      fc.property(sparse(16, false), (graph) => {
        const { next } = pathCover(graph, graph.logOdds, threshold)
        for (const edge of next) if (edge >= 0) expect(graph.logOdds[edge]).toBeGreaterThan(threshold)
      })
    )
  })

  it("is the best there is on small pages whose steps run forward", () => {
    fc.assert(
      fc.property(sparse(6, true), (graph) => {
        expect(worth(graph, pathCover(graph, graph.logOdds, threshold))).toBe(bruteForce(graph))
      })
    )
  })

  it("is not worse than taking the likeliest step first", () => {
    fc.assert(
      fc.property(sparse(24, true), (graph) => {
        expect(worth(graph, pathCover(graph, graph.logOdds, threshold))).toBeGreaterThanOrEqual(greedy(graph))
      })
    )
  })

  it("gives up its likeliest step where two others are worth more together", () => {
    const nodes = ["a", "b", "c", "d"].map((id) => fragment(id, "文"))
    const graph = graphOf(nodes, [
      [0, 2, 6],
      [0, 3, 5],
      [1, 2, 5]
    ])
    const { previous } = pathCover(graph, graph.logOdds, threshold)
    expect([...previous]).toEqual([-1, -1, 1, 0])
  })

  it("opens a cycle at its weakest step", () => {
    const nodes = ["a", "b", "c"].map((id) => fragment(id, "文"))
    const graph = graphOf(nodes, [
      [0, 1, 9],
      [1, 2, 3],
      [2, 0, 8]
    ])
    expect([...pathCover(graph, graph.logOdds, threshold).previous]).toEqual([2, 0, -1])
  })
})
