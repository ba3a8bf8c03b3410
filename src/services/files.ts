import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Path from "effect/Path"
import type { PlatformError } from "effect/PlatformError"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import { formats } from "../read/formats.ts"
import { FileError } from "./file-error.ts"
import { partName } from "./parts.ts"
import { pdfFormat } from "./pdf.ts"
import { readPipe } from "./pipe.ts"
import { standardInput } from "./standard-input.ts"

const kinds = [{ name: pdfFormat, extensions: [".pdf"] }, ...formats]

/** Names of formats, by the name of a file: the first is the likeliest; none for a file that is no source. */
const formatsOf = (file: string): ReadonlyArray<string> =>
  kinds
    .filter(({ extensions }) => extensions.some((ending) => file.toLowerCase().endsWith(ending)))
    .map(({ name }) => name)

/** The format that the name of a file speaks for. */
export const likelyFormat = (file: string): string | undefined => formatsOf(file).at(0)

/**
 * Names of the files that are taken from a directory; a file that is named itself may be called anything.
 *
 * @param format  of those of one format alone
 */
export const isSource = (name: string, format?: string): boolean => {
  const own = formatsOf(name)
  return format === undefined ? own.length > 0 : own.includes(format)
}

/** Files as the commands need them: whole, bounded in size, written at once or not at all. */
export class Files extends Context.Service<
  Files,
  {
    /** What stands at a path. `-` is a file. */
    kind(path: string): Effect.Effect<"file" | "directory", FileError>
    /** @param limit  in bytes: a larger file is refused, not read */
    read(path: string, limit: number): Effect.Effect<Uint8Array, FileError>
    /** Files below a directory for which `wanted` holds, hidden ones left out, as paths relative to it, in order. */
    list(directory: string, wanted?: (name: string) => boolean): Effect.Effect<ReadonlyArray<string>, FileError>
    /** Fails where `write` would, before the work is done: makes the directories above, and a file that it takes away again. */
    canWrite(path: string): Effect.Effect<void, FileError>
    /**
     * Writes elsewhere and renames, so that nobody ever sees half of a file, after a loss of power neither; makes the
     * directories above.
     *
     * @param scratch  a directory on the same disk, made where it is missing; the file's own where left out
     */
    write(path: string, content: string | Uint8Array, scratch?: string): Effect.Effect<void, FileError>
  }
>()("restitch/services/Files") {
  static readonly layer = Layer.effect(
    Files,
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const stdio = yield* Stdio.Stdio

      const kind = Effect.fn("Files.kind")(function* (file: string) {
        if (file === standardInput) return "file" as const
        const { type } = yield* fs.stat(file).pipe(Effect.mapError(unreadable(file)))
        return type === "Directory" ? ("directory" as const) : ("file" as const)
      })

      const readInput = Effect.fnUntraced(function* (limit: number) {
        const parts: Array<Uint8Array> = []
        let length = 0
        yield* stdio.stdin.pipe(
          Stream.mapError(unreadable("standard input")),
          Stream.runForEach((part) => {
            parts.push(part)
            length += part.length
            return length > limit ? tooLarge("standard input", limit) : Effect.void
          })
        )
        return new Uint8Array(Buffer.concat(parts))
      })

      const read = Effect.fn("Files.read")(function* (file: string, limit: number) {
        if (file === standardInput) return yield* readInput(limit)
        const { size, type } = yield* fs.stat(file).pipe(Effect.mapError(unreadable(file)))
        if (type === "Directory")
          return yield* new FileError({ file, problem: "it is a directory", remedy: "Name a file in it" })
        if (size > BigInt(limit)) return yield* tooLarge(file, limit)
        const bytes =
          type === "File"
            ? yield* fs.readFile(file).pipe(Effect.mapError(unreadable(file)))
            : yield* readPipe(file, limit)
        return bytes === undefined || bytes.length > limit ? yield* tooLarge(file, limit) : bytes // or it has grown since
      })

      const list = Effect.fn("Files.list")(function* (directory: string, wanted = (name: string) => isSource(name)) {
        const found: Array<string> = []
        const seen = new Set<string>() // by real path: a link may lead back up
        const walk = Effect.fnUntraced(function* (below: string): Effect.fn.Return<void, FileError> {
          const here = path.join(directory, below)
          const real = yield* fs.realPath(here).pipe(Effect.mapError(unreadable(here)))
          if (seen.has(real)) return
          seen.add(real)
          const names = yield* fs.readDirectory(here).pipe(Effect.mapError(unreadable(here)))
          for (const name of names.sort(byCodeUnit)) {
            if (name.startsWith(".")) continue
            const inner = below === "" ? name : `${below}/${name}`
            const type = yield* fs.stat(path.join(directory, inner)).pipe(
              Effect.map((info) => info.type),
              Effect.orElseSucceed(() => "Unknown" as const) // a link that leads nowhere
            )
            if (type === "Directory") yield* walk(inner)
            else if (type === "File" && wanted(name)) found.push(inner)
          }
        })
        yield* walk("")
        return found
      })

      let written = 0
      const canWrite = Effect.fn("Files.canWrite")(function* (file: string) {
        const directory = path.dirname(file)
        const trial = path.join(directory, partName(written++))
        yield* fs
          .makeDirectory(directory, { recursive: true })
          .pipe(
            Effect.andThen(fs.writeFile(trial, new Uint8Array())),
            Effect.andThen(fs.remove(trial)),
            Effect.mapError(unwritable(file))
          )
      })

      const write = Effect.fn("Files.write")(function* (file: string, content: string | Uint8Array, scratch?: string) {
        const directory = path.dirname(file)
        const half = path.join(scratch ?? directory, partName(written++))
        yield* fs.makeDirectory(directory, { recursive: true }).pipe(
          Effect.andThen(scratch === undefined ? Effect.void : fs.makeDirectory(scratch, { recursive: true })),
          Effect.andThen(Effect.scoped(flushed(half, content))),
          Effect.andThen(fs.rename(half, file)),
          Effect.onError(() => Effect.ignore(fs.remove(half, { force: true }))), // where it is interrupted too
          Effect.mapError(unwritable(file))
        )
      })
      // Renamed before its bytes are on the disk, a file could be empty after a loss of power.
      const flushed = Effect.fnUntraced(function* (file: string, content: string | Uint8Array) {
        const opened = yield* fs.open(file, { flag: "w" })
        yield* opened.writeAll(typeof content === "string" ? new TextEncoder().encode(content) : content)
        yield* opened.sync
      })

      return Files.of({ kind, read, list, canWrite, write })
    })
  )
}

/** Not by locale: the order must not depend on the machine. */
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const tooLarge = (file: string, limit: number): Effect.Effect<never, FileError> =>
  Effect.fail(
    new FileError({
      file,
      problem: `it is larger than ${Math.round((limit / 1e6) * 100) / 100} MB`,
      remedy: "Divide it, or raise --max-size",
      tooLarge: true
    })
  )

const causes: Readonly<Record<string, string>> = {
  NotFound: "there is no such file or directory",
  PermissionDenied: "permission is denied"
}

/** What reading a path failed of. */
export const unreadable =
  (file: string) =>
  ({ reason }: PlatformError): FileError =>
    new FileError({
      file,
      problem: causes[reason._tag] ?? "it cannot be read",
      remedy: "Check the path and its rights",
      missing: reason._tag === "NotFound"
    })

const unwritable =
  (file: string) =>
  ({ reason }: PlatformError): FileError =>
    new FileError({
      file,
      problem: causes[reason._tag] ?? "it cannot be written",
      remedy: "Check the directory, its rights and the room on the disk"
    })
