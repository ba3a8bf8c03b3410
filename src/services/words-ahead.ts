import { Worker } from "node:worker_threads"
import type { Segmenter } from "../text/words.ts"
import { newLine, type WordsLine, type WordsThread, wordsFrom } from "./shared-words.ts"
import { entryOf } from "./thread.ts"
import { jiebaOrIntl } from "./word-engines.ts"

/** In milliseconds: a dictionary loads in a second or two. A thread that takes so long did not start. */
const patience = 30_000

/** One number: 0 until the dictionary is there. */
const isReady = new Int32Array(new SharedArrayBuffer(4))

let thread: Worker | undefined

/**
 * Starts the thread that divides words for all of this process, unless it runs. Its dictionary takes as long as all that
 * a page needs else, so a program that will need words calls this before it loads the rest.
 */
export const loadWords = (): void => {
  if (thread !== undefined) return
  // No flags: those of a program that is no file would keep it from starting.
  thread = new Worker(entryOf(import.meta.url, "words-thread"), { workerData: isReady, execArgv: [] })
  thread.unref() // it ends with the process
}

/** A line to the thread, which need not be ready; none where it cannot be started. */
const line = (): WordsLine | undefined => {
  try {
    loadWords()
  } catch {
    return undefined // Node may run without the permission to start threads
  }
  const { asking, answering } = newLine()
  thread!.postMessage(answering, [answering.port])
  return asking
}

let asked: Segmenter | undefined
const own = (): Segmenter => {
  if (asked === undefined) {
    const to = line()
    const isThere = to !== undefined && Atomics.wait(isReady, 0, 0, patience) !== "timed-out"
    asked = isThere ? wordsFrom(to) : jiebaOrIntl(true)
  }
  return asked
}

/**
 * The words of that thread, which starts when it is first asked, if not before. Asked while it loads, it lets one wait;
 * where it does not start, this thread divides them.
 */
export const threadWords: WordsThread = {
  get name() {
    return own().name
  },
  wordEnds: (text) => own().wordEnds(text),
  line
}
