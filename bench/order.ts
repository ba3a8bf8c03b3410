/**
 * What the dump's order does to pages of articles that nobody trained on. Printed in order, in three forms: how many keep the
 * order of all their text. Their pieces at random, 40 seams: how many joins stay when the same pieces come out in another
 * order, which says nothing either.
 *
 *     npm run bench:order -- [CORPUS.jsonl.gz…] [--pages 20] [--model FILE]
 */
import { readFileSync } from "node:fs"
import { basename } from "node:path"
import { parseArgs } from "node:util"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { unpack } from "../src/model/file.ts"
import { reconstructPage } from "../src/pipeline.ts"
import { readDecoded } from "../src/read/read.ts"
import { dealPages } from "../src/scramble/deal.ts"
import { type Form, type ScrambleOptions, usual } from "../src/scramble/options.ts"
import { type Range, seeded, seedOf, shuffled } from "../src/scramble/random.ts"
import { scramble } from "../src/scramble/scramble.ts"
import { Segmentation } from "../src/services/segmenter.ts"
import { articlesIn, corporaOr } from "./corpora.ts"

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: "string", default: "20" },
    model: { type: "string", default: "models/default.restitch" }
  }
})
const seed = 77 // as `bench/quality.ts` has it
const segmenter = Effect.runSync(Effect.scoped(Effect.provide(Segmentation, Segmentation.layer)))
const model = Result.getOrThrow(unpack(new Uint8Array(readFileSync(given.model)), given.model))
const corpora = corporaOr(positionals)

const dumpsOf = (file: string, articles: Range, options: ScrambleOptions): ReadonlyArray<string> => {
  const dealt = { pages: Number(given.pages), articles, length: [250, 1100], themed: 0 } as const
  return dealPages(articlesIn(file), dealt, seed).map(
    (page, i) => scramble(page, options, seedOf(seed, i), segmenter).text
  )
}
const foundIn = (text: string) => {
  const { pages } = Result.getOrThrow(readDecoded("page.txt", text, { sha256: "", format: "text" }))
  return reconstructPage(pages[0], model, segmenter).articles.articles
}

/** As many columns, and the furniture, that `test/in-order.test.ts` has. */
const set = {
  ...usual,
  order: "printed",
  columns: [2, 4],
  columnLength: [80, 220],
  bylines: 0.4,
  furniture: 0.5
} as const
const inOrder = { pages: 0, kept: 0, steps: 0, back: 0 }
for (const file of corpora)
  for (const form of ["blank", "line", "wrapped"] satisfies ReadonlyArray<Form>)
    for (const text of dumpsOf(file, [5, 12], { ...set, form })) {
      const starts = foundIn(text).flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ fragments }) => fragments.map(({ spans }) => spans[0].start))
      )
      const back = starts.filter((start, k) => k > 0 && start < starts[k - 1]).length
      inOrder.pages++
      inOrder.kept += back === 0 ? 1 : 0
      inOrder.steps += Math.max(0, starts.length - 1)
      inOrder.back += back
    }
const { pages, kept, steps, back } = inOrder
console.log(`in order: ${kept} of ${pages} pages keep the order of all their text; ${back} of ${steps} steps lead back`)

const joinsIn = (text: string): ReadonlySet<string> =>
  new Set(
    foundIn(text).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ fragments }) =>
        fragments.slice(1).map((next, i) => `${fragments[i].text.slice(-9)}|${next.text.slice(0, 9)}`)
      )
    )
  )
for (const file of corpora) {
  let all = 0
  let stay = 0
  for (const [i, text] of dumpsOf(file, [13, 20], { ...usual, order: "shuffled", paragraphs: 40 }).entries()) {
    const pieces = shuffled(seeded(seedOf(seed, i)), text.trim().split(/\n\s*\n/))
    const again = joinsIn(pieces.join("\n\n"))
    for (const join of joinsIn(text)) {
      all++
      if (again.has(join)) stay++
    }
  }
  console.log(`${basename(file).split(".")[0]}, pieces at random: ${stay} of ${all} joins stay in another order`)
}
