import { describe, expect, it } from "vitest"
import type { Fragment } from "../../src/detect/fragment.ts"
import { crossingLosses, fittingJumps, patternOf } from "../../src/reorder/passes.ts"
import { coverOf, type Edge, edgeBetween, fragment, graphOf } from "./graphs.ts"

/** Four columns in a first pass, cut at their feet, and their rests in a second. */
const columns = (rest: Partial<Fragment> = {}) => [
  ...Array.from({ length: 4 }, (_, i) => fragment(`f${i}`, "会议指出要加快", { endsOpen: true })),
  ...Array.from({ length: 4 }, (_, i) => fragment(`f${i + 4}`, "建设步伐。", rest))
]
const none = () => false

const fitting = (
  edges: ReadonlyArray<Edge>,
  steps: ReadonlyArray<readonly [number, number]>,
  nodes = columns(),
  headed: (node: number) => boolean = none
) => {
  const graph = graphOf(nodes, edges)
  const cover = coverOf(graph, steps)
  const found = fittingJumps(graph, cover, patternOf(graph, cover, headed), headed)
  const hole = edgeBetween(graph, 2, 6)
  return { found, hole }
}

const parallel: ReadonlyArray<readonly [number, number]> = [
  [0, 4],
  [1, 5],
  [3, 7]
]
const sure = (steps: ReadonlyArray<readonly [number, number]>) => steps.map(([from, to]): Edge => [from, to, 5])

describe("the pattern of a page's columns", () => {
  it("fills the hole that its jumps leave", () => {
    const { found, hole } = fitting([...sure(parallel), [2, 6, -2]], parallel)
    expect(hole).toBeGreaterThanOrEqual(0)
    expect(found).toEqual([hole])
  })

  it("speaks for nothing that would cross it", () => {
    const steps: ReadonlyArray<readonly [number, number]> = [
      [0, 5],
      [1, 6],
      [3, 7]
    ]
    expect(fitting([...sure(steps), [2, 4, -1]], steps).found).toEqual([])
  })

  it("is none where the jumps cross", () => {
    const crossed: ReadonlyArray<readonly [number, number]> = [
      [0, 7],
      [1, 5],
      [3, 4]
    ]
    expect(fitting([...sure(crossed), [2, 6, 0]], crossed).found).toEqual([])
  })

  it("is none where there are two jumps only", () => {
    const two = parallel.slice(0, 2)
    expect(fitting([...sure(two), [2, 6, -1]], two).found).toEqual([])
  })

  it("does not make up for wording that speaks against a join altogether", () => {
    expect(fitting([...sure(parallel), [2, 6, -5]], parallel).found).toEqual([])
  })

  it("leads to no start under a heading, and to none that begins a paragraph", () => {
    const edges: ReadonlyArray<Edge> = [...sure(parallel), [2, 6, -1]]
    expect(fitting(edges, parallel, columns(), (node) => node === 6).found).toEqual([])
    expect(fitting(edges, parallel, columns({ beginsParagraph: true })).found).toEqual([])
  })

  it("matches what is left in order, the likeliest together", () => {
    const nodes = [...Array.from({ length: 5 }, (_, i) => fragment(`e${i}`, "要加快", { endsOpen: true }))].concat(
      Array.from({ length: 5 }, (_, i) => fragment(`s${i}`, "建设。"))
    )
    const steps: ReadonlyArray<readonly [number, number]> = [
      [0, 5],
      [1, 6],
      [4, 9]
    ]
    const graph = graphOf(nodes, [...sure(steps), [2, 7, -1], [2, 8, 0], [3, 8, -1], [3, 7, 0]])
    const cover = coverOf(graph, steps)
    const found = fittingJumps(graph, cover, patternOf(graph, cover, none), none)
    expect(found.toSorted()).toEqual([edgeBetween(graph, 2, 7), edgeBetween(graph, 3, 8)].toSorted())
  })

  it("is read from jumps that are sure, not from those that lead below a heading", () => {
    const graph = graphOf(columns(), sure(parallel))
    const cover = coverOf(graph, parallel)
    const jumps = parallel.map(([from, to]) => ({ from, to }))
    expect(patternOf(graph, cover, none)).toEqual({ onward: jumps, back: [] })
    expect(patternOf(graph, cover, (node) => node === 5).onward).toEqual([])
    const unsure = graphOf(
      columns(),
      parallel.map(([from, to]): Edge => [from, to, 0.1])
    )
    expect(patternOf(unsure, coverOf(unsure, parallel), none).onward).toEqual([])
  })

  it("keeps jumps that lead back apart, and fills their hole too", () => {
    const back: ReadonlyArray<readonly [number, number]> = [
      [4, 0],
      [5, 1],
      [7, 3]
    ]
    const nodes = columns().toReversed()
    const graph = graphOf(nodes, [...sure(back), [6, 2, -2]])
    const cover = coverOf(graph, back)
    const pattern = patternOf(graph, cover, none)
    expect(pattern).toEqual({ onward: [], back: back.map(([from, to]) => ({ from, to })) })
    expect(fittingJumps(graph, cover, pattern, none)).toEqual([edgeBetween(graph, 6, 2)])
  })

  it("costs a jump something for each that it crosses, and a parallel one or the next piece nothing", () => {
    const graph = graphOf(columns(), [...sure(parallel), [0, 5, 1], [2, 4, 1], [2, 6, 1], [2, 3, 1]])
    const pattern = patternOf(graph, coverOf(graph, parallel), none)
    const losses = crossingLosses(graph, pattern, none)
    expect(losses[edgeBetween(graph, 2, 4)]).toBeGreaterThan(0)
    expect(losses[edgeBetween(graph, 2, 6)]).toBe(0)
    expect(losses[edgeBetween(graph, 2, 3)]).toBe(0)
    expect(losses[edgeBetween(graph, 0, 5)]).toBe(0) // it shares an end with the one and a start with the other
    expect(crossingLosses(graph, { onward: [], back: [] }, none).every((loss) => loss === 0)).toBe(true)
  })
})
