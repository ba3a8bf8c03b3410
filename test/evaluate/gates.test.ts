import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { evaluate } from "../../src/evaluate/evaluate.ts"
import { failedGates, GateError, parseMinima, parseMinimum } from "../../src/evaluate/gates.ts"
import { gold, nothing, perfect, text, wrong } from "./pages.ts"

describe("a gate", () => {
  it("is read from a name and a number", () => {
    expect(parseMinimum("continuations.jumps.f1=0.95")).toEqual(
      Result.succeed({ value: "continuations.jumps.f1", bound: 0.95 })
    )
    expect(parseMinima({ "grouping.f1": "1", "nsfd.distance": "0.1" })).toEqual(
      Result.succeed([
        { value: "grouping.f1", bound: 1 },
        { value: "nsfd.distance", bound: 0.1 }
      ])
    )
  })

  it.each(["continuations.f1", "continuations.f2=1", "f1=1", "grouping.f1=", "grouping.f1=much", "a=b=c", ""])(
    "is refused where it says %j",
    (given) => {
      const parsed = parseMinimum(given)
      expect(Result.isFailure(parsed) && parsed.failure).toBeInstanceOf(GateError)
    }
  )

  it("names the values that there are", () => {
    const parsed = parseMinimum("perfectMatch.share=1")
    expect(Result.isFailure(parsed) && parsed.failure.message).toContain("perfectMatch.ratio")
  })

  it("fails below its bound, and above it where less is better", () => {
    const minima = [
      { value: "continuations.f1", bound: 0.4 },
      { value: "continuations.recall", bound: 0.4 },
      { value: "conservation.lost", bound: 0 },
      { value: "grouping.merges", bound: 0 }
    ]
    expect(failedGates(evaluate(text, gold, perfect), minima)).toEqual([])
    const failed = failedGates(evaluate(text, gold, wrong), minima)
    expect(failed.map(({ value }) => value)).toEqual(["continuations.recall", "grouping.merges"])
    expect(failed[1]).toEqual({ value: "grouping.merges", bound: 0, found: 1, lessIsBetter: true })
  })

  it("fails a page on which nothing was found, and passes where there was nothing to measure", () => {
    const minima = ["continuations.f1", "duplicates.f1"].map((value) => ({ value, bound: 0.9 }))
    expect(failedGates(evaluate(text, gold, nothing), minima).map(({ value }) => value)).toEqual(["continuations.f1"])
  })
})
