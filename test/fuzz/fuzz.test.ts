import { describe, expect, it } from "vitest"
import { littleModel } from "../train/little-corpus.ts"
import { failedInputs } from "./failed.ts"
import { fuzz, usualFuzz } from "./fuzz.ts"
import { inputOf, tryInput } from "./input.ts"
import { seeds } from "./seeds.ts"

const model = littleModel()

describe("a file to start from", () => {
  it.each(seeds.map((each) => [each.reader, each] as const))(
    "of %s is read and put together",
    async (_, seed) => {
      for (const bytes of seed.files) expect(await tryInput({ ...seed, bytes }, model)).toBe(true)
    },
    60_000
  )
})

describe("an input that once failed", () => {
  it.each(failedInputs())(
    "%s fails no more",
    async (_, input) => {
      await tryInput(input, model)
    },
    20_000
  )
})

describe("invalid files", () => {
  it("are the same on every machine", () => {
    expect(inputOf(3, 1234)).toEqual(inputOf(3, 1234))
  })

  /** Some 40 seconds of a processor; `npm run fuzz -- --inputs 1000000` for a night. */
  const inputs = Number(process.env.RESTITCH_FUZZ_INPUTS ?? 20_000)
  it("of every reader are read or refused by a ReadError, in time and in memory", async () => {
    const { failures, readers } = await fuzz({ ...usualFuzz, inputs, seed: 7 })
    expect(failures).toEqual([])
    expect(Object.keys(readers).sort()).toEqual(seeds.map(({ reader }) => reader).sort())
  }, 600_000)
})
