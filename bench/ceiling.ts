/**
 * What a machine gives at most: the same work in several threads that share nothing, against one. Two processors may be
 * two halves of one core, or others may be at work on them; what a batch gains with threads is told beside this.
 *
 * @module
 */
import { readFileSync } from "node:fs"
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads"
import { jiebaOrIntl } from "../src/services/word-engines.ts"

/** Kinds of work, each a step of a millisecond or so: numbers that stay in a core, and words out of a large dictionary. */
const works = {
  arithmetic: () => {
    let x = 1
    return () => {
      for (let i = 0; i < 1_000_000; i++) x = (Math.imul(x, 1_664_525) + 1_013_904_223) | 0
      return x
    }
  },
  words: () => {
    const text = readFileSync("samples/speeches/dump.txt", "utf8")
    const segmenter = jiebaOrIntl(true)
    return () => segmenter.wordEnds(text).length
  }
} as const

export type Work = keyof typeof works

/** In milliseconds: how long is measured. */
const span = 2000

interface Asked {
  readonly work: Work
  /** Counts the threads that are ready; all begin at once. */
  readonly ready: Int32Array<SharedArrayBuffer>
  readonly threads: number
}

/** Steps a second of so many threads at it, all together. */
const rateOf = async (work: Work, threads: number): Promise<number> => {
  const ready = new Int32Array(new SharedArrayBuffer(4))
  const rates = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { work, ready, threads } satisfies Asked })
    return new Promise<number>((resolve, reject) => worker.on("message", resolve).on("error", reject))
  })
  return (await Promise.all(rates)).reduce((sum, rate) => sum + rate, 0)
}

/** How many times the work of one thread so many do, the median of three turns. */
export const ceilingOf = async (work: Work, threads: number): Promise<number> => {
  const times: Array<number> = []
  for (let turn = 0; turn < 3; turn++) {
    const one = await rateOf(work, 1)
    times.push((await rateOf(work, threads)) / one)
  }
  return times.sort((a, b) => a - b)[1]
}

if (!isMainThread) {
  const { work, ready, threads } = workerData as Asked
  const step = works[work]()
  for (let i = 0; i < 20; i++) step() // compiled, and the dictionary read
  Atomics.add(ready, 0, 1)
  while (Atomics.load(ready, 0) < threads);
  const begun = performance.now()
  let steps = 0
  let took = 0
  for (; took < span; took = performance.now() - begun) {
    step()
    steps++
  }
  parentPort!.postMessage((1000 * steps) / took)
}
