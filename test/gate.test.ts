import { readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { checked, type ScoredPage } from "../src/evaluate/checked.ts"
import { scoreOf } from "../src/evaluate/gates.ts"
import { check, reconstruct } from "../src/index.ts"
import { unpack } from "../src/model/file.ts"
import type { Model } from "../src/model/model.ts"
import { problemsOf } from "../src/report/check-problems.ts"
import { seeded } from "../src/scramble/random.ts"
import { hasModel, modelFile } from "./cli/restitch.ts"

const samples = new URL("../samples/", import.meta.url)
/** Few: what a test can wait for. The whole of the samples is what `npm run gate` is for. */
const pages = ["one-line", "speeches"]
const value = "continuations.f1"

/** What a gate says of the samples as a model puts them together. */
const gate = async (model: Model, bound: number) => {
  const scored: Array<ScoredPage> = []
  for (const page of pages) {
    const bytes = readFileSync(new URL(`${page}/dump.txt`, samples))
    const gold: unknown = JSON.parse(readFileSync(new URL(`${page}/gold.json`, samples), "utf8"))
    const result = await reconstruct(bytes, { name: page, model, segmenter: "intl" })
    scored.push({ page, file: page, gold: null, scores: check(bytes.toString("utf8"), gold, result) })
  }
  return checked(
    [{ name: "samples", kind: "result", pages: scored }],
    { minima: [{ value, bound }], perPage: [], baseline: undefined, compare: [], confidence: 0.95 },
    { version: "", gold: "samples", expect: null, chance: () => seeded(1), expectations: [], decisions: [] }
  )
}

describe.runIf(hasModel)("a gate at what the model reaches", () => {
  it("is green, red when a weight of the scorer is flipped, and green again", async () => {
    const model = Result.getOrThrow(unpack(readFileSync(modelFile), modelFile))
    const { combination } = model
    const weight = combination.weight.map((value, f) => (combination.features[f] === "association" ? -value : value))
    const flipped = { ...model, combination: { ...combination, weight } }
    const reached = scoreOf((await gate(model, 0)).systems[0], value) ?? 0
    expect(reached).toBeGreaterThan(0.5)
    expect(problemsOf(await gate(flipped, reached)).map(({ title }) => title)).toEqual(["threshold"])
    expect((await gate(model, reached)).passed).toBe(true)
  }, 240_000)
})
