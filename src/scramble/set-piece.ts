import { nameOf, type Piece } from "./layout.ts"
import { isHeading, linesOf } from "./lines.ts"
import type { MakeUp } from "./make-up.ts"
import { lineEnds, widthOf } from "./typeset.ts"

/** A line where it stands on paper, in ems of the body. */
export interface PaperLine {
  readonly text: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** A picture that columns go around: from which height to which. */
export interface Hole {
  readonly from: number
  readonly to: number
}

/** Sets a piece with its left upper corner at `(x, y)`; gives where what follows begins. */
export type SetPiece = (piece: Piece, x: number, y: number, width: number, goesOn?: boolean, hole?: Hole) => number

/** Sets pieces into `paper`, by their names. Where a piece goes on elsewhere, its last line is full too. */
export const setterOf =
  (makeUp: MakeUp, paper: Map<string, ReadonlyArray<PaperLine>>): SetPiece =>
  (piece, x, y, width, goesOn = false, hole) => {
    const scale = scaleOf(piece, makeUp, width)
    const isAcross = isHeading(piece)
    const texts = isAcross ? broken(piece.text, width / scale) : linesOf(piece, width)
    const step = makeUp.pitch * scale
    const lines: Array<PaperLine> = []
    let next = y
    for (const [i, text] of texts.entries()) {
      const own = Math.min(width, (scale * widthOf(text)) / 2)
      const isFull = !isAcross && (i < texts.length - 1 || goesOn)
      const indent = isAcross ? (width - own) / 2 : i === 0 && piece.part === 0 ? 2 : 0
      if (hole !== undefined && next + scale > hole.from && next < hole.to) next = hole.to
      lines.push({
        text,
        x0: x + indent,
        x1: x + (isFull ? width : Math.min(width, indent + own)),
        y0: next,
        y1: next + scale
      })
      next += step
    }
    paper.set(nameOf(piece), lines)
    return next
  }

/** Height of pieces set below one another. */
export const heightOf = (pieces: ReadonlyArray<Piece>, width: number, makeUp: MakeUp): number =>
  pieces.reduce((y, piece) => setterOf(makeUp, new Map())(piece, 0, y, width), 0)

/** In lines: a headline that would take more is set smaller. */
const mostLines = 3
const smallHeadline = 1.3

const scaleOf = ({ role, text }: Piece, { headline }: MakeUp, width: number): number => {
  if (role === "headline") return (headline * widthOf(text)) / 2 > mostLines * width ? smallHeadline : headline
  if (role === "kicker" || role === "subtitle") return Math.max(1.15, 0.6 * headline)
  return role === "caption" ? 0.9 : 1
}

const broken = (text: string, width: number): ReadonlyArray<string> => {
  const ends = lineEnds(text, Math.max(4, Math.floor(2 * width)), 0)
  return ends.map((end, i) => text.slice(i === 0 ? 0 : ends[i - 1], end).trim()).filter((line) => line !== "")
}
