import type { Page } from "../read/page.ts"
import { isBlank, isDigit, isLetter } from "../text/characters.ts"
import { setWidth } from "./rows.ts"

/** A piece of a line between two runs of blanks. */
export interface Cell {
  readonly line: number
  readonly start: number
  readonly end: number
  /** Where it stands on its line, in columns of the text. */
  readonly x0: number
  readonly x1: number
}

/** How wide a character stands in a dump: tools pad either by characters (pdftotext) or by display width. */
export type Metric = (unit: number) => number
export const byCharacter: Metric = (unit) => (unit === 0x09 ? 4 : unit >= 0xdc00 && unit <= 0xdfff ? 0 : 1)

/** A line cut at runs of two blanks or more. */
export const cellsOf = (page: Page, line: number, metric: Metric): ReadonlyArray<Cell> => {
  const { text } = page.source
  const { span, indent } = page.lines[line]
  const cells: Array<Cell> = []
  let x = 0
  let start = -1
  let x0 = 0
  let blanks = 0
  for (let i = span.start - indent; i < span.end; i++) {
    const unit = text.charCodeAt(i)
    if (isBlank(unit)) blanks += unit === 0x09 ? 2 : 1
    else {
      if (start < 0 || blanks >= 2) {
        if (start >= 0) cells.push({ line, start, end: trimEnd(text, i), x0, x1: x - blanks })
        start = i
        x0 = x
      }
      blanks = 0
    }
    x += metric(unit)
  }
  cells.push({ line, start, end: span.end, x0, x1: x })
  return cells
}

const trimEnd = (text: string, at: number): number => {
  let end = at
  while (isBlank(text.charCodeAt(end - 1))) end--
  return end
}

/** In half ems: no newspaper column is narrower or wider. */
const narrowest = 16
const widest = 64
/** Lines above and below that show how wide the columns are. */
const sight = 12
/** In half ems: the first line of a paragraph is this much shorter. */
const indent = 4

/**
 * Cuts cells where a gutter shrank to one blank. Columns are justified, so that one width comes up again and again; a blank
 * at which a piece of that width ends or begins is a gutter. Never between words of Latin text.
 */
export const narrowCells = (
  text: string,
  lines: ReadonlyArray<ReadonlyArray<Cell>>,
  metric: Metric
): ReadonlyArray<ReadonlyArray<Cell>> => {
  const pieces = lines.map((cells) => cells.map((cell) => piecesOf(text, cell, metric)))
  const widths = pieces.map((cells) => cells.flat().map((piece) => setWidth(text, piece)))
  return pieces.map((cells, line) => {
    if (cells.every((parts) => parts.length === 1)) return cells.flat()
    const near = commonWidths(widths.slice(Math.max(0, line - sight), line + sight + 1).flat())
    return cells.flatMap((parts) => joinPieces(text, parts, near))
  })
}

/** A cell cut at every blank that does not stand between Latin words. */
const piecesOf = (text: string, cell: Cell, metric: Metric): ReadonlyArray<Cell> => {
  const pieces: Array<Cell> = []
  let from = { start: cell.start, x0: cell.x0 }
  let x = cell.x0
  for (let i = cell.start; i < cell.end; i++) {
    const here = text.charCodeAt(i)
    if (i > from.start && isBlank(text.charCodeAt(i - 1)) && !isBlank(here)) {
      const end = trimEnd(text, i)
      const before = text.charCodeAt(end - 1)
      if (!((isLetter(here) || isDigit(here)) && (isLetter(before) || isDigit(before)))) {
        pieces.push({ line: cell.line, start: from.start, end, x0: from.x0, x1: x - (i - end) })
        from = { start: i, x0: x }
      }
    }
    x += metric(here)
  }
  pieces.push({ line: cell.line, start: from.start, end: cell.end, x0: from.x0, x1: cell.x1 })
  return pieces
}

const isLone = ({ start, end }: Cell): boolean => end - start === 1

/** Widths that many pieces share, and those that some have to the half em. */
interface Widths {
  readonly common: ReadonlyArray<number>
  readonly exact: ReadonlySet<number>
}

const commonWidths = (widths: ReadonlyArray<number>): Widths => {
  const counts = new Map<number, number>()
  for (const width of widths)
    if (width >= narrowest && width <= widest)
      for (let w = width - 1; w <= width + 1; w++) counts.set(w, (counts.get(w) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const common = [...counts].filter(([, count]) => count >= 6 && count * 2 >= most).map(([width]) => width)
  return { common, exact: new Set(widths.filter((width) => common.includes(width))) }
}

const joinPieces = (
  text: string,
  parts: ReadonlyArray<Cell>,
  { common: widths, exact }: Widths
): ReadonlyArray<Cell> => {
  const joined: Array<Cell> = []
  const fills = (cell: Cell, short: number): boolean => {
    const width = setWidth(text, cell) + short
    return widths.some((common) => Math.abs(common - width) <= 1)
  }
  parts.forEach((part, i) => {
    const last = joined.at(-1)
    const isGutter =
      last !== undefined &&
      // A line that was set wide has a blank at every character: one of its own column's lines tells where it ends.
      (!isLone(part) || (i < parts.length - 1 && exact.has(setWidth(text, last)))) &&
      (fills(last, 0) || fills(part, 0) || (fills(last, indent) && (fills(part, indent) || i === parts.length - 1)))
    if (last === undefined || isGutter) joined.push(part)
    else joined[joined.length - 1] = { ...last, end: part.end, x1: part.x1 }
  })
  return joined
}
