/**
 * Reconstruction as an assertion of vitest.
 *
 * ```ts
 * import { reconstruct } from "restitch"
 * import { toReconstruct } from "restitch/vitest"
 * import { expect, it } from "vitest"
 *
 * expect.extend({ toReconstruct })
 *
 * it("puts our page together", async () => {
 *   const result = await reconstruct(await readFile("page/dump.txt"), { name: "dump.txt" })
 *   expect(result).toReconstruct("page/gold.json", { continuations: 0.95, "conservation.lost": 0 })
 * })
 * ```
 *
 * @module
 */

import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Result from "effect/Result"
import type {} from "vitest" // the module that is augmented below
import { judgeDecisions } from "./evaluate/corrections.ts"
import { correctionScores, evaluate, pool, selfScores, together } from "./evaluate/evaluate.ts"
import { failedGates, parseMinima, valueNames } from "./evaluate/gates.ts"
import { decodeGold, type Gold } from "./evaluate/gold.ts"
import { predictionOf } from "./evaluate/prediction.ts"
import { table } from "./evaluate/table.ts"
import { read } from "./read/read.ts"
import type { Segmenter } from "./text/words.ts"
import { asReconstruction } from "./validate/contract.ts"
import { type Corrections, decodeCorrections } from "./validate/corrections.ts"

/** What the matcher may use beside the gold. */
export interface ToReconstructOptions {
  /** The decoded source: needed for a gold that is given as data, as it names its source by a path beside it. */
  readonly text?: string | undefined
  /** Tells cuts inside a word from cuts between words, for values of `cuts`. */
  readonly segmenter?: Segmenter | undefined
  /** What a person has corrected in this page, a file or data: for values of `corrections`, as `"corrections.broken": 0`. */
  readonly corrections?: string | URL | Corrections | undefined
}

/** By value, as in `"continuations.jumps.f1"`; a metric alone is its F1. The least; of errors and counts the most. */
export type Minima = Readonly<Record<string, number>>

interface Matched {
  readonly pass: boolean
  readonly message: () => string
}

declare module "vitest" {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** Holds a result against gold, a file or data: fails where a value misses its minimum. */
    toReconstruct(gold: string | URL | Gold, minima: Minima, options?: ToReconstructOptions): R
  }
}

/**
 * For `expect.extend({ toReconstruct })`. Throws where there is nothing to measure: a result that is none or of another
 * source, a gold or a value that cannot be used.
 *
 * @param gold  a gold's file, its source beside it, or a gold as data together with `options.text`
 */
export const toReconstruct = (
  received: unknown,
  gold: string | URL | Gold,
  minima: Minima,
  { text, segmenter, corrections }: ToReconstructOptions = {}
): Matched => {
  const result = orThrow(asReconstruction(received, "the received value"))
  const file = typeof gold === "string" ? gold : gold instanceof URL ? fileURLToPath(gold) : undefined
  const page = file === undefined ? { json: gold, text } : filed(file, result.source.sha256, text)
  if (page.text === undefined) throw new TypeError("toReconstruct: give { text }, the source of this gold")
  const decoded = orThrow(decodeGold(page.json, { file, text: page.text }))
  const bounds = orThrow(
    parseMinima(Object.fromEntries(Object.entries(minima).map(([name, bound]) => [full(name), `${bound}`])))
  )
  const predicted = predictionOf(result)
  const measured = together(evaluate(page.text, decoded, predicted, { segmenter }), selfScores(result))
  const decided = corrections === undefined ? undefined : decisionsOf(corrections, result.source.sha256)
  const scores =
    decided === undefined
      ? measured
      : together(measured, correctionScores(judgeDecisions(page.text, decided, predicted)))
  const failed = failedGates(scores, bounds)
  const shown = () =>
    table(
      [{ name: result.source.name, scores: pool([scores]) }],
      bounds.map(({ value }) => value)
    )
  const said = failed.map(
    ({ value, bound, found, lessIsBetter }) =>
      `${value} is ${found.toFixed(4)}, ${lessIsBetter ? "above" : "below"} ${bound}`
  )
  return {
    pass: failed.length === 0,
    message: () =>
      failed.length === 0
        ? `expected the result not to reconstruct the gold\n\n${shown()}`
        : `expected the result to reconstruct the gold: ${said.join("; ")}\n\n${shown()}`
  }
}

/** A gold's file and the text of the source beside it, which must be that of the result. */
const filed = (file: string, sha256: string, given: string | undefined) => {
  const json: unknown = JSON.parse(readFileSync(file, "utf8"))
  if (given !== undefined) return { json, text: given }
  const { source } = orThrow(decodeGold(json, { file }))
  const bytes = readFileSync(join(dirname(file), source))
  const hash = createHash("sha256").update(bytes).digest("hex")
  if (hash !== sha256) throw new TypeError(`toReconstruct: the result is of another source than ${source} of ${file}`)
  return { json, text: orThrow(read(source, bytes, { sha256: hash })).source.text }
}

/** What a person has decided about this source, and no other. */
const decisionsOf = (given: string | URL | Corrections, sha256: string): Corrections["decisions"] => {
  const file = typeof given === "string" ? given : given instanceof URL ? fileURLToPath(given) : undefined
  const json: unknown = file === undefined ? given : JSON.parse(readFileSync(file, "utf8"))
  const { source, decisions } = orThrow(decodeCorrections(json, file ?? "the corrections"))
  if (source.sha256 !== sha256)
    throw new TypeError(`toReconstruct: the corrections are of another source, ${source.name}`)
  return decisions
}

const full = (name: string): string => (valueNames.includes(`${name}.f1`) ? `${name}.f1` : name)

const orThrow = <A, E>(result: Result.Result<A, E>): A => Result.getOrThrowWith(result, (error) => error)
