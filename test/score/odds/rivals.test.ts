import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rivalNames, rivals } from "../../../src/score/odds/rivals.ts"
import { candidatesOf, edgesOf } from "../candidates.ts"

const edges = candidatesOf(4, [
  [0, 2],
  [0, 3],
  [1, 2],
  [1, 3],
  [2, 1]
])
const width = rivalNames.length
const column = (values: Float32Array, name: (typeof rivalNames)[number]) =>
  Array.from({ length: values.length / width }, (_, e) => values[e * width + rivalNames.indexOf(name)])
const scores = fc.array(fc.float({ min: -10, max: 10, noNaN: true }), { minLength: 5, maxLength: 5 })
const total = (values: ReadonlyArray<number>) => values.reduce((sum, value) => sum + Math.exp(value), 0)

describe("the rivals of a candidate", () => {
  it("leave it its share of its row and of its column, with nothing at all as one of them", () => {
    fc.assert(
      fc.property(scores, fc.float({ min: -5, max: 5, noNaN: true }), (score, nothing) => {
        const { values } = rivals(
          edges,
          Float32Array.from(score),
          () => nothing,
          (j) => nothing + j
        )
        for (const { from, to, edge } of edgesOf(edges)) {
          const row = edgesOf(edges).flatMap((other) => (other.from === from ? [score[other.edge]] : []))
          const start = edgesOf(edges).flatMap((other) => (other.to === to ? [score[other.edge]] : []))
          const ofRow = score[edge] - Math.log(total([...row, nothing]))
          const ofColumn = score[edge] - Math.log(total([...start, nothing + to]))
          expect(column(values, "row-share")[edge]).toBeCloseTo(ofRow, 3)
          expect(column(values, "column-share")[edge]).toBeCloseTo(ofColumn, 3)
        }
      })
    )
  })

  it("are behind the best of the row and the column, and before the others", () => {
    const { values } = rivals(
      edges,
      Float32Array.of(5, 2, 1, 4, 3),
      () => 0,
      () => 0
    )
    expect(column(values, "row-margin").slice(0, 4)).toEqual([3, -3, -3, 3])
    expect(column(values, "column-margin").slice(0, 4)).toEqual([4, -2, -4, 2])
    expect(column(values, "row-rank")).toEqual([0, 1, 1, 0, 0])
  })

  it("give one that has none the widest margin there is", () => {
    const { values } = rivals(
      edges,
      Float32Array.of(5, 2, 1, 4, 3),
      () => 0,
      () => 0
    )
    expect(column(values, "row-margin")[4]).toBe(30)
    expect(column(values, "column-margin")[4]).toBe(30)
  })

  it("are none on a page without candidates", () => {
    expect(
      rivals(
        candidatesOf(3, []),
        new Float32Array(0),
        () => 0,
        () => 0
      ).values
    ).toHaveLength(0)
  })
})
