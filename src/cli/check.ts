import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { BoundsOf } from "../batch/bounds.ts"
import { check as measured } from "../batch/check.ts"
import { UsageError } from "../batch/plan.ts"
import { problemsOf, verdict } from "../report/check-problems.ts"
import { checkFormats, wantedReports } from "../report/check-reports.ts"
import { Files } from "../services/files.ts"
import { engines, write } from "./engines.ts"
import { Unsuccessful } from "./failures.ts"
import { bounds, boundsOf, model, segmenter } from "./options.ts"

const file = (name: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar("FILE"), Flag.withDescription(description), Flag.withDefault(undefined))

const flags = {
  paths: Argument.String("path").pipe(
    Argument.variadic({ min: 1 }),
    Argument.withDescription(
      "Gold, corrections or both of a page, then its results (JSON of `run`, or any tool's text or Markdown); or a directory with gold and corrections and one of results; or results alone"
    )
  ),
  minima: Flag.KeyValuePair("min").pipe(
    Flag.withDescription("Fail below this value, as in continuations.f1=0.95 (above it for errors); may be repeated"),
    Flag.withDefault({})
  ),
  config: file("config", "Thresholds; restitch.check.json of the working directory where left out"),
  baseline: file("baseline", "An earlier report (--report json=FILE): fail where a value has dropped significantly"),
  expect: file(
    "expect",
    "What must be so in the results; restitch.expect.json of the working directory where left out"
  ),
  confidence: Flag.Finite("confidence").pipe(
    Flag.filter(
      (share) => share >= 0.5 && share <= 1,
      (share) => `${share} is not between 0.5 and 1`
    ),
    Flag.withDescription("How sure a drop must be to fail; 0.95 where left out"),
    Flag.withDefault(undefined)
  ),
  report: Flag.String("report").pipe(
    Flag.withMetavar("NAME[=FILE]"),
    Flag.atLeast(0),
    Flag.withDescription(
      `What is written: ${checkFormats.map(({ name }) => name).join(", ")}; to a file with =FILE; several with commas or repeated`
    )
  ),
  all: Flag.Boolean("all").pipe(Flag.withDescription("Every value, not only the main ones"), Flag.withDefault(false)),
  baselines: Flag.Boolean("baselines").pipe(
    Flag.withDescription("Simple ways to put the page together beside the results"),
    Flag.withDefault(false)
  ),
  source: Flag.String("source").pipe(
    Flag.withMetavar("PATH"),
    Flag.withDescription(
      "The source, where it is not the file beside the gold or corrections that they name; of corrections also the directory that was run"
    ),
    Flag.withDefault(undefined)
  ),
  model,
  segmenter,
  ...bounds
}

export const check = Command.make(
  "check",
  flags,
  Effect.fn("check")(
    function* ({ report: given, all, ...request }) {
      const wanted = wantedReports(given)
      if (typeof wanted === "string")
        return yield* new UsageError({ problem: `--report: ${wanted}`, remedy: "Write --report junit=out.xml,github" })
      const report = yield* measured(request)
      for (const { format, file } of wanted) {
        const text = format.render(report, all)
        yield* file === undefined ? write(text) : (yield* Files).write(file, text)
      }
      for (const { message } of problemsOf(report)) yield* Console.error(message)
      if (!report.passed) return yield* new Unsuccessful({ summary: `${verdict(report)}.` })
    },
    (effect, given) => effect.pipe(Effect.provide(engines(given)), Effect.provideService(BoundsOf, boundsOf(given)))
  )
).pipe(
  Command.withDescription(
    "Measure results, against gold, a person's corrections or neither, and fail where they are not good enough"
  ),
  Command.withExamples([
    { command: "restitch check gold.json page.json --min continuations.f1=0.95", description: "One page, as a gate" },
    { command: "restitch check samples out --baselines", description: "All pages of a directory, beside baselines" },
    { command: "restitch check gold.json page.json mineru.md", description: "Another tool by the same ruler" },
    { command: "restitch check page.corrections.json page.json", description: "Against what a person decided" },
    { command: "restitch check out --min quality.openEnds=3", description: "Without gold" },
    { command: "restitch check samples out --baseline last.json --report json=last.json,github", description: "In CI" }
  ])
)
