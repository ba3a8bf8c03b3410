import * as Context from "effect/Context"
import * as Data from "effect/Data"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

/** A few pages to be done, as it is put into a queue: all that any machine must know that sees the same files. */
export const QueuedJob = Schema.Struct({
  /** What the results depend on beside the sources; a worker that is set up otherwise must not do the job. */
  configuration: Schema.Struct({
    version: Schema.String,
    model: Schema.String,
    segmenter: Schema.String,
    formats: Schema.Array(Schema.String),
    encoding: Schema.NullOr(Schema.String),
    from: Schema.NullOr(Schema.String)
  }),
  /** An absolute path. */
  output: Schema.String,
  /** In bytes. */
  maxSize: Schema.Finite,
  /** As `Limits` has them. */
  limits: Schema.Struct({
    characters: Schema.Finite,
    pieces: Schema.Finite,
    depth: Schema.Finite,
    seconds: Schema.Finite
  }),
  pages: Schema.Array(Schema.Struct({ path: Schema.String, name: Schema.String, stem: Schema.String }))
})
export interface QueuedJob extends Schema.Schema.Type<typeof QueuedJob> {}

/** The queue cannot be reached, or has answered with an error. */
export class QueueError extends Data.TaggedError("QueueError")<{ readonly problem: string; readonly remedy: string }> {
  override get message(): string {
    return `The queue: ${this.problem}. ${this.remedy}.`
  }
}

/** How the pages of a job came out. */
export interface Settled {
  readonly output: string
  /** Names of sources. */
  readonly done: ReadonlyArray<string>
  readonly failed: ReadonlyArray<FailedPage>
}

export interface FailedPage {
  readonly source: string
  readonly kind: string
  readonly message: string
}

export interface Count {
  readonly jobs: number
  readonly pages: number
}

export interface QueueStatus {
  /** Not begun, or to be tried again. */
  readonly waiting: Count
  readonly running: Count
  readonly done: Count
  /** Given up. */
  readonly failed: Count
  /** Of jobs that are not done, the latest first. */
  readonly failures: ReadonlyArray<{ readonly job: string; readonly attempts: number; readonly message: string }>
  /** Of jobs that are done: pages that no attempt will mend. */
  readonly failedPages: { readonly count: number; readonly latest: ReadonlyArray<FailedPage> }
}

/** Pages to be done by whoever is there, on any machine. Each job is done at least once; what does it must not mind twice. */
export class Jobs extends Context.Service<
  Jobs,
  {
    /**
     * Puts jobs into the queue. One whose id is there is left as it is, done or not, but one that was given up is tried
     * again.
     *
     * @returns how many are new, or tried again
     */
    submit(jobs: ReadonlyArray<{ readonly id: string; readonly job: QueuedJob }>): Effect.Effect<number, QueueError>
    /**
     * Waits for a job and does it. Where `work` fails the job will be tried again, by and by, and at last given up; where
     * it is interrupted, at once; where the process dies, once its lease is over.
     */
    take<E, R>(work: (job: QueuedJob, id: string) => Effect.Effect<void, E, R>): Effect.Effect<void, E | QueueError, R>
    settle(pages: Settled): Effect.Effect<void, QueueError>
    readonly status: Effect.Effect<QueueStatus, QueueError>
    /** Forgets what is done and what was given up. */
    readonly clear: Effect.Effect<void, QueueError>
  }
>()("restitch/services/Jobs") {}

/** The id of a job tells its pages too, so that pages can be counted without the jobs being read. */
export const jobId = (hash: string, pages: number): string => `${hash.slice(0, 28)}-${pages}` // a queue takes 36
