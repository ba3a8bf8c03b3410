import { createHash } from "node:crypto"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { readMets } from "../read/formats/mets.ts"
import { inputOf } from "../read/input.ts"
import { besideOf } from "./beside.ts"
import type { Beside } from "./issue.ts"
import { isIssue, metsFormat, type ReconstructOptions } from "./reconstruct.ts"

/** Reads the files that a source names and adds them up: an issue is another once a page of it is, though its METS is not. */
export const summed = (read: Beside) => {
  const hash = createHash("sha256")
  let count = 0
  const beside: Beside = (href) =>
    Effect.tap(read(href), (bytes) =>
      Effect.sync(() => {
        hash.update(`${href}\0${bytes.length}\0`).update(bytes)
        count++
      })
    )
  /** In hexadecimal, of what has been read so far; `null` where nothing has. */
  const sum = (): string | null => (count === 0 ? null : hash.copy().digest("hex"))
  return { beside, sum }
}

/**
 * The sum of the files that a source names as they are now, in the order in which it is read.
 *
 * @param limit  in bytes, of all of them together
 * @returns `null` for a source that names none, or of which one cannot be read: what is wrong is told where it is done
 */
export const sumOfNamed = Effect.fn("sumOfNamed")(function* (
  path: string,
  bytes: Uint8Array,
  limit: number,
  { encoding, from, limits }: Pick<ReconstructOptions, "encoding" | "from" | "limits">
) {
  if (!isIssue(bytes, from)) return null
  const { beside, sum } = summed(yield* besideOf(path, limit))
  const mets = inputOf({ name: path, format: metsFormat, sha256: "" }, bytes, encoding)
  const issue = Result.flatMap(mets, (file) => readMets(file, limits?.depth))
  const { pages } = Result.getOrElse(issue, () => ({ pages: [] }))
  return yield* Effect.forEach(pages, ({ href }) => beside(href), { discard: true }).pipe(
    Effect.map(sum),
    Effect.orElseSucceed(() => null)
  )
})
