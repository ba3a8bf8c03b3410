import { createReadStream } from "node:fs"
import * as Effect from "effect/Effect"
import { FileError } from "./file-error.ts"

/**
 * Reads what has no size beforehand: a pipe, as of a shell's `<(…)`, or a device, which may never end.
 *
 * @param limit  in bytes: no more is taken
 * @returns `undefined` where there is more
 */
export const readPipe = (path: string, limit: number): Effect.Effect<Uint8Array | undefined, FileError> =>
  Effect.tryPromise({
    try: async () => {
      const parts: Array<Uint8Array> = []
      let length = 0
      for await (const part of createReadStream(path)) {
        parts.push(part)
        length += part.length
        if (length > limit) return undefined
      }
      return new Uint8Array(Buffer.concat(parts))
    },
    catch: () => new FileError({ file: path, problem: "it cannot be read", remedy: "Check the path and its rights" })
  })
