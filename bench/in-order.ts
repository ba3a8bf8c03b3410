/**
 * How many pages that are in order already stay so: pages of the corpora's articles that nobody trained on, set in columns
 * and printed in order, in three forms; and how often a piece of text steps back on them.
 *
 *     npm run bench:in-order -- [CORPUS.jsonl.gz…] [--pages 20] [--model FILE]
 */
import { existsSync, readFileSync } from "node:fs"
import { basename } from "node:path"
import { parseArgs } from "node:util"
import { gunzipSync } from "node:zlib"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { unpack } from "../src/model/file.ts"
import { reconstructPage } from "../src/pipeline.ts"
import { readDecoded } from "../src/read/read.ts"
import { articlesOf, isDigest } from "../src/scramble/articles.ts"
import { dealPages } from "../src/scramble/deal.ts"
import { usual } from "../src/scramble/options.ts"
import { seedOf } from "../src/scramble/random.ts"
import { scramble } from "../src/scramble/scramble.ts"
import { Segmentation } from "../src/services/segmenter.ts"

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: "string", default: "20" },
    model: { type: "string", default: "models/default.restitch" }
  }
})
const segmenter = Effect.runSync(Effect.scoped(Effect.provide(Segmentation, Segmentation.layer)))
const model = Result.getOrThrow(unpack(new Uint8Array(readFileSync(given.model)), given.model))
const shared = "../shared/corpus"
const corpora =
  positionals.length > 0
    ? positionals
    : existsSync(shared)
      ? ["xwlb", "rmrb2020", "chinanews"].map((name) => `${shared}/${name}.dev.jsonl.gz`)
      : []

/** As many columns and the furniture that `test/in-order.test.ts` has. */
const set = { ...usual, columns: [2, 4], columnLength: [80, 220], bylines: 0.4, furniture: 0.5 } as const
const total = { pages: 0, inOrder: 0, steps: 0, back: 0 }
for (const file of corpora) {
  const articles = Result.getOrThrow(articlesOf(gunzipSync(readFileSync(file)).toString("utf8"), file)).filter(
    (article) => !isDigest(article)
  )
  const options = { pages: Number(given.pages), articles: [5, 12], length: [250, 1100], themed: 0 } as const
  const dealt = dealPages(articles, options, 77)
  for (const form of ["blank", "line", "wrapped"] as const) {
    const own = { pages: 0, inOrder: 0, steps: 0, back: 0 }
    for (const [i, page] of dealt.entries()) {
      const { text } = scramble(page, { ...set, order: "printed", form }, seedOf(77, i), segmenter)
      const { pages } = Result.getOrThrow(readDecoded("page.txt", text, { sha256: "", format: "text" }))
      const found = reconstructPage(pages[0], model, segmenter).articles.articles
      const starts = found.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ fragments }) => fragments.map(({ spans }) => spans[0].start))
      )
      const back = starts.filter((start, k) => k > 0 && start < starts[k - 1]).length
      own.pages++
      own.inOrder += back === 0 ? 1 : 0
      own.steps += Math.max(0, starts.length - 1)
      own.back += back
    }
    console.log(`${basename(file).split(".")[0]}, ${form}: ${told(own)}`)
    for (const key of ["pages", "inOrder", "steps", "back"] as const) total[key] += own[key]
  }
}
console.log(`all: ${told(total)}`)

function told({ pages, inOrder, steps, back }: typeof total): string {
  return `${inOrder} of ${pages} pages keep the order of all their text; ${back} of ${steps} steps lead back`
}
