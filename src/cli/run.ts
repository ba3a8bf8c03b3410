import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { batch, type Outcome, reconstructJob } from "../batch/batch.ts"
import { plan, UsageError } from "../batch/plan.ts"
import { type ResultSummary, summary, summaryOf } from "../report/summary.ts"
import { engines, write } from "./engines.ts"
import { Unsuccessful } from "./failures.ts"
import { encoding, formats, maxSize, model, segmenter } from "./options.ts"

const flags = {
  paths: Argument.String("path").pipe(
    Argument.variadic({ min: 1 }),
    Argument.withDescription("Text files, directories of .txt files, or - for standard input")
  ),
  output: Flag.Directory("output").pipe(
    Flag.withAlias("o"),
    Flag.withMetavar("DIR"),
    Flag.withDescription("Where results are written, in the tree of each PATH; one file without it goes to stdout"),
    Flag.withDefault(undefined)
  ),
  formats,
  jobs: Flag.Int("jobs").pipe(
    Flag.filter(
      (jobs) => jobs >= 1,
      (jobs) => `${jobs} is no number of jobs`
    ),
    Flag.withAlias("j"),
    Flag.withDescription("Sources that are read and written at the same time"),
    Flag.withDefault(2)
  ),
  model,
  segmenter,
  encoding,
  maxSize,
  quiet: Flag.Boolean("quiet").pipe(
    Flag.withAlias("q"),
    Flag.withDescription("No progress and no table; errors are still said"),
    Flag.withDefault(false)
  )
}

export const run = Command.make(
  "run",
  flags,
  Effect.fn("run")(
    function* ({ paths, output, quiet, ...options }) {
      const jobs = yield* plan(
        paths,
        output,
        options.formats.map(({ extension }) => extension)
      )
      if (output === undefined) {
        if (jobs.length > 1)
          return yield* new UsageError({
            problem: `${jobs.length} sources and nowhere to write their results`,
            remedy: "Give a directory with -o"
          })
        return yield* write(options.formats[0].render(yield* reconstructJob(jobs[0], options)))
      }
      let count = 0
      const tell = (outcome: Outcome<ResultSummary>) => {
        const place = `[${++count}/${jobs.length}]`
        if (!outcome.done) return Console.error(`${place} ${outcome.error.message}`)
        return quiet ? Effect.void : Console.error(`${place} ${outcome.job.path}: ${articles(outcome.kept)}`)
      }
      const outcomes = yield* batch(jobs, { ...options, output }, summaryOf, tell)
      const done = outcomes.flatMap((outcome) => (outcome.done ? [outcome.kept] : []))
      const failed = outcomes.length - done.length
      if (!quiet && done.length > 0) {
        yield* Console.error(`\n${summary(done)}`)
        const names = options.formats.map(({ extension }) => `.${extension}`).join(", ")
        yield* Console.error(`The results are in ${output} (${names}), each named like its source.`)
      }
      if (failed > 0) return yield* new Unsuccessful({ summary: `${failed} of ${outcomes.length} could not be done.` })
    },
    (effect, given) => Effect.provide(effect, engines(given))
  )
).pipe(
  Command.withDescription("Give pages their articles back"),
  Command.withExamples([
    { command: "restitch run page.txt > page.json", description: "One page" },
    { command: "restitch run pages -o out --format json,md", description: "A tree of pages, as JSON and Markdown" },
    { command: "pdftotext -layout page.pdf - | restitch run - --format md", description: "What another tool gives" }
  ])
)

const articles = ({ rows }: ResultSummary): string => `${rows.length} ${rows.length === 1 ? "article" : "articles"}`
