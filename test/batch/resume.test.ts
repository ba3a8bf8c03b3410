import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { started, treeOf, until, writeLittleModel, writePages } from "./little-archive.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-resume-"))
const pages = join(root, "pages")
const model = join(root, "little.restitch")
const count = 60
const args = (output: string, ...more: ReadonlyArray<string>) => [
  ...["run", pages, "-o", join(root, output), "--model", model, "--segmenter", "intl", "--format", "json,md"],
  ...more
]
const journalOf = (output: string) => join(root, output, ".restitch/journal.jsonl")
const linesOf = (output: string): ReadonlyArray<{ source: string; outcome: string }> =>
  existsSync(journalOf(output))
    ? readFileSync(journalOf(output), "utf8")
        .split("\n")
        .filter((line) => line.endsWith("}"))
        .map((line) => JSON.parse(line))
    : []

beforeAll(() => {
  writeLittleModel(model)
  writePages(pages, count)
  writeFileSync(join(pages, "d001/empty.txt"), "")
}, 120_000)
afterAll(() => rmSync(root, { recursive: true }))

describe("a run", () => {
  it("does all, fails the page that cannot be done, and says so to machines", async () => {
    const { code, stdout, stderr } = await started(args("whole", "--json")).over
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      sources: count + 1,
      done: count,
      failed: 1,
      skipped: 0,
      failures: [{ source: join(pages, "d001/empty.txt"), kind: "ReadError" }]
    })
    expect(stderr).toMatch(/empty\.txt.*no text/)
    expect(treeOf(join(root, "whole")).size).toBe(count * 2)
  }, 120_000)

  it("gives the same bytes in several threads", async () => {
    expect((await started(args("threads", "--jobs", "3", "--quiet")).over).code).toBe(1)
    expect(treeOf(join(root, "threads"))).toEqual(treeOf(join(root, "whole")))
  }, 120_000)

  it.each([
    ["one thread", "killed-1", []],
    ["two threads", "killed-2", ["--jobs", "2"]]
  ])(
    "of %s that was killed goes on where it stopped: nothing lost, nothing done twice",
    async (_, output, jobs) => {
      const { child, over } = started(args(output, ...jobs))
      await until(() => linesOf(output).length >= 6)
      child.kill("SIGKILL")
      expect((await over).signal).toBe("SIGKILL")
      const before = new Set(linesOf(output).map(({ source }) => source))
      expect(before.size).toBeLessThan(count)

      const { code, stdout } = await started(args(output, "--resume", "--json", ...jobs)).over
      expect(code).toBe(1)
      const { done, skipped, failed } = JSON.parse(stdout)
      expect(done + skipped + failed).toBe(count + 1)
      expect(skipped).toBeGreaterThanOrEqual(5)
      expect(treeOf(join(root, output))).toEqual(treeOf(join(root, "whole")))
      const lines = linesOf(output).filter(({ outcome }) => outcome === "done")
      expect(new Set(lines.map(({ source }) => source)).size).toBe(count)
      expect(lines).toHaveLength(count)
      expect(readdirSync(join(root, output, ".restitch"))).toEqual(["journal.jsonl"])
    },
    180_000
  )

  it("that is resumed when all is done does nothing but what had failed", async () => {
    const { code, stdout, stderr } = await started(args("whole", "--resume", "--json")).over
    expect([code, JSON.parse(stdout).skipped, JSON.parse(stdout).failed]).toEqual([1, count, 1])
    expect(stderr).toMatch(/1 of 61 could not be done/)
  }, 120_000)
})
