import { type Column, nameOf, type Piece } from "./layout.ts"
import { type Line, linesOf, setLines } from "./lines.ts"
import type { ScrambleOptions } from "./options.ts"
import type { Paper } from "./paper.ts"
import type { Random } from "./random.ts"
import { sideBySide } from "./side-by-side.ts"
import { widthOf } from "./typeset.ts"

/** A line of a piece in the dump: `[start, end)` in UTF-16 code units, blanks at either end left out. */
export type LineSpan = readonly [start: number, end: number]

/** A piece with where its lines stand in the dump. */
export interface PrintedPiece {
  readonly piece: Piece
  readonly lines: ReadonlyArray<LineSpan>
}

export interface Print {
  readonly text: string
  /** In the dump's order. */
  readonly pieces: ReadonlyArray<PrintedPiece>
}

/** Writes the columns in the wanted form. */
export const print = (
  columns: ReadonlyArray<Column>,
  measure: number,
  options: ScrambleOptions,
  random: Random
): Print => {
  switch (options.form) {
    case "blank":
      return write(
        columns.flatMap(({ heading, pieces }) => [...heading, ...pieces].flatMap((piece) => [whole(piece), []]))
      )
    case "line":
      return write(columns.flatMap(({ heading, pieces }) => [...heading, ...pieces].map(whole)))
    case "wrapped":
      return write(columns.flatMap((column) => wrapped(column, measure, options)))
    case "side-by-side":
      return write(sideBySide(columns, measure, options, random))
  }
}

/** Writes the lines of each column as they stand on paper, a blank line between columns. */
export const printPaper = (columns: ReadonlyArray<Column>, paper: Paper): Print =>
  write(
    columns.flatMap(
      ({ heading, pieces }): ReadonlyArray<Line> => [
        ...[...heading, ...pieces].flatMap((piece) =>
          (paper.get(nameOf(piece)) ?? []).map(({ text }): Line => [{ piece, text, at: 0 }])
        ),
        []
      ]
    )
  )

const whole = (piece: Piece): Line => [{ piece, text: piece.text, at: 0 }]

const wrapped = (column: Column, measure: number, options: ScrambleOptions): ReadonlyArray<Line> => {
  const blank: ReadonlyArray<Line> = options.blankLines ? [[]] : []
  return [
    ...column.heading.flatMap((piece) => [
      ...linesOf(piece, measure).map((text): Line => [{ piece, text, at: 0 }]),
      ...blank
    ]),
    ...column.pieces.flatMap((piece) => setLines(piece, measure, options.indent)),
    ...blank
  ]
}

/** Puts lines into a text and keeps count of where each piece went. */
const write = (lines: ReadonlyArray<Line>): Print => {
  const spans = new Map<Piece, Array<LineSpan>>()
  const out: Array<string> = []
  let length = 0
  const put = (text: string) => {
    out.push(text)
    length += text.length
  }
  let trailing = lines.length
  while (trailing > 0 && lines[trailing - 1].length === 0) trailing--
  for (const line of lines.slice(0, trailing)) {
    let x = 0
    for (const { piece, text, at } of line) {
      put(padding(at - x, x === 0))
      const known = spans.get(piece)
      const span: LineSpan = [length, length + text.length]
      if (known === undefined) spans.set(piece, [span])
      else known.push(span)
      put(text)
      x = Math.max(x, at) + widthOf(text)
    }
    put("\n")
  }
  return { text: out.join(""), pieces: [...spans].map(([piece, lines]) => ({ piece, lines })) }
}

/** An indent of two ems is two ideographic blanks, as papers set it; what lies between columns are plain ones. */
const padding = (width: number, first: boolean): string =>
  first && width === 4 ? "\u3000\u3000" : " ".repeat(Math.max(0, width))
