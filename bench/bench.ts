/**
 * Costs as ratios within one run: a warm page against one segmentation of its text, growth with the number of
 * fragments, and string-similarity over all pairs of the same pieces.
 *
 *     npm run bench
 */
import { existsSync, readFileSync } from "node:fs"
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

const segmenter = Effect.runSync(
  Effect.gen(function* () {
    return yield* Segmentation
  }).pipe(Effect.provide(Segmentation.layer))
)
const file = "models/default.restitch"
const loading = performance.now()
const model = Result.getOrThrow(unpack(new Uint8Array(readFileSync(file)), file))
console.log(`model loaded in ${(performance.now() - loading).toFixed(0)} ms`)

/** Median of `runs` runs after two to warm up (one run: none), in milliseconds. */
const median = (run: () => void, runs = 15): number => {
  for (let warm = 0; warm < Math.min(2, runs - 1); warm++) run()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]
}

const pageOf = (text: string): Page => Result.getOrThrow(readDecoded("dump.txt", text, { sha256: "" })).pages[0]
const real = "../shared/pages/chongqing-speeches/dump.txt"
const text = readFileSync(existsSync(real) ? real : "samples/speeches/dump.txt", "utf8")
const page = pageOf(text)
const pieces = reconstructPage(page, model, segmenter).fragments.fragments.map((fragment) => fragment.text)

const segment = median(() => void segmenter.wordEnds(text))
const whole = median(() => void reconstructPage(page, model, segmenter))
const pairs = median(() => {
  for (const a of pieces) for (const b of pieces) compareTwoStrings(a, b)
})
console.log(`${segmenter.name}: one segmentation of the page ${segment.toFixed(2)} ms`)
console.log(`page / segmentation = ${(whole / segment).toFixed(1)}`)
console.log(`string-similarity, all pairs of pieces / segmentation = ${(pairs / segment).toFixed(1)}`)

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
  const time = median(() => void reconstructPage(large, model, segmenter), pages > 10 ? 1 : 5)
  const growth = first && Math.log(time / first.time) / Math.log(fragments / first.fragments)
  console.log(`${fragments} fragments: ${time.toFixed(0)} ms${growth ? `, grows as n^${growth.toFixed(2)}` : ""}`)
  first ??= { fragments, time }
}
