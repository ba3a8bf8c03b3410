import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Path from "effect/Path"
import { BoundsOf } from "../batch/bounds.ts"
import { UsageError } from "../batch/plan.ts"
import { reportJobs, reportsOf } from "../batch/report.ts"
import { indexPage, type Listed } from "../report/html/index-page.ts"
import { Files } from "../services/files.ts"
import { write } from "./engines.ts"
import { bounds, boundsOf } from "./options.ts"

const flags = {
  results: Argument.String("result").pipe(
    Argument.variadic({ min: 1 }),
    Argument.withDescription("Results of `restitch run` (JSON), or directories of them")
  ),
  output: Flag.Directory("output").pipe(
    Flag.withAlias("o"),
    Flag.withMetavar("DIR"),
    Flag.withDescription("Where reports and their index are written; one page without it goes to stdout"),
    Flag.withDefault(undefined)
  ),
  source: Flag.Path("source").pipe(
    Flag.withMetavar("PATH"),
    Flag.withDescription("The source, or the directory that was run: shows what the result does not hold"),
    Flag.withDefault(undefined)
  ),
  gold: Flag.Path("gold").pipe(
    Flag.withMetavar("PATH"),
    Flag.withDescription(
      "What the page should be, or a directory with a gold.json beside each source: shows where they differ"
    ),
    Flag.withDefault(undefined)
  ),
  picture: Flag.File("picture").pipe(
    Flag.withMetavar("FILE"),
    Flag.withDescription("The printed page, to be shown under the boxes of OCR output"),
    Flag.withDefault(undefined)
  ),
  ...bounds
}

export const report = Command.make(
  "report",
  flags,
  Effect.fn("report")(
    function* ({ results, output, ...options }) {
      const files = yield* Files
      const path = yield* Path.Path
      const jobs = yield* reportJobs(results)
      if (options.picture !== undefined && jobs.length > 1)
        return yield* new UsageError({ problem: "One picture and several results", remedy: "Show them one by one" })
      const pages: Array<Listed> = []
      for (const job of jobs) {
        const reports = yield* reportsOf(job, options, output !== undefined && jobs.length > 1)
        if (output === undefined) {
          if (jobs.length > 1 || reports.length !== 1)
            return yield* new UsageError({
              problem: "Not exactly one page and nowhere to write the reports",
              remedy: "Give a directory with -o"
            })
          return yield* write(reports[0].html)
        }
        for (const { name, html } of reports) yield* files.write(path.join(output, name), html)
        pages.push(...reports.map((each) => each.listed))
      }
      if (output === undefined || pages.length === 0)
        return yield* new UsageError({
          problem: `${results.join(", ")}: there is no result in it`,
          remedy: "Give what `restitch run -o` wrote in the format json"
        })
      if (pages.length > 1) yield* files.write(path.join(output, "index.html"), indexPage(pages))
      const first = path.join(output, pages.length > 1 ? "index.html" : decodeURI(pages[0].href))
      yield* Console.error(`${pages.length} ${pages.length === 1 ? "page" : "pages"}: open ${first} in a browser.`)
    },
    (effect, given) => effect.pipe(Effect.provide(Files.layer), Effect.provideService(BoundsOf, boundsOf(given)))
  )
).pipe(
  Command.withDescription("Show results as pages to look at and to correct, in a browser"),
  Command.withExamples([
    { command: "restitch report page.json --source page.txt > page.html", description: "One page" },
    { command: "restitch report out -o reports --source pages", description: "A batch, with an index" },
    { command: "restitch report out -o reports --gold samples", description: "Beside gold" }
  ])
)
