import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { type GoldPage, goldPage, pairs, resultOf } from "../batch/check.ts"
import { UsageError } from "../batch/plan.ts"
import { detect } from "../detect/detect.ts"
import { baselines } from "../evaluate/baselines.ts"
import { evaluate, pool, type Scores } from "../evaluate/evaluate.ts"
import { failedGates, type Minimum, parseMinima } from "../evaluate/gates.ts"
import { predictionOf } from "../evaluate/prediction.ts"
import { type ScoredSystem, table, tableJson } from "../evaluate/table.ts"
import { junit } from "../report/junit.ts"
import { continuityOf } from "../score/continuity.ts"
import { Files } from "../services/files.ts"
import { Models } from "../services/models.ts"
import { Segmentation } from "../services/segmenter.ts"
import { engines, write } from "./engines.ts"
import { Unsuccessful } from "./failures.ts"
import { model, segmenter } from "./options.ts"

const reports = ["text", "markdown", "json", "junit"] as const

const flags = {
  gold: Argument.String("gold").pipe(Argument.withDescription("What the page should be, or a directory of golds")),
  results: Argument.String("result").pipe(
    Argument.variadic({ min: 1 }),
    Argument.withDescription("Results of that page; for a directory of golds, the directory that `run -o` wrote")
  ),
  minima: Flag.KeyValuePair("min").pipe(
    Flag.withDescription("Fail below this value, as in continuations.f1=0.95 (above it for errors); may be repeated"),
    Flag.withDefault({})
  ),
  report: Flag.Literals("report", reports).pipe(
    Flag.withDescription("How the table is written"),
    Flag.withDefault("text")
  ),
  all: Flag.Boolean("all").pipe(Flag.withDescription("Every value, not only the main ones"), Flag.withDefault(false)),
  baselines: Flag.Boolean("baselines").pipe(
    Flag.withDescription("Simple ways to put the page together beside the results"),
    Flag.withDefault(false)
  ),
  source: Flag.File("source").pipe(
    Flag.withDescription("The source of the gold, where it is not the file beside it that the gold names"),
    Flag.withDefault(undefined)
  ),
  model,
  segmenter
}

/** What is shown without `--all`. */
const main = [
  "continuations.precision",
  "continuations.recall",
  "continuations.f1",
  "continuations.jumps.precision",
  "continuations.jumps.recall",
  "continuations.jumps.f1",
  "successors.f1",
  "grouping.f1",
  "duplicates.f1",
  "gaps.f1",
  "headings.f1",
  "conservation.lost",
  "conservation.doubled"
]

/** Pages of one system: its name and what it scored on each. */
interface Scored {
  readonly name: string
  readonly pages: ReadonlyArray<Scores>
}

export const check = Command.make(
  "check",
  flags,
  Effect.fn("check")(
    function* ({ gold, results, minima, report, all, source, ...given }) {
      const bounds = yield* Effect.fromResult(parseMinima(minima))
      const segmenter = yield* Segmentation
      const score = Effect.fnUntraced(function* (page: GoldPage, file: string) {
        const result = yield* resultOf(file, page.read)
        return evaluate(page.read.source.text, page.gold, predictionOf(result), { segmenter })
      })
      const { golds, systems } =
        (yield* (yield* Files).kind(gold)) === "directory"
          ? yield* ofDirectories(gold, results, score)
          : yield* ofFiles(gold, results, source, score)
      const beside = given.baselines ? yield* baselineScores(golds, given.model) : []
      const scored = [...systems, ...beside].map(({ name, pages }): ScoredSystem => ({ name, scores: pool(pages) }))
      const own = scored.slice(0, systems.length)
      yield* write(reported(report, scored, own, bounds, all ? undefined : main))
      yield* failBelow(own, bounds)
    },
    (effect, given) => Effect.provide(effect, engines(given))
  )
).pipe(
  Command.withDescription("Measure results against gold"),
  Command.withExamples([
    { command: "restitch check gold.json page.json --min continuations.f1=0.95", description: "One page, as a gate" },
    { command: "restitch check samples out --baselines", description: "All pages of a directory, beside baselines" }
  ])
)

type Score = (
  page: GoldPage,
  file: string
) => Effect.Effect<Scores, Effect.Error<ReturnType<typeof resultOf>>, Effect.Services<ReturnType<typeof resultOf>>>

/** One gold and several results of its page, each a system. */
const ofFiles = Effect.fnUntraced(function* (
  gold: string,
  results: ReadonlyArray<string>,
  source: string | undefined,
  score: Score
) {
  const page = yield* goldPage(gold, source)
  const systems = yield* Effect.forEach(results, (file) =>
    score(page, file).pipe(Effect.map((scores): Scored => ({ name: file, pages: [scores] })))
  )
  return { golds: [page], systems }
})

/** The golds of a directory and, for each directory of results, a system. */
const ofDirectories = Effect.fnUntraced(function* (gold: string, results: ReadonlyArray<string>, score: Score) {
  const files = yield* Files
  const systems: Array<Scored> = []
  let golds: ReadonlyArray<GoldPage> = []
  for (const directory of results) {
    if ((yield* files.kind(directory)) !== "directory")
      return yield* new UsageError({
        problem: `${gold} is a directory, ${directory} is none`,
        remedy: "Give the directory that `restitch run -o` wrote"
      })
    const paired = yield* pairs(gold, directory)
    golds = paired.map((pair) => pair.gold)
    const pages = yield* Effect.forEach(paired, (pair) => score(pair.gold, pair.result))
    systems.push({ name: directory, pages })
  }
  return { golds, systems }
})

const baselineScores = Effect.fnUntraced(function* (golds: ReadonlyArray<GoldPage>, file: string | undefined) {
  const segmenter = yield* Segmentation
  const continuity = continuityOf(yield* (yield* Models).load(file))
  return baselines(continuity).map(
    ({ name, predict }): Scored => ({
      name,
      pages: golds.map(({ read, gold }) => {
        const pages = read.pages.map((page) => predict(detect(page, segmenter, continuity)))
        return evaluate(
          read.source.text,
          gold,
          {
            articles: pages.flatMap((page) => page.articles),
            duplicates: pages.flatMap((page) => page.duplicates),
            unplaced: pages.flatMap((page) => page.unplaced),
            joins: []
          },
          { segmenter }
        )
      })
    })
  )
})

/** @param own  the systems that gates apply to: not the baselines */
const reported = (
  report: (typeof reports)[number],
  all: ReadonlyArray<ScoredSystem>,
  own: ReadonlyArray<ScoredSystem>,
  gates: ReadonlyArray<Minimum>,
  values: ReadonlyArray<string> | undefined
): string => {
  switch (report) {
    case "json":
      return `${JSON.stringify(tableJson(all), null, 2)}\n`
    case "junit":
      return junit(own, gates)
    case "markdown":
      return `\`\`\`\n${table(all, values)}\`\`\`\n`
    default:
      return table(all, values)
  }
}

const failBelow = Effect.fnUntraced(function* (systems: ReadonlyArray<ScoredSystem>, bounds: ReadonlyArray<Minimum>) {
  let failed = 0
  for (const { name, scores } of systems)
    for (const { value, bound, found, lessIsBetter } of failedGates(scores, bounds)) {
      failed++
      yield* Console.error(`${name}: ${value} is ${found.toFixed(4)}, ${lessIsBetter ? "above" : "below"} ${bound}`)
    }
  if (failed > 0) return yield* new Unsuccessful({ summary: `${failed} ${failed === 1 ? "gate" : "gates"} failed.` })
})
