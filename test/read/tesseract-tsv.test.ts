import { existsSync, globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { isTesseractTsv, readTesseractTsv } from "../../src/read/formats/tesseract-tsv.ts"
import { readDecoded } from "../../src/read/read.ts"
import { pagesOf as laidPagesOf, wordsOf } from "./laid.ts"

const header = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
const tsv = (...rows: ReadonlyArray<string>) =>
  `${[header, ...rows.map((row) => row.split(" ").join("\t"))].join("\n")}\n`
const pagesOf = (text: string) => laidPagesOf(readTesseractTsv, text)

const page = tsv(
  "1 1 0 0 0 0 0 0 600 800 -1 ",
  "2 1 1 0 0 0 10 10 200 60 -1 ",
  "3 1 1 1 0 0 10 10 200 60 -1 ",
  "4 1 1 1 1 0 10 10 200 20 -1 ",
  "5 1 1 1 1 1 10 10 90 20 96.5 市里",
  "5 1 1 1 1 2 105 10 90 20 95.5 召开",
  "3 1 1 2 0 0 10 40 200 20 -1 ",
  "4 1 1 2 1 0 10 40 200 20 -1 ",
  "5 1 1 2 1 1 10 40 60 20 90 Open",
  "5 1 1 2 1 2 75 40 60 20 80 day",
  "2 1 2 0 0 0 300 10 5 700 -1 ",
  "3 1 2 1 0 0 300 10 5 700 -1 ",
  "4 1 2 1 1 0 300 10 5 700 -1 ",
  "5 1 2 1 1 1 300 10 5 700 95  ",
  "1 2 0 0 0 0 0 0 600 800 -1 ",
  '5 2 1 1 1 1 20 30 40 20 70 "引号'
)

describe("the TSV of Tesseract", () => {
  it("is known by its header", () => {
    expect(isTesseractTsv(page)).toBe(true)
    expect(isTesseractTsv("level\ttext\n1\t市里")).toBe(false)
    expect(Result.getOrThrow(readDecoded("stdin", page, { sha256: "" })).source.format).toBe("tesseract-tsv")
  })

  it("gives lines their words, their box and their block, in which paragraphs do not divide", () => {
    const [first] = pagesOf(page)
    expect([first.name, first.width, first.height]).toEqual(["1", 600, 800])
    expect(first.lines).toEqual([
      { text: "市里召开", id: "1/1/1/1", region: "1/1", box: { x0: 10, y0: 10, x1: 210, y1: 30 }, confidence: 0.96 },
      { text: "Open day", id: "1/1/2/1", region: "1/1", box: { x0: 10, y0: 40, x1: 210, y1: 60 }, confidence: 0.85 }
    ])
  })

  it("says where words stand, each with its blanks closed as the line has them", () => {
    expect(wordsOf(readTesseractTsv, page)).toEqual([
      [
        ["市里", 10, 100],
        ["召开", 105, 195]
      ],
      [
        ["Open", 10, 70],
        ["day", 75, 135]
      ],
      [['"引号', 20, 60]]
    ])
  })

  it("leaves out rules and pictures, takes a quote as it stands, and bounds a line without a row by its words", () => {
    const [, second] = pagesOf(page)
    expect(second.lines.map(({ text, box }) => [text, box])).toEqual([['"引号', { x0: 20, y0: 30, x1: 60, y1: 50 }]])
  })

  it("takes tall lines for vertical where most lines are tall", () => {
    const line = (number: number, box: string, text: string) => [
      `4 1 1 1 ${number} 0 ${box} -1 `,
      `5 1 1 1 ${number} 1 ${box} 90 ${text}`
    ]
    const tall = [...line(1, "500 10 20 90", "今年以来"), ...line(2, "470 10 20 90", "各地推进")]
    const across = line(3, "10 10 200 20", "城市日报")
    expect(pagesOf(tsv(...tall, ...across))[0].lines.map(({ vertical }) => vertical)).toEqual([true, true, undefined])
    expect(pagesOf(tsv(...tall.slice(0, 2), ...across))[0].lines.some(({ vertical }) => vertical)).toBe(false)
  })

  it("says in which line it was cut off, or is none", () => {
    expect(() => pagesOf(page.slice(0, page.lastIndexOf("\t20")))).toThrow(/page\.xml, line 17: it is no row/)
    expect(() => pagesOf(tsv("5 1 1 1 1 1 x 10 90 20 96 市里"))).toThrow(/line 2:/)
  })

  const shared = fileURLToPath(new URL("../../../shared/pages/ocr/", import.meta.url))
  it.runIf(existsSync(shared))("reads as the text that Tesseract writes beside it", () => {
    const bare = (text: string) => text.replace(/\s/g, "")
    for (const file of globSync("*/tesseract*.tsv", { cwd: shared })) {
      const lines = pagesOf(readFileSync(shared + file, "utf8")).flatMap((each) => each.lines)
      const text = readFileSync(shared + file.replace(/tsv$/, "txt"), "utf8")
      expect(bare(lines.map((line) => line.text).join("")), file).toBe(bare(text))
    }
  })
})
