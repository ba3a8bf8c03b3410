import { createHash } from "node:crypto"
import * as Effect from "effect/Effect"
import { continuePage, followJumps, takeApart } from "../pipeline.ts"
import { isMets } from "../read/formats/mets.ts"
import { inputOf } from "../read/input.ts"
import { layOut } from "../read/layout.ts"
import { type Limits, usualLimits } from "../read/limits.ts"
import { type Read, read, readDecoded } from "../read/read.ts"
import type { ReadError } from "../read/read-error.ts"
import { placesOf, strayOffset } from "../reorder/pinned.ts"
import { Models } from "../services/models.ts"
import { isPdf, pdfFormat, readPdf } from "../services/pdf.ts"
import { Segmentation } from "../services/segmenter.ts"
import { type Corrections, CorrectionsError } from "../validate/corrections.ts"
import type { DonePage } from "../validate/numbered.ts"
import type { Reconstruction } from "../validate/reconstruction.ts"
import { validate } from "../validate/validate.ts"
import { version } from "../version.ts"
import { type Beside, readIssue } from "./issue.ts"
import { tooManyPieces, tooSlow, withinCharacters } from "./page-limits.ts"

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
  /** How large a page may be and how long it may take; `usualLimits` where left out. */
  readonly limits?: Partial<Limits> | undefined
  /** A person's; those of other sources, by SHA-256, are left alone. */
  readonly corrections?: ReadonlyArray<Corrections> | undefined
  /** Is told the number of each page, from 1, as it is begun. */
  readonly begin?: ((page: number) => void) | undefined
}

/** A result with the decoded source that its spans are of. */
export interface Reconstructed {
  readonly result: Reconstruction
  readonly text: string
}

/** As the result and the command line name the format. */
export const metsFormat = "mets"

/** Whether a source is METS, whose text is in the files that it names. */
export const isIssue = (given: Uint8Array, format: string | undefined): boolean =>
  (format ?? metsFormat) === metsFormat && startsMets(given)

/** Reads a source: bytes (of a PDF too), or text that is decoded already. */
export const readSource = (
  given: string | Uint8Array,
  { name = "text", encoding, from: format, beside, limits = {} }: ReconstructOptions = {}
): Effect.Effect<Read, ReadError> => {
  const sha256 = createHash("sha256").update(given).digest("hex")
  const { depth, characters } = limits
  if (typeof given !== "string" && (format ?? (isPdf(given) ? pdfFormat : undefined)) === pdfFormat)
    return readPdf(name, given).pipe(Effect.map((pages) => layOut({ name, format: pdfFormat, sha256 }, pages)))
  if (beside !== undefined && typeof given !== "string" && isIssue(given, format))
    return Effect.fromResult(inputOf({ name, format: metsFormat, sha256 }, given, encoding)).pipe(
      Effect.flatMap((mets) => readIssue(mets, beside, { depth, characters }))
    )
  return Effect.fromResult(
    typeof given === "string"
      ? readDecoded(name, given, { sha256, format, depth, characters })
      : read(name, given, { sha256, encoding, format, depth, characters })
  )
}

/** By its first bytes, so that no other file is decoded twice. */
const startsMets = (bytes: Uint8Array): boolean => isMets("", Buffer.from(bytes.subarray(0, 4000)).toString("latin1"))

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
  const limits = { ...usualLimits, ...options.limits }
  let begun = performance.now()
  const isLate = () => performance.now() - begun > limits.seconds * 1000
  const whole = yield* readSource(given, { ...options, limits })
  const { source, pages } = yield* Effect.fromResult(withinCharacters(whole, limits.characters))
  if (isLate()) return yield* tooSlow(source.name, 0, limits.seconds)
  const model = yield* (yield* Models).load(options.model)
  const segmenter = yield* Segmentation
  const decisions = (options.corrections ?? [])
    .filter((corrections) => corrections.source.sha256 === source.sha256)
    .flatMap((corrections) => corrections.decisions)
  const done: Array<DonePage> = []
  for (const [i, page] of pages.entries()) {
    options.begin?.(i + 1)
    begun = performance.now()
    const found = takeApart(page, model, segmenter)
    const pieces = found.fragments.length
    if (pieces > limits.pieces) return yield* tooManyPieces(source.name, i + 1, pieces, limits.pieces)
    if (isLate()) return yield* tooSlow(source.name, i + 1, limits.seconds)
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
    validate(source, followJumps(done, model, segmenter, decisions), {
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
  const reconstructed: Reconstructed = { result, text: source.text }
  return reconstructed
})

/** As `reconstructed`, the result alone. */
export const reconstruct = (given: string | Uint8Array, options: ReconstructOptions = {}) =>
  Effect.map(reconstructed(given, options), ({ result }) => result)
