import { trimmed } from "../../text/characters.ts"
import type { LaidLine, LaidPage } from "../layout.ts"
import { gutterFinder, runsOf } from "./pdf-gutters.ts"
import { boxOfPiece, type Direction, isSquare, type PdfPage, type Piece, piecesOf } from "./pdf-pieces.ts"
import { rowsOf } from "./pdf-rows.ts"
import { rectangle, union } from "./rectangle.ts"

const directions: ReadonlyArray<Direction> = ["right", "down", "left", "up"]

/**
 * The lines of a page of a PDF: text on one baseline and of one size that no gutter parts, in the order in which their first
 * pieces are drawn, which is the file's. Boxes in points, of the page as it is shown; a line reaches from its first glyph to
 * its last, and its height is the size of the type. Regions are left to whoever divides the page.
 */
export const pdfPage = (page: PdfPage): LaidPage => {
  const pieces = piecesOf(page)
  const lines = directions.flatMap((direction) =>
    directedLines(pieces.filter((piece) => piece.direction === direction))
  )
  return {
    ...(page.name === undefined ? {} : { name: page.name }),
    width: page.width,
    height: page.height,
    lines: lines.sort((a, b) => a.order - b.order).map(({ line }) => line)
  }
}

interface Ordered {
  readonly line: LaidLine
  readonly order: number
}

const directedLines = (pieces: ReadonlyArray<Piece>): ReadonlyArray<Ordered> => {
  const rows = rowsOf(pieces).map(runsOf)
  const isGutter = gutterFinder(rows.flat())
  return rows.flatMap((runs) => {
    const lines: Array<Array<Piece>> = []
    for (const [i, run] of runs.entries())
      if (i === 0 || isGutter(runs[i - 1], run)) lines.push([...run.pieces])
      else for (const piece of run.pieces) lines[lines.length - 1].push(piece)
    return lines.flatMap(lineOf)
  })
}

const lineOf = (pieces: ReadonlyArray<Piece>): ReadonlyArray<Ordered> => {
  const text = trimmed(textOf(pieces))
  const around = union(pieces.map(boxOfPiece))
  if (text === "" || around === undefined) return []
  const box = rectangle(around.x0, around.y0, around.x1, around.y1) // none where glyphs have no width
  const size = pieces.reduce((most, piece) => Math.max(most, piece.size), 0)
  return [
    {
      line: {
        text,
        ...(box === undefined ? {} : { box }),
        size,
        ...(pieces[0].direction === "down" ? { vertical: true } : {})
      },
      order: pieces.reduce((first, piece) => Math.min(first, piece.order), Number.POSITIVE_INFINITY)
    }
  ]
}

/** In sizes of the type: beyond what its other gaps are, so that a heading that is spaced out evenly has no blanks. */
const blankOfLetters = 0.12
const blankOfDigits = 0.3
const blankOfSquares = 0.6

const textOf = (pieces: ReadonlyArray<Piece>): string => {
  const gaps = pieces.slice(1).map((piece, i) => Math.max(0, piece.start - pieces[i].end) / piece.size)
  const usual = pieces.length < 4 ? 0 : [...gaps].sort((a, b) => a - b)[gaps.length >> 1]
  let text = ""
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) text += blank(text, piece.text, gaps[i - 1] - usual)
    text += piece.text
  }
  return text
}

const blank = (before: string, after: string, gap: number): string => {
  const [one, other] = [widthOf(before.at(-1)!), widthOf(after[0])]
  if (one !== "square" && other !== "square" && (one === "narrow" || other === "narrow"))
    return gap > (isNumber(before, after) ? blankOfDigits : blankOfLetters) ? " " : ""
  if (gap < blankOfSquares) return ""
  return one === "square" && other === "square" ? "\u3000" : " "
}

/** Quotes and dashes are as wide as what they stand beside. */
const widthOf = (unit: string): "square" | "narrow" | "either" =>
  /[\u2014-\u2026]/.test(unit) ? "either" : isSquare(unit.charCodeAt(0)) ? "square" : "narrow"

const isNumber = (before: string, after: string): boolean => /[0-9]$/.test(before) && /^[0-9]/.test(after)
