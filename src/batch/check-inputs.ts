import * as Effect from "effect/Effect"
import * as Path from "effect/Path"
import type { Gold } from "../evaluate/gold.ts"
import { decodeGold, GoldError } from "../evaluate/gold.ts"
import type { Read } from "../read/read.ts"
import { FileError } from "../services/file-error.ts"
import { Files } from "../services/files.ts"
import { besideOf } from "./beside.ts"
import { UsageError } from "./plan.ts"
import { readSource } from "./reconstruct.ts"
import { ResultError } from "./result-error.ts"

/** A gold with its decoded source. */
export interface GoldPage {
  readonly file: string
  /** By which runs know the page: its path below the directory of golds, or as it was given. */
  readonly key: string
  readonly gold: Gold
  readonly read: Read
}

/** In bytes: golds, results and reports are read whole. */
const limit = 256e6

const goldName = /^gold.*\.json$/
/** What a tool's text of a page may be called, beside the results of `restitch run`. */
const endings = [".json", ".md", ".markdown", ".txt"]

export const bytesOf = Effect.fnUntraced(function* (file: string) {
  return yield* (yield* Files).read(file, limit)
})

export const jsonOf = Effect.fnUntraced(function* (file: string) {
  const bytes = yield* bytesOf(file)
  return yield* Effect.try({
    try: (): unknown => JSON.parse(new TextDecoder().decode(bytes)),
    catch: () => new FileError({ file, problem: "it is no JSON", remedy: "Give a file of JSON" })
  })
})

/** Whether a path is gold, or a directory of golds: by the name `gold….json`, else by what a file holds. */
export const isGold = Effect.fnUntraced(function* (path: string) {
  const files = yield* Files
  if ((yield* files.kind(path)) === "directory")
    return (yield* files.list(path, (name) => goldName.test(name))).length > 0
  if (goldName.test((yield* Path.Path).basename(path))) return true
  if (!path.endsWith(".json")) return false
  const json = yield* jsonOf(path)
  return typeof json === "object" && json !== null && "source" in json && typeof json.source === "string"
})

/**
 * Reads a gold and the source beside it that it names.
 *
 * @param source  the source's file, where it is not beside the gold
 */
export const goldPage = Effect.fn("goldPage")(function* (file: string, source?: string, key = file) {
  const path = yield* Path.Path
  const parsed = yield* jsonOf(file)
  const { source: named } = yield* Effect.fromResult(decodeGold(parsed, { file }))
  const beside = source ?? path.join(path.dirname(file), named)
  const bytes = yield* bytesOf(beside).pipe(
    Effect.mapError((error) =>
      source !== undefined
        ? error
        : new GoldError({
            file,
            place: "/source",
            problem: `its source ${beside} cannot be read: ${error.problem}`,
            remedy: "Put it beside the gold or name it with --source"
          })
    )
  )
  const read = yield* readSource(bytes, { name: named, beside: yield* besideOf(beside, limit) })
  return { file, key, read, gold: yield* Effect.fromResult(decodeGold(parsed, { file, text: read.source.text })) }
})

/** Pairs the golds below a directory with the results below another: those of a run, or a tool's text of that name. */
export const pairs = Effect.fn("pairs")(function* (golds: string, results: string) {
  const files = yield* Files
  const path = yield* Path.Path
  const there = new Set(yield* files.list(results, (name) => endings.some((ending) => name.endsWith(ending))))
  const found = yield* files.list(golds, (name) => goldName.test(name))
  return yield* Effect.forEach(found, (file) =>
    Effect.gen(function* () {
      const gold: GoldPage = yield* goldPage(path.join(golds, file), undefined, file)
      const stem = `${path.dirname(file) === "." ? "" : `${path.dirname(file)}/`}${gold.gold.source.replace(/\.[^.]*$/, "")}`
      const result = endings.map((ending) => `${stem}${ending}`).find((name) => there.has(name))
      if (result === undefined)
        return yield* new ResultError({
          file: path.join(results, `${stem}.json`),
          problem: `there is no result of ${path.join(path.dirname(gold.file), gold.gold.source)}`,
          remedy: "Run the sources of all golds, or see what the run said of this one"
        })
      return { gold, result: path.join(results, result) }
    })
  )
})

/** The results at a path, each with the name by which runs know it. Of a directory those of `restitch run` alone. */
export const resultsBelow = Effect.fnUntraced(function* (path: string) {
  const files = yield* Files
  if ((yield* files.kind(path)) === "file") return [{ file: path, key: path }]
  const { join } = yield* Path.Path
  const found: Array<{ readonly file: string; readonly key: string }> = []
  for (const key of yield* files.list(path, (name) => name.endsWith(".json"))) {
    const file = join(path, key)
    const json = yield* jsonOf(file)
    if (typeof json === "object" && json !== null && "articles" in json && "generator" in json)
      found.push({ file, key })
  }
  if (found.length > 0) return found
  return yield* new UsageError({
    problem: `${path}: there is neither gold nor a result in it`,
    remedy: "Give a directory that `restitch run -o` wrote, or files named gold.json and then such a directory"
  })
})
