import * as Effect from "effect/Effect"
import * as Path from "effect/Path"
import type { Read } from "../read/read.ts"
import type { Decision } from "../reorder/decision.ts"
import { Files } from "../services/files.ts"
import { type Corrections, CorrectionsError } from "../validate/corrections.ts"
import { type GoldPage, goldPage, jsonOf, metsName, sourceAt } from "./check-inputs.ts"
import { readCorrections } from "./corrections.ts"
import { UsageError } from "./plan.ts"
import { ResultError } from "./result-error.ts"

/** A decision of a person, and where it is written. */
export interface PlacedDecision {
  /** The file of corrections. */
  readonly file: string
  /** In it, as a JSON pointer. */
  readonly place: string
  readonly decision: Decision
}

/** What is known of a page to hold results against: gold, what a person decided, or both. */
export interface Reference {
  /** By which runs know the page: a path below the directory of references, or as it was given. */
  readonly key: string
  readonly read: Read
  readonly gold: GoldPage | undefined
  readonly decisions: ReadonlyArray<PlacedDecision>
}

const goldName = /^gold.*\.json$/
const correctionsName = /\.corrections\.json$/
/** What a tool's text of a page may be called, beside the results of `restitch run`. */
const endings = [".json", ".md", ".markdown", ".txt"]

/** What a file says of a page, beside being a result: by the name of gold and corrections, else by what it holds. */
export const referenceKind = Effect.fnUntraced(function* (file: string) {
  const name = (yield* Path.Path).basename(file)
  if (goldName.test(name)) return "gold"
  if (correctionsName.test(name)) return "corrections"
  if (metsName.test(name)) return "gold"
  if (!file.endsWith(".json")) return undefined
  const json = yield* jsonOf(file)
  if (typeof json !== "object" || json === null) return undefined
  if ("decisions" in json) return "corrections"
  return "source" in json && typeof json.source === "string" ? "gold" : undefined
})

/** Whether a directory has gold, corrections or METS, which may be gold. */
export const hasReferences = Effect.fnUntraced(function* (directory: string, ofGoldAlone: boolean) {
  const isOne = (name: string) =>
    goldName.test(name) || (!ofGoldAlone && (correctionsName.test(name) || metsName.test(name)))
  return (yield* (yield* Files).list(directory, isOne)).length > 0
})

/**
 * Reads gold and corrections of one page, in this order.
 *
 * @param source  the source's file, or the directory that was run, where it is not beside them
 */
export const referenceOf = Effect.fn("referenceOf")(function* (files: ReadonlyArray<string>, source?: string) {
  const golds: Array<GoldPage> = []
  const corrected: Array<Corrected> = []
  for (const file of files) {
    if ((yield* referenceKind(file)) === "gold") golds.push(yield* goldPage(file, source))
    else corrected.push(yield* correctionsOf(file, source))
  }
  const { read } = golds[0] ?? corrected[0]
  const sources = new Set([...golds, ...corrected].map((each) => each.read.source.sha256))
  if (golds.length > 1 || sources.size > 1)
    return yield* new UsageError({
      problem: `${files.join(", ")} are ${sources.size > 1 ? "not of one page" : "two golds of one page"}`,
      remedy: "Give one gold, corrections of its source, or a directory of several pages and one of their results"
    })
  const reference: Reference = {
    key: files[0],
    read,
    gold: golds.at(0),
    decisions: corrected.flatMap(({ decisions }) => decisions)
  }
  return reference
})

/** A reference and the path of its page, below the directories of sources and of results alike. */
interface Found {
  readonly page: string
  readonly reference: Reference
}

/** Pairs gold and corrections below a directory with the results below another: of a run, or a tool's text of that name. */
export const pairs = Effect.fn("pairs")(function* (references: string, results: string, source?: string) {
  const files = yield* Files
  const path = yield* Path.Path
  const there = new Set(yield* files.list(results, (name) => endings.some((ending) => name.endsWith(ending))))
  return yield* Effect.forEach(yield* referencesBelow(references, source), ({ page, reference }) => {
    const stem = page.replace(/\.[^./]*$/, "")
    const result = endings.map((ending) => `${stem}${ending}`).find((name) => there.has(name))
    return result === undefined
      ? Effect.fail(
          new ResultError({
            file: path.join(results, `${stem}.json`),
            problem: `there is no result of ${path.join(references, page)}`,
            remedy: "Run the sources of all pages, or see what the run said of this one"
          })
        )
      : Effect.succeed({ reference, result: path.join(results, result) })
  })
})

/** Corrections stand beside the gold of their page, where it has one. */
const referencesBelow = Effect.fnUntraced(function* (directory: string, source: string | undefined) {
  const files = yield* Files
  const path = yield* Path.Path
  const found: Array<Found> = []
  const beside = (file: string, name: string) => path.join(path.dirname(file), name).replaceAll("\\", "/")
  for (const file of yield* files.list(directory, (name) => goldName.test(name))) {
    const gold = yield* goldPage(path.join(directory, file))
    const reference = { key: file, read: gold.read, gold, decisions: [] }
    found.push({ page: beside(file, gold.gold.source), reference })
  }
  for (const file of yield* files.list(directory, (name) => metsName.test(name))) {
    // METS that says nothing of articles is a source like any other.
    const gold = yield* goldPage(path.join(directory, file)).pipe(
      Effect.catchTag("GoldError", () => Effect.succeed(undefined))
    )
    if (gold === undefined) continue
    const reference = { key: file, read: gold.read, gold, decisions: [] }
    found.push({ page: file.replaceAll("\\", "/"), reference })
  }
  for (const file of yield* files.list(directory, (name) => correctionsName.test(name))) {
    const { name, read, decisions } = yield* correctionsOf(path.join(directory, file), source)
    const page = source === undefined ? beside(file, path.basename(name)) : name.replaceAll("\\", "/")
    const at = found.findIndex((each) => each.page === page)
    if (at < 0) found.push({ page, reference: { key: file, read, gold: undefined, decisions } })
    else {
      const { reference } = found[at]
      found[at] = { page, reference: { ...reference, decisions: [...reference.decisions, ...decisions] } }
    }
  }
  return found
})

interface Corrected {
  /** The source as the run named it. */
  readonly name: string
  readonly read: Read
  readonly decisions: ReadonlyArray<PlacedDecision>
}

/** Corrections with their source: beside them by its name, without its folders too, or where it is said to be. */
const correctionsOf = Effect.fnUntraced(function* (file: string, given: string | undefined) {
  const path = yield* Path.Path
  const files = yield* Files
  const { source, decisions }: Corrections = yield* readCorrections(file)
  const fail = (place: string, problem: string, remedy: string) =>
    Effect.fail(new CorrectionsError({ file, place, problem, remedy }))
  const beside = [source.name, path.basename(source.name)].map((name) => path.join(path.dirname(file), name))
  const isDirectory = given !== undefined && (yield* files.kind(given)) === "directory"
  const places = given === undefined ? beside : [isDirectory ? path.join(given, source.name) : given]
  const found = yield* Effect.forEach(places, (place) => Effect.option(files.kind(place)))
  const at = places.find((_, i) => found[i]._tag === "Some" && found[i].value === "file")
  if (at === undefined)
    return yield* fail(
      "/source/name",
      `there is no ${places.join(" and no ")}`,
      "Put the source beside the corrections, or name it or the directory that was run with --source"
    )
  const read = yield* sourceAt(at, source.name)
  if (read.source.sha256 !== source.sha256)
    return yield* fail(
      "/source/sha256",
      `they are corrections of another file than ${at}`,
      "Give the source as it was when they were made, or correct its result anew"
    )
  const { length } = read.source.text
  for (const [i, decision] of decisions.entries()) {
    const beyond = Object.entries(decision).find(([, offset]) => typeof offset === "number" && offset > length)
    if (beyond !== undefined)
      return yield* fail(
        `/decisions/${i}/${beyond[0]}`,
        `${beyond[1]} is beyond the text, which ends at ${length}`,
        "Count in UTF-16 code units of this source"
      )
  }
  const corrected: Corrected = {
    name: source.name,
    read,
    decisions: decisions.map((decision, i) => ({ file, place: `/decisions/${i}`, decision }))
  }
  return corrected
})
