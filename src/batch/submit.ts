import { createHash } from "node:crypto"
import { resolve } from "node:path"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { usualLimits } from "../read/limits.ts"
import { Files } from "../services/files.ts"
import { Jobs, jobId, type QueuedJob } from "../services/jobs.ts"
import { configurationOf, hashOf } from "./configuration.ts"
import { sumOfNamed } from "./named.ts"
import type { PageOptions } from "./page.ts"
import type { Job } from "./plan.ts"

/** A job that names the bytes of its sources, so that it is another once they change. */
interface Hashed {
  readonly job: Job
  /** Of the source and the files that it names; `null` where it cannot be read: the worker will say why. */
  readonly sha256: string | null
}

export interface Submitted {
  readonly pages: number
  readonly jobs: number
  /** Not in the queue before, or given up before. */
  readonly taken: number
}

/**
 * Puts sources into the queue, a few a job. What has been put there before, done or not, is not put there again, as a
 * job's id is made of all that its results depend on.
 *
 * @param size  pages a job, about
 * @param tell  is called with what has been put there so far
 */
export const submit = Effect.fn("submit")(function* <E>(
  jobs: Stream.Stream<Job, E>,
  options: PageOptions,
  size: number,
  tell: (submitted: Submitted) => void
) {
  const files = yield* Files
  const queue = yield* Jobs
  const configuration = yield* configurationOf(options)
  const output = resolve(options.output)
  const { maxSize } = options
  const limits = { ...usualLimits, ...options.limits }
  let submitted: Submitted = { pages: 0, jobs: 0, taken: 0 }
  const hashed = Effect.fnUntraced(function* (job: Job) {
    const bytes = yield* files.read(job.path, maxSize).pipe(Effect.orElseSucceed(() => undefined))
    const own = bytes === undefined ? null : createHash("sha256").update(bytes).digest("hex")
    const named = bytes === undefined ? null : yield* sumOfNamed(job.path, bytes, maxSize, options)
    const sha256 = named === null ? own : hashOf([own, named])
    const one: Hashed = { job: { ...job, path: resolve(job.path) }, sha256 }
    return one
  })
  const queued = (pages: ReadonlyArray<Hashed>) => {
    const job: QueuedJob = { configuration, output, maxSize, limits, pages: pages.map((page) => page.job) }
    return { id: jobId(hashOf([job, pages.map(({ sha256 }) => sha256)]), pages.length), job }
  }
  yield* jobs.pipe(
    Stream.mapEffect(hashed, { concurrency: 8 }),
    batched(size),
    Stream.map(queued),
    Stream.grouped(100),
    Stream.runForEach(
      Effect.fnUntraced(function* (group) {
        const taken = yield* queue.submit(group)
        submitted = {
          pages: submitted.pages + group.reduce((sum, { job }) => sum + job.pages.length, 0),
          jobs: submitted.jobs + group.length,
          taken: submitted.taken + taken
        }
        tell(submitted)
      })
    )
  )
  return submitted
})

/**
 * Divides sources into batches at places that the sources' names decide, one in `size`, and not their number: a source
 * more or less changes its own batch and leaves the others, and so their ids, as they were.
 */
export const batched =
  (size: number) =>
  <E, R>(pages: Stream.Stream<Hashed, E, R>): Stream.Stream<ReadonlyArray<Hashed>, E, R> =>
    pages.pipe(
      Stream.mapAccum(
        (): ReadonlyArray<Hashed> => [],
        (open, page) => {
          const batch = [...open, page]
          const isLast = createHash("sha256").update(page.job.name).digest().readUInt32BE() % size === 0
          return isLast || batch.length >= size * 4 ? [[], [batch]] : [batch, []]
        },
        { onHalt: (open) => (open.length === 0 ? [] : [open]) }
      )
    )
