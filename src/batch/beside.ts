import { basename, dirname, isAbsolute, join, normalize } from "node:path"
import * as Effect from "effect/Effect"
import { FileError } from "../services/file-error.ts"
import { Files } from "../services/files.ts"
import type { Beside } from "./issue.ts"

/**
 * Reads files that a source names: where it says they are, below its own directory, else in that directory itself, as
 * archives give them out without their folders. Nothing outside it is read, and nothing is fetched.
 *
 * @param limit  in bytes, of all of them together
 */
export const besideOf = Effect.fn("besideOf")(function* (source: string, limit: number) {
  const files = yield* Files
  let left = limit
  const read: Beside = (href) => {
    const [first, ...others] = placesBeside(source, href)
    const at = (path: string): Effect.Effect<Uint8Array, FileError> => files.read(path, left)
    return others
      .reduce(
        (reading, path) =>
          reading.pipe(
            Effect.catchIf(
              (error) => error.missing === true,
              () => at(path)
            )
          ),
        at(first)
      )
      .pipe(
        // What is left for one file says nothing to whoever set a limit for all.
        Effect.mapError((error) => (error.tooLarge === true ? allTooLarge(error.file, limit) : error)),
        Effect.tap((bytes) =>
          Effect.sync(() => {
            left -= bytes.length
          })
        )
      )
  }
  return read
})

const allTooLarge = (file: string, limit: number): FileError =>
  new FileError({
    file,
    problem: `with it the files that are named are larger than ${limit / 1e6} MB together`,
    remedy: "Divide the issue, or raise --max-size",
    tooLarge: true
  })

/** The paths at which a file that a source names may lie; at least one. */
export const placesBeside = (source: string, href: string): ReadonlyArray<string> =>
  placesOf(href).map((place) => join(dirname(source), place))

/** Relative paths below a directory at which a file may lie; at least one. */
const placesOf = (href: string): ReadonlyArray<string> => {
  const path = decoded(href.replace(/^file:(?:\/\/)?/i, "").replace(/\\/g, "/"))
  const inside = normalize(path)
  const isBelow = !isAbsolute(inside) && !inside.startsWith("..") && !/^[a-z][\w+.-]*:/i.test(path)
  return [...new Set(isBelow ? [inside, basename(inside)] : [basename(inside)])]
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // a name with a per cent sign
  }
}
