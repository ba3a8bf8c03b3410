import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import { usualLimits } from "../read/limits.ts"
import type { Files } from "../services/files.ts"
import { growSteadily } from "../services/heap.ts"
import { Models } from "../services/models.ts"
import { Segmentation } from "../services/segmenter.ts"
import { serveWords } from "../services/shared-words.ts"
import { standardInput } from "../services/standard-input.ts"
import { entryOf } from "../services/thread.ts"
import { threads } from "../services/threads.ts"
import { doPage, PageDefect, type PageDone, type PageOptions, type SourceError } from "./page.ts"
import { tooSlow } from "./page-limits.ts"
import type { Job } from "./plan.ts"
import type { Reply, Task, ThreadData } from "./worker.ts"

/** A source that could not be done, and why. */
export class PageFailed extends Data.TaggedError("PageFailed")<{
  readonly kind: SourceError["_tag"]
  readonly reason: string
}> {
  override get message(): string {
    return this.reason
  }
}

/** Does a source and writes its results. */
export type Engine = (job: Job, options: PageOptions) => Effect.Effect<PageDone, PageFailed>

/**
 * In this thread: nothing to start, and no more than one page at a time.
 *
 * @param model  a model's file, which must be that of the options
 */
export const inThread = Effect.fnUntraced(function* (model: string | undefined) {
  growSteadily()
  const context = yield* Effect.context<Files | Models | Segmentation>()
  yield* (yield* Models).load(model)
  const engine: Engine = (job, options) =>
    doPage(job, options).pipe(
      Effect.catchTag("ModelError", Effect.die), // it has been loaded
      Effect.mapError(failed),
      Effect.provideContext(context)
    )
  return engine
})

/**
 * In threads, which share one copy of the model and one dictionary. A page that a thread dies of fails, and so does one
 * that it takes too long over; the thread is replaced.
 */
export const inThreads = Effect.fnUntraced(function* (model: string | undefined, count: number) {
  const segmenter = yield* Segmentation
  const bytes = yield* (yield* Models).bytes(model)
  const here = yield* inThread(model)
  const bring = () => {
    const { asked, close } = serveWords(segmenter)
    const data: ThreadData = { model: bytes, words: asked }
    return { data, transfer: [asked.port], close }
  }
  const patience = ({ options }: Task) => secondsOf(options) * 1000
  const ask = yield* threads<Task, Reply>({ count, entry, bring, patience })
  const engine: Engine = (job, options) =>
    job.path === standardInput // a thread has none
      ? here(job, options)
      : ask({ job, options }).pipe(
          Effect.mapError((error) =>
            failed(
              error._tag === "ThreadOvertime"
                ? tooSlow(job.path, error.steps, secondsOf(options))
                : new PageDefect({ file: job.path, cause: error.cause })
            )
          ),
          Effect.flatMap((reply) => (reply.isDone ? Effect.succeed(reply.page) : Effect.fail(new PageFailed(reply))))
        )
  return engine
})

const secondsOf = ({ limits }: PageOptions): number => limits?.seconds ?? usualLimits.seconds

export const failed = (error: SourceError): PageFailed => new PageFailed({ kind: error._tag, reason: error.message })

const entry = entryOf(import.meta.url, "worker")
