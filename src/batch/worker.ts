/**
 * A thread of a batch; see `engine.ts`.
 *
 * @module
 */
import { workerData } from "node:worker_threads"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Result from "effect/Result"
import { unpack } from "../model/file.ts"
import { Files } from "../services/files.ts"
import { Models } from "../services/models.ts"
import { Segmentation } from "../services/segmenter.ts"
import { type WordsLine, wordsFrom } from "../services/shared-words.ts"
import { serve } from "../services/thread.ts"
import { doPage, type PageDone, type PageOptions, type SourceError } from "./page.ts"
import type { Job } from "./plan.ts"

/** What a thread is given. */
export interface ThreadData {
  /** A model's file that has been checked. */
  readonly model: Uint8Array<SharedArrayBuffer>
  readonly words: WordsLine
}

export interface Task {
  readonly job: Job
  readonly options: PageOptions
}

/** How a source came out; errors lose their class between threads. */
export type Reply =
  | { readonly isDone: true; readonly page: PageDone }
  | { readonly isDone: false; readonly kind: SourceError["_tag"]; readonly reason: string }

const { model, words } = workerData as ThreadData
const segmenter = wordsFrom(words)
void segmenter.name // waits for the dictionary, which is no page's time
const learnt = Result.getOrThrow(unpack(model, "the shared model", true))
const runtime = ManagedRuntime.make(
  Layer.mergeAll(Files.layer, Models.layerOf(learnt), Layer.succeed(Segmentation, segmenter)).pipe(
    Layer.provide(NodeServices.layer)
  )
)

serve(({ job, options }: Task, step, free) =>
  runtime.runPromise(
    doPage(job, options, step, free).pipe(
      Effect.map((page): Reply => ({ isDone: true, page })),
      Effect.catchTag("ModelError", Effect.die),
      Effect.catch((error) => Effect.succeed<Reply>({ isDone: false, kind: error._tag, reason: error.message }))
    )
  )
)
