import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Outcome } from "../batch/batch.ts"
import { readCorrections } from "../batch/corrections.ts"
import { type PageOptions, reconstructJob } from "../batch/page.ts"
import { type Plan, plan, UsageError } from "../batch/plan.ts"
import { runHere } from "../batch/run.ts"
import { submit } from "../batch/submit.ts"
import { Tally } from "../batch/tally.ts"
import { render } from "../render/render.ts"
import { summary } from "../report/summary.ts"
import { showProgress } from "../services/progress.ts"
import { postgresQueue } from "../services/queue.ts"
import { standardInput } from "../services/standard-input.ts"
import type { Corrections } from "../validate/corrections.ts"
import { engines, write } from "./engines.ts"
import { Unsuccessful } from "./failures.ts"
import { encoding, formats, from, jobs, limits, limitsOf, maxSize, model, queue, segmenter } from "./options.ts"

const flags = {
  paths: Argument.String("path").pipe(
    Argument.variadic({ min: 1 }),
    Argument.withDescription("Files, directories, patterns in quotes such as 'a/**/*.txt', or - for standard input")
  ),
  output: Flag.Directory("output").pipe(
    Flag.withAlias("o"),
    Flag.withMetavar("DIR"),
    Flag.withDescription("Where results are written, in the tree of each PATH; one file without it goes to stdout"),
    Flag.withDefault(undefined)
  ),
  formats,
  jobs,
  resume: Flag.Boolean("resume").pipe(
    Flag.withDescription("Leave what a run before has done in the same way: same source, options, model and version"),
    Flag.withDefault(false)
  ),
  model,
  segmenter,
  encoding,
  from,
  maxSize,
  ...limits,
  corrections: Flag.File("corrections").pipe(
    Flag.withMetavar("FILE"),
    Flag.withDescription("What a person corrected in a report, of one source; may be repeated"),
    Flag.atLeast(0)
  ),
  queue: queue.pipe(Flag.withDefault(undefined)),
  batch: Flag.Int("batch").pipe(
    Flag.filter(
      (pages) => pages >= 1,
      (pages) => `${pages} is no number of sources`
    ),
    Flag.withDescription("With --queue: sources a job, about"),
    Flag.withDefault(20)
  ),
  quiet: Flag.Boolean("quiet").pipe(
    Flag.withAlias("q"),
    Flag.withDescription("No progress and no table; errors are still said"),
    Flag.withDefault(false)
  ),
  json: Flag.Boolean("json").pipe(
    Flag.withDescription("With -o: what was done and what failed, as JSON on standard output, in place of the table"),
    Flag.withDefault(false)
  )
}

type Given = Command.Command.Config.Infer<typeof flags>

export const run = Command.make(
  "run",
  flags,
  Effect.fn("run")(
    function* (given) {
      const corrections = yield* Effect.forEach(given.corrections, readCorrections)
      const extensions = given.formats.map(({ extension }) => extension)
      const { maxSize, model, encoding, from, output } = given
      const planned = yield* plan(given.paths, output, extensions, from, maxSize)
      const formats = given.formats.map(({ name }) => name)
      const how = { formats, maxSize, limits: limitsOf(given), model, encoding, from, corrections }
      if (output === undefined) {
        yield* noneOf(given, ["resume", "json", "queue"], "without -o", "Say where results are to go")
        return yield* toStandardOutput(planned, how)
      }
      const options = { ...how, output }
      if (given.queue === undefined) return yield* here(planned, options, given)
      yield* noneOf(given, ["resume", "corrections"], "with --queue", "A queue knows itself what is done; correct here")
      return yield* toQueue(planned, options, given).pipe(Effect.provide(postgresQueue(given.queue)))
    },
    (effect, given) => Effect.provide(effect, engines(given))
  )
).pipe(
  Command.withDescription("Give pages their articles back"),
  Command.withExamples([
    { command: "restitch run page.txt > page.json", description: "One page" },
    { command: "restitch run pages -o out --format json,md", description: "A tree of pages, as JSON and Markdown" },
    { command: "restitch run archive -o out --jobs 8 --resume", description: "Go on where a run was stopped" },
    { command: "pdftotext -layout page.pdf - | restitch run - --format md", description: "What another tool gives" }
  ])
)

const noneOf = Effect.fnUntraced(function* (
  given: Given,
  flags: ReadonlyArray<keyof Given>,
  where: string,
  remedy: string
) {
  const isGiven = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false)
  const flag = flags.find((name) => isGiven(given[name]))
  if (flag !== undefined) return yield* new UsageError({ problem: `--${flag} ${where}`, remedy })
})

const toStandardOutput = Effect.fnUntraced(function* (planned: Plan, options: Omit<PageOptions, "output">) {
  if (planned.total > 1)
    return yield* new UsageError({
      problem: `${planned.total} sources and nowhere to write their results`,
      remedy: "Give a directory with -o"
    })
  const [source] = yield* Stream.runCollect(planned.jobs)
  const { result, text } = yield* reconstructJob(source, options)
  yield* allUsed(options.corrections ?? [], new Set([result.source.sha256]))
  yield* write(yield* Effect.fromResult(render(result, options.formats[0], text)))
})

const here = Effect.fnUntraced(function* (planned: Plan, options: PageOptions, given: Given) {
  const { corrections = [], output } = options
  const tally = new Tally()
  const met = new Set<string>()
  yield* Effect.gen(function* () {
    const line = () => tally.progress(planned.total)
    const say = given.quiet ? Console.error : yield* showProgress(line, () => tally.over)
    const tell = (outcome: Outcome) => {
      tally.add(outcome)
      if (outcome.kind === "failed") return say(outcome.error.message)
      if (corrections.length > 0) met.add(outcome.kind === "done" ? outcome.page.sha256 : outcome.sha256)
      return Effect.void
    }
    yield* runHere(planned.jobs, { ...options, threads: given.jobs, isResumed: given.resume }, tell)
  }).pipe(Effect.scoped)
  if (given.json) yield* write(`${JSON.stringify({ output, ...tally.json }, null, 2)}\n`)
  else if (!given.quiet) yield* Console.error(closing(tally, given))
  yield* allUsed(corrections, met)
  if (tally.failed > 0)
    return yield* new Unsuccessful({ summary: `${tally.failed} of ${planned.total} could not be done.` })
})

/** What a person reads when all is done. */
const closing = (tally: Tally, { output, formats }: Given): string => {
  const before = tally.skipped === 0 ? "" : `${tally.skipped} had been done before. `
  if (tally.done === 0) return `${before}Nothing was done now.`
  const names = formats.map(({ extension }) => `.${extension}`).join(", ")
  return `${summary(tally.totals)}
${tally.progress()}. ${before}The results are in ${output} (${names}), each named like its source.`
}

const toQueue = Effect.fnUntraced(function* (planned: Plan, options: PageOptions, given: Given) {
  if (given.paths.includes(standardInput))
    return yield* new UsageError({ problem: "Standard input for a queue", remedy: "Give files that all workers see" })
  let put = { pages: 0, jobs: 0, taken: 0 }
  yield* Effect.gen(function* () {
    if (!given.quiet)
      yield* showProgress(
        () => `${put.pages} of ${planned.total} in the queue`,
        () => put.pages
      )
    yield* submit(planned.jobs, options, given.batch, (now) => {
      put = now
    })
  }).pipe(Effect.scoped)
  if (given.json) return yield* write(`${JSON.stringify({ output: options.output, ...put }, null, 2)}\n`)
  if (given.quiet) return
  yield* Console.error(
    `${put.pages} ${put.pages === 1 ? "source" : "sources"} in ${put.jobs} jobs, ${put.taken} of them new. Do them with restitch worker, see how far they are with restitch status.`
  )
})

/** Corrections that were of no source have been given by mistake. */
const allUsed = Effect.fnUntraced(function* (corrections: ReadonlyArray<Corrections>, sources: ReadonlySet<string>) {
  const idle = corrections.find(({ source }) => !sources.has(source.sha256))
  if (idle !== undefined)
    return yield* new Unsuccessful({
      summary: `The corrections of ${idle.source.name} (SHA-256 ${idle.source.sha256.slice(0, 12)}…) were of none of these sources, as they are now.`
    })
})
