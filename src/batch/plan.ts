import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Path from "effect/Path"
import { Files, standardInput } from "../services/files.ts"

/** A source to be done, and where its results go. */
export interface Job {
  /** As it is read, and as messages name it. */
  readonly path: string
  /** As the result names it: relative to the PATH it was found under, so that it is the same on every machine. */
  readonly name: string
  /** Below the output directory, without extension. */
  readonly stem: string
}

/** A request that cannot be carried out as it was made; nothing has been done. */
export class UsageError extends Data.TaggedError("UsageError")<{
  readonly problem: string
  readonly remedy: string
}> {
  override get message(): string {
    return `${this.problem}. ${this.remedy}.`
  }
}

/**
 * What a run has to do: each file that is named, and every text file below each directory.
 *
 * @param output  where results are written; left out where they are not
 * @param extensions  of the results, to be sure that none overwrites a source or another result
 * @returns jobs in the order of the paths; a `UsageError` for a path that is not there or has no text below
 */
export const plan = Effect.fn("plan")(function* (
  paths: ReadonlyArray<string>,
  output: string | undefined,
  extensions: ReadonlyArray<string>
) {
  const files = yield* Files
  const path = yield* Path.Path
  const jobs: Array<Job> = []
  for (const given of paths) {
    const kind = yield* files
      .kind(given)
      .pipe(Effect.mapError(({ problem, remedy }) => new UsageError({ problem: `${given}: ${problem}`, remedy })))
    if (kind === "file") {
      const name = given === standardInput ? "stdin" : path.basename(given)
      jobs.push({ path: given, name, stem: stemOf(name) })
      continue
    }
    const found = yield* files
      .list(given)
      .pipe(Effect.mapError(({ file, problem, remedy }) => new UsageError({ problem: `${file}: ${problem}`, remedy })))
    if (found.length === 0)
      return yield* new UsageError({
        problem: `${given}: there is no text file in it`,
        remedy: "Give a directory with .txt files, or name files of another extension themselves"
      })
    jobs.push(...found.map((name) => ({ path: path.join(given, name), name, stem: stemOf(name) })))
  }
  const once = [...new Map(jobs.map((job) => [job.path, job])).values()]
  if (output !== undefined) yield* checkOutputs(once, output, extensions)
  return once
})

const stemOf = (name: string): string => name.replace(/(?<=[^/\\])\.[^./\\]*$/, "")

const checkOutputs = Effect.fnUntraced(function* (
  jobs: ReadonlyArray<Job>,
  output: string,
  extensions: ReadonlyArray<string>
) {
  const path = yield* Path.Path
  const sources = new Map(jobs.map((job) => [path.resolve(job.path), job.path]))
  const stems = new Map<string, string>()
  for (const job of jobs) {
    const other = stems.get(job.stem)
    if (other !== undefined)
      return yield* new UsageError({
        problem: `${other} and ${job.path} would both be written to ${path.join(output, job.stem)}`,
        remedy: "Run them apart, each with its own -o"
      })
    stems.set(job.stem, job.path)
    for (const extension of extensions) {
      const source = sources.get(path.resolve(output, `${job.stem}.${extension}`))
      if (source !== undefined)
        return yield* new UsageError({
          problem: `${source} would be overwritten by a result`,
          remedy: "Give another directory with -o"
        })
    }
  }
})
