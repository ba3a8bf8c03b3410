import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { afterAll, describe, expect, it } from "vitest"
import { batch, type Outcome } from "../../src/batch/batch.ts"
import { inThread } from "../../src/batch/engine.ts"
import { sumOfNamed } from "../../src/batch/named.ts"
import { Files } from "../../src/services/files.ts"
import { Journal, type JournalEntry } from "../../src/services/journal.ts"
import { Models } from "../../src/services/models.ts"
import { Segmentation } from "../../src/services/segmenter.ts"
import { littleModel } from "../train/little-corpus.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-named-"))
afterAll(() => rmSync(root, { recursive: true }))

const alto = (text: string) =>
  `<alto><Layout><Page><PrintSpace><TextBlock ID="B"><TextLine HPOS="1" VPOS="2" WIDTH="90" HEIGHT="9"><String CONTENT="${text}"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`
const mets = `<mets xmlns:xlink="x"><fileSec><fileGrp USE="Text">${["1", "2"].map((id) => `<file ID="A${id}"><FLocat xlink:href="${id}.xml"/></file>`).join("")}</fileGrp></fileSec></mets>`
const put = (name: string, text: string) => writeFileSync(join(root, name), text)
put("mets.xml", mets)
put("1.xml", alto("清晨茶农上山采茶。"))
put("2.xml", alto("大桥今天顺利合龙。"))
put("page.txt", "清晨茶农上山采茶。")
mkdirSync(join(root, "out"))

const layer = Layer.mergeAll(Files.layer, Models.layerOf(littleModel()), Segmentation.layerIntl).pipe(
  Layer.provideMerge(NodeServices.layer)
)
const sumOf = (name: string) =>
  Effect.runPromise(
    sumOfNamed(join(root, name), new TextEncoder().encode(name === "mets.xml" ? mets : "清晨"), 1e6, {}).pipe(
      Effect.provide(layer)
    )
  )

const entries: Array<JournalEntry> = []
const resumed = async (): Promise<Outcome["kind"]> => {
  const outcomes: Array<Outcome> = []
  const configuration = { version: "1", model: "m", segmenter: "s", formats: ["txt"], encoding: null, from: null }
  const options = {
    output: join(root, "out"),
    formats: ["txt"],
    maxSize: 1e6,
    configuration,
    inFlight: 1,
    isResumed: true
  }
  const job = { path: join(root, "mets.xml"), name: "mets.xml", stem: "mets" }
  await Effect.runPromise(
    Effect.gen(function* () {
      const engine = yield* inThread(undefined)
      yield* batch(Stream.make(job), engine, options, (outcome) => Effect.sync(() => void outcomes.push(outcome)))
    }).pipe(Effect.provide([layer, Journal.layerMemory(entries)]))
  )
  return outcomes[0].kind
}

describe("an issue that was done", () => {
  it("is left alone when the run is resumed, and done anew once a page of it has changed or was not there", async () => {
    expect([await resumed(), await resumed()]).toEqual(["done", "skipped"])
    put("2.xml", alto("大桥昨天顺利合龙。"))
    expect([await resumed(), await resumed()]).toEqual(["done", "skipped"])
    rmSync(join(root, "2.xml"))
    expect(await resumed()).toBe("failed")
    put("2.xml", alto("大桥昨天顺利合龙。"))
    expect([await resumed(), await resumed()]).toEqual(["done", "skipped"])
  }, 60_000)
})

describe("the sum of what a source names", () => {
  it("is another once one of the files is, and none of a source that names none", async () => {
    const before = await sumOf("mets.xml")
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    expect(await sumOf("mets.xml")).toBe(before)
    put("1.xml", alto("清晨茶农下山卖茶。"))
    expect(await sumOf("mets.xml")).not.toBe(before)
    expect(await sumOf("page.txt")).toBeNull()
  })
})
