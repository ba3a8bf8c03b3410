/**
 * Articles that go on on another page, of articles that nobody trained on: two pages a paper, one to three jumps, half of
 * the rest in mid-sentence, jump lines lost or set elsewhere, headlines repeated, shortened or lost. How many of the jumps
 * are followed, and how many of those that are followed are right.
 *
 *     npm run bench:jumps -- [CORPUS.jsonl.gz…] [--papers 60] [--model FILE] [--fit]
 *
 * `--fit` prints the weights of `src/reorder/jump-odds.ts` as these papers would have them, and what they reach on papers
 * that they were not fitted on.
 */
import { readFileSync } from "node:fs"
import { basename } from "node:path"
import { parseArgs } from "node:util"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { unpack } from "../src/model/file.ts"
import { jumpPairsOf, reconstructPage } from "../src/pipeline.ts"
import { readDecoded } from "../src/read/read.ts"
import { type JumpEvidence, jumpFeatures, jumpNames } from "../src/reorder/jump-odds.ts"
import { evidenceBetween, jumpSteps } from "../src/reorder/jumps.ts"
import type { CleanArticle } from "../src/scramble/copy.ts"
import { chance, type Random, seeded, seedOf, shuffled, within } from "../src/scramble/random.ts"
import { Segmentation } from "../src/services/segmenter.ts"
import { articlesIn, corporaOr } from "./corpora.ts"

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    papers: { type: "string", default: "60" },
    model: { type: "string", default: "models/default.restitch" },
    fit: { type: "boolean", default: false }
  }
})
const segmenter = Effect.runSync(Effect.scoped(Effect.provide(Segmentation, Segmentation.layer)))
const model = Result.getOrThrow(unpack(new Uint8Array(readFileSync(given.model)), given.model))

interface Paper {
  readonly text: string
  /** How the last piece of each article on the first page ends, and how it goes on on the second. */
  readonly jumps: ReadonlyArray<readonly [end: string, start: string]>
}
const told = 9

/** An article in two parts: cut in mid-sentence as often as not, else between paragraphs. */
const parted = ({ paragraphs }: CleanArticle, random: Random): readonly [Array<string>, Array<string>] => {
  const at = within(random, [1, paragraphs.length - 1])
  const [before, after] = [paragraphs.slice(0, at), paragraphs.slice(at)]
  if (chance(random, 0.35) || after[0].length < 40) return [before, after]
  const cut = within(random, [10, after[0].length - 10])
  return [
    [...before, after[0].slice(0, cut)],
    [after[0].slice(cut), ...after.slice(1)]
  ]
}

const paperOf = (articles: ReadonlyArray<CleanArticle>, random: Random): Paper => {
  const pages: [Array<string>, Array<string>] = [[], []]
  const jumps: Array<readonly [string, string]> = []
  const count = within(random, [1, 3])
  for (const [i, article] of articles.entries()) {
    const title = chance(random, 0.9) ? [article.title] : []
    if (i >= count) {
      pages[i % 2].push([...title, ...article.paragraphs].join("\n\n"))
      continue
    }
    const [before, after] = parted(article, random)
    const onward = chance(random, 0.9) ? ["（下转第二版）"] : []
    const back = chance(random, 0.9) ? ["（上接第一版）"] : []
    const repeated = chance(random, 0.4) ? [article.title] : chance(random, 0.2) ? [article.title.slice(-6)] : []
    const isAstray = chance(random, 0.15)
    if (isAstray) pages[0].push(...onward)
    pages[0].push([...title, ...before, ...(isAstray ? [] : onward)].join("\n\n"))
    pages[1].push([...repeated, ...back, ...after].join("\n\n"))
    jumps.push([before.at(-1)!.slice(-told), after[0].slice(0, told)])
  }
  const [front, rest] = pages.map((page) => shuffled(random, page).join("\n\n"))
  return { text: `云川日报　01\n\n${front}\n\f\n云川日报　02\n\n${rest}\n`, jumps }
}

const papersOf = (file: string): ReadonlyArray<Paper> => {
  const isFit = ({ paragraphs }: CleanArticle) => {
    const length = paragraphs.join("").length
    return paragraphs.length > 2 && length > 250 && length < 1500
  }
  const articles = shuffled(seeded(77), articlesIn(file).filter(isFit))
  return Array.from({ length: Number(given.papers) }, (_, i) => {
    const random = seeded(seedOf(77, i))
    const some = within(random, [6, 16])
    const first = within(random, [0, Math.max(0, articles.length - some)])
    return paperOf(articles.slice(first, first + some), random)
  })
}

interface Row {
  readonly paper: number
  readonly features: ReadonlyArray<number>
  readonly right: boolean
}
const rows: Array<Row> = []
const totals = { jumps: 0, followed: 0, right: 0, sure: 0, wrongSure: 0, said: 0 }
let paper = 0
for (const file of corporaOr(positionals)) {
  const own = { jumps: 0, followed: 0, right: 0 }
  for (const { text, jumps } of papersOf(file)) {
    paper++
    const { pages } = Result.getOrThrow(readDecoded("paper.txt", text, { sha256: "", format: "text" }))
    const done = pages.map((page) => ({ page, ...reconstructPage(page, model, segmenter) }))
    const isJump = ({ from, to }: JumpEvidence) =>
      jumps.some(([end, start]) => from.fragment.text.endsWith(end) && to.fragment.text.startsWith(start))
    own.jumps += jumps.length
    for (const { pair, known } of jumpPairsOf(done, model, segmenter).pairs) {
      if (pair.from !== 0) continue
      for (const each of evidenceBetween(pair, known).flat()) {
        const numbers = jumpFeatures(each)
        rows.push({ paper, right: isJump(each), features: jumpNames.map((name) => numbers[name]) })
      }
      for (const { from, to, join } of jumpSteps(pair, known, model.combination.breaks)) {
        const right = isJump({ from, to, wording: undefined, likeness: 0 })
        own.followed++
        own.right += right ? 1 : 0
        totals.said += join.probability
        if (join.probability >= 0.9) {
          totals.sure++
          totals.wrongSure += right ? 0 : 1
        }
      }
    }
  }
  const { jumps, followed, right } = own
  totals.jumps += jumps
  totals.followed += followed
  totals.right += right
  console.log(`${basename(file)}: ${jumps} jumps, ${followed} followed, ${right} of them right`)
}
const share = (part: number, whole: number) => (whole === 0 ? "–" : (part / whole).toFixed(3))
console.log(
  `all: recall ${share(totals.right, totals.jumps)}, precision ${share(totals.right, totals.followed)}; ` +
    `said to be ${share(totals.said, totals.followed)} sure on average; of ${totals.sure} said to be 0.9 sure or more, ${totals.wrongSure} wrong`
)

/** Logistic regression by Newton's steps, with a little ridge. */
const fitted = (some: ReadonlyArray<Row>): ReadonlyArray<number> => {
  const width = jumpNames.length
  const weights = new Array<number>(width).fill(0)
  for (let round = 0; round < 40; round++) {
    const slope = weights.map((weight, k) => (k === 0 ? 0 : weight))
    const bend = weights.map((_, k) => weights.map((__, l) => (k === l ? 1 : 0)))
    for (const { features, right } of some) {
      const p = probabilityOf(features, weights)
      for (let k = 0; k < width; k++) {
        if (features[k] === 0) continue
        slope[k] += features[k] * (p - (right ? 1 : 0))
        for (let l = 0; l < width; l++) bend[k][l] += features[k] * features[l] * p * (1 - p)
      }
    }
    const step = solved(bend, slope)
    for (let k = 0; k < width; k++) weights[k] -= step[k]
    if (Math.max(...step.map(Math.abs)) < 1e-6) break
  }
  return weights
}
const probabilityOf = (features: ReadonlyArray<number>, weights: ReadonlyArray<number>): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, k) => sum + value * weights[k], 0)))

/** A system of linear equations, by elimination. */
const solved = (matrix: ReadonlyArray<ReadonlyArray<number>>, right: ReadonlyArray<number>): ReadonlyArray<number> => {
  const rest = matrix.map((row, k) => [...row, right[k]])
  for (let k = 0; k < rest.length; k++) {
    const pivot = rest.slice(k).reduce((best, row, i) => (Math.abs(row[k]) > Math.abs(rest[best][k]) ? k + i : best), k)
    ;[rest[k], rest[pivot]] = [rest[pivot], rest[k]]
    for (let i = 0; i < rest.length; i++)
      if (i !== k) {
        const factor = rest[i][k] / rest[k][k]
        for (let l = k; l <= rest.length; l++) rest[i][l] -= factor * rest[k][l]
      }
  }
  return rest.map((row, k) => row[rest.length] / row[k])
}

if (given.fit) {
  const loss = (some: ReadonlyArray<Row>, of: (row: Row) => number) =>
    some.reduce((sum, row) => sum - Math.log(Math.max(1e-9, row.right ? of(row) : 1 - of(row))), 0)
  let held = 0
  for (let fold = 0; fold < 5; fold++) {
    const weights = fitted(rows.filter((row) => row.paper % 5 !== fold))
    held += loss(
      rows.filter((row) => row.paper % 5 === fold),
      ({ features }) => probabilityOf(features, weights)
    )
  }
  const weights = fitted(rows)
  console.log(`log loss of ${rows.length} steps on papers not fitted on ${held.toFixed(1)}`)
  for (const [k, name] of jumpNames.entries()) console.log(`  ${name}: ${weights[k].toFixed(2)},`)
}
