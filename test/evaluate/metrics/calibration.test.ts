import { describe, expect, it } from "vitest"
import { evaluate, pool } from "../../../src/evaluate/evaluate.ts"
import type { PredictedJoin } from "../../../src/evaluate/prediction.ts"
import { gold, perfect, pieces, spanOf, text } from "../pages.ts"

const { b1, a2, c2, a3, c3 } = pieces
const join = (kind: PredictedJoin["kind"], left: string, right: string, probability: number): PredictedJoin => ({
  kind,
  probability,
  from: spanOf(text, left)[1] - 1,
  to: spanOf(text, right)[0]
})
const score = (...joins: ReadonlyArray<PredictedJoin>) => evaluate(text, gold, { ...perfect, joins })

describe("calibration", () => {
  it("is perfect where what is certain is right and what is impossible is wrong", () => {
    const { calibration } = score(join("continuation", a2, a3, 1), join("continuation", a2, c3, 0)).values
    expect(calibration).toMatchObject({ ece: 0, brier: 0, precisionAt50: 1, precisionAt100: 1 / 2 })
  })

  it("is the distance of probability and outcome", () => {
    const { calibration } = score(join("continuation", a2, a3, 0.8), join("continuation", c2, a3, 0.6)).values
    expect(calibration.ece).toBeCloseTo((0.2 + 0.6) / 2)
    expect(calibration.brier).toBeCloseTo((0.04 + 0.36) / 2)
  })

  it("takes a step to the next paragraph for a right succession and a wrong continuation", () => {
    expect(score(join("succession", b1, a2, 1)).values.calibration.brier).toBe(0)
    expect(score(join("continuation", b1, a2, 1)).values.calibration.brier).toBe(1)
  })

  it("does not depend on the order of equals", () => {
    const both = [join("continuation", a2, a3, 0.7), join("continuation", c2, a3, 0.7)]
    expect(score(...both).values.calibration).toEqual(score(...both.toReversed()).values.calibration)
    expect(score(...both).values.calibration.precisionAt50).toBe(1 / 2)
  })

  it("pools joins, not figures", () => {
    const pages = [score(join("continuation", a2, a3, 0.5)), score(join("continuation", c2, a3, 0.5))]
    expect(pool(pages).values.calibration.ece).toBeCloseTo(0)
  })

  it("says nothing where no probability is given", () => {
    expect(score().values.calibration).toMatchObject({ ece: null, brier: null, precisionAt90: null })
  })
})
