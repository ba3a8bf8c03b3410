/**
 * Costs as ratios within one run: a warm page against one segmentation of its text, growth with the number of
 * fragments, and string-similarity over all pairs of the same pieces.
 *
 *     npm run bench -- --save before.json       # and after the change:
 *     npm run bench -- --compare before.json
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { gunzipSync } from "node:zlib"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { compareTwoStrings } from "string-similarity"
import { unpack } from "../src/model/file.ts"
import { reconstructPage } from "../src/pipeline.ts"
import type { Page } from "../src/read/page.ts"
import { readDecoded } from "../src/read/read.ts"
import { articlesOf } from "../src/scramble/articles.ts"
import { usual } from "../src/scramble/options.ts"
import { scrambleMany } from "../src/scramble/scramble.ts"
import { Segmentation } from "../src/services/segmenter.ts"

const { values: given } = parseArgs({ options: { save: { type: "string" }, compare: { type: "string" } } })
/** What was measured, by name; times in milliseconds, the others are ratios. */
const figures: Record<string, number> = {}
const before: Record<string, number> =
  given.compare === undefined ? {} : JSON.parse(readFileSync(given.compare, "utf8"))
const say = (name: string, value: number, digits: number, unit = ""): void => {
  figures[name] = value
  const was = before[name] === undefined ? "" : `, before ${before[name].toFixed(digits)}${unit}`
  console.log(`${name} = ${value.toFixed(digits)}${unit}${was}`)
}

const segmenter = Effect.runSync(
  Effect.gen(function* () {
    return yield* Segmentation
  }).pipe(Effect.provide(Segmentation.layer))
)
const file = "models/default.restitch"
const loading = performance.now()
const model = Result.getOrThrow(unpack(new Uint8Array(readFileSync(file)), file))
say("model loaded", performance.now() - loading, 0, " ms")

const timeOf = (run: () => void): number => {
  const start = performance.now()
  run()
  return performance.now() - start
}
const middle = (times: ReadonlyArray<number>): number => times.toSorted((a, b) => a - b)[times.length >> 1]

/** Median of `runs` runs after two to warm up (one run: none), in milliseconds. */
const median = (run: () => void, runs = 15): number => {
  for (let warm = 0; warm < Math.min(2, runs - 1); warm++) run()
  return middle(Array.from({ length: runs }, () => timeOf(run)))
}

const pageOf = (text: string): Page => Result.getOrThrow(readDecoded("dump.txt", text, { sha256: "" })).pages[0]
const real = "../shared/pages/chongqing-speeches/dump.txt"
const text = readFileSync(existsSync(real) ? real : "samples/speeches/dump.txt", "utf8")
const page = pageOf(text)
const pieces = reconstructPage(page, model, segmenter).fragments.fragments.map((fragment) => fragment.text)

const segment = () => void segmenter.wordEnds(text)
const whole = () => void reconstructPage(page, model, segmenter)
/** V8 compiles what runs often: before that, some hundred pages in, no page costs what one of a batch does. */
const warmUp = 100
for (let i = 0; i < warmUp; i++) {
  whole()
  segment()
}
/*
 * Two measures. Each by itself, over and over, the stricter: then the dictionary's part for this one text lies in the
 * processor's own memory, and segmenting is at its cheapest. By turns: what one more segmentation of the page costs in a
 * process that does pages. The page itself costs the same in both.
 */
const turns = Array.from({ length: 41 }, () => ({ whole: timeOf(whole), segment: timeOf(segment) }))
const [wholeAlone, segmentAlone] = [median(whole, 41), median(segment, 41)]
const pairs = median(() => {
  for (const a of pieces) for (const b of pieces) compareTwoStrings(a, b)
}, 5)
console.log(`segmenter: ${segmenter.name}`)
say("one segmentation of the page by itself", segmentAlone, 2, " ms")
say("one segmentation of the page by turns", middle(turns.map((turn) => turn.segment)), 2, " ms")
say("page", wholeAlone, 2, " ms")
say("page / segmentation, each by itself", wholeAlone / segmentAlone, 1)
say(
  "page / segmentation, by turns",
  middle(turns.map((turn) => turn.whole)) / middle(turns.map((turn) => turn.segment)),
  1
)
say("string-similarity of all pairs of pieces / segmentation by itself", pairs / segmentAlone, 1)

// One file of many pages, each of other articles: nothing in it is a copy.
const corpus = "../shared/corpus/rmrb2020.dev.jsonl.gz"
const articles = existsSync(corpus)
  ? Result.getOrThrow(articlesOf(gunzipSync(readFileSync(corpus)).toString("utf8"), corpus))
  : []
const dumps = scrambleMany(
  articles,
  { pages: 240, options: { ...usual, columns: [2, 3], columnLength: [90, 250] } },
  3,
  segmenter
).map((scrambled) => scrambled.text)
let first: { fragments: number; time: number } | undefined
for (const pages of dumps.length === 0 ? [] : [2, 10, 50, dumps.length]) {
  const large = pageOf(dumps.slice(0, pages).join("\n\n"))
  const fragments = reconstructPage(large, model, segmenter).fragments.fragments.length
  const time = median(() => void reconstructPage(large, model, segmenter), pages > 50 ? 1 : pages > 10 ? 3 : 9)
  say(`${fragments} fragments`, time, 0, " ms")
  if (first !== undefined)
    say(
      `growth, ${first.fragments} to ${fragments} fragments: n to the power of`,
      Math.log(time / first.time) / Math.log(fragments / first.fragments),
      2
    )
  first ??= { fragments, time }
}
if (given.save !== undefined) writeFileSync(given.save, `${JSON.stringify(figures, null, 2)}\n`)
