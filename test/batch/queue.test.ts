import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { seeded } from "../../src/scramble/random.ts"
import { Jobs, type QueueError } from "../../src/services/jobs.ts"
import { postgresQueue } from "../../src/services/queue.ts"
import { hasPostgres, startPostgres, withoutPostgres } from "../services/postgres.ts"
import { started, treeOf, writeLittleModel, writePages } from "./little-archive.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-queue-"))
const model = join(root, "little.restitch")
/** `RESTITCH_TEST_PAGES=10000` for the whole of it. */
const count = Number(process.env.RESTITCH_TEST_PAGES ?? 60)
const limit = 240_000 + count * 400
const own = ["--model", model, "--segmenter", "intl"]

if (!hasPostgres) console.warn(`The tests of the queue are skipped. ${withoutPostgres}.`)

describe.runIf(hasPostgres)("a queue in PostgreSQL", () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>
  const pages = join(root, "pages")
  const ran = async (...args: ReadonlyArray<string>) => await started(args).over
  const submit = (output: string, ...more: ReadonlyArray<string>) =>
    ran("run", pages, "-o", join(root, output), ...own, "--queue", postgres.url, "--batch", "5", "--json", ...more)
  const worker = (...more: ReadonlyArray<string>) =>
    started(["worker", "--queue", postgres.url, ...own, "--lease", "4", "--quiet", ...more])
  let queue: ManagedRuntime.ManagedRuntime<Jobs, QueueError>
  const status = () => queue.runPromise(Jobs.use((jobs) => jobs.status))
  const clear = () => queue.runPromise(Jobs.use((jobs) => jobs.clear))
  const untilFailure = async (message: RegExp) => {
    while (!(await status()).failures.some((failure) => message.test(failure.message))) await setTimeout(100)
  }

  beforeAll(async () => {
    writeLittleModel(model)
    writePages(pages, count)
    postgres = await startPostgres()
    queue = ManagedRuntime.make(postgresQueue(postgres.url, 4))
  }, limit)
  afterAll(async () => {
    await queue?.dispose()
    await postgres?.end()
    rmSync(root, { recursive: true })
  }, limit)

  it(
    "takes each page once, however often it is put there",
    async () => {
      const first = JSON.parse((await submit("out")).stdout)
      expect(first).toMatchObject({ pages: count, jobs: first.taken })
      expect(JSON.parse((await submit("out")).stdout)).toEqual({ ...first, taken: 0 })
      expect(await status()).toMatchObject({ waiting: { jobs: first.jobs, pages: count }, done: { jobs: 0 } })
    },
    limit
  )

  it(
    "has every page done as one run does it, though workers are killed and PostgreSQL is started anew",
    async () => {
      const random = seeded(7)
      const victims = [worker("--jobs", "2"), worker()]
      const survivor = worker("--drain")
      while ((await status()).done.pages < count / 6) await setTimeout(20)
      victims[0].child.kill("SIGKILL")
      await postgres.restart()
      await setTimeout(1000 * random())
      victims[1].child.kill("SIGKILL")
      const successor = worker("--drain")
      const ends = await Promise.all([...victims, survivor, successor].map(({ over }) => over))
      expect(ends.map(({ code, signal }) => signal ?? code)).toEqual(["SIGKILL", "SIGKILL", 0, 0])

      expect(await status()).toMatchObject({
        ...{ waiting: { jobs: 0 }, running: { jobs: 0 }, done: { pages: count }, failed: { jobs: 0 } },
        failedPages: { count: 0, latest: [] }
      })
      expect((await ran("run", pages, "-o", join(root, "single"), ...own, "--quiet")).code).toBe(0)
      expect(treeOf(join(root, "out"))).toEqual(treeOf(join(root, "single")))
    },
    limit
  )

  it(
    "leaves out what is done when some pages more are put there, and tells which cannot be done",
    async () => {
      writeFileSync(join(pages, "d000/empty.txt"), "")
      const again = JSON.parse((await submit("out")).stdout)
      expect(again.pages).toBe(count + 1)
      expect(again.taken).toBeGreaterThanOrEqual(1)
      expect(again.taken).toBeLessThanOrEqual(2) // its own batch, and the next where its name ends one
      expect((await worker("--drain").over).code).toBe(0)
      const { code, stdout } = await ran("status", "--queue", postgres.url, "--json", "--wait")
      expect(code).toBe(1)
      expect(JSON.parse(stdout).failedPages).toMatchObject({
        count: 1,
        latest: [{ source: "d000/empty.txt", kind: "ReadError" }]
      })
    },
    limit
  )

  it(
    "gives a job to no worker that would do it otherwise, and tries again where results cannot be written",
    async () => {
      await clear()
      rmSync(join(pages, "d000/empty.txt"))
      await submit("later")
      writeFileSync(join(root, "later"), "a file where a directory should be")
      const other = join(root, "other.restitch")
      writeLittleModel(other, 4)
      const wrong = started(["worker", "--queue", postgres.url, "--model", other, "--segmenter", "intl", "--quiet"])
      await untilFailure(/The job wants .*this worker has .*Start it with the same --model/)
      wrong.child.kill("SIGTERM")
      expect((await wrong.over).code).toBe(130)

      const right = worker("--drain")
      await untilFailure(/cannot be written/)
      rmSync(join(root, "later"))
      expect((await right.over).code).toBe(0)
      expect(treeOf(join(root, "later"))).toEqual(treeOf(join(root, "single")))
    },
    limit
  )

  it(
    "says without its password what to do where it is not there",
    async () => {
      const { code, stderr } = await ran("status", "--queue", "postgres://me:secret@127.0.0.1:1/none")
      expect(code).toBe(1)
      expect(stderr).toMatch(/^The queue: .*Check --queue/)
      expect(stderr).not.toContain("secret")
    },
    limit
  )
})
