import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { assign } from "../../src/reorder/assignment.ts"
import { assignSparse, type SparseCosts } from "../../src/reorder/sparse-assignment.ts"
import { seeded } from "../../src/scramble/random.ts"

/** Pairs of rows and columns with costs, and for each row a column of its own behind them, which costs nothing. */
const costsOf = (
  rows: number,
  columns: number,
  pairs: ReadonlyArray<readonly [row: number, column: number, cost: number]>
): SparseCosts => {
  const sorted = Array.from({ length: rows }, (_, i) => [
    ...pairs.filter(([from]) => from === i),
    [i, columns + i, 0] as const
  ])
  const row = new Uint32Array(rows + 1)
  for (const [i, own] of sorted.entries()) row[i + 1] = row[i] + own.length
  const all = sorted.flat()
  return {
    row,
    to: Uint32Array.from(all, ([, to]) => to),
    cost: Float64Array.from(all, ([, , cost]) => cost),
    columns: columns + rows
  }
}

const sparse = fc
  .record({ rows: fc.integer({ min: 1, max: 12 }), columns: fc.integer({ min: 1, max: 12 }) })
  .chain((size) =>
    fc
      .uniqueArray(fc.tuple(fc.nat(size.rows - 1), fc.nat(size.columns - 1), fc.integer({ min: -9, max: 3 })), {
        selector: ([from, to]) => from * 100 + to,
        maxLength: 40
      })
      .map((pairs) => costsOf(size.rows, size.columns, pairs))
  )

const sumOf = ({ cost }: SparseCosts, chosen: Int32Array) => [...chosen].reduce((sum, pair) => sum + cost[pair], 0)

describe("a sparse assignment", () => {
  it("is as cheap as the dense one, which is held against all there are", () => {
    fc.assert(
      fc.property(sparse, (costs) => {
        const rows = costs.row.length - 1
        const dense = new Float64Array(rows * costs.columns).fill(Infinity)
        for (let i = 0; i < rows; i++)
          for (let e = costs.row[i]; e < costs.row[i + 1]; e++) dense[i * costs.columns + costs.to[e]] = costs.cost[e]
        const cheapest = [...assign(dense, rows, costs.columns)].reduce(
          (sum, j, i) => sum + dense[i * costs.columns + j],
          0
        )
        expect(sumOf(costs, assignSparse(costs))).toBe(cheapest)
      }),
      { numRuns: 500 }
    )
  })

  it("gives each row one of its pairs, and each column to one row at most", () => {
    fc.assert(
      fc.property(sparse, (costs) => {
        const chosen = [...assignSparse(costs)]
        for (const [i, pair] of chosen.entries()) {
          expect(pair).toBeGreaterThanOrEqual(costs.row[i])
          expect(pair).toBeLessThan(costs.row[i + 1])
        }
        expect(new Set(chosen.map((pair) => costs.to[pair])).size).toBe(chosen.length)
      })
    )
  })

  it("takes no time on a page that is all one component", () => {
    const random = seeded(5)
    const count = 3000
    const pairs = Array.from({ length: count }, (_, i) =>
      Array.from({ length: 20 }, () => [i, Math.floor(random() * count), -1 - random()] as const)
    ).flat()
    const row = Uint32Array.from({ length: count + 1 }, (_, i) => i * 21)
    const all = Array.from({ length: count }, (_, i) => [
      ...pairs.slice(i * 20, i * 20 + 20),
      [i, count + i, 0] as const
    ]).flat()
    const costs = {
      row,
      to: Uint32Array.from(all, ([, to]) => to),
      cost: Float64Array.from(all, ([, , cost]) => cost),
      columns: 2 * count
    }
    const begun = performance.now()
    expect(sumOf(costs, assignSparse(costs))).toBeLessThan(-1.9 * count)
    expect(performance.now() - begun).toBeLessThan(20_000) // dense it would take minutes
  }, 60_000)
})
