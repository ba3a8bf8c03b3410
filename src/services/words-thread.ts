/**
 * The thread that divides words; see `words-ahead.ts`.
 *
 * @module
 */
import { parentPort, workerData } from "node:worker_threads"
import { answerWords, type WordsLine } from "./shared-words.ts"
import { jiebaOrIntl } from "./word-engines.ts"

const isReady: Int32Array<SharedArrayBuffer> = workerData
const segmenter = jiebaOrIntl(true)
void segmenter.name // loads the dictionary
parentPort!.on("message", (line: WordsLine) => answerWords(line, segmenter))
Atomics.store(isReady, 0, 1)
Atomics.notify(isReady, 0)
