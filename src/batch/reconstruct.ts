import { createHash } from "node:crypto"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { reconstructPage } from "../pipeline.ts"
import { type Read, read, readDecoded } from "../read/read.ts"
import { ReadError } from "../read/read-error.ts"
import { Models } from "../services/models.ts"
import { Segmentation } from "../services/segmenter.ts"
import { validate } from "../validate/validate.ts"
import { version } from "../version.ts"

/** How a source is to be done. */
export interface ReconstructOptions {
  /** Its name in the result. */
  readonly name?: string | undefined
  /** A model's file; the package's own where left out. */
  readonly model?: string | undefined
  /** An encoding that `TextDecoder` knows; guessed where left out. */
  readonly encoding?: string | undefined
}

/** In code units. The densest broadsheets hold some 30,000 characters; a longer "page" is a file without page marks. */
const longestPage = 500_000

/** Reads a source: bytes, or text that is decoded already. */
export const readSource = (
  given: string | Uint8Array,
  { name = "text", encoding }: ReconstructOptions = {}
): Effect.Effect<Read, ReadError> => {
  const sha256 = createHash("sha256").update(given).digest("hex")
  const result =
    typeof given === "string" ? readDecoded(name, given, { sha256 }) : read(name, given, { sha256, encoding })
  return Effect.fromResult(Result.flatMap(result, withinPages))
}

const withinPages = (whole: Read): Result.Result<Read, ReadError> => {
  const page = whole.pages.findIndex(({ span }) => span.end - span.start > longestPage)
  if (page < 0) return Result.succeed(whole)
  const { start, end } = whole.pages[page].span
  return Result.fail(
    new ReadError({
      file: whole.source.name,
      place: `page ${page + 1}`,
      problem: `it has ${end - start} characters, more than the ${longestPage} that a page may have`,
      remedy: "Part the pages by form feeds or marks such as 第03版, or give a file for each"
    })
  )
}

/**
 * A source, all the way: read, page by page through the stages, validated.
 *
 * @returns a result that keeps every promise; a `ReadError` for a source that is no text, a `ModelError`, or a
 *   `ValidationError` where a promise would be broken
 */
export const reconstruct = Effect.fn("reconstruct")(function* (
  given: string | Uint8Array,
  options: ReconstructOptions = {}
) {
  const { source, pages } = yield* readSource(given, options)
  const model = yield* (yield* Models).load(options.model)
  const segmenter = yield* Segmentation
  const done = pages.map((page) => ({ page, ...reconstructPage(page, model, segmenter) }))
  return yield* Effect.fromResult(
    validate(source, done, {
      name: "restitch",
      version,
      model: { name: model.card.name, sha256: model.sha256 },
      segmenter: segmenter.name,
      options: options.encoding === undefined ? {} : { encoding: options.encoding }
    })
  )
})
