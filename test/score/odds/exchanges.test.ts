import { describe, expect, it } from "vitest"
import { exchanged } from "../../../src/score/odds/exchanges.ts"
import { candidatesOf } from "../candidates.ts"

/** Ends 0 and 1, starts 2 and 3: 0 has taken 2, which is the rest of 1. */
const edges = candidatesOf(4, [
  [0, 2],
  [0, 3],
  [1, 2]
])
const wrong = Float32Array.of(3, 1, 0)
const right = Float32Array.of(-1, 4, 4)
const isCut = (node: number) => node < 2

describe("an exchange", () => {
  it("gives an end its rest back where the page as a whole gains", () => {
    const tried: Array<ReadonlyArray<number>> = []
    const found = exchanged(edges, wrong, isCut, (start) => {
      tried.push([...start])
      return right
    })
    expect(found).toBe(right)
    expect(tried[0]).toEqual([-8, 1, 8]) // the step from 1 to 2 for granted, its rival out
  })
  it("is not made where the page does not gain", () => {
    expect(exchanged(edges, wrong, isCut, () => Float32Array.of(-2, -3, 4))).toBe(wrong)
  })
  it("is not tried where every cut end has found its rest, nor for ends of sentences", () => {
    let readings = 0
    const reread = (start: Float32Array) => {
      readings++
      return start
    }
    expect(exchanged(edges, right, isCut, reread)).toBe(right)
    expect(exchanged(edges, wrong, () => false, reread)).toBe(wrong)
    expect(readings).toBe(0)
  })
  it("is tried a few times at most, however many ends find nothing", () => {
    let readings = 0
    const n = 40
    const all = candidatesOf(
      n,
      Array.from({ length: n - 1 }, (_, i) => [i, i + 1] as const)
    )
    exchanged(
      all,
      new Float32Array(n - 1).fill(-1),
      () => true,
      (start) => {
        readings++
        return start.fill(-1)
      }
    )
    expect(readings).toBe(5)
  })
})
