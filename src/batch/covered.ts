import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { isMets, readMets } from "../read/formats/mets.ts"
import { inputOf } from "../read/input.ts"
import { Files } from "../services/files.ts"
import { placesBeside } from "./beside.ts"

/** Files of this name are looked into for the pages that they name. */
const isCalledMets = (path: string): boolean => /mets[^/\\]*\.xml(?:\.gz)?$/i.test(path)

/**
 * Where the pages of an issue may lie, so that who takes all files of a directory takes them once: with the METS that names
 * them. Nothing for a file that is not called METS or cannot be read: what is wrong with it is told where it is done.
 *
 * @param limit  in bytes, of the file
 */
export const coveredBy = Effect.fnUntraced(function* (path: string, limit: number) {
  if (!isCalledMets(path)) return []
  const files = yield* Files
  const bytes = yield* files.read(path, limit).pipe(Effect.orElseSucceed(() => new Uint8Array()))
  const pages = inputOf({ name: path, format: "mets", sha256: "" }, bytes).pipe(
    Result.flatMap((file) =>
      isMets("", file.head) ? Result.map(readMets(file), (issue) => issue.pages) : Result.succeed([])
    ),
    Result.getOrElse(() => [])
  )
  return pages.flatMap(({ href }) => placesBeside(path, href))
})
