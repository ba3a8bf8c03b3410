import { describe, expect, it } from "vitest"
import type { Fragment } from "../../src/detect/fragment.ts"
import { fittingJumps } from "../../src/reorder/passes.ts"
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
  const found = fittingJumps(graph, coverOf(graph, steps), headed)
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
    const found = fittingJumps(graph, coverOf(graph, steps), none)
    expect(found.toSorted()).toEqual([edgeBetween(graph, 2, 7), edgeBetween(graph, 3, 8)].toSorted())
  })
})
