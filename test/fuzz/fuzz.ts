import { Worker } from "node:worker_threads"
import type { Count, Share, Told } from "./thread.ts"

export interface FuzzOptions {
  readonly seed: number
  readonly inputs: number
  /** The number of the first: a long run may be done in parts. */
  readonly first: number
  readonly threads: number
  readonly allTheWay: number
  readonly only?: string | undefined
  /** For one input, in milliseconds by the clock. */
  readonly timeLimit: number
  /** Of a thread, in MB. */
  readonly memoryLimit: number
}

export interface Failure {
  readonly index: number
  readonly problem: string
}

export interface FuzzReport {
  readonly readers: Readonly<Record<string, Count>>
  readonly failures: ReadonlyArray<Failure>
}

export const usualFuzz: FuzzOptions = {
  seed: 1,
  inputs: 20_000,
  first: 0,
  threads: 2,
  allTheWay: 40,
  timeLimit: 60_000, // most take less than 1 ms, none as much as 300; but a busy machine may leave a thread waiting
  memoryLimit: 512
}

/**
 * Reads invalid files, each by its number the same on every machine. An input that a thread hangs in or dies of is a
 * failure; another thread goes on behind it.
 *
 * @param progress  is told how many are done
 * @param tell  is told of each failure at once: a long run may be stopped
 */
export const fuzz = async (
  options: FuzzOptions,
  progress: (done: number) => void = () => {},
  tell: (failure: Failure) => void = () => {}
): Promise<FuzzReport> => {
  const readers: Record<string, Count> = {}
  const failures: Array<Failure> = []
  let done = 0
  const add = (name: string, count: Count) => {
    readers[name] ??= { inputs: 0, read: 0, slowest: 0, slowestAt: 0 }
    const sum = readers[name]
    sum.inputs += count.inputs
    sum.read += count.read
    if (count.slowest > sum.slowest) Object.assign(sum, { slowest: count.slowest, slowestAt: count.slowestAt })
    done += count.inputs
  }

  const fail = ({ index, problem }: Failure) => {
    failures.push({ index, problem })
    tell({ index, problem })
  }

  /** @returns where the next thread has to begin, `end` where all is done */
  const some = (first: number, end: number): Promise<number> =>
    new Promise((resolve) => {
      const at = new Float64Array(new SharedArrayBuffer(16))
      at[0] = first - 1
      const { seed, allTheWay, only } = options
      const share: Share = { seed, first, count: end - first, allTheWay, only, at }
      const worker = new Worker(new URL("./thread.ts", import.meta.url), {
        workerData: share,
        resourceLimits: { maxOldGenerationSizeMb: options.memoryLimit },
        stderr: true // pdf.js warns of what it mends
      })
      let problem: string | undefined
      const watch = setInterval(() => {
        if (at[0] < first || Date.now() - at[1] < options.timeLimit) return
        clearInterval(watch)
        problem = `it takes more than ${options.timeLimit} ms`
        void worker.terminate()
      }, 100)
      worker.on("message", (told: Told) => {
        if (told.kind === "failed") fail(told)
        else {
          for (const [name, count] of Object.entries(told.readers)) add(name, count)
          progress(done)
        }
      })
      worker.on("error", (error) => {
        problem ??= `a thread dies of it: ${error.stack ?? error.message}`
      })
      worker.on("exit", () => {
        clearInterval(watch)
        if (problem === undefined) return resolve(end)
        if (at[0] < first) throw new Error(problem) // it never began
        fail({ index: at[0], problem })
        resolve(at[0] + 1)
      })
    })

  const each = Math.ceil(options.inputs / options.threads)
  await Promise.all(
    Array.from({ length: options.threads }, async (_, i) => {
      const end = options.first + Math.min(options.inputs, (i + 1) * each)
      for (let next = options.first + i * each; next < end; ) next = await some(next, end)
    })
  )
  return { readers, failures: failures.sort((a, b) => a.index - b.index) }
}
