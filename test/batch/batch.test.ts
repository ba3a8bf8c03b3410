import { createHash } from "node:crypto"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { afterAll, describe, expect, it } from "vitest"
import { type BatchOptions, batch, type Outcome } from "../../src/batch/batch.ts"
import { type Engine, PageFailed } from "../../src/batch/engine.ts"
import type { Job } from "../../src/batch/plan.ts"
import { Files } from "../../src/services/files.ts"
import { Journal, type JournalEntry } from "../../src/services/journal.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-batch-"))
afterAll(() => rmSync(root, { recursive: true }))
const output = join(root, "out")
const layer = Files.layer.pipe(Layer.provide(NodeServices.layer))

const job = (name: string): Job => ({ path: join(root, name), name, stem: name.replace(/\.txt$/, "") })
const put = (name: string, text: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), text)
}

const options: BatchOptions = {
  output,
  formats: ["json"],
  maxSize: 1e6,
  configuration: { version: "1", model: "m", segmenter: "s", formats: ["json"], encoding: null, from: null },
  inFlight: 2,
  isResumed: true
}

/** Copies a source, and counts what it was asked. */
const copying = (asked: Array<string>, underWay = { now: 0, most: 0 }): Engine =>
  Effect.fnUntraced(function* ({ path, name, stem }) {
    asked.push(name)
    underWay.most = Math.max(underWay.most, ++underWay.now)
    yield* Effect.sleep("2 millis")
    underWay.now--
    if (name.includes("bad")) return yield* new PageFailed({ kind: "ReadError", reason: `${name} is bad` })
    const bytes = yield* Effect.promise(() => import("node:fs/promises").then(({ readFile }) => readFile(path)))
    mkdirSync(dirname(join(output, stem)), { recursive: true })
    writeFileSync(join(output, `${stem}.json`), bytes)
    return {
      sha256: createHash("sha256").update(bytes).digest("hex"),
      named: null,
      endings: ["json"],
      times: { read: 0, work: 0, write: 0 },
      summary: { segmenter: "s", model: "m", rows: [] }
    }
  })

const run = async (names: ReadonlyArray<string>, entries: Array<JournalEntry>, other: Partial<BatchOptions> = {}) => {
  const asked: Array<string> = []
  const outcomes: Array<Outcome> = []
  await Effect.runPromise(
    batch(Stream.fromIterable(names.map(job)), copying(asked), { ...options, ...other }, (outcome) =>
      Effect.sync(() => void outcomes.push(outcome))
    ).pipe(Effect.provide([layer, Journal.layerMemory(entries)]))
  )
  const kinds = new Map(outcomes.map((outcome) => [outcome.job.name, outcome.kind]))
  return { asked, kinds: names.map((name) => kinds.get(name)) }
}

describe("a batch that is resumed", () => {
  const entries: Array<JournalEntry> = []
  const names = ["r/1.txt", "r/2.txt", "r/3.txt", "r/bad.txt"]

  it("does at first all, and writes down what was done and what was not", async () => {
    for (const name of names) put(name, `text of ${name}`)
    expect((await run(names, entries)).kinds).toEqual(["done", "done", "done", "failed"])
    expect(entries.map(({ source, outcome }) => [source, outcome]).sort()).toEqual([
      ["r/1.txt", "done"],
      ["r/2.txt", "done"],
      ["r/3.txt", "done"],
      ["r/bad.txt", "failed"]
    ])
  })

  it("leaves what is done and does what has failed anew", async () => {
    const { asked, kinds } = await run(names, entries)
    expect([asked, kinds]).toEqual([["r/bad.txt"], ["skipped", "skipped", "skipped", "failed"]])
  })

  it("does a source that has changed anew, and one whose result is gone", async () => {
    put("r/1.txt", "another text")
    rmSync(join(output, "r/3.json"))
    expect((await run(names.slice(0, 3), entries)).asked).toEqual(["r/1.txt", "r/3.txt"])
    expect((await run(names.slice(0, 3), entries)).asked).toEqual([])
  })

  it("does all anew with another model, segmenter, version, format or option", async () => {
    for (const change of [
      { model: "n" },
      { segmenter: "t" },
      { version: "2" },
      { formats: ["md"] },
      { encoding: "big5" },
      { from: "text" }
    ]) {
      const configuration = { ...options.configuration, ...change }
      expect((await run(["r/2.txt"], [...entries], { configuration })).asked).toEqual(["r/2.txt"])
    }
  })

  it("does that source anew which a person has corrected since, and no other", async () => {
    const sha256 = createHash("sha256").update("text of r/2.txt").digest("hex")
    const corrections = [{ schemaVersion: 1, source: { name: "2.txt", sha256 }, decisions: [] }] as never
    expect((await run(names.slice(0, 3), [...entries], { corrections })).asked).toEqual(["r/2.txt"])
  })

  it("goes by nothing that was written down where it is not asked to", async () => {
    expect((await run(names, [...entries], { isResumed: false })).asked).toHaveLength(4)
  })
})

describe("a batch", () => {
  it("has no more under way than it may", async () => {
    const names = Array.from({ length: 30 }, (_, i) => `many/${i}.txt`)
    for (const name of names) put(name, name)
    const underWay = { now: 0, most: 0 }
    let taken = 0
    let ahead = 0
    const jobs = Stream.fromIterable(names, { chunkSize: 1 }).pipe(
      Stream.map((name) => {
        taken++
        return job(name)
      })
    )
    let told = 0
    const tell = () =>
      Effect.sync(() => {
        told++
        ahead = Math.max(ahead, taken - told)
      })
    await Effect.runPromise(
      batch(jobs, copying([], underWay), { ...options, inFlight: 3 }, tell).pipe(
        Effect.provide([layer, Journal.layerMemory()])
      )
    )
    expect(told).toBe(30)
    expect(underWay.most).toBe(3)
    expect(ahead).toBeLessThan(8)
  })

  it("stops where its journal cannot be written, rather than work that nothing tells of", async () => {
    put("stop/a.txt", "文")
    mkdirSync(join(root, "hidden/journal.jsonl"), { recursive: true })
    const stopped = batch(Stream.make(job("stop/a.txt")), copying([]), options, () => Effect.void).pipe(
      Effect.provide([layer, Journal.layerFile(join(root, "hidden"), "journal.jsonl", false)])
    )
    await expect(Effect.runPromise(stopped)).rejects.toThrow(/journal cannot be written/)
    expect(existsSync(join(output, "stop"))).toBe(false)
    expect(readdirSync(join(root, "hidden"))).toEqual(["journal.jsonl"])
  })
})
