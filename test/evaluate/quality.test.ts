import { describe, expect, it } from "vitest"
import { evaluate, pool, selfScores, together } from "../../src/evaluate/evaluate.ts"
import { predictionOf } from "../../src/evaluate/prediction.ts"
import { sectionsOutOfSequence } from "../../src/evaluate/sections.ts"
import { gold, perfect, text, wrong } from "./pages.ts"
import { resultOf } from "./results.ts"

const sections = (...texts: ReadonlyArray<string>) =>
  sectionsOutOfSequence(texts.map((each) => ({ text: each.replace("…", ""), gapBefore: each.startsWith("…") })))

describe("sections", () => {
  it("are in sequence where each follows the one before, and lower ones begin anew", () => {
    expect(sections("一、修桥", "（一）桥面", "（二）桥墩", "二、修路", "（一）路面", "三、植树")).toBe(0)
  })

  it("are out of it where one goes back, repeats or skips", () => {
    expect(sections("一、修桥", "三、植树", "二、修路")).toBe(2)
    expect(sections("一、修桥", "二、修路", "二、植树")).toBe(1)
  })

  it("may skip what a gap has swallowed, and may begin anywhere", () => {
    expect(sections("二、修路", "…四、植树", "五、架灯")).toBe(0)
  })
})

describe("quality without gold", () => {
  const sure = resultOf(text, perfect, { probability: 0.95 })
  const doubtful = resultOf(text, wrong, { probability: 0.5 })

  it("tells open ends, doubtful joins and unplaced text, and pools them", () => {
    expect(selfScores(sure).values.quality).toMatchObject({
      openEnds: 1,
      doubtfulShare: 0,
      unplaced: 0
    })
    expect(selfScores(sure).values.quality.meanJoin).toBeCloseTo(0.95)
    const both = pool([selfScores(sure), selfScores(doubtful)])
    expect(both).toMatchObject({ pages: 2, values: { quality: { openEnds: 2, lowestJoin: 0.5, untitled: 0 } } })
    expect(both.values.quality.doubtfulShare).toBeCloseTo(2 / 5)
    expect(Object.keys(both.values)).toEqual(["quality"])
  })

  it("stands beside what gold says", () => {
    const scores = together(evaluate(text, gold, predictionOf(sure)), selfScores(sure))
    expect(pool([scores]).values).toMatchObject({ continuations: { f1: 1 }, quality: { openEnds: 1 } })
  })
})
