import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Path from "effect/Path"
import type { ModelError } from "../model/model-error.ts"
import { ReadError } from "../read/read-error.ts"
import type { Format } from "../render/format.ts"
import type { FileError } from "../services/file-error.ts"
import { Files } from "../services/files.ts"
import type { Reconstruction } from "../validate/reconstruction.ts"
import { ValidationError } from "../validate/validation-error.ts"
import type { Job } from "./plan.ts"
import { reconstruct } from "./reconstruct.ts"

export interface BatchOptions {
  /** Directory that results are written below. */
  readonly output: string
  readonly formats: ReadonlyArray<Format>
  /** Sources that are read and written at the same time; the work itself is done by one processor. */
  readonly jobs: number
  /** In bytes: larger sources are refused. */
  readonly maxSize: number
  readonly model?: string | undefined
  readonly encoding?: string | undefined
}

/** A fault of the program on one source. Its stack goes with it: it is for the one who mends it. */
export class PageDefect extends Data.TaggedError("PageDefect")<{ readonly file: string; readonly cause: unknown }> {
  override get message(): string {
    const what = this.cause instanceof Error ? (this.cause.stack ?? this.cause.message) : String(this.cause)
    return `${this.file}: a fault of restitch, please report it with this page. ${what}`
  }
}

export type SourceError = FileError | ReadError | ValidationError | PageDefect

/** How a source came out; the result itself is let go, so that a batch may be of any size. */
export type Outcome<A> =
  | { readonly job: Job; readonly done: true; readonly kept: A }
  | { readonly job: Job; readonly done: false; readonly error: SourceError }

/** Reads and reconstructs one source of a plan. */
export const reconstructJob = Effect.fn("reconstructJob")(function* (
  job: Job,
  { maxSize, model, encoding }: Pick<BatchOptions, "maxSize" | "model" | "encoding">
): Effect.fn.Return<Reconstruction, SourceError | ModelError, Effect.Services<ReturnType<typeof reconstruct>> | Files> {
  const bytes = yield* (yield* Files).read(job.path, maxSize)
  return yield* reconstruct(bytes, { name: job.name, model, encoding }).pipe(
    Effect.mapError((error) => atPath(error, job.path)),
    Effect.catchDefect((cause) => Effect.fail(new PageDefect({ file: job.path, cause })))
  )
})

/** Messages name a file as the user did. */
const atPath = <E extends ReadError | ValidationError | ModelError>(error: E, file: string): E => {
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
 * Does a plan, source by source, and writes every format of each. A source that cannot be done is told in its outcome
 * and stops none of the rest; a model that cannot be used stops all.
 *
 * @param keep  what is kept of a result after it is written
 * @param tell  is called as each source is done or has failed
 * @returns outcomes in the order of the plan
 */
export const batch = <A>(
  plan: ReadonlyArray<Job>,
  options: BatchOptions,
  keep: (result: Reconstruction) => A,
  tell: (outcome: Outcome<A>) => Effect.Effect<void>
) =>
  Effect.gen(function* () {
    const files = yield* Files
    const path = yield* Path.Path
    const one = Effect.fnUntraced(function* (job: Job) {
      const result = yield* reconstructJob(job, options)
      for (const format of options.formats)
        yield* files.write(path.join(options.output, `${job.stem}.${format.extension}`), format.render(result))
      return keep(result)
    })
    return yield* Effect.forEach(
      plan,
      (job) =>
        one(job).pipe(
          Effect.map((kept): Outcome<A> => ({ job, done: true, kept })),
          Effect.catchIf(
            (error) => error._tag !== "ModelError",
            (error) => Effect.succeed<Outcome<A>>({ job, done: false, error })
          ),
          Effect.tap(tell)
        ),
      { concurrency: options.jobs }
    )
  })
