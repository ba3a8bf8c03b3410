import { isBlank } from "../../src/text/characters.ts"
import { cutAtMarks, flow, type Piece } from "./article.ts"
import { misread, random } from "./noise.ts"
import type { Band, Layout, SamplePage } from "./page.ts"
import { cells } from "./wrap.ts"

/** A piece as it stands in the dump. */
export interface Print {
  readonly piece: Piece
  readonly lines: ReadonlyArray<string>
  /** The print that this one repeats. */
  readonly of?: Print
  /** Where its non-blank characters stand in the dump, ascending. */
  readonly offsets: Array<number>
}

export interface Printed {
  readonly dump: string
  readonly pieces: ReadonlyArray<Piece>
  readonly prints: ReadonlyArray<Print>
}

/** The references of a layout's text. */
export const words = (text: string): ReadonlyArray<string> => text.split(/\s+/).filter((word) => word !== "")

/** The pieces that a reference such as `harbour#2` or `harbour#2.1` means. */
export const resolve = (pieces: ReadonlyArray<Piece>, reference: string): ReadonlyArray<Piece> => {
  const match = /^([\w-]+)(?:#(\d+)(?:\.(\d+))?)?$/.exec(reference)
  if (match === null) throw new Error(`not a reference: ${reference}`)
  const [, article, column, place] = match
  const found = pieces.filter(
    (piece) =>
      piece.article === article &&
      (column === undefined || piece.column === Number(column)) &&
      (place === undefined || piece.place === Number(place))
  )
  if (found.length === 0) throw new Error(`nothing is called ${reference}`)
  return found
}

/** Prints a page: the dump, and where each piece came to stand in it. */
export const print = (page: SamplePage): Printed => {
  const { layout } = page
  const pieces = page.articles.flatMap((article) =>
    layout.kind === "blocks" ? cutAtMarks(article) : flow(article, layout.width, columnsOf(layout, article.id))
  )
  const press = new Press(page)
  if (layout.kind === "side-by-side") printBands(press, pieces, layout)
  else printInTurn(press, pieces, layout)
  return { dump: press.dump, pieces, prints: press.prints }
}

type SideBySide = Extract<Layout, { kind: "side-by-side" }>

const columnsOf = (layout: Exclude<Layout, { kind: "blocks" }>, article: string): number =>
  layout.kind === "wrapped"
    ? layout.columns
    : (layout.bands.flatMap((band) => band.columns).find((part) => part.article === article)?.columns ?? 1)

const halfWidths = new Map([..."，：；！？（）"].map((c, i) => [c, ",:;!?()"[i]] as const))

/** The dump while it grows. It alone knows offsets. */
class Press {
  dump = ""
  readonly prints: Array<Print> = []
  readonly #typed: (line: string) => string

  constructor(page: SamplePage) {
    const next = random(page.noise?.seed ?? 0)
    this.#typed = (line) => {
      const set = page.halfWidth === true ? [...line].map((c) => halfWidths.get(c) ?? c).join("") : line
      return page.noise === undefined ? set : misread(set, page.noise.rate, next)
    }
  }

  /** Takes a piece to be printed; a copy reads as the first print does, or is `reread` with misread characters of its own. */
  open(piece: Piece, reread = false): Print {
    const of = this.prints.find((print) => print.piece === piece)
    const lines = of === undefined || reread ? piece.lines.map(this.#typed) : of.lines
    const made: Print = { piece, lines, offsets: [], ...(of && { of }) }
    this.prints.push(made)
    return made
  }

  put(line: string, owner: Print): void {
    for (let i = 0; i < line.length; i++) if (!isBlank(line.charCodeAt(i))) owner.offsets.push(this.dump.length + i)
    this.dump += line
  }

  blank(text: string): void {
    this.dump += text
  }
}

const indentOf = (piece: Piece, line: number): string =>
  line === 0 && piece.first && (piece.role === "body" || piece.role === "lead") ? "　　" : ""

const printInTurn = (press: Press, pieces: ReadonlyArray<Piece>, layout: Exclude<Layout, SideBySide>): void => {
  for (const word of words(layout.order)) {
    for (const [i, piece] of resolve(pieces, word.replace("~", "")).entries()) {
      if (press.dump !== "") press.blank(layout.kind === "blocks" ? layout.separator : i === 0 ? "\n\n" : "\n")
      const owner = press.open(piece, word.endsWith("~"))
      for (const [line, text] of owner.lines.entries()) {
        if (line > 0) press.blank("\n")
        if (layout.kind === "wrapped") press.blank(indentOf(piece, line))
        press.put(text, owner)
      }
    }
  }
  press.blank("\n")
}

const printBands = (press: Press, pieces: ReadonlyArray<Piece>, { bands, width, gutter }: SideBySide): void => {
  const columns = Math.max(...bands.map((band) => band.columns.reduce((sum, part) => sum + part.columns, 0)))
  for (const [i, band] of bands.entries()) {
    if (i > 0) press.blank("\n")
    for (const piece of words(band.across ?? "").flatMap((reference) => resolve(pieces, reference))) {
      const owner = press.open(piece)
      const free = columns * (width + gutter) - gutter - cells(owner.lines[0])
      press.blank(" ".repeat(Math.max(0, free >> 1)))
      press.put(owner.lines[0], owner)
      press.blank("\n")
    }
    printRows(press, columnsIn(press, pieces, band), width + gutter)
  }
}

interface Cell {
  readonly text: string
  readonly indent: string
  readonly owner: Print
}

/** The columns of a band, left to right; what was printed across them is not in them. */
const columnsIn = (press: Press, pieces: ReadonlyArray<Piece>, band: Band): ReadonlyArray<ReadonlyArray<Cell>> =>
  band.columns.flatMap(({ article, columns }) =>
    Array.from({ length: columns }, (_, i) =>
      resolve(pieces, `${article}#${i + 1}`)
        .filter((piece) => !press.prints.some((print) => print.piece === piece))
        .map((piece) => press.open(piece))
        .flatMap((owner) => owner.lines.map((text, line) => ({ text, owner, indent: indentOf(owner.piece, line) })))
    )
  )

const printRows = (press: Press, columns: ReadonlyArray<ReadonlyArray<Cell>>, pitch: number): void => {
  for (let row = 0; row < Math.max(...columns.map((column) => column.length)); row++) {
    let filled = 0
    for (const [i, column] of columns.entries()) {
      const cell = column.at(row)
      if (cell === undefined) continue
      press.blank(" ".repeat(i * pitch - filled) + cell.indent)
      press.put(cell.text, cell.owner)
      filled = i * pitch + cells(cell.indent + cell.text)
    }
    press.blank("\n")
  }
}
