import { readFileSync } from "node:fs"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, it } from "vitest"
import { layer, reconstruct as reconstructEffect, Segmentation } from "../../src/effect.ts"
import { check, ReadError, reconstruct, toJson, toMarkdown } from "../../src/index.ts"
import { hasModel, modelFile } from "../cli/restitch.ts"

const sample = (name: string) => readFileSync(new URL(`../../samples/speeches/${name}`, import.meta.url))
const options = { name: "dump.txt", model: modelFile, segmenter: "intl" } as const

describe("the library", () => {
  it("rejects what is no text with an error that says what to do", async () => {
    await expect(reconstruct(new Uint8Array(0))).rejects.toBeInstanceOf(ReadError)
    await expect(reconstruct(new TextEncoder().encode("%PDF-1.7"))).rejects.toThrow(/the PDF is broken/)
  })

  it.runIf(hasModel)(
    "gives the same result twice, and from a string as from bytes",
    async () => {
      const bytes = sample("dump.txt")
      const result = await reconstruct(bytes, options)
      expect(toJson(await reconstruct(bytes, options))).toBe(toJson(result))
      expect(toJson(await reconstruct(bytes.toString("utf8"), options))).toBe(toJson(result))
      expect(result.generator.segmenter).toBe("intl")
      expect(toMarkdown(result)).toMatch(/^# dump\.txt\n/)
      const gold = JSON.parse(sample("gold.json").toString("utf8"))
      expect(check(bytes.toString("utf8"), gold, result).values.conservation).toMatchObject({ lost: 0, doubled: 0 })
    },
    30_000
  )

  it.runIf(hasModel)(
    "is the same with Effect, and takes another segmenter as a layer",
    async () => {
      const words = Layer.succeed(Segmentation, {
        name: "none",
        wordEnds: (text: string) => Uint32Array.of(text.length)
      })
      const run = reconstructEffect(sample("dump.txt"), { name: "dump.txt", model: modelFile })
      const result = await Effect.runPromise(run.pipe(Effect.provide(words), Effect.provide(layer)))
      expect(result.generator.segmenter).toBe("none")
    },
    30_000
  )
})
