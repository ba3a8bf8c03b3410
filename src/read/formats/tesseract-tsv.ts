import * as Result from "effect/Result"
import type { Input, Reading } from "../input.ts"
import type { LaidLine, LaidPage, Rectangle } from "../layout.ts"
import { ReadError } from "../read-error.ts"
import { joinWords, placedWords } from "./line-text.ts"
import { rectangle, union } from "./rectangle.ts"
import { markVertical } from "./vertical.ts"

const header =
  /^level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf(?:\ttext)?[ \t\r]*$/

/** Whether the text opens with the header that `tesseract … tsv` writes. */
export const isTesseractTsv = (text: string): boolean => {
  const end = text.indexOf("\n")
  return header.test(end < 0 ? text : text.slice(0, end))
}

/** A row: what it measures (1 page, 2 block, 3 paragraph, 4 line, 5 word), where it is and what it says. */
interface Row {
  readonly level: number
  readonly page: number
  readonly block: string
  readonly line: string
  readonly box: Rectangle | undefined
  /** 0 to 100; -1 for what is no word. */
  readonly confidence: number
  readonly text: string
}

/** A line while its words come in. */
interface Draft {
  readonly block: string
  readonly id: string
  readonly box: Rectangle | undefined
  readonly words: Array<Row>
}

/**
 * Reads the TSV of Tesseract 3.05 to 5. Boxes are of the scan, in pixels. A region is a block: paragraphs inside it are
 * guesses by indents and do not divide. Words without text stand for rules and pictures and are left out.
 *
 * @returns a `ReadError` for a row that has too few columns or no numbers, with its line
 */
export const readTesseractTsv = (
  file: Input,
  { finish = (page) => page }: Reading = {}
): Result.Result<ReadonlyArray<LaidPage>, ReadError> => {
  const pages = new Map<number, { box: Rectangle | undefined; readonly lines: Map<string, Draft> }>()
  const rows = file.text().split("\n")
  for (let i = 1; i < rows.length; i++) {
    if (rows[i].trim() === "") continue
    const row = rowOf(rows[i])
    if (row === undefined)
      return Result.fail(
        new ReadError({
          file: file.name,
          place: `line ${i + 1}`,
          problem: "it is no row of ten numbers, a confidence and a text, parted by tabs",
          remedy: "Write the file anew with `tesseract page.png page tsv`, or fetch it again if it was cut off"
        })
      )
    let page = pages.get(row.page)
    if (page === undefined) {
      page = { box: undefined, lines: new Map() }
      pages.set(row.page, page)
    }
    if (row.level === 1) page.box = row.box
    if (row.level === 4) page.lines.set(row.line, { block: row.block, id: row.line, box: row.box, words: [] })
    if (row.level !== 5) continue
    let line = page.lines.get(row.line)
    if (line === undefined) {
      line = { block: row.block, id: row.line, box: undefined, words: [] }
      page.lines.set(row.line, line)
    }
    line.words.push(row)
  }
  return Result.succeed(
    [...pages].map(([number, { box, lines }]) =>
      finish({
        name: String(number),
        ...(box === undefined ? {} : { width: box.x1, height: box.y1 }),
        lines: markVertical([...lines.values()].flatMap(laid))
      })
    )
  )
}

const rowOf = (row: string): Row | undefined => {
  const cells = row.split("\t")
  if (cells.length < 11) return undefined
  const numbers = cells.slice(0, 11).map((cell) => (cell.trim() === "" ? Number.NaN : Number(cell)))
  if (!numbers.every(Number.isFinite)) return undefined
  const [level, page, block, paragraph, line, , left, top, width, height, confidence] = numbers
  return {
    level,
    page,
    block: `${page}/${block}`,
    line: `${page}/${block}/${paragraph}/${line}`,
    box: rectangle(left, top, left + width, top + height),
    confidence,
    text: cells.slice(11).join(" ").trim()
  }
}

const laid = ({ block, id, box, words }: Draft): ReadonlyArray<LaidLine> => {
  const said = words.filter((word) => word.text !== "")
  const text = joinWords(said.map((word) => word.text))
  if (text === "") return []
  const around = box ?? union(said.flatMap((word) => (word.box === undefined ? [] : [word.box])))
  const sure = said.filter((word) => word.confidence >= 0)
  const confidence = sure.reduce((sum, word) => sum + word.confidence, 0) / sure.length / 100
  return [
    {
      text,
      id,
      region: block,
      ...(around === undefined ? {} : { box: around }),
      ...placedWords(text, said),
      ...(sure.length === 0 ? {} : { confidence: Math.min(1, confidence) })
    }
  ]
}
