import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Path from "effect/Path"
import type { Gold } from "../evaluate/gold.ts"
import { decodeGold, GoldError } from "../evaluate/gold.ts"
import type { Read } from "../read/read.ts"
import { FileError } from "../services/file-error.ts"
import { Files } from "../services/files.ts"
import { asReconstruction } from "../validate/contract.ts"
import type { Reconstruction } from "../validate/reconstruction.ts"
import { UsageError } from "./plan.ts"
import { readSource } from "./reconstruct.ts"

/** A gold with its decoded source. */
export interface GoldPage {
  readonly file: string
  readonly gold: Gold
  readonly read: Read
}

/** A result that cannot be scored: not of the contract, or of another source. */
export class ResultError extends Data.TaggedError("ResultError")<{
  readonly file: string
  readonly problem: string
  readonly remedy: string
}> {
  override get message(): string {
    return `${this.file}: ${this.problem}. ${this.remedy}.`
  }
}

/** In bytes: golds and results are read whole. */
const limit = 256e6

const json = Effect.fnUntraced(function* (file: string) {
  const bytes = yield* (yield* Files).read(file, limit)
  return yield* Effect.try({
    try: (): unknown => JSON.parse(new TextDecoder().decode(bytes)),
    catch: () => new FileError({ file, problem: "it is no JSON", remedy: "Give a file of JSON" })
  })
})

/**
 * Reads a gold and the source beside it that it names.
 *
 * @param source  the source's file, where it is not beside the gold
 */
export const goldPage = Effect.fn("goldPage")(function* (file: string, source?: string) {
  const path = yield* Path.Path
  const parsed = yield* json(file)
  const { source: named } = yield* Effect.fromResult(decodeGold(parsed, { file }))
  const beside = source ?? path.join(path.dirname(file), named)
  const bytes = yield* (yield* Files).read(beside, limit).pipe(
    Effect.mapError(
      ({ problem }) =>
        new GoldError({
          file,
          place: "/source",
          problem: `its source ${beside} cannot be read: ${problem}`,
          remedy: "Put it beside the gold or name it with --source"
        })
    )
  )
  const read = yield* readSource(bytes, { name: named })
  return { file, read, gold: yield* Effect.fromResult(decodeGold(parsed, { file, text: read.source.text })) }
})

/** Reads a result, of this source and no other: spans of another text would be scored as nonsense. */
export const resultOf = Effect.fn("resultOf")(function* (file: string, { source }: Read) {
  const fail = (problem: string, remedy: string) => Effect.fail(new ResultError({ file, problem, remedy }))
  const result: Reconstruction = yield* Effect.fromResult(asReconstruction(yield* json(file), file)).pipe(
    Effect.catch(({ place, problem }) =>
      fail(`${place} ${problem}`, "Give a result of `restitch run`, see schemas/reconstruction.schema.json")
    )
  )
  if (result.source.sha256 !== source.sha256)
    return yield* fail(`it is a result of another file than ${source.name}`, "Run the source of this gold again")
  return result
})

/** Pairs the golds below a directory with the results below another that a run has written of their sources. */
export const pairs = Effect.fn("pairs")(function* (golds: string, results: string) {
  const files = yield* Files
  const path = yield* Path.Path
  const found = yield* files.list(golds, (name) => /^gold.*\.json$/.test(name))
  const all: Array<{ readonly gold: GoldPage; readonly result: string }> = []
  for (const file of found) {
    const gold = yield* goldPage(path.join(golds, file))
    const stem = gold.gold.source.replace(/\.[^.]*$/, "")
    all.push({ gold, result: path.join(results, path.dirname(file), `${stem}.json`) })
  }
  if (all.length === 0)
    return yield* new UsageError({
      problem: `${golds}: there is no gold in it`,
      remedy: "Give a directory with files named gold.json, or a gold"
    })
  return all
})
