import { createHash } from "node:crypto"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { continuePage, takeApart } from "../pipeline.ts"
import { decode } from "../read/decode.ts"
import { isMets } from "../read/formats/mets.ts"
import { layOut } from "../read/layout.ts"
import { type Limits, usualLimits } from "../read/limits.ts"
import { type Read, read, readDecoded } from "../read/read.ts"
import { ReadError } from "../read/read-error.ts"
import { placesOf, strayOffset } from "../reorder/pinned.ts"
import { Models } from "../services/models.ts"
import { isPdf, pdfFormat, readPdf } from "../services/pdf.ts"
import { Segmentation } from "../services/segmenter.ts"
import type { DonePage } from "../validate/assemble.ts"
import { type Corrections, CorrectionsError } from "../validate/corrections.ts"
import type { Reconstruction } from "../validate/reconstruction.ts"
import { validate } from "../validate/validate.ts"
import { version } from "../version.ts"
import { type Beside, readIssue } from "./issue.ts"

/** How a source is to be done. */
export interface ReconstructOptions {
  /** Its name in the result. */
  readonly name?: string | undefined
  /** A model's file; the package's own where left out. */
  readonly model?: string | undefined
  /** An encoding that `TextDecoder` knows; guessed where left out. */
  readonly encoding?: string | undefined
  /** The format of the source, by name; recognised where left out. */
  readonly from?: string | undefined
  /** Reads the files that METS names; without it METS is not read. */
  readonly beside?: Beside | undefined
  /** How large a page may be; `usualLimits` where left out. */
  readonly limits?: Partial<Limits> | undefined
  /** A person's; those of other sources, by SHA-256, are left alone. */
  readonly corrections?: ReadonlyArray<Corrections> | undefined
}

/** A result with the decoded source that its spans are of. */
export interface Reconstructed {
  readonly result: Reconstruction
  readonly text: string
}

/** As the result and the command line name the format. */
const metsFormat = "mets"

/** Reads a source: bytes (of a PDF too), or text that is decoded already. */
export const readSource = (
  given: string | Uint8Array,
  { name = "text", encoding, from: format, beside, limits = {} }: ReconstructOptions = {}
): Effect.Effect<Read, ReadError> => {
  const sha256 = createHash("sha256").update(given).digest("hex")
  const within = (whole: Read) => withinPages(whole, { ...usualLimits, ...limits })
  if (typeof given !== "string" && (format ?? (isPdf(given) ? pdfFormat : undefined)) === pdfFormat)
    return readPdf(name, given).pipe(
      Effect.flatMap((pages) => Effect.fromResult(within(layOut({ name, format: pdfFormat, sha256 }, pages))))
    )
  if (beside !== undefined && typeof given !== "string" && (format ?? metsFormat) === metsFormat && startsMets(given))
    return Effect.fromResult(decode(name, given, encoding)).pipe(
      Effect.flatMap(({ text }) => readIssue({ name, format: metsFormat, sha256, text }, beside)),
      Effect.flatMap((issue) => Effect.fromResult(within(issue)))
    )
  const result =
    typeof given === "string"
      ? readDecoded(name, given, { sha256, format })
      : read(name, given, { sha256, encoding, format })
  return Effect.fromResult(Result.flatMap(result, within))
}

/** By its first bytes, so that no other file is decoded twice. */
const startsMets = (bytes: Uint8Array): boolean => isMets("", Buffer.from(bytes.subarray(0, 4000)).toString("latin1"))

const withinPages = (whole: Read, { characters }: Limits): Result.Result<Read, ReadError> => {
  const page = whole.pages.findIndex(({ span }) => span.end - span.start > characters)
  if (page < 0) return Result.succeed(whole)
  const { start, end } = whole.pages[page].span
  return Result.fail(
    new ReadError({
      file: whole.source.name,
      place: `page ${page + 1}`,
      problem: `it has ${end - start} characters, more than the ${characters} that a page may have`,
      remedy: "Part the pages by form feeds or marks such as 第03版, give a file for each, or raise --max-characters"
    })
  )
}

/**
 * A source, all the way: read, page by page through the stages, validated.
 *
 * @returns a result that keeps every promise, with its source; a `ReadError` for a source that is no text, a `ModelError`,
 *   a `CorrectionsError` for corrections of places where this run has no piece, or a `ValidationError` where a promise
 *   would be broken
 */
export const reconstructed = Effect.fn("reconstructed")(function* (
  given: string | Uint8Array,
  options: ReconstructOptions = {}
) {
  const { source, pages } = yield* readSource(given, options)
  const model = yield* (yield* Models).load(options.model)
  const segmenter = yield* Segmentation
  const decisions = (options.corrections ?? [])
    .filter((corrections) => corrections.source.sha256 === source.sha256)
    .flatMap((corrections) => corrections.decisions)
  const most = options.limits?.pieces ?? usualLimits.pieces
  const done: Array<DonePage> = []
  for (const [i, page] of pages.entries()) {
    const found = takeApart(page, model, segmenter)
    if (found.fragments.length > most)
      return yield* new ReadError({
        file: source.name,
        place: `page ${i + 1}`,
        problem: `it comes apart into ${found.fragments.length} pieces, more than the ${most} that a page may have`,
        remedy: "See whether it is a page of running text; if so raise --max-pieces"
      })
    done.push({ page, ...continuePage(found, model, segmenter, decisions) })
  }
  const places = placesOf(done.flatMap(({ fragments }) => fragments.fragments))
  for (const [i, decision] of decisions.entries()) {
    const offset = strayOffset(places, decision)
    if (offset !== undefined)
      return yield* new CorrectionsError({
        file: `corrections of ${source.name}`,
        place: `/decisions/${i}`,
        problem: `no piece begins or ends at ${offset} as it says`,
        remedy: "Correct a result of this version, model and segmenter"
      })
  }
  const result = yield* Effect.fromResult(
    validate(source, done, {
      name: "restitch",
      version,
      model: { name: model.card.name, sha256: model.sha256 },
      segmenter: segmenter.name,
      options: {
        ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
        ...(options.from === undefined ? {} : { from: options.from }),
        ...(decisions.length === 0 ? {} : { corrections: decisions.length })
      }
    })
  )
  const whole: Reconstructed = { result, text: source.text }
  return whole
})

/** As `reconstructed`, the result alone. */
export const reconstruct = (given: string | Uint8Array, options: ReconstructOptions = {}) =>
  Effect.map(reconstructed(given, options), ({ result }) => result)
