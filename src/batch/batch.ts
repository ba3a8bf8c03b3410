import { createHash } from "node:crypto"
import { access } from "node:fs/promises"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { FileError } from "../services/file-error.ts"
import { Files } from "../services/files.ts"
import { Journal, type JournalEntry } from "../services/journal.ts"
import { standardInput } from "../services/standard-input.ts"
import { type Configuration, configurationHash } from "./configuration.ts"
import type { Engine, PageFailed } from "./engine.ts"
import { sumOfNamed } from "./named.ts"
import type { PageDone, PageOptions } from "./page.ts"
import type { Job } from "./plan.ts"

/** How a source came out; the result itself is let go, so that a batch may be of any size. */
export type Outcome = { readonly job: Job /** In the order of the jobs, from 0. */; readonly index: number } & (
  | { readonly kind: "done"; readonly page: PageDone }
  | { readonly kind: "failed"; readonly error: PageFailed }
  /** A run before has done it, in the same way. */
  | { readonly kind: "skipped"; readonly sha256: string }
)

export interface BatchOptions extends PageOptions {
  readonly configuration: Configuration
  /** Sources that are under way at the same time, and so the most that are held in memory. */
  readonly inFlight: number
  /** What the journal calls done is left as it is. */
  readonly isResumed: boolean
}

/**
 * Does jobs as they come and writes each down in the journal once its results are in place. A source that cannot be done
 * is told in its outcome and stops none of the rest; a journal that cannot be written stops all.
 *
 * @param tell  is called as each source is done or has failed
 */
export const batch = <E>(
  jobs: Stream.Stream<Job, E>,
  engine: Engine,
  options: BatchOptions,
  tell: (outcome: Outcome) => Effect.Effect<void>
): Effect.Effect<void, E | FileError, Files | Journal> =>
  jobs.pipe(
    Stream.zipWithIndex,
    Stream.mapEffect(
      Effect.fnUntraced(function* ([job, index]) {
        const before = options.isResumed ? yield* doneBefore(job, options) : undefined
        const outcome: Outcome =
          before !== undefined
            ? { job, index, kind: "skipped", sha256: before }
            : yield* engine(job, options).pipe(
                Effect.map((page): Outcome => ({ job, index, kind: "done", page })),
                Effect.catch((error) => Effect.succeed<Outcome>({ job, index, kind: "failed", error }))
              )
        if (outcome.kind !== "skipped") yield* (yield* Journal).add(entryOf(outcome, options))
        yield* tell(outcome)
      }),
      { concurrency: options.inFlight, unordered: true }
    ),
    Stream.runDrain
  )

/** The hash of a source that the journal calls done in this way and whose files are there. */
const doneBefore = Effect.fnUntraced(function* (
  { path, name, stem }: Job,
  { maxSize, output, configuration, corrections, ...options }: BatchOptions
) {
  if (path === standardInput) return undefined
  const bytes = yield* (yield* Files).read(path, maxSize).pipe(Effect.orElseSucceed(() => undefined))
  if (bytes === undefined) return undefined // the engine will say what is wrong with it
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  const named = yield* sumOfNamed(path, bytes, maxSize, options)
  const wanted = { source: name, sha256, configuration: configurationHash(configuration, sha256, corrections, named) }
  const endings = (yield* Journal).done(wanted)
  if (endings === undefined) return undefined
  const files = endings.map((ending) => join(output, `${stem}.${ending}`))
  const areThere = yield* Effect.promise(() =>
    Promise.all(files.map((file) => access(file))).then(
      () => true,
      () => false
    )
  )
  return areThere ? sha256 : undefined
})

const entryOf = (
  outcome: Exclude<Outcome, { readonly kind: "skipped" }>,
  { configuration, corrections }: BatchOptions
): JournalEntry => {
  const { job } = outcome
  const at = new Date().toISOString()
  if (outcome.kind === "failed") {
    const { kind, message } = outcome.error
    return { source: job.name, sha256: null, configuration: null, outcome: "failed", error: { kind, message }, at }
  }
  const { sha256, named, endings, times } = outcome.page
  return {
    source: job.name,
    sha256,
    configuration: configurationHash(configuration, sha256, corrections, named),
    outcome: "done",
    endings,
    times: { read: rounded(times.read), work: rounded(times.work), write: rounded(times.write) },
    at
  }
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10
