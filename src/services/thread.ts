import { parentPort } from "node:worker_threads"

/** What the pool tells a thread, and what it hears from it. */
export interface Asked<In> {
  readonly id: number
  readonly input: In
}
export type Told<Out> =
  | { readonly kind: "ready" }
  /** What it is at goes on: another step of it begins. */
  | { readonly kind: "step" }
  | { readonly kind: "answer"; readonly id: number; readonly output: Out }

/**
 * The other end of `threads`: what is asked is answered one after another, in order, so that what a thread died of is the
 * first that it has not answered. What `answer` throws ends the thread.
 *
 * @param answer  calls `step` as it begins a step that may take as long as the pool's patience is
 */
export const serve = <In, Out>(answer: (input: In, step: () => void) => Promise<Out>): void => {
  const port = parentPort
  if (port === null) throw new Error("this runs as a thread only")
  const tell = (told: Told<Out>) => port.postMessage(told)
  let last = Promise.resolve()
  port.on("message", ({ id, input }: Asked<In>) => {
    last = last.then(async () => {
      tell({ kind: "answer", id, output: await answer(input, () => tell({ kind: "step" })) })
    })
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
