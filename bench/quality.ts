/**
 * The quality table: pages made of clean articles nobody trained on, by source and by how they came out, beside the
 * baselines, with bootstrap intervals; and the samples.
 *
 *     npm run bench:quality -- [CORPUS.jsonl.gz…] [--pages 40] [--rows REGEXP] [--save FILE] [--compare FILE]
 *     npm run bench:quality -- --ablate [--pages 40] [--rows REGEXP]    what each kind of evidence brings
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename } from "node:path"
import { parseArgs } from "node:util"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { baselines } from "../src/evaluate/baselines.ts"
import { bootstrap } from "../src/evaluate/bootstrap.ts"
import { evaluate, pool, type Scores } from "../src/evaluate/evaluate.ts"
import { scoreOf } from "../src/evaluate/gates.ts"
import type { Gold } from "../src/evaluate/gold.ts"
import { predictionOf } from "../src/evaluate/prediction.ts"
import { unpack } from "../src/model/file.ts"
import { reconstructPage } from "../src/pipeline.ts"
import { readDecoded } from "../src/read/read.ts"
import { continuityOf } from "../src/score/continuity.ts"
import { features } from "../src/score/features/features.ts"
import { dealPages } from "../src/scramble/deal.ts"
import { type ScrambleOptions, usual } from "../src/scramble/options.ts"
import { seeded, seedOf } from "../src/scramble/random.ts"
import { scramble } from "../src/scramble/scramble.ts"
import { Segmentation } from "../src/services/segmenter.ts"
import { validate } from "../src/validate/validate.ts"
import { articlesIn, corporaOr } from "./corpora.ts"
import { reconstructWithout } from "./without.ts"

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: "string", default: "40" },
    model: { type: "string", default: "models/default.restitch" },
    rows: { type: "string", default: "" },
    ablate: { type: "boolean", default: false },
    save: { type: "string" },
    compare: { type: "string" }
  }
})
const pagesARow = Number(given.pages)
const segmenter = Effect.runSync(
  Effect.gen(function* () {
    return yield* Segmentation
  }).pipe(Effect.provide(Segmentation.layer))
)
const model = Result.getOrThrow(unpack(new Uint8Array(readFileSync(given.model)), given.model))
const others = baselines(continuityOf(model))

/** Columns of two or three, so that each article is cut. */
const set: ScrambleOptions = { ...usual, columns: [2, 3], columnLength: [90, 250], bylines: 0.4, furniture: 0.5 }
const damaged: ScrambleOptions = {
  ...set,
  copies: 0.06,
  lostHeadings: 0.08,
  lostFirst: 0.1,
  lostMiddle: 0.06,
  doubled: 0.04,
  subheadings: 0.3,
  halfWidth: 0.3,
  splitHeadlines: 0.1,
  wrapRound: 0.05
}
const kinds: Readonly<Record<string, { options: ScrambleOptions; themed?: number }>> = {
  "shuffled, 40 seams": { options: { ...usual, order: "shuffled", paragraphs: 40 } },
  "shuffled, 80 seams": { options: { ...usual, order: "shuffled", paragraphs: 80 } },
  "one theme, 40 seams": { options: { ...usual, order: "shuffled", paragraphs: 40 }, themed: 1 },
  "3 % misread, 40 seams": { options: { ...usual, order: "shuffled", paragraphs: 40, misread: 0.03 } },
  "a fifth orphans, 40 seams": { options: { ...usual, order: "shuffled", paragraphs: 60, orphans: 1 / 3 } },
  passes: { options: set },
  "passes, damaged": { options: damaged },
  "passes, speeches, damaged": { options: { ...damaged, speeches: 1, columns: [3, 3] } },
  "boxes moved in passes": { options: { ...set, order: "boxes-passes" } },
  "boxes at random": { options: { ...set, order: "boxes" } },
  "pieces at random": { options: { ...set, order: "pieces" } },
  "in order": { options: { ...set, order: "printed" } },
  "passes, a piece a line": { options: { ...set, form: "line" } },
  "passes, wrapped": { options: { ...set, form: "wrapped" } },
  "passes, wrapped, no blank lines": { options: { ...set, form: "wrapped", blankLines: false } },
  "side by side": { options: { ...set, form: "side-by-side" } }
}

interface Dump {
  readonly text: string
  readonly gold: Gold
}
interface Row {
  readonly name: string
  readonly values: Readonly<Record<string, number | null>>
  readonly interval: string
}

const shown = [
  "continuations.f1",
  "continuations.precision",
  "continuations.recall",
  "continuations.jumps.f1",
  "successors.f1",
  "grouping.f1",
  "headings.f1",
  "gaps.f1",
  "duplicates.f1",
  "conservation.lost",
  "calibration.ece",
  "calibration.brier"
]

const restitched = ({ text, gold }: Dump, silenced?: string): Scores => {
  const { source, pages } = Result.getOrThrow(readDecoded("dump.txt", text, { sha256: "0".repeat(64) }))
  const done = pages.map((page) => ({
    page,
    ...(silenced === undefined
      ? reconstructPage(page, model, segmenter)
      : reconstructWithout(page, model, segmenter, silenced))
  }))
  const result = validate(source, done, {
    name: "restitch",
    version: "0",
    model: { name: model.card.name, sha256: model.sha256 },
    segmenter: segmenter.name,
    options: {}
  })
  return evaluate(text, gold, predictionOf(Result.getOrThrow(result)), { segmenter })
}

const ablate = (name: string, dumps: ReadonlyArray<Dump>): void => {
  const whole = pool(dumps.map((dump) => restitched(dump)))
  const asked = ["continuations.f1", "successors.f1", "grouping.f1"]
  console.log(`${name}: ${asked.map((value) => `${value} ${number(scoreOf(whole, value))}`).join("  ")}`)
  for (const feature of features) {
    const without = pool(dumps.map((dump) => restitched(dump, feature.name)))
    const lost = asked.map((value) => ((scoreOf(without, value) ?? 0) - (scoreOf(whole, value) ?? 0)).toFixed(3))
    console.log(`  without ${feature.name.padEnd(20)} ${lost.map((value) => value.padStart(7)).join(" ")}`)
  }
}

const rowOf = (name: string, dumps: ReadonlyArray<Dump>): Row => {
  const scores = dumps.map((dump) => restitched(dump))
  const all = pool(scores)
  const { low, high } = bootstrap(scores, { random: seeded(1), rounds: 200 })["continuations.f1"] ?? { low: 0, high: 0 }
  const beside = others.map(({ name: baseline, predict }) => {
    const its = dumps.map(({ text, gold }) => {
      const { pages } = Result.getOrThrow(readDecoded("dump.txt", text, { sha256: "" }))
      return evaluate(text, gold, predict(reconstructPage(pages[0], model, segmenter).fragments))
    })
    return [`baseline: ${baseline}`, scoreOf(pool(its), "continuations.f1")] as const
  })
  const row = {
    name,
    values: {
      ...Object.fromEntries(shown.map((value) => [value, scoreOf(all, value)])),
      "precision at recall .85": precisionAt(0.85, all),
      ...Object.fromEntries(beside)
    },
    interval: `${low.toFixed(3)}–${high.toFixed(3)}`
  }
  print(row)
  return row
}

/** Precision of the surest joins, down to where they have found this share of gold's continuations; null where they never do. */
const precisionAt = (recall: number, { counts }: Scores): number | null => {
  const { probability, right } = counts.calibration as Record<"probability" | "right", ReadonlyArray<number>>
  const wanted = recall * Number(counts.continuations.wanted)
  const surest = probability.map((_, i) => i).sort((a, b) => probability[b] - probability[a])
  let found = 0
  for (const [taken, i] of surest.entries()) {
    found += right[i]
    if (found >= wanted) return found / (taken + 1)
  }
  return null
}

const number = (value: number | null | undefined) => (value === null || value === undefined ? "–" : value.toFixed(3))
const print = ({ name, values, interval }: Row) =>
  console.log(
    [name.padEnd(46), ...Object.entries(values).map(([key, value]) => `${key} ${number(value)}`), `[${interval}]`].join(
      "  "
    )
  )

const rows: Array<Row> = []
const wanted = new RegExp(given.rows)
for (const file of corporaOr(positionals)) {
  const articles = articlesIn(file)
  for (const [kind, { options, themed = 0 }] of Object.entries(kinds)) {
    const name = `${basename(file).split(".")[0]}: ${kind}`
    if (!wanted.test(name)) continue
    const many = options.order === "shuffled"
    const size = many ? ([options.paragraphs / 3, options.paragraphs / 2] as const) : ([5, 12] as const)
    const dealt = dealPages(
      articles,
      { pages: pagesARow, articles: [Math.floor(size[0]), Math.floor(size[1])], length: [250, 1100], themed },
      77
    )
    const dumps = dealt.map((page, i) => scramble(page, options, seedOf(77, i), segmenter))
    if (given.ablate) ablate(name, dumps)
    else rows.push(rowOf(name, dumps))
  }
}
for (const name of readdirSync("samples").filter((entry) => existsSync(`samples/${entry}/dump.txt`))) {
  if (given.ablate || !wanted.test(`sample: ${name}`)) continue
  const text = readFileSync(`samples/${name}/dump.txt`, "utf8")
  rows.push(rowOf(`sample: ${name}`, [{ text, gold: JSON.parse(readFileSync(`samples/${name}/gold.json`, "utf8")) }]))
}
if (given.compare) {
  const before = new Map((JSON.parse(readFileSync(given.compare, "utf8")) as Array<Row>).map((row) => [row.name, row]))
  for (const { name, values } of rows)
    for (const [key, value] of Object.entries(values)) {
      const was = before.get(name)?.values[key]
      if (value !== null && was !== null && was !== undefined && Math.abs(value - was) >= 0.005)
        console.log(`${name}: ${key} ${was.toFixed(3)} → ${value.toFixed(3)}`)
    }
}
if (given.save) writeFileSync(given.save, `${JSON.stringify(rows, null, 1)}\n`)
