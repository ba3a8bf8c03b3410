import { join } from "node:path"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import type { ModelError } from "../model/model-error.ts"
import type { Limits } from "../read/limits.ts"
import { ReadError } from "../read/read-error.ts"
import type { RenderError } from "../render/format.ts"
import { formatNamed } from "../render/formats.ts"
import { filesOf } from "../render/render.ts"
import { type ResultSummary, summaryOf } from "../report/summary.ts"
import type { FileError } from "../services/file-error.ts"
import { Files } from "../services/files.ts"
import type { Corrections, CorrectionsError } from "../validate/corrections.ts"
import { ValidationError } from "../validate/validation-error.ts"
import { besideOf } from "./beside.ts"
import { summed } from "./named.ts"
import type { Job } from "./plan.ts"
import { reconstructed } from "./reconstruct.ts"

/** How sources are to be done, and where to. Data alone, to go between threads and machines. */
export interface PageOptions {
  /** Directory that results are written below. */
  readonly output: string
  /** By name. */
  readonly formats: ReadonlyArray<string>
  /** In bytes: larger sources are refused. */
  readonly maxSize: number
  /** How large a page may be and how long it may take; `usualLimits` where left out. */
  readonly limits?: Partial<Limits> | undefined
  readonly model?: string | undefined
  readonly encoding?: string | undefined
  /** The format of all sources; recognised one by one where left out. */
  readonly from?: string | undefined
  readonly corrections?: ReadonlyArray<Corrections> | undefined
}

/** A fault of the program on one source. Its stack goes with it: it is for the one who mends it. */
export class PageDefect extends Data.TaggedError("PageDefect")<{ readonly file: string; readonly cause: unknown }> {
  override get message(): string {
    const what = this.cause instanceof Error ? (this.cause.stack ?? this.cause.message) : String(this.cause)
    return `${this.file}: a fault of restitch, please report it with this page. ${what}`
  }
}

export type SourceError = FileError | ReadError | CorrectionsError | ValidationError | RenderError | PageDefect

/** What is kept of a source that is done: little, so that a batch may be of any size. Data alone, to go between threads. */
export interface PageDone {
  /** Of the source's bytes, in hexadecimal. */
  readonly sha256: string
  /** The sum of the files that the source names, see `named.ts`; `null` where it names none. */
  readonly named: string | null
  /** What the names of its files end in, without the first dot. */
  readonly endings: ReadonlyArray<string>
  /** In milliseconds. */
  readonly times: { readonly read: number; readonly work: number; readonly write: number }
  readonly summary: ResultSummary
}

/** What a run keeps for itself in its output directory: journals, files half written. */
export const hiddenIn = (output: string): string => join(output, ".restitch")

/** Reads and reconstructs one source of a plan. */
export const reconstructJob = Effect.fn("reconstructJob")(function* (
  job: Job,
  options: Omit<PageOptions, "output" | "formats">
) {
  const bytes = yield* (yield* Files).read(job.path, options.maxSize)
  return yield* reconstructBytes(job, bytes, options)
})

const reconstructBytes = (
  job: Job,
  bytes: Uint8Array,
  { model, encoding, from, corrections, limits, maxSize }: Omit<PageOptions, "output" | "formats">,
  begin?: (page: number) => void
) =>
  besideOf(job.path, maxSize).pipe(
    Effect.flatMap((read) => {
      const { beside, sum } = summed(read)
      const options = { name: job.name, model, encoding, from, corrections, limits, beside, begin }
      return Effect.map(reconstructed(bytes, options), (found) => ({ ...found, named: sum() }))
    }),
    Effect.mapError((error) => atPath(error, job.path)),
    Effect.catchDefect((cause) => Effect.fail(new PageDefect({ file: job.path, cause })))
  )

/** Messages name a file as the user did. */
const atPath = <E extends ReadError | CorrectionsError | ValidationError | ModelError>(error: E, file: string): E => {
  if (error instanceof ReadError) {
    const { place, problem, remedy } = error
    return new ReadError({ file, place, problem, remedy }) as E
  }
  if (error instanceof ValidationError) {
    const { check, place, problem } = error
    return new ValidationError({ file, check, place, problem }) as E
  }
  return error
}

/**
 * Does one source of a plan and writes it in every format.
 *
 * @param begin       is told the number of each page, from 1, as it is begun
 * @param whenWorked  is called when all that is left is to write
 */
export const doPage = Effect.fn("doPage")(function* (
  job: Job,
  options: PageOptions,
  begin?: (page: number) => void,
  whenWorked?: () => void
) {
  const files = yield* Files
  const begun = performance.now()
  const bytes = yield* files.read(job.path, options.maxSize)
  const read = performance.now()
  const { result, text, named } = yield* reconstructBytes(job, bytes, options, begin)
  // All before any is written: a source that a format cannot hold leaves no half of its results.
  const rendered = yield* Effect.forEach(options.formats, (name) =>
    Effect.fromResult(filesOf(result, formatNamed(name)!, text))
  ).pipe(Effect.catchDefect((cause) => Effect.fail(new PageDefect({ file: job.path, cause }))))
  const worked = performance.now()
  whenWorked?.()
  const all = rendered.flat()
  for (const file of all)
    yield* files.write(join(options.output, `${job.stem}.${file.ending}`), file.text, hiddenIn(options.output))
  const done: PageDone = {
    sha256: result.source.sha256,
    named,
    endings: all.map(({ ending }) => ending),
    times: { read: read - begun, work: worked - read, write: performance.now() - worked },
    summary: summaryOf(result)
  }
  return done
})
