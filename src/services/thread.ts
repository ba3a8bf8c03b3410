import { parentPort } from "node:worker_threads"

/** What the pool tells a thread, and what it hears from it. */
export interface Asked<In> {
  readonly id: number
  readonly input: In
}
export interface Answered<Out> {
  /** Of what was asked; `undefined` says that the thread is ready. */
  readonly id?: number
  readonly output?: Out
}

/**
 * The other end of `threads`: what is asked is answered one after another, in order, so that what a thread died of is the
 * first that it has not answered. What `answer` throws ends the thread.
 */
export const serve = <In, Out>(answer: (input: In) => Promise<Out>): void => {
  const port = parentPort
  if (port === null) throw new Error("this runs as a thread only")
  let last = Promise.resolve()
  port.on("message", ({ id, input }: Asked<In>) => {
    last = last.then(async () => {
      port.postMessage({ id, output: await answer(input) } satisfies Answered<Out>)
    })
  })
  port.postMessage({} satisfies Answered<Out>)
}
