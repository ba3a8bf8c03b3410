import { mkdtempSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import * as fc from "fast-check"
import { afterAll, beforeAll, expect, it } from "vitest"
import { started, treeOf, writeLittleModel, writePages } from "./little-archive.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-determinism-"))
const model = join(root, "little.restitch")
const pages = join(root, "pages")
let files: ReadonlyArray<string>

beforeAll(() => {
  writeLittleModel(model)
  files = writePages(pages, 10, 3)
}, 120_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

let runs = 0
const treeBy = async (paths: ReadonlyArray<string>, jobs: number, ...more: ReadonlyArray<string>) => {
  const output = join(root, `out-${runs++}`)
  const given = ["run", ...paths, "-o", output, "--jobs", String(jobs), "--format", "json,md", ...more]
  const { code, stderr } = await started([...given, "--model", model, "--segmenter", "intl", "--quiet"]).over
  expect([code, stderr]).toEqual([0, ""])
  return treeOf(output)
}

/** How a run may be asked for: in how many threads, and its sources in which order, each by itself or all by a pattern. */
const asked = fc.record({
  jobs: fc.integer({ min: 1, max: 2 + availableParallelism() }),
  order: fc.shuffledSubarray(
    Array.from({ length: 10 }, (_, i) => i),
    { minLength: 1 }
  ),
  isPattern: fc.boolean()
})

it("the results of a run are the same bytes for any number of threads and any order of its sources", async () => {
  const whole = await treeBy(files, 1)
  expect(whole.size).toBe(files.length * 2)
  await fc.assert(
    fc.asyncProperty(asked, async ({ jobs, order, isPattern }) => {
      const some = order.map((i) => files[i])
      const names = some.map((file) => file.replace(/.*[/\\]|\.txt$/g, ""))
      const tree = await treeBy(isPattern ? some.map((file) => file.replace(/\d(?=\.txt$)/, "[$&]")) : some, jobs)
      expect([...tree.keys()].map((name) => name.replace(/.*[/\\]|\.\w+$/g, "")).sort()).toEqual(
        names.flatMap((name) => [name, name]).sort()
      )
      for (const [name, text] of tree) expect([name, text]).toEqual([name, whole.get(name.replace(/.*[/\\]/, ""))])
    }),
    { numRuns: Number(process.env.FC_RUNS ?? 4) }
  )
}, 300_000)
