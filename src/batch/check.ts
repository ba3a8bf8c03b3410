import * as Effect from "effect/Effect"
import { checked, type ScoredPage, type System } from "../evaluate/checked.ts"
import { judge, type Outcome } from "../evaluate/expectations.ts"
import { seeded } from "../scramble/random.ts"
import { Files } from "../services/files.ts"
import { version } from "../version.ts"
import { baselineSystems } from "./check-baselines.ts"
import { demandsOf, flaggedMinima, type Steering } from "./check-demands.ts"
import { resultsBelow } from "./check-inputs.ts"
import { hasReferences, pairs, type Reference, referenceKind, referenceOf } from "./check-references.ts"
import { type Answer, answerOf } from "./check-results.ts"
import { UsageError } from "./plan.ts"

/** What is to be checked, as the user said it. */
export interface CheckRequest extends Steering {
  /** Gold, corrections or both, and results; or results alone. */
  readonly paths: ReadonlyArray<string>
  /** The source of gold or corrections of one page, where it is not beside them; of corrections the directory that was run. */
  readonly source: string | undefined
  /** Whether the simple ways to put the page together stand beside the results. */
  readonly baselines: boolean
  readonly model: string | undefined
}

/** Bootstrap draws begin with the same seed, so that a check gives the same bytes each time. */
const seed = 20261125

/** An answer with the page that it is of. */
interface Checked extends ScoredPage {
  readonly answer: Answer
}

interface CheckedSystem extends Omit<System, "pages"> {
  readonly pages: ReadonlyArray<Checked>
}

/**
 * Measures results, against gold and a person's corrections where the first paths are such, and holds them to thresholds, to
 * an earlier run and to expectations.
 *
 * @returns what was found, whether or not it was good enough; a `UsageError`, `CheckFileError`, `GateError`, `GoldError`,
 *   `CorrectionsError`, `ResultError` or `FileError` where it cannot be measured
 */
export const check = Effect.fn("check")(function* (request: CheckRequest) {
  const flags = yield* flaggedMinima(request)
  const count = yield* referenceCount(request.paths)
  const [given, others] = [request.paths.slice(0, count), request.paths.slice(count)]
  const [first] = given
  if (count > 0 && others.length === 0)
    return yield* new UsageError({
      problem: `there is no result to measure against ${given.join(", ")}`,
      remedy: "Name one after it: a result of `restitch run`, its directory, or the text of another tool"
    })
  const { references, systems } =
    count > 0
      ? yield* againstReferences(given, others, request.source)
      : { references: [], systems: [yield* alone(request.paths)] }
  const hasGold = references.some(({ gold }) => gold !== undefined)
  const { demands, expectations, expect } = yield* demandsOf(request, flags, {
    gold: hasGold,
    corrections: references.some(({ decisions }) => decisions.length > 0)
  })
  const beside = request.baselines ? yield* baselineSystems(references, request.model) : []
  const outcomes: Array<Outcome & { readonly file: string }> = []
  const answers = systems.flatMap(({ pages }) => pages)
  for (const expectation of expectations) {
    const of = answers.filter(({ answer }) => expectation.page === undefined || isOf(answer, expectation.page))
    if (of.length === 0 || (expectation.page === undefined && systems.some(({ pages }) => pages.length > 1)))
      return yield* new UsageError({
        problem: `${expect}: ${
          expectation.page === undefined
            ? "an expectation names no page, and there are several"
            : `there is no result of the page ${expectation.page}`
        }`,
        remedy: 'Give it "page": the end of the path of its source or result'
      })
    for (const { answer } of of) outcomes.push({ file: answer.file, ...judge(expectation, answer.passages) })
  }
  return checked([...systems, ...beside], demands, {
    version,
    gold: hasGold ? first : null,
    expect: expect ?? null,
    chance: () => seeded(seed),
    expectations: outcomes,
    decisions: answers.flatMap(({ answer }) => answer.decisions)
  })
})

const isOf = ({ names }: Answer, page: string): boolean =>
  names.some((name) => {
    const path = name.replaceAll("\\", "/")
    return path === page || path.endsWith(`/${page}`)
  })

/** How many of the first paths say what pages should be: a directory, or files of one page. */
const referenceCount = Effect.fnUntraced(function* (paths: ReadonlyArray<string>) {
  const files = yield* Files
  if ((yield* files.kind(paths[0])) === "directory") return (yield* hasReferences(paths[0], paths.length === 1)) ? 1 : 0
  let count = 0
  for (const path of paths) {
    if ((yield* files.kind(path)) === "directory" || (yield* referenceKind(path)) === undefined) break
    count++
  }
  return count
})

/** Each result of one page, or each directory of results of a directory of references, is a system. */
const againstReferences = Effect.fnUntraced(function* (
  given: ReadonlyArray<string>,
  results: ReadonlyArray<string>,
  source: string | undefined
) {
  const files = yield* Files
  const scored = Effect.fnUntraced(function* (page: Reference, file: string) {
    const answer = yield* answerOf(file, page)
    return { page: page.key, file, gold: page.gold?.file ?? null, scores: answer.scores, answer }
  })
  if ((yield* files.kind(given[0])) !== "directory") {
    const page = yield* referenceOf(given, source)
    const systems = yield* Effect.forEach(results, (file) =>
      scored(page, file).pipe(
        Effect.map((each): CheckedSystem => ({ name: file, kind: each.answer.kind, pages: [each] }))
      )
    )
    return { references: [page], systems }
  }
  const systems: Array<CheckedSystem> = []
  let references: ReadonlyArray<Reference> = []
  for (const directory of results) {
    if ((yield* files.kind(directory)) !== "directory")
      return yield* new UsageError({
        problem: `${given[0]} is a directory, ${directory} is none`,
        remedy: "Give the directory that `restitch run -o` or another tool wrote"
      })
    const paired = yield* pairs(given[0], directory, source)
    references = paired.map(({ reference }) => reference)
    const pages = yield* Effect.forEach(paired, ({ reference, result }) => scored(reference, result))
    systems.push({
      name: directory,
      kind: pages.some(({ answer }) => answer.kind === "tool") ? "tool" : "result",
      pages
    })
  }
  return { references, systems }
})

/** All results are one system: how well they went is said of them together and of each. */
const alone = Effect.fnUntraced(function* (paths: ReadonlyArray<string>) {
  const found = yield* Effect.forEach(paths, resultsBelow)
  const pages = yield* Effect.forEach(found.flat(), ({ file, key }) =>
    answerOf(file, undefined).pipe(
      Effect.map((answer): Checked => ({ page: key, file, gold: null, scores: answer.scores, answer }))
    )
  )
  const system: CheckedSystem = {
    name: paths.length === 1 ? paths[0] : "results",
    kind: pages.every(({ answer }) => answer.kind === "tool") ? "tool" : "result",
    pages
  }
  return system
})
