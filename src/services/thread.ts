import { parentPort } from "node:worker_threads"

/** What the pool tells a thread, and what it hears from it. */
export interface Asked<In> {
  readonly id: number
  readonly input: In
}
export type Told<Out> =
  | { readonly kind: "ready" }
  /** It is at this question from now on. */
  | { readonly kind: "begin"; readonly id: number }
  /** What it is at goes on: another step of it begins. */
  | { readonly kind: "step" }
  | { readonly kind: "answer"; readonly id: number; readonly output: Out }

/**
 * The other end of `threads`: what is asked is begun one after another, in order, and said so, so that it is known what a
 * thread died of. What `answer` throws ends the thread.
 *
 * @param answer  calls `step` as it begins a step that may take as long as the pool's patience is, and `free` once all
 *   that is left is to wait, for a disk: then the next is begun
 */
export const serve = <In, Out>(answer: (input: In, step: () => void, free: () => void) => Promise<Out>): void => {
  const port = parentPort
  if (port === null) throw new Error("this runs as a thread only")
  const tell = (told: Told<Out>) => port.postMessage(told)
  const step = () => tell({ kind: "step" })
  const answered = async ({ id, input }: Asked<In>, free: () => void) => {
    tell({ kind: "begin", id })
    try {
      tell({ kind: "answer", id, output: await answer(input, step, free) })
    } catch (cause) {
      tell({ kind: "begin", id }) // it dies of this one, whatever it has begun since
      throw cause
    }
    free()
  }
  let last = Promise.resolve()
  port.on("message", (asked: Asked<In>) => {
    last = last.then(
      () =>
        new Promise((free) => {
          void answered(asked, free)
        })
    )
  })
  tell({ kind: "ready" })
}

/**
 * A module that a thread runs, beside the one that asks for it; run from `src/` both are TypeScript.
 *
 * @param beside  the `import.meta.url` of the one that asks
 */
export const entryOf = (beside: string, name: string): URL =>
  new URL(`./${name}${beside.endsWith(".ts") ? ".ts" : ".js"}`, beside)
