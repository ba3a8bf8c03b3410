import { createHash } from "node:crypto"
import {
  closeSync,
  createReadStream,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  writeSync
} from "node:fs"
import { dirname, join } from "node:path"
import { createInterface } from "node:readline"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { FileError } from "./file-error.ts"

/** A line of a journal: how a source came out. */
export interface JournalEntry {
  /** The source's name in its result. */
  readonly source: string
  /** Of its bytes; `null` where it could not be read. */
  readonly sha256: string | null
  /** A hash of all that the result depends on beside the source. */
  readonly configuration: string | null
  readonly outcome: "done" | "failed"
  /** What the names of its files end in. */
  readonly endings?: ReadonlyArray<string>
  readonly error?: { readonly kind: string; readonly message: string }
  /** In milliseconds. */
  readonly times?: { readonly read: number; readonly work: number; readonly write: number }
  /** When it was done. */
  readonly at: string
}

/** A source as it would be done now. */
export interface Wanted {
  readonly source: string
  readonly sha256: string
  readonly configuration: string
}

/** How the sources of a batch came out, so that a run that was stopped goes on where it stopped. */
export class Journal extends Context.Service<
  Journal,
  {
    /** What the files of this source end in, if the last that was written of it was done in the same way. */
    done(wanted: Wanted): ReadonlyArray<string> | undefined
    add(entry: JournalEntry): Effect.Effect<void, FileError>
  }
>()("restitch/services/Journal") {
  /**
   * A journal of a directory, which may have several, `journal….jsonl`, of processes that work on the same results.
   *
   * @param name  of the one that is added to
   * @param isResumed  what all of them say is known; else nothing is
   */
  static readonly layerFile = Effect.fnUntraced(function* (directory: string, name: string, isResumed: boolean) {
    const known = new Known()
    if (isResumed) for (const file of yield* journalsIn(directory)) yield* readInto(known, file)
    const file = join(directory, name)
    const descriptor = yield* Effect.acquireRelease(
      Effect.try({ try: () => openToAdd(file), catch: () => unwritable(file) }),
      (opened) => Effect.sync(() => closeSync(opened))
    )
    const add = (entry: JournalEntry) =>
      Effect.try({
        try: () => {
          const line = Buffer.from(`${JSON.stringify(entry)}\n`)
          // One call a line, which the system puts at the end whole. What did not fit is a full disk's.
          if (writeSync(descriptor, line) < line.length) throw new Error("no room")
        },
        catch: () => unwritable(file)
      })
    return Journal.of({ done: (wanted) => known.endings(wanted), add })
  }, Layer.effect(Journal))

  static readonly layerMemory = (entries: Array<JournalEntry> = []) =>
    Layer.sync(Journal, () => {
      const known = new Known()
      for (const entry of entries) known.add(entry)
      return { done: (wanted) => known.endings(wanted), add: (entry) => Effect.sync(() => void entries.push(entry)) }
    })
}

/**
 * What is known of each source, in some eighty bytes: a number made of its name, and what it was done with. Two names of
 * one number cost a page that is done again, no more, as what it was done with names it too.
 */
class Known {
  readonly #done = new Map<number, string>()
  /** Each list of endings once, as there are few. */
  readonly #endings = new Map<string, ReadonlyArray<string>>()

  add({ source, sha256, configuration, outcome, endings = [] }: JournalEntry): void {
    const key = keyOf(source)
    if (outcome !== "done" || sha256 === null || configuration === null) return void this.#done.delete(key)
    const list = endings.join()
    if (!this.#endings.has(list)) this.#endings.set(list, endings)
    this.#done.set(key, printOf({ source, sha256, configuration }) + list)
  }

  endings(wanted: Wanted): ReadonlyArray<string> | undefined {
    const found = this.#done.get(keyOf(wanted.source))
    const print = printOf(wanted)
    return found?.startsWith(print) ? this.#endings.get(found.slice(print.length)) : undefined
  }
}

const keyOf = (source: string): number => createHash("sha256").update(source).digest().readUIntBE(0, 6)

const printOf = ({ source, sha256, configuration }: Wanted): string =>
  createHash("sha256")
    .update(JSON.stringify([source, sha256, configuration]))
    .digest()
    .toString("latin1", 0, 16)

/** The journals of a directory, the one that was written to last at the end: what it says counts. */
const journalsIn = (directory: string): Effect.Effect<ReadonlyArray<string>, FileError> =>
  Effect.try({
    try: () =>
      readdirSync(directory)
        .filter((name) => /^journal.*\.jsonl$/.test(name))
        .map((name) => join(directory, name))
        .map((file) => ({ file, at: statSync(file).mtimeMs }))
        .sort((a, b) => a.at - b.at)
        .map(({ file }) => file),
    catch: (cause) => cause
  }).pipe(
    Effect.catchIf(
      (cause) => cause instanceof Error && "code" in cause && cause.code === "ENOENT",
      () => Effect.succeed([])
    ),
    Effect.mapError(
      () => new FileError({ file: directory, problem: "it cannot be read", remedy: "Check the path and its rights" })
    )
  )

const readInto = (known: Known, file: string): Effect.Effect<void, FileError> =>
  Effect.tryPromise({
    try: async () => {
      for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
        const entry = entryOf(line)
        if (entry !== undefined) known.add(entry)
      }
    },
    catch: () =>
      new FileError({ file, problem: "it cannot be read", remedy: "Check its rights, or run without --resume" })
  })

/** A line that a crash cut short says nothing, whatever stands in it. */
const entryOf = (line: string): JournalEntry | undefined => {
  try {
    const entry = JSON.parse(line)
    return typeof entry?.source === "string" && typeof entry.outcome === "string" ? entry : undefined
  } catch {
    return undefined
  }
}

/** Opens a journal to add to it; a line that a crash cut short is ended first. */
const openToAdd = (file: string): number => {
  mkdirSync(dirname(file), { recursive: true })
  const descriptor = openSync(file, "a+")
  const { size } = fstatSync(descriptor)
  const last = Buffer.alloc(1)
  if (size > 0 && readSync(descriptor, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a) writeSync(descriptor, "\n")
  return descriptor
}

const unwritable = (file: string): FileError =>
  new FileError({
    file,
    problem: "the journal cannot be written",
    remedy: "Check its rights and the room on the disk, then run again with --resume"
  })
