import type { Page } from "../read/page.ts"
import type { Cell } from "./cells.ts"
import { isOpening, plain, spokenRole } from "./plain.ts"
import { setWidth } from "./rows.ts"

/** Where a page of columns is parted from top to bottom. */
export interface Bands {
  /** For each line, whether it lies across columns: a headline centred over them. */
  readonly across: ReadonlyArray<boolean>
  /** For each line, whether every column above it ends before it. */
  readonly begins: ReadonlyArray<boolean>
}

/** A page that is one band. */
export const unparted: Bands = { across: [], begins: [] }

/** Lines across that stand on one another: kicker, headline, subtitle, byline, each over two lines at most. */
const tallest = 6
/** In characters: one of the lines across is no shorter. */
const shortest = 4
/** Columns of the text by which a centred line may be off. */
const offCentre = 3
/** Lines below that show where the columns stand. */
const sight = 4

/**
 * Finds lines across and the blank lines below which other articles begin. A blank line alone parts nothing: `pdftotext`
 * puts one in wherever type of another size stands beside; only a heading below it tells.
 *
 * @param lines  the cells of each line
 */
export const bandsOf = (page: Page, lines: ReadonlyArray<ReadonlyArray<Cell>>): Bands => {
  const across = lines.map((_, line) => isFolio(page, lines, line))
  lines.forEach((cells, line) => {
    if (cells.length < 2 || lines[line - 1]?.length !== 1) return
    for (const over of linesOver(page, lines, line)) across[over] = true
  })
  const begins = lines.map((_, line) => page.lines[line].afterBlank && !across[line] && hasHeading(page, lines, line))
  return { across, begins }
}

/** The page's first or last line where it says a date, a page or the paper's name: no column goes on through it. */
const isFolio = (page: Page, lines: ReadonlyArray<ReadonlyArray<Cell>>, line: number): boolean =>
  (line === 0 || line === lines.length - 1) &&
  lines[line].length >= 2 &&
  lines[line].some((cell) => spokenRole(plain(textOf(page, cell))) === "furniture")

/** The lone lines right above `line` that are centred over its columns; none where they may be the middle column's. */
const linesOver = (page: Page, lines: ReadonlyArray<ReadonlyArray<Cell>>, line: number): ReadonlyArray<number> => {
  const below = lines.slice(line, line + sight).filter((cells) => cells.length >= 2)
  const left = Math.min(...below.map((cells) => cells[0].x0))
  const around = lines.slice(Math.max(0, line - 2 * sight), line + 2 * sight)
  if (around.some(([first]) => first.x0 < left - offCentre)) return [] // it lies across a part of the page
  const right = Math.max(...below.map((cells) => cells[cells.length - 1].x1))
  const columns = lines[line].map((cell) => cell.x0)
  const over: Array<number> = []
  for (let k = line - 1; k >= 0 && line - k <= tallest && lines[k].length === 1; k--) {
    const [cell] = lines[k]
    const isCentred = Math.abs(cell.x0 - left - (right - cell.x1)) <= 2 * offCentre && cell.x0 >= left + offCentre
    if (!isCentred || isSentence(textOf(page, cell))) break
    over.push(k)
    if (page.lines[k].afterBlank) break
  }
  if (over.every((k) => lines[k][0].end - lines[k][0].start < shortest)) return [] // one character a line, set upright
  const isFree = over.some((k) => columns.every((x0) => Math.abs(lines[k][0].x0 - x0) > 1))
  const top = over.at(-1)
  return isFree || (top !== undefined && (top === 0 || page.lines[top].afterBlank)) ? over : []
}

/**
 * Whether an article begins on this line: a heading with a byline or an opening below it in any column, or with an indented
 * line below it in the first, where a page's band begins.
 */
const hasHeading = (page: Page, lines: ReadonlyArray<ReadonlyArray<Cell>>, line: number): boolean =>
  lines[line].some((cell, i) => {
    const [below, then] = cellsBelow(lines, cell)
    if (below === undefined || isSentence(textOf(page, cell))) return false
    const text = plain(textOf(page, below))
    if (setWidth(page.source.text, cell) > 0.9 * widthAround(page, lines, cell)) return false
    if (spokenRole(text) === "byline" || isOpening(text)) return true
    const indent = below.x0 - cell.x0
    return i === 0 && then !== undefined && indent >= 2 && indent <= 6 && Math.abs(then.x0 - cell.x0) <= 1
  })

/** The two cells that stand next below in a cell's column, on the two lines below it. */
const cellsBelow = (lines: ReadonlyArray<ReadonlyArray<Cell>>, { line, x0 }: Cell): ReadonlyArray<Cell | undefined> =>
  [line + 1, line + 2].map((at) => lines[at]?.find((cell) => cell.x0 >= x0 - 1 && cell.x0 <= x0 + 6))

/** In half ems: the widest cell that begins at the same place a few lines below. */
const widthAround = (page: Page, lines: ReadonlyArray<ReadonlyArray<Cell>>, { line, x0 }: Cell): number =>
  Math.max(
    0,
    ...lines
      .slice(line + 1, line + 2 + sight)
      .flatMap((cells) => cells.filter((cell) => Math.abs(cell.x0 - x0) <= 1))
      .map((cell) => setWidth(page.source.text, cell))
  )

const textOf = (page: Page, cell: Cell): string => page.source.text.slice(cell.start, cell.end)

const isSentence = (text: string): boolean => /[。，；、,;]/.test(text)
