import { readdir, realpath, stat } from "node:fs/promises"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { FileError } from "./file-error.ts"

export interface Entry {
  readonly name: string
  readonly kind: "file" | "directory"
}

/**
 * What stands in a directory, in an order that depends on no machine; hidden names are left out and links are followed.
 * A name costs no look-up of its own unless it is a link: archives have millions.
 */
export const entriesOf = (directory: string): Effect.Effect<ReadonlyArray<Entry>, FileError> =>
  Effect.tryPromise({
    try: async () => {
      const entries: Array<Entry> = []
      for (const entry of await readdir(directory, { withFileTypes: true })) {
        if (entry.name.startsWith(".")) continue
        // One that leads nowhere is no entry.
        const found = entry.isSymbolicLink() ? await stat(join(directory, entry.name)).catch(() => undefined) : entry
        if (found?.isDirectory()) entries.push({ name: entry.name, kind: "directory" })
        else if (found?.isFile()) entries.push({ name: entry.name, kind: "file" })
      }
      return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    },
    catch: (cause) => unreadable(directory, cause)
  })

/** Where a path leads once its links are followed. */
export const realPathOf = (path: string): Effect.Effect<string, FileError> =>
  Effect.tryPromise({ try: () => realpath(path), catch: (cause) => unreadable(path, cause) })

const problems: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or directory",
  EACCES: "permission is denied"
}

const unreadable = (file: string, cause: unknown): FileError => {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : ""
  return new FileError({
    file,
    problem: problems[code] ?? "it cannot be read",
    remedy: "Check the path and its rights",
    missing: code === "ENOENT"
  })
}
