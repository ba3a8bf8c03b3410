import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { matching, matchingNames } from "../../../src/score/odds/matching.ts"
import { candidatesOf, edgesOf } from "../candidates.ts"

const pairs = [
  [0, 2],
  [0, 3],
  [1, 2],
  [1, 3]
] as const
const edges = candidatesOf(4, pairs)
const width = matchingNames.length
const scores = fc.array(fc.float({ min: -6, max: 6, noNaN: true }), { minLength: 4, maxLength: 4 })
const shares = (score: ReadonlyArray<number>, nothing: number, w: 0 | 1) => {
  const values = matching(
    edges,
    Float32Array.from(score),
    () => nothing,
    () => nothing
  )
  return edgesOf(edges).map(({ edge, from, to }) => ({ from, to, share: Math.exp(values[edge * width + w]) }))
}

describe("the matching of ends with starts", () => {
  // Columns are scaled last, so that they are exact; after twelve steps rows still may be a little more, the sharper the more.
  it.each([
    ["start", "to", 1, 1e-5],
    ["start, looked at sharply,", "to", 2.5, 1e-5],
    ["end", "from", 1, 0.05],
    ["end, looked at sharply,", "from", 2.5, 0.25]
  ] as const)("leaves no %s more than one", (_, side, sharpness, tolerance) => {
    fc.assert(
      fc.property(scores, fc.float({ min: -4, max: 4, noNaN: true }), (score, nothing) => {
        for (const [, own] of Map.groupBy(shares(score, nothing, sharpness === 1 ? 0 : 1), (edge) => edge[side]))
          expect(own.reduce((sum, { share }) => sum + share, 0)).toBeLessThan(1 + tolerance)
      })
    )
  })

  it("gives an end what is left when another has the better claim on its favourite", () => {
    // Both want 2; the first likes it a little more than 3, the second has nothing else.
    const [toWanted, toLeft, ,] = shares([3, 2, 3, -6], -5, 0)
    expect(toWanted.to).toBe(2)
    expect(toLeft.share).toBeGreaterThan(toWanted.share * 3)
  })

  it("is surer of the best matching where it looks sharply", () => {
    const soft = shares([3, 2, 3, 1], -5, 0)
    const sharp = shares([3, 2, 3, 1], -5, 1)
    expect(Math.max(...sharp.map(({ share }) => share))).toBeGreaterThan(Math.max(...soft.map(({ share }) => share)))
  })
})
