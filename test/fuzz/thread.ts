/**
 * A thread of a fuzzing run: reads input after input, and says at each which it is at, so that the one who watches can
 * tell which it hangs in or dies of.
 *
 * @module
 */
import { parentPort, workerData } from "node:worker_threads"
import { learn, unfitted } from "../../src/train/train.ts"
import { littleArticles, littleSegmenter, littleTraining } from "../train/little-corpus.ts"
import { inputOf, tryInput } from "./input.ts"

/** What a thread is given. */
export interface Share {
  readonly seed: number
  readonly first: number
  readonly count: number
  /** Every so many inputs one goes all the way, to the files of every format. */
  readonly allTheWay: number
  readonly only?: string | undefined
  /** 0: the number of the input it is at; 1: when that was begun, in milliseconds. */
  readonly at: Float64Array
}

/** What it tells of an input that must not be, or of some that were done. */
export type Told =
  | { readonly kind: "failed"; readonly index: number; readonly problem: string }
  | { readonly kind: "done"; readonly readers: Readonly<Record<string, Count>> }

export interface Count {
  inputs: number
  read: number
  /** Of the slowest, in milliseconds, and its number. */
  slowest: number
  slowestAt: number
}

const { seed, first, count, allTheWay, only, at } = workerData as Share
const learnt = learn(littleArticles(12), { ...littleTraining, epochs: 1 }, littleSegmenter, () => {})
const card = { name: "little", version: 1, origin: "", corpus: [], segmenter: "", seed: 3, sizes: {}, scores: {} }
const model = unfitted(learnt, card)
const tell = (told: Told) => parentPort!.postMessage(told)

const every = 50
let readers: Record<string, Count> = {}
for (let index = first; index < first + count; index++) {
  const begun = performance.now()
  at[1] = Date.now() // before its number: whoever watches takes a number with the time of the one before for slow
  at[0] = index
  const input = inputOf(seed, index, only)
  readers[input.reader] ??= { inputs: 0, read: 0, slowest: 0, slowestAt: 0 }
  const own = readers[input.reader]
  own.inputs++
  try {
    if (await tryInput(input, index % allTheWay === 0 ? model : undefined)) own.read++
  } catch (cause) {
    tell({ kind: "failed", index, problem: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) })
  }
  const took = performance.now() - begun
  if (took > own.slowest) Object.assign(own, { slowest: took, slowestAt: index })
  if ((index - first) % every === every - 1 || index === first + count - 1) {
    tell({ kind: "done", readers })
    readers = {}
  }
}
