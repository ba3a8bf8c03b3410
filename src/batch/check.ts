import * as Effect from "effect/Effect"
import { checked, type ScoredPage, type System } from "../evaluate/checked.ts"
import { judge, type Outcome } from "../evaluate/expectations.ts"
import { seeded } from "../scramble/random.ts"
import { Files } from "../services/files.ts"
import { version } from "../version.ts"
import { baselineSystems } from "./check-baselines.ts"
import { demandsOf, type Steering } from "./check-demands.ts"
import { type GoldPage, goldPage, isGold, pairs, resultsBelow } from "./check-inputs.ts"
import { type Answer, answerOf } from "./check-results.ts"
import { UsageError } from "./plan.ts"

/** What is to be checked, as the user said it. */
export interface CheckRequest extends Steering {
  /** Gold and results, or results alone. */
  readonly paths: ReadonlyArray<string>
  /** The source of a single gold, where it is not beside it. */
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
 * Measures results, against gold where the first path is one, and holds them to thresholds, to an earlier run and to
 * expectations.
 *
 * @returns what was found, whether or not it was good enough; a `UsageError`, `CheckFileError`, `GateError`, `GoldError`,
 *   `ResultError` or `FileError` where it cannot be measured
 */
export const check = Effect.fn("check")(function* (request: CheckRequest) {
  const [first, ...others] = request.paths
  const hasGold = yield* isGold(first)
  const { demands, expectations, expect } = yield* demandsOf(request, hasGold)
  if (hasGold && others.length === 0)
    return yield* new UsageError({
      problem: `there is no result to measure against ${first}`,
      remedy: "Name one after it: a result of `restitch run`, its directory, or the text of another tool"
    })
  const { golds, systems } = hasGold
    ? yield* againstGold(first, others, request.source)
    : { golds: [], systems: [yield* withoutGold(request.paths)] }
  const beside = request.baselines ? yield* baselineSystems(golds, request.model) : []
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
    expectations: outcomes
  })
})

const isOf = ({ names }: Answer, page: string): boolean =>
  names.some((name) => {
    const path = name.replaceAll("\\", "/")
    return path === page || path.endsWith(`/${page}`)
  })

/** Each result of one gold, or each directory of results of a directory of golds, is a system. */
const againstGold = Effect.fnUntraced(function* (
  gold: string,
  results: ReadonlyArray<string>,
  source: string | undefined
) {
  const files = yield* Files
  const scored = Effect.fnUntraced(function* (page: GoldPage, file: string) {
    const answer = yield* answerOf(file, page)
    return { page: page.key, file, gold: page.file, scores: answer.scores, answer }
  })
  if ((yield* files.kind(gold)) !== "directory") {
    const page = yield* goldPage(gold, source)
    const systems = yield* Effect.forEach(results, (file) =>
      scored(page, file).pipe(
        Effect.map((each): CheckedSystem => ({ name: file, kind: each.answer.kind, pages: [each] }))
      )
    )
    return { golds: [page], systems }
  }
  const systems: Array<CheckedSystem> = []
  let golds: ReadonlyArray<GoldPage> = []
  for (const directory of results) {
    if ((yield* files.kind(directory)) !== "directory")
      return yield* new UsageError({
        problem: `${gold} is a directory, ${directory} is none`,
        remedy: "Give the directory that `restitch run -o` or another tool wrote"
      })
    const paired = yield* pairs(gold, directory)
    golds = paired.map((pair) => pair.gold)
    const pages = yield* Effect.forEach(paired, (pair) => scored(pair.gold, pair.result))
    systems.push({
      name: directory,
      kind: pages.some(({ answer }) => answer.kind === "tool") ? "tool" : "result",
      pages
    })
  }
  return { golds, systems }
})

/** All results are one system: how well they went is said of them together and of each. */
const withoutGold = Effect.fnUntraced(function* (paths: ReadonlyArray<string>) {
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
