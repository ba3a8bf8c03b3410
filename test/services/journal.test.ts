import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, it } from "vitest"
import { Journal, type JournalEntry } from "../../src/services/journal.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-journal-"))
afterAll(() => rmSync(root, { recursive: true }))

const entry = (source: string, configuration = "c1", outcome: "done" | "failed" = "done"): JournalEntry => ({
  source,
  sha256: `hash of ${source}`,
  configuration,
  outcome,
  endings: ["json", "page.1.xml"],
  at: "2026-01-01T00:00:00.000Z"
})

const using = <A>(
  directory: string,
  use: (journal: Journal["Service"]) => A | Effect.Effect<A, unknown>,
  { name = "journal.jsonl", isResumed = true } = {}
): Promise<A> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const used = use(yield* Journal)
      return Effect.isEffect(used) ? yield* used : used
    }).pipe(Effect.provide(Journal.layerFile(directory, name, isResumed)))
  )

const isDone = (directory: string, source: string, configuration = "c1") =>
  using(directory, (journal) => journal.done({ source, sha256: `hash of ${source}`, configuration }) !== undefined)

describe("a journal", () => {
  it("knows what was done in the same way, and with which files, after it was closed", async () => {
    const directory = join(root, "plain")
    await using(directory, (journal) => Effect.forEach([entry("a"), entry("b")], journal.add))
    expect(await using(directory, (j) => j.done({ source: "a", sha256: "hash of a", configuration: "c1" }))).toEqual([
      "json",
      "page.1.xml"
    ])
    expect(await isDone(directory, "a", "c2")).toBe(false)
    expect(await using(directory, (j) => j.done({ source: "a", sha256: "other", configuration: "c1" }))).toBeUndefined()
    expect(await isDone(directory, "c")).toBe(false)
    const wanted = { source: "a", sha256: "hash of a", configuration: "c1" }
    expect(await using(directory, (journal) => journal.done(wanted), { isResumed: false })).toBeUndefined()
  })

  it("forgets the page whose line a crash cut short, wherever it was cut, and keeps those added after it", async () => {
    const line = `${JSON.stringify(entry("cut"))}\n`
    for (const length of [1, 20, line.length - 2]) {
      const directory = join(root, `torn-${length}`)
      await using(directory, (journal) => journal.add(entry("a")))
      appendFileSync(join(directory, "journal.jsonl"), line.slice(0, length))
      await using(directory, (journal) => journal.add(entry("b")))
      expect([await isDone(directory, "a"), await isDone(directory, "cut"), await isDone(directory, "b")]).toEqual([
        true,
        false,
        true
      ])
    }
  })

  it("goes by the last that was done of a page, with other options or in vain", async () => {
    const directory = join(root, "last")
    await using(directory, (journal) =>
      Effect.forEach([entry("a"), entry("b"), entry("a", "c2"), entry("b", "c1", "failed")], journal.add)
    )
    expect(await isDone(directory, "a", "c1")).toBe(false)
    expect(await isDone(directory, "a", "c2")).toBe(true)
    expect(await isDone(directory, "b")).toBe(false)
  })

  it("reads those of other processes that work on the same results, the latest last", async () => {
    const directory = join(root, "several")
    await using(directory, (journal) => journal.add(entry("a", "c2")), { name: "journal-host-1.jsonl" })
    await using(directory, (journal) => journal.add(entry("a", "c1")), { name: "journal-host-2.jsonl" })
    utimesSync(join(directory, "journal-host-1.jsonl"), 1, 1)
    expect(await isDone(directory, "a", "c1")).toBe(true)
  })

  it("says what to do where it cannot be written", async () => {
    mkdirSync(join(root, "taken/journal.jsonl"), { recursive: true })
    const taken = using(join(root, "taken"), () => true, { isResumed: false })
    await expect(taken).rejects.toThrow(/journal cannot be written/)
    writeFileSync(join(root, "file"), "")
    await expect(using(join(root, "file"), () => true)).rejects.toThrow(/cannot be read|cannot be written/)
  })

  it("has a line a page, each of them JSON", async () => {
    const directory = join(root, "lines")
    await using(directory, (journal) => Effect.forEach([entry("第一版\n"), entry("b")], journal.add))
    const lines = readFileSync(join(directory, "journal.jsonl"), "utf8").trimEnd().split("\n")
    expect(lines.map((line) => JSON.parse(line).source)).toEqual(["第一版\n", "b"])
  })
})
