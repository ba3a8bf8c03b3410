import * as Effect from "effect/Effect"
import * as Path from "effect/Path"
import type { Gold } from "../evaluate/gold.ts"
import { decodeGold, GoldError } from "../evaluate/gold.ts"
import { parseJson } from "../read/formats/json-document.ts"
import type { Read } from "../read/read.ts"
import { ReadError } from "../read/read-error.ts"
import { Files } from "../services/files.ts"
import { besideOf } from "./beside.ts"
import { BoundsOf } from "./bounds.ts"
import { metsGold } from "./mets-gold.ts"
import { UsageError } from "./plan.ts"
import { type ReconstructOptions, readSource } from "./reconstruct.ts"

/** A gold with its decoded source. */
export interface GoldPage {
  readonly file: string
  readonly gold: Gold
  readonly read: Read
}

/** METS as archives call it: `mets.xml`, `1858-12-07_01-mets.xml`, `0002244_18550922_mets.xml`. */
export const metsName = /(?:^|[/\\_.-])mets\.xml$/i

/** Golds, results and reports are read whole. */
export const bytesOf = Effect.fnUntraced(function* (file: string) {
  return yield* (yield* Files).read(file, (yield* BoundsOf).size)
})

/** @returns a `ReadError` for what is no JSON, with line and column, and for JSON nested too deep */
export const jsonOf = Effect.fnUntraced(function* (file: string) {
  const text = new TextDecoder().decode(yield* bytesOf(file))
  const { depth } = yield* BoundsOf
  const { value, isLines } = yield* Effect.fromResult(
    parseJson({ name: file, text, format: "json", sha256: "" }, depth)
  )
  if (!isLines) return value
  return yield* new ReadError({ file, place: "line 2", problem: "it holds several values", remedy: "Give one a file" })
})

/** Reads a source, and the files beside it that it names, as gold or a result is of it. */
export const sourceAt = Effect.fnUntraced(function* (
  file: string,
  name: string,
  options: Pick<ReconstructOptions, "encoding" | "from"> = {}
) {
  const { size, depth } = yield* BoundsOf
  const bytes = yield* bytesOf(file)
  return yield* readSource(bytes, { ...options, name, beside: yield* besideOf(file, size), limits: { depth } })
})

/**
 * Reads a gold and the source beside it that it names; METS is both.
 *
 * @param source  the source's file, where it is not beside the gold
 */
export const goldPage = Effect.fn("goldPage")(function* (file: string, source?: string) {
  const path = yield* Path.Path
  if (metsName.test(file)) {
    const { size, depth } = yield* BoundsOf
    const beside = yield* besideOf(source ?? file, size)
    const found = yield* metsGold(file, path.basename(file), yield* bytesOf(file), beside, depth)
    const page: GoldPage = { file, ...found }
    return page
  }
  const parsed = yield* jsonOf(file)
  const { source: named } = yield* Effect.fromResult(decodeGold(parsed, { file }))
  const beside = source ?? path.join(path.dirname(file), named)
  const read = yield* sourceAt(beside, named).pipe(
    Effect.mapError((error) =>
      source !== undefined || error._tag === "ReadError" || error.missing !== true
        ? error
        : new GoldError({
            file,
            place: "/source",
            problem: `its source ${beside} cannot be read: ${error.problem}`,
            remedy: "Put it beside the gold or name it with --source"
          })
    )
  )
  const gold = yield* Effect.fromResult(decodeGold(parsed, { file, text: read.source.text }))
  const page: GoldPage = { file, read, gold }
  return page
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
    remedy:
      "Give a directory that `restitch run -o` wrote; before it, for one with gold.json or *.corrections.json in it"
  })
})
