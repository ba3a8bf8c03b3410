import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { readSource } from "../../src/batch/reconstruct.ts"
import { detect } from "../../src/detect/detect.ts"
import type { Model } from "../../src/model/model.ts"
import { reconstructPage } from "../../src/pipeline.ts"
import type { Read } from "../../src/read/read.ts"
import { ReadError } from "../../src/read/read-error.ts"
import { RenderError } from "../../src/render/format.ts"
import { formats } from "../../src/render/formats.ts"
import { FormatError, filesOf } from "../../src/render/render.ts"
import { chance, pick, seeded, seedOf, weighted } from "../../src/scramble/random.ts"
import { validate } from "../../src/validate/validate.ts"
import { littleSegmenter } from "../train/little-corpus.ts"
import { generator } from "../validate/pages.ts"
import { inspect, Violation } from "./inspect.ts"
import { mutant, randomBytes } from "./mutate.ts"
import { seeds } from "./seeds.ts"

/** A file to be read, and how. */
export interface Input {
  readonly reader: string
  readonly name: string
  readonly bytes: Uint8Array
  /** Named by a user who may be wrong; recognised where left out. */
  readonly from?: string | undefined
  readonly encoding?: string | undefined
}

const shares = Object.fromEntries(seeds.map(({ reader, share }) => [reader, share]))
const encodings = ["utf-8", "utf-16le", "gb18030", "big5", "windows-1252", "iso-2022-jp"]

/** Input number `index` of a seed: the same on every machine. @param only  the reader; drawn by share where left out */
export const inputOf = (seed: number, index: number, only?: string): Input => {
  const random = seeded(seedOf(seed, index))
  const reader = only ?? weighted(random, shares)
  const { name, files } = seeds.find((each) => each.reader === reader)!
  const isRandom = chance(random, 0.03)
  return {
    reader,
    name,
    bytes: isRandom ? randomBytes(random) : mutant(pick(random, files), pick(random, files), random),
    from: chance(random, isRandom ? 0.5 : 0.1)
      ? chance(random, 0.8)
        ? reader
        : pick(random, seeds).reader
      : undefined,
    encoding: chance(random, 0.03) ? pick(random, encodings) : undefined
  }
}

const readOf = ({ name, bytes, from, encoding }: Input): Promise<Result.Result<Read, ReadError>> =>
  Effect.runPromise(Effect.result(readSource(bytes, { name, from, encoding })))

/**
 * Reads an input and takes its pages apart.
 *
 * @param model  then also puts them together, holds the result against every promise and writes it in every format
 * @returns whether it was read; throws where anything fails but by a `ReadError`
 */
export const tryInput = async (input: Input, model?: Model): Promise<boolean> => {
  const read = await readOf(input)
  if (Result.isFailure(read)) {
    const error = read.failure
    if (!(error instanceof ReadError) || [error.place, error.problem, error.remedy].includes(""))
      throw new Violation(`it fails by ${String(error)}`)
    return false
  }
  const { source, pages } = read.success
  inspect(source, pages)
  if (model === undefined) {
    for (const page of pages) detect(page, littleSegmenter)
    return true
  }
  const done = pages.map((page) => ({ page, ...reconstructPage(page, model, littleSegmenter) }))
  const result = Result.getOrThrow(validate(source, done, generator))
  for (const format of formats) {
    const files = filesOf(result, format, source.text)
    const failure: unknown = Result.isFailure(files) ? files.failure : undefined
    if (failure !== undefined && !(failure instanceof RenderError) && !(failure instanceof FormatError))
      throw new Violation(`${format.name} fails by ${String(failure)}`)
  }
  return true
}
