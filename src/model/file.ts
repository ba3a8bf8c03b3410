import { createHash } from "node:crypto"
import * as Result from "effect/Result"
import { marksOf, type Normaliser } from "../text/normalise.ts"
import type { WordingWeights } from "./hashed.ts"
import type { Model, ModelCard } from "./model.ts"
import { ModelError } from "./model-error.ts"
import { tokenSlots } from "./tower.ts"
import type { Trees } from "./trees.ts"

/*
 * ┌────────┬─────────┬───────────────┬────────┬──────────┬─────┬──────────┬─────────┐
 * │ RSTITCH│ version │ header length │ header │ array    │  …  │ array    │ SHA-256 │
 * │ 8 bytes│ u32     │ u32           │ JSON   │ 8-aligned│     │ 8-aligned│ 32 bytes│
 * └────────┴─────────┴───────────────┴────────┴──────────┴─────┴──────────┴─────────┘
 * All numbers little-endian. The header says of each array its name, type, offset and length; the checksum is that of all
 * bytes before it. Arrays are used where they lie: loading copies nothing.
 */
const magic = "RSTITCH\0"
export const modelVersion = 6
const checksumLength = 32

const types = { Uint8Array, Int8Array, Uint16Array, Uint32Array, Float32Array } as const
type TypeName = keyof typeof types
type Numbers = Uint8Array | Int8Array | Uint16Array | Uint32Array | Float32Array

interface Header {
  readonly card: ModelCard
  readonly numbers: Readonly<Record<string, number>>
  readonly features: ReadonlyArray<string>
  readonly arrays: ReadonlyArray<{
    readonly name: string
    readonly type: TypeName
    readonly offset: number
    readonly length: number
  }>
}

const aligned = (offset: number): number => Math.ceil(offset / 8) * 8

const treeArrays = (name: string, trees: Trees): Record<string, Numbers> => ({
  [`${name}.tree`]: trees.tree,
  [`${name}.feature`]: trees.feature,
  [`${name}.threshold`]: trees.threshold,
  [`${name}.child`]: trees.child
})

/** Packs a model into the bytes of its file; the same model gives the same bytes. */
export const pack = (model: Omit<Model, "sha256">): Uint8Array => {
  const { normaliser, ngram, tower, start, headline, kicker, subtitle, combination } = model
  const arrays: Record<string, Numbers> = {
    "normaliser.fold": normaliser.fold,
    "normaliser.character": normaliser.character,
    "ngram.unigram": ngram.unigram,
    "ngram.unigramBackOff": ngram.unigramBackOff,
    "ngram.bucket": ngram.bucket,
    "ngram.print": ngram.print,
    "ngram.cost": ngram.cost,
    "ngram.backOff": ngram.backOff,
    "tower.tokens": tower.tokens,
    "tower.components": tower.components,
    "tower.scale": tower.scale,
    "tower.weight": tower.weight,
    "tower.rarity": tower.rarity,
    "start.print": start.print,
    "start.weight": start.weight,
    "headline.print": headline.print,
    "headline.weight": headline.weight,
    "kicker.print": kicker.print,
    "kicker.weight": kicker.weight,
    "subtitle.print": subtitle.print,
    "subtitle.weight": subtitle.weight,
    "combination.mean": combination.mean,
    "combination.deviation": combination.deviation,
    "combination.weight": combination.weight,
    "combination.disorder": combination.disorder,
    ...treeArrays("first", combination.first),
    ...treeArrays("second", combination.second),
    ...treeArrays("settle", combination.settle),
    ...treeArrays("resettle", combination.resettle),
    ...treeArrays("kickers", combination.kicker),
    ...treeArrays("subtitles", combination.subtitle),
    ...treeArrays("breaks", combination.breaks),
    ...treeArrays("kinship", combination.kinship)
  }
  const numbers = {
    size: normaliser.size,
    order: ngram.order,
    dimensions: tower.dimensions,
    heads: tower.heads,
    startScale: start.scale,
    startBias: start.bias,
    headlineScale: headline.scale,
    headlineBias: headline.bias,
    kickerScale: kicker.scale,
    kickerBias: kicker.bias,
    subtitleScale: subtitle.scale,
    subtitleBias: subtitle.bias,
    nothingRow: combination.nothing.row,
    nothingColumn: combination.nothing.column,
    nothingStart: combination.nothing.start,
    slope: combination.calibration.slope,
    offset: combination.calibration.offset
  }
  const typeOf = (array: Numbers) =>
    (Object.keys(types) as Array<TypeName>).find((name) => array instanceof types[name])!
  const table = (from: number) => {
    let offset = from
    return Object.entries(arrays).map(([name, array]) => {
      const entry = { name, type: typeOf(array), offset, length: array.length }
      offset = aligned(offset + array.byteLength)
      return entry
    })
  }
  const headerOf = (from: number) =>
    new TextEncoder().encode(
      JSON.stringify({
        card: model.card,
        numbers,
        features: combination.features,
        arrays: table(from)
      } satisfies Header)
    )
  // Offsets are counted from the first array, so that their digits do not change the header's length.
  const header = headerOf(0)
  const first = aligned(16 + header.length)
  const entries = table(0)
  const last = entries.at(-1)!
  const end = first + last.offset + arrays[last.name].byteLength
  const bytes = new Uint8Array(end + checksumLength)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode(magic))
  view.setUint32(8, modelVersion, true)
  view.setUint32(12, header.length, true)
  bytes.set(header, 16)
  for (const { name, offset } of entries) {
    const array = arrays[name]
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), first + offset)
  }
  bytes.set(createHash("sha256").update(bytes.subarray(0, end)).digest(), end)
  return bytes
}

/**
 * Reads a model from the bytes of its file, which it keeps and reads from.
 *
 * @param file  its name, for messages
 * @param isChecked  the bytes have been read from before: their checksum is not reckoned again
 * @returns the model, or what is wrong with the file: not a model, of another version, cut off or changed
 */
export const unpack = (bytes: Uint8Array, file: string, isChecked = false): Result.Result<Model, ModelError> => {
  const fail = (place: string, problem: string, remedy: string) =>
    Result.fail(new ModelError({ file, place, problem, remedy }))
  const anew = "Copy the file again, or train it anew with `restitch train`"
  if (bytes.length < 16 + checksumLength || new TextDecoder().decode(bytes.subarray(0, 8)) !== magic)
    return fail("byte 0", "this is no Restitch model", "Give a file made by `restitch train`")
  if (bytes.byteOffset % 8 !== 0) return unpack(Uint8Array.from(bytes), file, isChecked)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = view.getUint32(8, true)
  if (version !== modelVersion)
    return fail("byte 8", `the model has version ${version}, this program reads ${modelVersion}`, "Train it anew")
  const end = bytes.length - checksumLength
  const stored = Buffer.from(bytes.slice(end))
  if (!isChecked && !createHash("sha256").update(bytes.subarray(0, end)).digest().equals(stored))
    return fail(`byte ${end}`, "the checksum does not match: the file is cut off or was changed", anew)
  const headerLength = view.getUint32(12, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(16, 16 + headerLength))) as Header
  const first = aligned(16 + headerLength)
  const found = new Map<string, Numbers>()
  for (const { name, type, offset, length } of header.arrays)
    found.set(name, new types[type](bytes.buffer as ArrayBuffer, bytes.byteOffset + first + offset, length))
  const lost: Array<string> = []
  const array = <T extends Numbers>(name: string): T => {
    const value = found.get(name)
    if (value === undefined) lost.push(name)
    return value as T
  }
  const trees = (name: string): Trees => ({
    tree: array(`${name}.tree`),
    feature: array(`${name}.feature`),
    threshold: array(`${name}.threshold`),
    child: array(`${name}.child`)
  })
  const { numbers } = header
  const tokens = array<Uint32Array>("tower.tokens") ?? new Uint32Array(0)
  const normaliser: Normaliser = {
    fold: array("normaliser.fold"),
    character: array("normaliser.character"),
    size: numbers.size
  }
  const marks = marksOf(normaliser)
  const wording = (name: "start" | "headline" | "kicker" | "subtitle"): WordingWeights => ({
    print: array(`${name}.print`),
    weight: array(`${name}.weight`),
    scale: numbers[`${name}Scale`],
    bias: numbers[`${name}Bias`],
    marks
  })
  const model: Model = {
    card: header.card,
    sha256: stored.toString("hex"),
    normaliser,
    ngram: {
      order: numbers.order,
      unigram: array("ngram.unigram"),
      unigramBackOff: array("ngram.unigramBackOff"),
      bucket: array("ngram.bucket"),
      print: array("ngram.print"),
      cost: array("ngram.cost"),
      backOff: array("ngram.backOff")
    },
    tower: {
      dimensions: numbers.dimensions,
      heads: numbers.heads,
      tokens,
      components: array("tower.components"),
      scale: array("tower.scale"),
      weight: array("tower.weight"),
      rarity: array("tower.rarity"),
      slots: tokenSlots(tokens)
    },
    start: wording("start"),
    headline: wording("headline"),
    kicker: wording("kicker"),
    subtitle: wording("subtitle"),
    combination: {
      features: header.features,
      mean: array("combination.mean"),
      deviation: array("combination.deviation"),
      weight: array("combination.weight"),
      nothing: { row: numbers.nothingRow, column: numbers.nothingColumn, start: numbers.nothingStart },
      first: trees("first"),
      second: trees("second"),
      calibration: { slope: numbers.slope, offset: numbers.offset },
      disorder: array("combination.disorder"),
      settle: trees("settle"),
      resettle: trees("resettle"),
      kicker: trees("kickers"),
      subtitle: trees("subtitles"),
      breaks: trees("breaks"),
      kinship: trees("kinship")
    }
  }
  return lost.length === 0 ? Result.succeed(model) : fail(`section ${lost[0]}`, "the model lacks it", "Train it anew")
}
