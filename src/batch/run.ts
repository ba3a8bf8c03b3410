import * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import { Journal } from "../services/journal.ts"
import { sweepParts } from "../services/parts.ts"
import { batch, type Outcome } from "./batch.ts"
import { configurationOf } from "./configuration.ts"
import { inThread, inThreads } from "./engine.ts"
import { hiddenIn, type PageOptions } from "./page.ts"
import type { Job } from "./plan.ts"

export interface RunOptions extends PageOptions {
  /** Threads; one is this one. */
  readonly threads: number
  /** What the journal calls done is left as it is. */
  readonly isResumed: boolean
}

/** Does jobs on this machine, with a journal in the output directory; `tell` as `batch` has it. */
export const runHere = Effect.fn("runHere")(function* <E>(
  jobs: Stream.Stream<Job, E>,
  { threads, isResumed, ...options }: RunOptions,
  tell: (outcome: Outcome) => Effect.Effect<void>
) {
  const hidden = hiddenIn(options.output)
  yield* sweepParts(hidden)
  const configuration = yield* configurationOf(options)
  const engine = threads === 1 ? yield* inThread(options.model) : yield* inThreads(options.model, threads)
  // Three times the threads are on their way to one or at it, others have been read to see whether they are done.
  const inFlight = threads * 4
  return yield* batch(jobs, engine, { ...options, configuration, inFlight, isResumed }, tell).pipe(
    Effect.provide(Journal.layerFile(hidden, "journal.jsonl", isResumed))
  )
}, Effect.scoped)
