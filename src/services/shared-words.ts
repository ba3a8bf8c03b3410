import { MessageChannel, type MessagePort, receiveMessageOnPort } from "node:worker_threads"
import type { Segmenter } from "../text/words.ts"

/** An end of a line between a thread that needs words and one that divides them. */
export interface WordsLine {
  readonly port: MessagePort
  /** One number: 0 while an answer is awaited. */
  readonly answered: Int32Array<SharedArrayBuffer>
}

/** A segmenter that runs in a thread of its own, which others may ask as well. */
export interface WordsThread extends Segmenter {
  /** The asking end of another line to it, to be handed over to another thread; none where that thread cannot be started. */
  readonly line: () => WordsLine | undefined
}

type Answer = { readonly name: string; readonly ends: Uint32Array } | { readonly fault: string }

/** Both ends of a line. */
export const newLine = (): { readonly asking: WordsLine; readonly answering: WordsLine } => {
  const { port1, port2 } = new MessageChannel()
  const answered = new Int32Array(new SharedArrayBuffer(4))
  return { asking: { port: port1, answered }, answering: { port: port2, answered } }
}

/** Answers whoever has the other end, for as long as both threads live. */
export const answerWords = ({ port, answered }: WordsLine, segmenter: Segmenter): void => {
  port.on("message", (text: string) => {
    port.postMessage(answer(segmenter, text))
    Atomics.store(answered, 0, 1)
    Atomics.notify(answered, 0)
  })
}

/**
 * Divides words for another thread, so that a dictionary of hundreds of megabytes is loaded once a process and not once
 * a thread. Dividing is a tenth of the work on a page, so one thread serves ten and more.
 *
 * @returns what the other thread needs, and what ends the service
 */
export const serveWords = (segmenter: Segmenter | WordsThread) => {
  const toThread = "line" in segmenter ? segmenter.line() : undefined
  if (toThread !== undefined) return { asked: toThread, close: () => {} } // it ends as the asking thread does
  const { asking, answering } = newLine()
  answerWords(answering, segmenter)
  answering.port.unref()
  return { asked: asking, close: () => answering.port.close() }
}

const answer = (segmenter: Segmenter, text: string): Answer => {
  try {
    return { name: segmenter.name, ends: segmenter.wordEnds(text) }
  } catch (cause) {
    return { fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
  }
}

/** The words of a segmenter in another thread; sleeps until they come. */
export const wordsFrom = ({ port, answered }: WordsLine): Segmenter => {
  const ask = (text: string) => {
    Atomics.store(answered, 0, 0)
    port.postMessage(text)
    Atomics.wait(answered, 0, 0)
    const said = receiveMessageOnPort(port)!.message as Answer
    if ("fault" in said) throw new Error(`the segmenter failed: ${said.fault}`)
    return said
  }
  let name: string | undefined
  return {
    get name() {
      name ??= ask("").name
      return name
    },
    wordEnds: (text) => ask(text).ends
  }
}
