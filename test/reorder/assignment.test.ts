import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { assign } from "../../src/reorder/assignment.ts"

interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly cost: Float64Array
}

/** Whole numbers, so that sums are exact; a third of the pairs is forbidden. */
const matrix = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc
      .array(
        fc.oneof(
          { weight: 2, arbitrary: fc.integer({ min: -9, max: 9 }) },
          { weight: 1, arbitrary: fc.constant(Infinity) }
        ),
        { minLength: rows * columns, maxLength: rows * columns }
      )
      .map((cost): Matrix => ({ rows, columns, cost: Float64Array.from(cost) }))
  )

/** Pairs and cost of the best assignment: as many allowed pairs as there can be, as cheap as they can be. */
const bruteForce = ({ rows, columns, cost }: Matrix): { pairs: number; sum: number } => {
  let best = { pairs: 0, sum: 0 }
  const walk = (row: number, used: number, pairs: number, sum: number): void => {
    if (row === rows) {
      if (pairs > best.pairs || (pairs === best.pairs && sum < best.sum)) best = { pairs, sum }
      return
    }
    walk(row + 1, used, pairs, sum)
    for (let j = 0; j < columns; j++) {
      const price = cost[row * columns + j]
      if (price !== Infinity && (used & (1 << j)) === 0) walk(row + 1, used | (1 << j), pairs + 1, sum + price)
    }
  }
  walk(0, 0, 0, 0)
  return best
}

const outcome = ({ rows, columns, cost }: Matrix): { pairs: number; sum: number } => {
  const ofRow = assign(cost, rows, columns)
  const chosen = [...ofRow].flatMap((j, i) => (j < 0 ? [] : [cost[i * columns + j]]))
  return { pairs: chosen.length, sum: chosen.reduce((sum, price) => sum + price, 0) }
}

describe("an assignment", () => {
  it("is as large and as cheap as any, with more rows or more columns, and with forbidden pairs", () => {
    fc.assert(fc.property(matrix, (given) => void expect(outcome(given)).toEqual(bruteForce(given))))
  })

  it("gives each column to one row at most, and never a forbidden pair", () => {
    fc.assert(
      fc.property(matrix, (given) => {
        const ofRow = [...assign(given.cost, given.rows, given.columns)]
        expect(ofRow).toHaveLength(given.rows)
        const taken = ofRow.filter((j) => j >= 0)
        expect(new Set(taken).size).toBe(taken.length)
        for (const [i, j] of ofRow.entries()) if (j >= 0) expect(given.cost[i * given.columns + j]).not.toBe(Infinity)
      })
    )
  })

  it("leaves out the row that costs most where there are more rows than columns", () => {
    expect([...assign(Float64Array.of(1, 5, 2, 9, 3, 3), 3, 2)]).toEqual([0, -1, 1])
  })

  it("leaves a row alone that may have no column", () => {
    expect([...assign(Float64Array.of(Infinity, Infinity, 4, 2), 2, 2)]).toEqual([-1, 1])
  })

  it("of nothing is empty", () => {
    expect([...assign(new Float64Array(0), 0, 0)]).toEqual([])
    expect([...assign(new Float64Array(0), 2, 0)]).toEqual([-1, -1])
  })
})
