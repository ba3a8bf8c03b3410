import { hostname } from "node:os"
import type * as Context from "effect/Context"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import { Jobs, type QueuedJob } from "../services/jobs.ts"
import { Journal } from "../services/journal.ts"
import { sweepParts } from "../services/parts.ts"
import { batch, type Outcome } from "./batch.ts"
import { configurationOf, hashOf } from "./configuration.ts"
import { inThreads } from "./engine.ts"
import { hiddenIn } from "./page.ts"

/** A job that this worker could not do now; another attempt may. */
export class JobFailed extends Data.TaggedError("JobFailed")<{ readonly problem: string }> {
  override get message(): string {
    return this.problem
  }
}

export interface WorkOptions {
  readonly model?: string | undefined
  readonly threads: number
}

/** Jobs that are under way at the same time: while one ends its last pages the next has begun. */
const jobsAtOnce = 2

/**
 * Works on what is in the queue, for ever. A page that cannot be done is reported and done with; files that cannot be
 * read or written make the job fail, so that it is tried again. Twice done is done the same: results are whole files of
 * the same bytes.
 *
 * @param tell  is called as each page is done or has failed
 * @param warn  is called with what made a job fail
 */
export const work = Effect.fn("work")(function* (
  { model, threads }: WorkOptions,
  tell: (outcome: Outcome) => Effect.Effect<void>,
  warn: (message: string) => Effect.Effect<void>
) {
  const queue = yield* Jobs
  const scope = yield* Effect.scope
  const engine = yield* inThreads(model, threads)
  const journals = new Map<string, Context.Context<Journal>>()
  const opening = yield* Semaphore.make(1)
  const journalOf = Effect.fnUntraced(function* (output: string) {
    const opened = journals.get(output) ?? (yield* openJournal(output, scope))
    journals.set(output, opened)
    return opened
  }, opening.withPermit)
  const doJob = Effect.fnUntraced(function* (job: QueuedJob) {
    const { configuration, output, maxSize, limits } = job
    const { encoding, from, formats } = configuration
    const own = yield* configurationOf({ model, formats, encoding, from })
    if (hashOf(own) !== hashOf(configuration)) return yield* new JobFailed({ problem: unlike(own, configuration) })
    const options = {
      ...{ output, formats, maxSize, limits, configuration, isResumed: false, inFlight: threads * 2 },
      ...(encoding === null ? {} : { encoding }),
      ...(from === null ? {} : { from })
    }
    const done: Array<string> = []
    const failed: Array<{ readonly source: string; readonly kind: string; readonly message: string }> = []
    yield* batch(Stream.fromIterable(job.pages), engine, options, (outcome) => {
      const source = outcome.job.name
      if (outcome.kind === "failed") failed.push({ source, kind: outcome.error.kind, message: outcome.error.message })
      else done.push(source)
      return tell(outcome)
    }).pipe(Effect.provide(Layer.effectContext(journalOf(output))))
    // Files that cannot be read or written may be there at the next attempt, or another worker has done them already.
    const files = failed.filter(({ kind }) => kind === "FileError")
    yield* queue.settle({ output, done, failed: failed.filter((page) => !files.includes(page)) })
    if (files.length > 0) return yield* new JobFailed({ problem: files.map(({ message }) => message).join("\n") })
  })
  const one = queue
    .take(doJob)
    .pipe(Effect.catch((error) => warn(error.message).pipe(Effect.andThen(pauseAfter(error)))))
  return yield* Effect.all(
    Array.from({ length: jobsAtOnce }, () => Effect.forever(one)),
    { concurrency: "unbounded", discard: true }
  )
}, Effect.scoped)

/** A queue that is away is asked again in a while; a job that failed has its own time of waiting. */
const pauseAfter = (error: { readonly _tag: string }) =>
  error._tag === "QueueError" ? Effect.sleep("1 second") : Effect.void

/**
 * One a process, as many may work on the same results from many machines. It is opened once, before anything is written:
 * what bears this process's number is then of another before it.
 */
const openJournal = (output: string, scope: Scope.Scope) =>
  sweepParts(hiddenIn(output)).pipe(
    Effect.andThen(
      Layer.buildWithScope(
        Journal.layerFile(hiddenIn(output), `journal-${hostname()}-${process.pid}.jsonl`, false),
        scope
      )
    )
  )

const unlike = (own: QueuedJob["configuration"], wanted: QueuedJob["configuration"]): string => {
  const of = ({ version, model, segmenter }: QueuedJob["configuration"]) =>
    `version ${version}, model ${model.slice(0, 12)}…, words by ${segmenter}`
  return `The job wants ${of(wanted)}; this worker has ${of(own)}. Start it with the same --model and --segmenter.`
}

/** Ends when the queue has nothing to do any more, nor anybody at it. */
export const untilDrained = Effect.fn("untilDrained")(function* () {
  const queue = yield* Jobs
  const isDrained = Effect.map(queue.status, ({ waiting, running }) => waiting.jobs + running.jobs === 0)
  yield* isDrained.pipe(
    Effect.orElseSucceed(() => false), // away for the moment
    Effect.tap((drained) => (drained ? Effect.void : Effect.sleep("500 millis"))),
    Effect.repeat({ until: (drained) => drained })
  )
})
