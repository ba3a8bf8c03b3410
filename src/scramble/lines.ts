import type { Piece } from "./layout.ts"
import { lineEnds } from "./typeset.ts"

/** A line of a piece, and where on the line it stands, in half ems. */
export interface Cell {
  readonly piece: Piece
  readonly text: string
  readonly at: number
}

/** One line of the dump; an empty one is blank. */
export type Line = ReadonlyArray<Cell>

const heading = new Set(["headline", "subtitle", "kicker", "label", "byline", "furniture"])

/** Whether a piece is set wider than a column, if it has to. */
export const isHeading = ({ role }: Piece): boolean => heading.has(role)

/** The lines of one piece in a column of `measure` ems. A heading is wider than the column. */
export const linesOf = (piece: Piece, measure: number): ReadonlyArray<string> => {
  if (isHeading(piece)) return [piece.text]
  const ends = lineEnds(piece.text, 2 * measure, piece.part === 0 ? 4 : 0)
  return ends.map((end, i) => piece.text.slice(i === 0 ? 0 : ends[i - 1], end).trim()).filter((line) => line !== "")
}

/** The same as lines of the dump, with two ems before a paragraph where the dump kept them. */
export const setLines = (piece: Piece, measure: number, indent: boolean): ReadonlyArray<Line> =>
  linesOf(piece, measure).map((text, i) => {
    const indented = indent && i === 0 && piece.part === 0 && piece.role !== "furniture"
    return [{ piece, text, at: indented ? 4 : 0 }]
  })
