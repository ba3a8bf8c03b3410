import { type ResourceLimits, type Transferable, Worker } from "node:worker_threads"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"
import type { Asked, Told } from "./thread.ts"

/** A thread died of what it was asked: a fault of the program, or no memory left. */
export class ThreadCrash extends Data.TaggedError("ThreadCrash")<{ readonly cause: unknown }> {}

/** A thread was ended, as it took too long over what it was asked. */
export class ThreadOvertime extends Data.TaggedError("ThreadOvertime")<{
  /** Steps that it had begun. */
  readonly steps: number
}> {}

export interface ThreadsOptions<In> {
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
  /** How long a thread may take over each step of a question, in milliseconds by the clock; any time where left out. */
  readonly patience?: (input: In) => number
}

/** Asked of a thread and not answered yet. */
interface Pending<In, Out> {
  readonly input: In
  readonly resume: (exit: Effect.Effect<Out, ThreadCrash | ThreadOvertime>) => void
  steps: number
}

interface Thread<In, Out> {
  readonly worker: Worker
  /** By id, in the order in which they were asked. */
  readonly pending: Map<number, Pending<In, Out>>
  /** The id of the question that it is at or was at last: what it dies of, if it is pending. */
  at?: number
  isReady: boolean
  /** It has been told to end: none of what is pending is to blame for its end. */
  isEnded: boolean
  /** Rings when it has been at one step for too long. */
  watch?: NodeJS.Timeout | undefined
}

/** Asked of a thread ahead, so that none waits: what one gave is being written, one is worked on, one lies ready. */
const ahead = 3
/** That timers know, in milliseconds: some 24 days. */
const longest = 2 ** 31 - 1

/**
 * Threads that answer questions, each a few at a time. One that dies, or is ended as it takes too long, takes along what
 * it was at and nothing else: the question fails, what lay ready goes to its successor.
 *
 * @returns asks the thread with the least to do, as soon as one has room
 */
export const threads = Effect.fn("threads")(function* <In, Out>(options: ThreadsOptions<In>) {
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
    const thread: Thread<In, Out> = { worker, pending: new Map(), isReady: false, isEnded: false }
    let cause: unknown
    worker.on("message", (told: Told<Out>) => {
      if (thread.isEnded) return
      if (told.kind === "ready") thread.isReady = true
      else if (told.kind === "begin") thread.at = told.id
      else if (told.kind === "answer") settle(thread, told.id, Effect.succeed(told.output))
      const begun = begunOf(thread)
      if (begun !== undefined && told.kind === "begin") begun.steps = 0
      if (begun !== undefined && told.kind === "step") begun.steps++
      if (told.kind !== "answer" || told.id === thread.at) watchOver(thread)
    })
    worker.on("error", (error) => {
      cause = error
    })
    worker.on("exit", (code) => {
      close?.()
      clearTimeout(thread.watch)
      if (!isOver) replace(thread, cause ?? new Error(`the thread ended with code ${code}`))
    })
    return thread
  }

  const settle = (thread: Thread<In, Out>, id: number, exit: Effect.Effect<Out, ThreadOvertime>) => {
    thread.pending.get(id)?.resume(exit)
    thread.pending.delete(id)
  }

  const begunOf = ({ at, pending }: Thread<In, Out>) => (at === undefined ? undefined : pending.get(at))

  /** From now on the thread has the whole time for what it is at, if it is at anything. */
  const watchOver = (thread: Thread<In, Out>) => {
    clearTimeout(thread.watch)
    const begun = begunOf(thread)
    if (begun === undefined || options.patience === undefined) return
    const end = () => {
      thread.isEnded = true
      void thread.worker.terminate()
      settle(thread, thread.at!, Effect.fail(new ThreadOvertime({ steps: begun.steps })))
    }
    thread.watch = setTimeout(end, Math.min(options.patience(begun.input), longest))
  }

  const replace = (dead: Thread<In, Out>, cause: unknown) => {
    if (!dead.isReady) {
      // It never got as far as to be asked: its successor would not either.
      for (const [, { resume }] of dead.pending) resume(Effect.die(cause))
      broken = Effect.die(cause)
      return
    }
    const successor = startOne()
    all[all.indexOf(dead)] = successor
    const toBlame = begunOf(dead) ?? (dead.isEnded ? undefined : dead.pending.values().next().value)
    for (const [id, pending] of dead.pending) {
      if (pending === toBlame) pending.resume(Effect.fail(new ThreadCrash({ cause })))
      else post(successor, id, pending)
    }
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
        for (const { watch } of running) clearTimeout(watch)
        return Promise.all(running.map(({ worker }) => worker.terminate()))
      })
  )

  return (input: In): Effect.Effect<Out, ThreadCrash | ThreadOvertime> =>
    room.withPermits(1)(
      Effect.callback<Out, ThreadCrash | ThreadOvertime>((resume) => {
        if (broken !== undefined) return resume(broken)
        const thread = all.reduce((least, next) => (next.pending.size < least.pending.size ? next : least))
        post(thread, asked++, { input, resume, steps: 0 })
      })
    )
})
