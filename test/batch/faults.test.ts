import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { seeded, within } from "../../src/scramble/random.ts"
import { littleArticles } from "../train/little-corpus.ts"
import { started, treeOf, until, writeLittleModel, writePages } from "./little-archive.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-faults-"))
const pages = join(root, "pages")
const model = join(root, "little.restitch")
const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url))
const count = 24
const at = (output: string) => join(root, output)
const args = (output: string, ...more: ReadonlyArray<string>) => [
  ...["run", pages, "-o", at(output), "--model", model, "--segmenter", "intl", "--format", "json,md", "--quiet"],
  ...more
]
const run = (output: string, ...more: ReadonlyArray<string>) => started(args(output, ...more)).over
const resume = (output: string) => run(output, "--resume")

let whole: ReadonlyMap<string, string>

/** Every file under a final name is whole: the bytes that it has in a run that nothing has happened to. */
const expectWhole = (output: string) => {
  for (const [name, text] of existsSync(at(output)) ? treeOf(at(output)) : [])
    expect([name, text]).toEqual([name, whole.get(name)])
}

const halves = (output: string): ReadonlyArray<string> =>
  existsSync(join(at(output), ".restitch"))
    ? readdirSync(join(at(output), ".restitch")).filter((name) => name.startsWith(".part"))
    : []

const journalLines = (output: string): number => {
  const file = join(at(output), ".restitch/journal.jsonl")
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").length - 1 : 0
}

beforeAll(async () => {
  writeLittleModel(model)
  writePages(pages, count, 9)
  writeFileSync(join(pages, "short.txt"), `${littleArticles(2)[0].paragraphs[0]}\n`)
  expect((await run("whole")).code).toBe(0)
  whole = treeOf(at("whole"))
  expect(whole.size).toBe((count + 1) * 2)
}, 300_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The same command by way of a shell's `ulimit`, or as another user. */
const startedBy = (command: ReadonlyArray<string>, options = {}) => {
  const child: ChildProcess = spawn(command[0], command.slice(1), { stdio: ["ignore", "ignore", "pipe"], ...options })
  let stderr = ""
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    stderr += text
  })
  return new Promise<{ code: number | null; stderr: string }>((resolve) =>
    child.on("close", (code) => resolve({ code, stderr }))
  )
}

describe("a run", () => {
  it("that finds no room for its larger files writes the others, half of none, and is mended by the next", async () => {
    const limits = 'trap "" XFSZ; ulimit -f 16; exec "$@"' // 8 KB a file, and an error in place of a signal
    const { code, stderr } = await startedBy(["sh", "-c", limits, "sh", process.execPath, main, ...args("full")])
    expect(code).toBe(1)
    expect(stderr).toMatch(/it cannot be written\. Check the directory, its rights and the room on the disk/)
    expect(treeOf(at("full")).has("short.json")).toBe(true)
    expect(treeOf(at("full")).size).toBeLessThan(whole.size)
    expectWhole("full")
    expect(halves("full")).toEqual([])
    expect((await resume("full")).code).toBe(0)
    expect(treeOf(at("full"))).toEqual(whole)
  }, 300_000)

  it("onto a disk that fills up writes no half of a file, says so, and is mended by the next once there is room", async (context) => {
    const bytes = [...whole.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    const kilobytes = Math.ceil(bytes / 2 / 1024)
    mkdirSync(at("disk"))
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "restitch-test", at("disk")])
    if (mounted.status !== 0)
      context.skip("a small disk can be mounted by the superuser alone: `ulimit -f` above stands in for it")
    try {
      const { code, stderr } = await run("disk")
      expect(code).toBe(1)
      expect(stderr).toMatch(/cannot be written\. Check .*the room on the disk/)
      expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+/m)
      expect(treeOf(at("disk")).size).toBeGreaterThan(0)
      expect(treeOf(at("disk")).size).toBeLessThan(whole.size)
      expectWhole("disk")
      expect(halves("disk")).toEqual([])
      const again = await resume("disk") // still no room
      expect(again.code).toBe(1)
      expectWhole("disk")
      expect(spawnSync("mount", ["-o", "remount,size=64m", at("disk")]).status).toBe(0)
      const mended = await resume("disk")
      expect([mended.code, mended.stderr]).toEqual([0, ""])
      expect(treeOf(at("disk"))).toEqual(whole)
    } finally {
      spawnSync("umount", [at("disk")])
    }
  }, 300_000)

  it("into a directory that may not be written to says so and leaves with 1", async () => {
    mkdirSync(at("read-only"))
    chmodSync(at("read-only"), 0o555)
    for (const path of [root, model, pages]) chmodSync(path, 0o755)
    const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {} // rights do not bind the superuser
    const isReadable = spawnSync(process.execPath, ["-e", `require("fs").readFileSync(${JSON.stringify(main)})`], other)
    if (isReadable.status !== 0) return // a checkout that others may not read
    const { code, stderr } = await startedBy([process.execPath, main, ...args("read-only")], other)
    expect(code).toBe(1)
    expect(stderr).toMatch(/read-only.*(?:permission is denied|cannot be written)\. Check/)
    expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+/m)
    expect(readdirSync(at("read-only"))).toEqual([])
  }, 120_000)

  it("whose results are removed in the middle goes on, and the next one has them all", async () => {
    const { over } = started(args("removed"))
    await until(() => journalLines("removed") >= 3)
    rmSync(at("removed"), { recursive: true, force: true, maxRetries: 5 })
    const { stderr } = await over
    expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+/m)
    expectWhole("removed")
    expect((await resume("removed")).code).toBe(0)
    expect(treeOf(at("removed"))).toEqual(whole)
  }, 300_000)

  it("of a page that changes all the time gives a result of bytes that it read, and the next one of the last", async () => {
    const file = join(pages, "d000/page-0000.txt")
    const last = readFileSync(file, "utf8")
    const { over } = started(args("changed"))
    let isOver = false
    void over.finally(() => {
      isOver = true
    })
    while (!isOver) {
      writeFileSync(file, last.slice(0, 200))
      writeFileSync(file, last)
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    const { stderr } = await over
    expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+/m)
    for (const [name, text] of treeOf(at("changed")))
      if (!name.startsWith("d000/page-0000")) expect([name, text]).toEqual([name, whole.get(name)])
    expect((await resume("changed")).code).toBe(0)
    expect(treeOf(at("changed"))).toEqual(whole)
  }, 300_000)

  it("that is stopped or killed again and again leaves whole files, and comes to its end", async () => {
    const random = seeded(11)
    for (let stops = 0; stops < 6; stops++) {
      const before = journalLines("stopped")
      const { child, over } = started(args("stopped", "--resume", ...(stops % 2 === 0 ? [] : ["--jobs", "2"])))
      const wanted = before + within(random, [0, 4])
      let isOver = false
      void over.finally(() => {
        isOver = true
      })
      await until(() => isOver || journalLines("stopped") >= wanted)
      await new Promise((resolve) => setTimeout(resolve, within(random, [0, 60])))
      child.kill(stops % 3 === 0 ? "SIGTERM" : "SIGKILL")
      await over
      expectWhole("stopped")
    }
    const { code, stderr } = await resume("stopped")
    expect([code, stderr]).toEqual([0, ""])
    expect(treeOf(at("stopped"))).toEqual(whole)
    expect(halves("stopped")).toEqual([])
  }, 300_000)

  it("beside another into the same directory gives what one alone gives", async () => {
    const both = await Promise.all([run("both"), run("both", "--jobs", "2")])
    expect(both.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ""],
      [0, ""]
    ])
    expect(treeOf(at("both"))).toEqual(whole)
    expect(halves("both")).toEqual([])
  }, 300_000)
})
