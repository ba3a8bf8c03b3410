/**
 * The order of OCR and PDF pages in the layouts of Chinese newspapers, from each form that they come in, beside the order
 * that the tool itself gave them: ../shared/pages/ocr, where it is there.
 *
 *     npm run bench:ocr -- [--sets REGEXP] [--pages DIRECTORY] [--each]
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { gunzipSync } from "node:zlib"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { readSource } from "../src/batch/reconstruct.ts"
import { pool } from "../src/evaluate/evaluate.ts"
import { scoreOf } from "../src/evaluate/gates.ts"
import { locate } from "../src/evaluate/locate.ts"
import { type Pair, type Prediction, predictionOf } from "../src/evaluate/prediction.ts"
import { characterAt, charactersOf, rank } from "../src/evaluate/ranks.ts"
import { unpack } from "../src/model/file.ts"
import { reconstructPages } from "../src/pipeline.ts"
import { asMeant, isSimplifiedText } from "../src/read/formats/pdf-characters.ts"
import type { Read } from "../src/read/read.ts"
import { Segmentation } from "../src/services/segmenter.ts"
import { validate } from "../src/validate/validate.ts"
import { type Counts, measured, type SetLine, type ToolPage } from "./ocr-ruler.ts"

const { values: given } = parseArgs({
  options: {
    pages: { type: "string", default: fileURLToPath(new URL("../../shared/pages/ocr/", import.meta.url)) },
    model: { type: "string", default: "models/default.restitch" },
    sets: { type: "string", default: "" },
    each: { type: "boolean", default: false }
  }
})

/** What is read, and the tool over whose text its gold is. */
const sources = [
  { name: "Tesseract hOCR", file: "tesseract.hocr", tool: "tesseract" },
  { name: "Tesseract ALTO", file: "tesseract.alto.xml", tool: "tesseract" },
  { name: "Tesseract TSV", file: "tesseract.tsv", tool: "tesseract" },
  { name: "Tesseract text", file: "tesseract.txt", tool: "tesseract" },
  { name: "PDF", file: "page.pdf", tool: "pdfjs" },
  { name: "pdf.js text", file: "pdfjs.txt", tool: "pdfjs" },
  { name: "pdftotext text", file: "pdftotext.txt", tool: "pdftotext" },
  { name: "-layout text", file: "pdftotext-layout.txt", tool: "pdftotext-layout" },
  { name: "-raw text", file: "pdftotext-raw.txt", tool: "pdftotext-raw" }
]
const tools: Readonly<Record<string, string>> = {
  tesseract: "Tesseract",
  pdfjs: "pdf.js",
  pdftotext: "pdftotext",
  "pdftotext-layout": "pdftotext -layout",
  "pdftotext-raw": "pdftotext -raw"
}

const segmenter = Effect.runSync(
  Effect.gen(function* () {
    return yield* Segmentation
  }).pipe(Effect.provide(Segmentation.layer))
)

const model = Result.getOrThrow(unpack(new Uint8Array(readFileSync(given.model)), given.model))

/** Set vertically, or the layout that its name begins with. */
const classOf = (set: string): string =>
  set.startsWith("vertical") || set === "trad-2" ? "vertical" : set === "narrow-2" ? set : set.replace(/-\d+$/, "")

const bytesOf = (path: string): Uint8Array =>
  existsSync(path) ? readFileSync(path) : gunzipSync(readFileSync(`${path}.gz`))
const jsonOf = (path: string) => JSON.parse(readFileSync(path, "utf8"))

/** The order that stands in the text; a block between blank lines for an article, as nothing says more. */
const ownOrder = (page: ToolPage): Counts => {
  const blocks = [...page.text.matchAll(/(?:[^\n\f]*\S[^\n\f]*(?:\n(?!\f)|$)?)+/g)]
  const articles = blocks.map(({ index, 0: block }) => ({
    paragraphs: [{ role: "body" as const, gapBefore: false, spans: [[index, index + block.length] as const] }]
  }))
  return measured(page, [[[0, page.text.length]]], { articles, duplicates: [], unplaced: [], joins: [] })
}

/**
 * Characters of what was read → those of the tool's text: the same in the same order, else the same lines somewhere. A
 * tool's text may have radicals for characters, as PDFs name them; a reader that has mended them has lost none.
 */
const placesOf = (page: ToolPage, { source, pages }: Read): Int32Array => {
  const own = rank(source.text)
  if (source.text === page.text) return Int32Array.from({ length: own.count }, (_, i) => i)
  const wanted = rank(asMeant(page.text, isSimplifiedText(page.text)))
  const isSame = own.count === wanted.count && own.at.every((_, i) => characterAt(own, i) === characterAt(wanted, i))
  if (isSame) return Int32Array.from({ length: own.count }, (_, i) => i)
  const places = new Int32Array(own.count).fill(-1)
  const lines = pages.flatMap((each) => each.lines.map(({ span }) => charactersOf(own, [[span.start, span.end]])))
  const found = locate(
    wanted,
    lines.map((line) => line.map((character) => characterAt(own, character)))
  )
  for (const [i, line] of lines.entries()) for (const [k, character] of line.entries()) places[character] = found[i][k]
  return places
}

const restitched = async (set: string, file: string, page: ToolPage): Promise<Counts> => {
  const path = `${given.pages}/${set}/${file}`
  const whole = await Effect.runPromise(readSource(bytesOf(path), { name: file }))
  const done = reconstructPages(whole.pages, model, segmenter)
  const generator = {
    name: "restitch" as const,
    version: "0",
    model: { name: model.card.name, sha256: model.sha256 },
    segmenter: segmenter.name,
    options: {}
  }
  const own = predictionOf(Result.getOrThrow(validate(whole.source, done, generator)))
  const [ranks, wanted, places] = [rank(whole.source.text), rank(page.text), placesOf(page, whole)]
  const moved = (spans: ReadonlyArray<Pair>): ReadonlyArray<Pair> => {
    const found: Array<Pair> = []
    for (const place of charactersOf(ranks, spans).map((character) => places[character])) {
      if (place < 0) continue
      const start = wanted.at[place]
      const last = found.at(-1)
      if (last !== undefined && last[1] <= start && page.text.slice(last[1], start).trim() === "")
        found[found.length - 1] = [last[0], start + characterAt(wanted, place).length]
      else found.push([start, start + characterAt(wanted, place).length])
    }
    return found
  }
  const prediction: Prediction = {
    articles: own.articles.map(({ paragraphs }) => ({
      paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, spans: moved(paragraph.spans) }))
    })),
    duplicates: own.duplicates.map(({ spans, of }) => ({ spans: moved(spans), of: moved(of) })),
    unplaced: own.unplaced.map(moved),
    joins: []
  }
  const reading = prediction.articles.map(({ paragraphs }) => paragraphs.flatMap(({ spans }) => spans))
  return measured(page, reading, prediction)
}

type Value = "seams" | "bodySeams" | "successors" | "grouping"
const titles: Readonly<Record<Value, string>> = {
  seams: "Seams at column ends joined",
  bodySeams: "Seams at column ends joined, all left out that is no body text",
  successors: "Lines that follow the line before",
  grouping: "B-cubed F of articles over characters (a block for an article in the tools' own order)"
}
const figure = (value: Value, counts: ReadonlyArray<Counts>): number | null => {
  if (value === "grouping") return scoreOf(pool(counts.map(({ scores }) => scores)), "grouping.f1")
  const sum = (i: 0 | 1) => counts.reduce((total, each) => total + each[value][i], 0)
  return sum(1) === 0 ? null : sum(0) / sum(1)
}
const number = (value: number | null): string => (value === null ? "–" : value.toFixed(3))

interface Row {
  readonly name: string
  readonly isRival: boolean
  readonly bySet: ReadonlyMap<string, Counts>
}

const measure = async (sets: ReadonlyArray<string>): Promise<ReadonlyArray<Row>> => {
  const rows = new Map<string, { readonly isRival: boolean; readonly bySet: Map<string, Counts> }>()
  const put = (name: string, isRival: boolean, set: string, counts: Counts) => {
    const row = rows.get(name) ?? { isRival, bySet: new Map() }
    rows.set(name, row)
    row.bySet.set(set, counts)
  }
  for (const set of sets) {
    const lines: ReadonlyArray<SetLine> = jsonOf(`${given.pages}/${set}/gold-articles.json`).lines
    for (const [tool, name] of Object.entries(tools)) {
      const text = readFileSync(`${given.pages}/${set}/${tool}.txt`, "utf8")
      const page = { text, lines, gold: jsonOf(`${given.pages}/${set}/gold-${tool}.json`) }
      put(`${name}, its own order`, true, set, ownOrder(page))
      for (const source of sources)
        if (source.tool === tool)
          put(`Restitch of ${source.name}`, false, set, await restitched(set, source.file, page))
    }
  }
  return [...rows].map(([name, row]) => ({ name, ...row })).sort((a, b) => Number(b.isRival) - Number(a.isRival)) // what there is, then what is made of it
}

const print = (rows: ReadonlyArray<Row>, sets: ReadonlyArray<string>): void => {
  const classes = new Map<string, ReadonlyArray<string>>(
    given.each
      ? sets.map((set) => [set, [set]])
      : [
          ...Map.groupBy(sets, classOf),
          ["all across", sets.filter((set) => classOf(set) !== "vertical")],
          ["all", sets]
        ]
  )
  const width = Math.max(...rows.map(({ name }) => name.length))
  for (const [value, title] of Object.entries(titles) as ReadonlyArray<[Value, string]>) {
    console.log(`\n${title}\n${"".padEnd(width)}${[...classes.keys()].map((name) => `  ${name.padStart(8)}`).join("")}`)
    for (const { name, bySet } of rows) {
      const cells = [...classes].map(([column, own]) =>
        number(
          figure(
            value,
            own.map((set) => bySet.get(set)!)
          )
        ).padStart(2 + Math.max(8, column.length))
      )
      console.log(name.padEnd(width) + cells.join(""))
    }
    verdict(value, rows, classes)
  }
}

/** Where each form stands against the best of all tools: over all pages, and the layouts in which it is behind. */
const verdict = (value: Value, rows: ReadonlyArray<Row>, classes: ReadonlyMap<string, ReadonlyArray<string>>): void => {
  const over = (row: Row, own: ReadonlyArray<string>) =>
    figure(
      value,
      own.map((set) => row.bySet.get(set)!)
    ) ?? 1
  const best = (own: ReadonlyArray<string>) =>
    Math.max(...rows.filter((row) => row.isRival).map((row) => over(row, own)))
  const all = [...new Set([...classes.values()].flat())]
  for (const row of rows.filter(({ isRival }) => !isRival)) {
    const [errors, least] = [1 - over(row, all), 1 - best(all)]
    const behind = [...classes].filter(([, own]) => over(row, own) < best(own)).map(([name]) => name)
    console.log(
      `  ${row.name.slice("Restitch of ".length)}: ${errors.toFixed(3)} of errors, the best tool ${least.toFixed(3)}: ` +
        `${2 * errors <= least ? "halved" : errors < least ? "less, not halved" : "not less"}` +
        (behind.length === 0 ? "" : `; behind in ${behind.join(", ")}`)
    )
  }
}

if (existsSync(given.pages)) {
  const sets = readdirSync(given.pages)
    .filter((set) => new RegExp(given.sets).test(set))
    .sort()
  print(await measure(sets), sets)
} else console.log(`${given.pages} is not there: nothing to measure`)
