import { MessageChannel, type MessagePort, receiveMessageOnPort } from "node:worker_threads"
import type { Segmenter } from "../text/words.ts"

/** What a thread needs to ask another for words. */
export interface WordsAsked {
  readonly name: string
  readonly port: MessagePort
  /** One number: 0 while an answer is awaited. */
  readonly answered: Int32Array<SharedArrayBuffer>
}

type Answer = { readonly ends: Uint32Array } | { readonly fault: string }

/**
 * Divides words for another thread, so that a dictionary of hundreds of megabytes is loaded once a process and not once
 * a thread. Dividing is a tenth of the work on a page, so one thread serves ten and more.
 *
 * @returns what the other thread needs, and what ends the service
 */
export const serveWords = (segmenter: Segmenter) => {
  const { port1, port2 } = new MessageChannel()
  const answered = new Int32Array(new SharedArrayBuffer(4))
  port1.on("message", (text: string) => {
    port1.postMessage(answer(segmenter, text))
    Atomics.store(answered, 0, 1)
    Atomics.notify(answered, 0)
  })
  port1.unref()
  const asked: WordsAsked = { name: segmenter.name, port: port2, answered }
  return { asked, close: () => port1.close() }
}

const answer = (segmenter: Segmenter, text: string): Answer => {
  try {
    return { ends: segmenter.wordEnds(text) }
  } catch (cause) {
    return { fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
  }
}

/** The words of a segmenter in another thread; sleeps until they come. */
export const wordsFrom = ({ name, port, answered }: WordsAsked): Segmenter => ({
  name,
  wordEnds: (text) => {
    Atomics.store(answered, 0, 0)
    port.postMessage(text)
    Atomics.wait(answered, 0, 0)
    const { ends, fault } = receiveMessageOnPort(port)!.message as { ends?: Uint32Array; fault?: string }
    if (ends === undefined) throw new Error(`the segmenter failed: ${fault}`)
    return ends
  }
})
