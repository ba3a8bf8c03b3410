import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { evaluateTrees, leaf, type Trees } from "../../src/model/trees.ts"

/** Trees of one question each: above a bound they say the second number, else the first. */
const stumps = (of: ReadonlyArray<readonly [bound: number, low: number, high: number]>): Trees => ({
  tree: Uint32Array.from({ length: of.length + 1 }, (_, i) => 3 * i),
  feature: Uint16Array.from(of.flatMap(() => [0, leaf, leaf])),
  threshold: Float32Array.from(of.flat()),
  child: Uint16Array.from(of.flatMap(() => [1, 0, 0]))
})
const number = fc.integer({ min: -20, max: 20 })
const some = fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 12 })

describe("trees", () => {
  it("say the sum of their leaves", () => {
    fc.assert(
      fc.property(some, number, (of, value) => {
        const sum = of.reduce((total, [bound, low, high]) => total + (value <= bound ? low : high), 0)
        expect(evaluateTrees(stumps(of), Float32Array.of(value), 0)).toBeCloseTo(sum)
      })
    )
  })
  it("stop after the first ones where their sum is below the bound, and nowhere else", () => {
    fc.assert(
      fc.property(some, number, fc.nat(12), number, (of, value, after, below) => {
        const at = Float32Array.of(value)
        const first = evaluateTrees(stumps(of.slice(0, after)), at, 0)
        expect(evaluateTrees(stumps(of), at, 0, { after, below })).toBeCloseTo(
          first < below ? first : evaluateTrees(stumps(of), at, 0)
        )
      })
    )
  })
})
