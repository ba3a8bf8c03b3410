import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import { FileError } from "../services/file-error.ts"
import { Files, likelyFormat } from "../services/files.ts"
import { standardInput } from "../services/standard-input.ts"
import { usualSize } from "./bounds.ts"
import { coveredBy } from "./covered.ts"
import { globOf, isGlob } from "./glob.ts"
import { type Found, type Root, walk } from "./walk.ts"

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

/** What a run has to do. */
export interface Plan {
  readonly total: number
  /** Walked anew each time it is run, a directory at a time: never a list of all. */
  readonly jobs: Stream.Stream<Job, UsageError>
}

/**
 * What a run has to do: each file that is named, then every text, OCR or PDF file below each directory and what each
 * pattern matches, in order of their names over all of them. What lies in the output directory is of a run before.
 *
 * All is walked once before anything is done, to count it and to be sure that no result overwrites a source or another
 * result; then again as the work goes on. Memory is that of the largest directory.
 *
 * @param output  where results are written; left out where they are not
 * @param extensions  of the results
 * @param format  the only one, by name, that is taken from directories; any where left out
 * @param maxSize  in bytes: larger issues are not looked into for their pages
 * @returns a `UsageError` for a path that is not there or has no text below, and for results that would meet in a file
 */
export const plan = Effect.fn("plan")(function* (
  paths: ReadonlyArray<string>,
  output: string | undefined,
  extensions: ReadonlyArray<string>,
  format?: string,
  maxSize = usualSize
) {
  const path = yield* Path.Path
  const files = yield* Files
  const { named, roots } = yield* divided(paths)
  const given = new Set([
    ...named.map((job) => path.resolve(job.path)),
    ...roots.filter(({ glob }) => glob === undefined).map(({ directory }) => path.resolve(directory))
  ])
  const above = output === undefined ? undefined : path.resolve(output) + path.sep
  const isSkipped = (file: string) => {
    const resolved = path.resolve(file) // so that `pages/../out` is `out`
    return given.has(resolved) || (above !== undefined && (resolved + path.sep).startsWith(above))
  }
  const covers = (file: string) => coveredBy(file, maxSize).pipe(Effect.provideService(Files, files))
  const check = output === undefined ? () => Effect.void : meetings(named, output, extensions, path)
  const walked = (enter: (found: ReadonlyArray<Found>) => Effect.Effect<void, UsageError>) =>
    roots.length === 0
      ? Stream.empty
      : walk(roots, { enter, isSkipped, covers, format }).pipe(
          Stream.mapError((error) =>
            error instanceof FileError
              ? new UsageError({ problem: `${error.file}: ${error.problem}`, remedy: error.remedy })
              : error
          )
        )
  yield* check(named)
  const filled = new Set<Root>()
  let total = named.length
  const count = (found: ReadonlyArray<Found>) => {
    for (const { root } of found) filled.add(root)
    total += new Set(found.map((file) => file.path)).size
    return check(found.map(jobOf))
  }
  yield* Stream.runDrain(walked(count))
  const isEmpty = (root: Root) =>
    !filled.has(root) && ![...given].some((other) => other.startsWith(path.resolve(root.directory) + path.sep))
  const empty = roots.find(isEmpty)
  if (empty !== undefined) return yield* nothingIn(empty, format)
  const all: Plan = {
    total,
    jobs: Stream.concat(Stream.fromIterable(named), walked((found) => check(found.map(jobOf))).pipe(Stream.map(jobOf)))
  }
  return all
})

const jobOf = ({ path, name }: Pick<Found, "path" | "name">): Job => ({ path, name, stem: stemOf(name) })

const stemOf = (name: string): string => name.replace(/(?<=[^/\\])\.[^./\\]*$/, "")

/** Paths by what stands there, each once. */
const divided = Effect.fnUntraced(function* (paths: ReadonlyArray<string>) {
  const files = yield* Files
  const path = yield* Path.Path
  const named = new Map<string, Job>()
  const roots = new Map<string, Root>()
  for (const given of paths) {
    const kind = yield* files.kind(given).pipe(
      Effect.catchIf(
        (error) => error.missing === true && isGlob(given),
        () => Effect.succeed("pattern" as const)
      ),
      Effect.mapError(({ problem, remedy }) => new UsageError({ problem: `${given}: ${problem}`, remedy }))
    )
    if (kind === "file")
      named.set(
        path.resolve(given),
        jobOf({ path: given, name: given === standardInput ? "stdin" : path.basename(given) })
      )
    else if (kind === "directory") roots.set(path.resolve(given), { given, directory: given })
    else {
      const glob = globOf(given)
      roots.set(path.resolve(given), { given, directory: glob.base, glob })
    }
  }
  return { named: [...named.values()], roots: [...roots.values()] }
})

const nothingIn = ({ given, glob }: Root, format: string | undefined) =>
  Effect.fail(
    glob === undefined && format !== undefined
      ? new UsageError({
          problem: `${given}: there is no file in it that is called like one of the format ${format}`,
          remedy: "Leave out --from, or name the files themselves"
        })
      : glob === undefined
        ? new UsageError({
            problem: `${given}: there is no text file in it`,
            remedy: "Give a directory with text, OCR or PDF files; a file that is named itself may be called anything"
          })
        : new UsageError({
            problem: `${given}: no file matches it`,
            remedy:
              "In a pattern * and ? stand for characters of a name, [a-z] for one of these, ** for any directories"
          })
  )

/** A page that lies there in several forms is done from one of them. */
const apartFrom = (one: Job, other: Job): string => {
  const [first, second] = [likelyFormat(one.path), likelyFormat(other.path)]
  const apart = "Run them apart, each with its own -o"
  if (first === undefined || second === undefined || first === second) return apart
  return `Take one form of each page, as with --from ${first} or --from ${second}; or run them apart, each with its own -o`
}

/**
 * Refuses results that would meet in a file. As results keep the tree of their sources, only those of one directory can
 * meet, or those of files that were named, which all lie at the top.
 *
 * @returns a check of the jobs of one directory
 */
const meetings = (named: ReadonlyArray<Job>, output: string, extensions: ReadonlyArray<string>, path: Path.Path) => {
  const resultsOf = (job: Job) => extensions.map((extension) => `${job.stem}.${extension}`)
  const top = new Map(named.toReversed().flatMap((job) => resultsOf(job).map((result) => [result, job])))
  // What a walk finds never lies in the output directory. A format of one page a file numbers its files: `x.page.xml`
  // may become `x.page.1.xml`.
  const endangered = new Map<string, Job>()
  for (const job of named) {
    const below = path.relative(output, job.path).split(path.sep).join("/")
    endangered.set(below, job)
    endangered.set(below.replace(/\.\d+(?=\.[^.]*$)/, ""), job)
  }
  return Effect.fnUntraced(function* (jobs: ReadonlyArray<Job>) {
    const results = new Map<string, Job>()
    for (const job of jobs)
      for (const result of resultsOf(job)) {
        const other = results.get(result) ?? top.get(result)
        if (other !== undefined && other.path !== job.path)
          return yield* new UsageError({
            problem: `${other.path} and ${job.path} would both be written to ${path.resolve(output, result)}`,
            remedy: apartFrom(other, job)
          })
        results.set(result, job)
        const source = endangered.get(result)
        if (source !== undefined)
          return yield* new UsageError({
            problem: `${source.path} would be overwritten by a result`,
            remedy: "Give another directory with -o"
          })
      }
  })
}
