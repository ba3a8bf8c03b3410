import * as Effect from "effect/Effect"
import * as Path from "effect/Path"
import type { Gold } from "../evaluate/gold.ts"
import { type Listed, listed } from "../report/html/index-page.ts"
import { reportPage } from "../report/html/page.ts"
import { Files } from "../services/files.ts"
import { asReconstruction } from "../validate/contract.ts"
import type { Reconstruction } from "../validate/reconstruction.ts"
import { bytesOf, goldPage, jsonOf, sourceAt } from "./check-inputs.ts"
import { UsageError } from "./plan.ts"
import { ResultError } from "./result-error.ts"

/** A result to be shown, and where its report goes. */
export interface ReportJob {
  readonly file: string
  /** Below the output directory, without extension. */
  readonly stem: string
  /** It was found in a directory: what is no result there is passed over. */
  readonly found: boolean
}

export interface ReportOptions {
  /** The source, or the directory that the results' names are relative to. */
  readonly source?: string | undefined
  /** A gold, or a directory with a gold.json beside each source. */
  readonly gold?: string | undefined
  readonly picture?: string | undefined
}

/** What a report has to show: results that are named, and every JSON file below a directory but golds and corrections. */
export const reportJobs = Effect.fn("reportJobs")(function* (paths: ReadonlyArray<string>) {
  const files = yield* Files
  const path = yield* Path.Path
  const jobs: Array<ReportJob> = []
  for (const given of paths) {
    if ((yield* files.kind(given)) === "file") {
      jobs.push({ file: given, stem: stemOf(path.basename(given)), found: false })
      continue
    }
    const names = yield* files.list(
      given,
      (name) => /\.json$/i.test(name) && !/^gold.*\.json$|\.corrections\.json$/i.test(name)
    )
    jobs.push(...names.map((name) => ({ file: path.join(given, name), stem: stemOf(name), found: true })))
  }
  const stems = new Map<string, string>()
  for (const { file, stem } of jobs) {
    const other = stems.get(stem)
    if (other !== undefined || stem === "index")
      return yield* new UsageError({
        problem:
          stem === "index"
            ? `The report of ${file} would be written where the index is`
            : `The reports of ${other} and ${file} would both be called ${stem}.html`,
        remedy: "Show them apart, each with its own -o"
      })
    stems.set(stem, file)
  }
  return jobs
})

const stemOf = (name: string): string => name.replace(/\.json$/i, "")

/** A page's report, and what the index says of it. */
export interface Report {
  /** Relative to the output directory. */
  readonly name: string
  readonly html: string
  readonly listed: Listed
}

/**
 * The reports of a result, a page each.
 *
 * @param index  whether there is an index above them
 * @returns none for a file in a directory that is no result
 */
export const reportsOf = Effect.fn("reportsOf")(function* (job: ReportJob, options: ReportOptions, index: boolean) {
  const read = asReconstruction(yield* jsonOf(job.file), job.file)
  if (read._tag === "Failure") {
    if (job.found) return []
    const { place, problem } = read.failure
    return yield* new ResultError({
      file: job.file,
      problem: `${place} ${problem}`,
      remedy: "Give a result of `restitch run`, see schemas/reconstruction.schema.json"
    })
  }
  const result = read.success
  const gold = yield* goldOf(result, options)
  const source = gold?.text ?? (yield* sourceOf(result, options.source))
  const picture = options.picture === undefined ? undefined : yield* pictureOf(options.picture)
  const up = index ? `${"../".repeat(job.stem.split("/").length - 1)}index.html` : undefined
  return result.pages.map((_, page): Report => {
    const name = `${job.stem}${result.pages.length > 1 ? `.${page + 1}` : ""}.html`
    const html = reportPage(result, { page, source, gold: gold?.gold, picture, index: up })
    return { name, html, listed: listed(result, page, name.split("/").map(encodeURIComponent).join("/")) }
  })
})

/** The text that a result's spans are of. */
const sourceOf = Effect.fnUntraced(function* (result: Reconstruction, given: string | undefined) {
  if (given === undefined) return undefined
  const files = yield* Files
  const path = yield* Path.Path
  const file = (yield* files.kind(given)) === "directory" ? path.join(given, result.source.name) : given
  const { encoding, from } = result.generator.options
  const { source } = yield* sourceAt(file, result.source.name, {
    encoding: typeof encoding === "string" ? encoding : undefined,
    from: typeof from === "string" ? from : undefined
  })
  yield* sameSource(result, source.sha256, file)
  return source.text
})

const sameSource = (result: Reconstruction, sha256: string, file: string) =>
  result.source.sha256 === sha256
    ? Effect.void
    : Effect.fail(
        new ResultError({
          file,
          problem: `the result is not of this source but of another that was called ${result.source.name}`,
          remedy: "Give the source as it was when it was run, or run it again"
        })
      )

/** The gold of a result with the source beside it; in a directory there may be none. */
const goldOf = Effect.fnUntraced(function* (result: Reconstruction, { gold: given, source }: ReportOptions) {
  if (given === undefined) return undefined
  const files = yield* Files
  const path = yield* Path.Path
  const isDirectory = (yield* files.kind(given)) === "directory"
  const file = isDirectory ? path.join(given, path.dirname(result.source.name), "gold.json") : given
  const isThere = yield* files.kind(file).pipe(
    Effect.map(() => true),
    Effect.orElseSucceed(() => !isDirectory)
  )
  if (!isThere) return undefined
  const beside = source !== undefined && (yield* files.kind(source)) === "file" ? source : undefined
  const page = yield* goldPage(file, beside)
  if (isDirectory && page.read.source.sha256 !== result.source.sha256) return undefined // of another source beside it
  yield* sameSource(result, page.read.source.sha256, file)
  const found: { readonly gold: Gold; readonly text: string } = { gold: page.gold, text: page.read.source.text }
  return found
})

/** First bytes of the pictures that a browser shows. */
const pictures: ReadonlyArray<readonly [type: string, start: ReadonlyArray<number>]> = [
  ["image/png", [0x89, 0x50, 0x4e, 0x47]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/gif", [0x47, 0x49, 0x46, 0x38]],
  ["image/webp", [0x52, 0x49, 0x46, 0x46]]
]

const pictureOf = Effect.fnUntraced(function* (file: string) {
  const bytes = yield* bytesOf(file)
  const type = pictures.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0]
  if (type === undefined)
    return yield* new UsageError({ problem: `${file} is no PNG, JPEG, GIF or WebP`, remedy: "Convert it first" })
  return { address: `data:${type};base64,${Buffer.from(bytes).toString("base64")}` }
})
