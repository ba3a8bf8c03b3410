/**
 * What a batch costs around its pages, which are nothing here: sources found, read and hashed, a journal kept. Memory must
 * not depend on how many they are, but for what a resumed run knows of each.
 *
 *     node --expose-gc bench/flow.ts 100000
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type BatchOptions, batch } from "../src/batch/batch.ts"
import type { Engine } from "../src/batch/engine.ts"
import { plan } from "../src/batch/plan.ts"
import { Tally } from "../src/batch/tally.ts"
import { Files } from "../src/services/files.ts"
import { Journal } from "../src/services/journal.ts"

const count = Number(process.argv[2] ?? 100_000)
const root = mkdtempSync(join(tmpdir(), "restitch-flow-"))
process.on("exit", () => rmSync(root, { recursive: true, force: true }))
const output = join(root, "out")

for (let i = 0; i < count; i++) {
  const below = join(root, "pages", String(Math.floor(i / 1000)).padStart(5, "0"))
  if (i % 1000 === 0) mkdirSync(below, { recursive: true })
  writeFileSync(join(below, `${i}.txt`), `page ${i}`)
}

/** In MB, what is no garbage. */
const heap = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}

const nothing: Engine = () =>
  Effect.succeed({
    sha256: "0".repeat(64),
    named: null,
    endings: ["json"],
    times: { read: 0, work: 0, write: 0 },
    summary: { segmenter: "none", model: "none", rows: [] }
  })

const measure = (isResumed: boolean) =>
  Effect.gen(function* () {
    const begun = performance.now()
    const before = heap()
    const { total, jobs } = yield* plan([join(root, "pages")], output, ["json"])
    const planned = performance.now()
    const configuration = { version: "", model: "", segmenter: "", formats: [], encoding: null, from: null }
    const options: BatchOptions = { output, formats: [], maxSize: 1e6, configuration, inFlight: 8, isResumed }
    const tally = new Tally()
    let atTenth = 0
    yield* batch(jobs, nothing, options, (outcome) =>
      Effect.sync(() => {
        tally.add(outcome)
        if (tally.over === Math.floor(total / 10)) atTenth = heap()
      })
    )
    const ended = performance.now()
    const each = (milliseconds: number) => `${((1000 * milliseconds) / total).toFixed(0)} µs a page`
    console.log(
      `${isResumed ? "resumed" : "begun"}: planned in ${each(planned - begun)}, done in ${each(ended - planned)}; ` +
        `${before.toFixed(1)} MB before, ${atTenth.toFixed(1)} at a tenth, ${heap().toFixed(1)} at the end`
    )
  }).pipe(
    Effect.provide([
      Files.layer.pipe(Layer.provideMerge(NodeServices.layer)),
      Journal.layerFile(join(output, ".restitch"), "journal.jsonl", isResumed)
    ])
  )

for (const isResumed of [false, true]) await Effect.runPromise(measure(isResumed))
