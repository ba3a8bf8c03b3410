import { type ResourceLimits, type Transferable, Worker } from "node:worker_threads"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"
import type { Answered, Asked } from "./thread.ts"

/** A thread died of what it was asked: a fault of the program, or no memory left. */
export class ThreadCrash extends Data.TaggedError("ThreadCrash")<{ readonly cause: unknown }> {}

export interface ThreadsOptions {
  readonly count: number
  /** The module that a thread runs; it calls `serve`. */
  readonly entry: URL
  /** Made anew for each thread: its `workerData`, what of it is handed over, and what is to be done once it is gone. */
  readonly bring: () => {
    readonly data: unknown
    readonly transfer?: ReadonlyArray<Transferable>
    readonly close?: () => void
  }
  readonly limits?: ResourceLimits
}

/** Asked of a thread and not answered yet. */
interface Pending<In, Out> {
  readonly input: In
  readonly resume: (exit: Effect.Effect<Out, ThreadCrash>) => void
}

interface Thread<In, Out> {
  readonly worker: Worker
  /** By id, in the order in which they were asked. */
  readonly pending: Map<number, Pending<In, Out>>
  isReady: boolean
}

/** Asked of a thread ahead, so that none waits for the next: one is worked on, one lies ready. */
const ahead = 2

/**
 * Threads that answer questions, each a few at a time. One that dies takes along what it was at and nothing else: the
 * question fails, what lay ready goes to its successor.
 *
 * @returns asks the thread with the least to do, as soon as one has room
 */
export const threads = Effect.fn("threads")(function* <In, Out>(options: ThreadsOptions) {
  const room = yield* Semaphore.make(options.count * ahead)
  let asked = 0
  let isOver = false
  let broken: Effect.Effect<never> | undefined

  const startOne = (): Thread<In, Out> => {
    const { data, transfer = [], close } = options.bring()
    const worker = new Worker(options.entry, {
      workerData: data,
      transferList: [...transfer],
      ...(options.limits === undefined ? {} : { resourceLimits: options.limits })
    })
    const thread: Thread<In, Out> = { worker, pending: new Map(), isReady: false }
    let cause: unknown
    worker.on("message", ({ id, output }: Answered<Out>) => {
      if (id === undefined) thread.isReady = true
      else settle(thread, id, Effect.succeed(output as Out))
    })
    worker.on("error", (error) => {
      cause = error
    })
    worker.on("exit", (code) => {
      close?.()
      if (!isOver) replace(thread, cause ?? new Error(`the thread ended with code ${code}`))
    })
    return thread
  }

  const settle = (thread: Thread<In, Out>, id: number, exit: Effect.Effect<Out, ThreadCrash>) => {
    thread.pending.get(id)?.resume(exit)
    thread.pending.delete(id)
  }

  const replace = (dead: Thread<In, Out>, cause: unknown) => {
    const [first, ...others] = dead.pending
    if (!dead.isReady) {
      // It never got as far as to be asked: its successor would not either.
      for (const [, { resume }] of dead.pending) resume(Effect.die(cause))
      broken = Effect.die(cause)
      return
    }
    const successor = startOne()
    all[all.indexOf(dead)] = successor
    first?.[1].resume(Effect.fail(new ThreadCrash({ cause })))
    for (const [id, pending] of others) post(successor, id, pending)
  }

  const post = (thread: Thread<In, Out>, id: number, pending: Pending<In, Out>) => {
    thread.pending.set(id, pending)
    thread.worker.postMessage({ id, input: pending.input } satisfies Asked<In>)
  }

  const all: Array<Thread<In, Out>> = yield* Effect.acquireRelease(
    Effect.sync(() => Array.from({ length: options.count }, startOne)),
    (running) =>
      Effect.promise(() => {
        isOver = true
        return Promise.all(running.map(({ worker }) => worker.terminate()))
      })
  )

  return (input: In): Effect.Effect<Out, ThreadCrash> =>
    room.withPermits(1)(
      Effect.callback<Out, ThreadCrash>((resume) => {
        if (broken !== undefined) return resume(broken)
        const thread = all.reduce((least, next) => (next.pending.size < least.pending.size ? next : least))
        post(thread, asked++, { input, resume })
      })
    )
})
