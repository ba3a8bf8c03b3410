import { createHash } from "node:crypto"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { modelVersion, pack, unpack } from "../../src/model/file.ts"
import type { Model } from "../../src/model/model.ts"
import { ModelError } from "../../src/model/model-error.ts"
import { tokenSlots } from "../../src/model/tower.ts"
import type { Trees } from "../../src/model/trees.ts"
import { marksOf } from "../../src/text/normalise.ts"

const trees = (seed: number): Trees => ({
  tree: Uint32Array.of(0, 3),
  feature: Uint16Array.of(seed, 65535, 65535),
  threshold: Float32Array.of(0.5, -seed, seed),
  child: Uint16Array.of(1, 0, 0)
})

const normaliser = { fold: Uint16Array.of(0, 1, 65535), character: Uint16Array.of(2, 3, 4), size: 5 }
const marks = marksOf(normaliser)

/** Small arrays of odd lengths, so that each next one has to be aligned. */
const tokens = Uint32Array.of(5, 70_000, 4_000_000_000)
const model: Omit<Model, "sha256"> = {
  card: {
    name: "小模型",
    version: 1,
    corpus: [{ name: "invented", articles: 3, characters: 99 }],
    origin: "made up",
    segmenter: "none",
    seed: 1,
    sizes: { tokens: 3 },
    scores: {}
  },
  normaliser,
  ngram: {
    order: 4,
    unigram: Float32Array.of(-1.5, -2.25, -3, -4, -5),
    unigramBackOff: Float32Array.of(0, -0.5, 0, 0, 0),
    bucket: Uint32Array.of(0, 2, 3),
    print: Uint16Array.of(1, 2, 65535),
    cost: Uint8Array.of(16, 255, 0),
    backOff: Uint8Array.of(128, 127, 129)
  },
  tower: {
    dimensions: 4,
    heads: 2,
    tokens,
    components: Uint8Array.from({ length: 12 }, (_, i) => i * 20),
    scale: Float32Array.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6),
    weight: Float32Array.from({ length: 100 }, (_, i) => i / 7),
    rarity: Uint8Array.of(1, 2, 3),
    slots: tokenSlots(tokens)
  },
  start: { print: Uint8Array.of(1, 255, 0, 7), weight: Int8Array.of(-127, 0, 127, 1), scale: 63.5, bias: -0.1, marks },
  headline: { print: Uint8Array.of(9, 0), weight: Int8Array.of(5, 0), scale: 12.5, bias: -2.1, marks },
  kicker: { print: Uint8Array.of(0, 3), weight: Int8Array.of(0, -5), scale: 11, bias: 0.5, marks },
  subtitle: { print: Uint8Array.of(4, 0), weight: Int8Array.of(-7, 0), scale: 2, bias: 1.5, marks },
  combination: {
    features: ["ngram", "association"],
    mean: Float32Array.of(1, 2),
    deviation: Float32Array.of(3, 4),
    weight: Float32Array.of(5, 6),
    nothing: { row: 0.1, column: -0.2, start: 0.3 },
    first: trees(1),
    second: trees(2),
    calibration: { slope: 1.1, offset: -0.05 },
    disorder: Float32Array.of(-2, -3.5, 0.25),
    settle: trees(3),
    resettle: trees(6),
    kicker: trees(7),
    subtitle: trees(8),
    kinship: trees(4),
    breaks: trees(5)
  }
}
const bytes = pack(model)

const errorOf = (given: Uint8Array): ModelError => {
  const result = unpack(given, "my.restitch")
  if (Result.isSuccess(result)) throw new Error("it was read")
  expect(result.failure).toBeInstanceOf(ModelError)
  expect(result.failure.file).toBe("my.restitch")
  expect(result.failure.place).toMatch(/^(byte \d+|section \S+)$/)
  expect(result.failure.remedy).not.toBe("")
  return result.failure
}

/** A file whose checksum is right again after a change. */
const resealed = (change: (given: Uint8Array) => void): Uint8Array => {
  const given = bytes.slice()
  change(given)
  given.set(
    createHash("sha256")
      .update(given.subarray(0, given.length - 32))
      .digest(),
    given.length - 32
  )
  return given
}

describe("a model's file", () => {
  it("gives back every number and every word of the model, with the checksum as its name", () => {
    const { sha256, ...read } = Result.getOrThrow(unpack(bytes, "my.restitch"))
    expect(read).toEqual(model)
    expect(sha256).toBe(Buffer.from(bytes.subarray(-32)).toString("hex"))
  })

  it("has the same bytes for the same model, packed again after reading too", () => {
    expect(pack(model)).toEqual(bytes)
    expect(pack(Result.getOrThrow(unpack(bytes, "my.restitch")))).toEqual(bytes)
  })

  it("is read from any place in memory", () => {
    for (const shift of [1, 2, 4, 7]) {
      const memory = new Uint8Array(bytes.length + shift)
      memory.set(bytes, shift)
      expect(Result.getOrThrow(unpack(memory.subarray(shift), "my.restitch")).tower).toEqual(model.tower)
    }
  })

  it("is read from any place in a Buffer, whose slice does not copy", () => {
    const memory = Buffer.alloc(bytes.length + 16)
    const shift = 8 - (memory.byteOffset % 8) + 1
    memory.set(bytes, shift)
    const read = unpack(memory.subarray(shift, shift + bytes.length), "my.restitch")
    expect(Result.getOrThrow(read).tower).toEqual(model.tower)
  })

  it("is refused when it was cut off, wherever", () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(errorOf(bytes.subarray(0, length)).problem).toMatch(/cut off|no Restitch model/)
      })
    )
  })

  it("is refused when one bit of it changed, whichever", () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const changed = bytes.slice()
        changed[at] ^= 1 << bit
        errorOf(changed)
      })
    )
  })

  it("is refused at its end when its content changed, as the checksum tells", () => {
    const changed = bytes.slice()
    changed[bytes.length >> 1] ^= 1
    const error = errorOf(changed)
    expect(error.place).toBe(`byte ${bytes.length - 32}`)
    expect(error.message).toMatch(/^my\.restitch, byte \d+: the checksum does not match.+restitch train/)
  })

  it("is refused with both versions when it is of another one", () => {
    const error = errorOf(resealed((given) => new DataView(given.buffer).setUint32(8, modelVersion + 1, true)))
    expect(error.place).toBe("byte 8")
    expect(error.problem).toContain(`version ${modelVersion + 1}`)
    expect(error.problem).toContain(`reads ${modelVersion}`)
  })

  it("is refused when it lacks a table that this program reads", () => {
    const name = new TextEncoder().encode("kinship.tree")
    const error = errorOf(
      resealed((given) => {
        const at = Buffer.from(given.buffer).indexOf(name)
        given.set(new TextEncoder().encode("kinship.oaks"), at)
      })
    )
    expect(error.message).toContain("kinship.tree")
  })

  it.each([
    ["nothing", new Uint8Array(0)],
    ["a text", new TextEncoder().encode("今天市里召开会议，研究部署下一步工作。".repeat(9))],
    ["another file of numbers", Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)]
  ])("is told from %s", (_, given) => {
    expect(errorOf(given)).toMatchObject({ place: "byte 0", problem: "this is no Restitch model" })
  })
})
