import { isHan } from "../../text/characters.ts"
import type { Rectangle } from "../layout.ts"
import { asMeant, isSimplifiedText } from "./pdf-characters.ts"

/** A run of text as pdf.js gives it. */
export interface PdfItem {
  readonly str: string
  /** From text space to the page: the baseline's direction, the size of the type and the origin of the first glyph. */
  readonly transform: ReadonlyArray<number>
  readonly width: number
  readonly height: number
  readonly fontName: string
}

/** A page as pdf.js gives it. */
export interface PdfPage {
  readonly name?: string
  readonly items: ReadonlyArray<PdfItem>
  /** By name of the font: whether it is set from top to bottom. */
  readonly vertical: ReadonlySet<string>
  readonly width: number
  readonly height: number
  /** From the page's space to points from its top left corner, turned as it is shown. */
  readonly toView: ReadonlyArray<number>
}

/** Where text runs to, on the page as it is shown. */
export type Direction = "right" | "down" | "left" | "up"

/** A stretch of text without a gap, measured along its line and across it (downwards, or leftwards for text that runs down). */
export interface Piece {
  readonly text: string
  readonly direction: Direction
  /** Along the line, in points. */
  readonly start: number
  readonly end: number
  /** Of the middle of the type. */
  readonly across: number
  readonly size: number
  /** Its place in the order of drawing. */
  readonly order: number
}

/** From the baseline to the middle of the type, in its size: Han squares reach from -0.12 to 0.88. */
const middle = 0.38

/** The pieces of a page in the order of drawing; items that are blank or off the page left out. */
export const piecesOf = (page: PdfPage): ReadonlyArray<Piece> => {
  const written = page.items.filter(({ str }) => str.trim() !== "")
  const isSimplified = written.some(({ str }) => isSimplifiedText(str))
  const pieces = written.flatMap((item, order) => {
    const whole = pieceOf({ ...item, str: asMeant(item.str, isSimplified) }, order, page)
    return whole === undefined || isOutside(boxOfPiece(whole), page) ? [] : parts(whole)
  })
  return standing(pieces)
}

const pieceOf = (
  { str, transform, width, height, fontName }: PdfItem,
  order: number,
  page: PdfPage
): Piece | undefined => {
  const [a, b, c, d, e, f] = product(page.toView, transform)
  const isVertical = page.vertical.has(fontName)
  const size = Math.hypot(c, d)
  const wide = Math.hypot(a, b)
  if (!(size > 0 && wide > 0) || !Number.isFinite(e + f)) return undefined
  // A vertical font starts at the top of its first square and in its middle; others on the baseline.
  const [alongX, alongY] = isVertical ? [-c / size, -d / size] : [a / wide, b / wide]
  const lift = isVertical ? 0 : middle
  const direction = directionOf(alongX, alongY)
  const { along, across } = turned(direction, e + lift * c, f + lift * d)
  const length = isVertical ? height : width
  return { text: str, direction, start: along, end: along + length, across, size, order }
}

/** `second` first, then `first`: six numbers each, as PDF writes them. */
const product = (first: ReadonlyArray<number>, second: ReadonlyArray<number>): ReadonlyArray<number> => [
  first[0] * second[0] + first[2] * second[1],
  first[1] * second[0] + first[3] * second[1],
  first[0] * second[2] + first[2] * second[3],
  first[1] * second[2] + first[3] * second[3],
  first[0] * second[4] + first[2] * second[5] + first[4],
  first[1] * second[4] + first[3] * second[5] + first[5]
]

const directionOf = (x: number, y: number): Direction =>
  Math.abs(x) >= Math.abs(y) ? (x > 0 ? "right" : "left") : y > 0 ? "down" : "up"

const turned = (direction: Direction, x: number, y: number): { readonly along: number; readonly across: number } => {
  if (direction === "right") return { along: x, across: y }
  if (direction === "down") return { along: y, across: -x }
  return direction === "left" ? { along: -x, across: -y } : { along: -y, across: x }
}

/** A piece's place on the page as it is shown. */
export const boxOfPiece = ({ direction, start, end, across, size }: Omit<Piece, "text" | "order">): Rectangle => {
  const [near, far] = [across - size / 2, across + size / 2]
  if (direction === "right") return { x0: start, y0: near, x1: end, y1: far }
  if (direction === "down") return { x0: -far, y0: start, x1: -near, y1: end }
  if (direction === "left") return { x0: -end, y0: -far, x1: -start, y1: -near }
  return { x0: near, y0: -end, x1: far, y1: -start }
}

const isOutside = ({ x0, y0, x1, y1 }: Rectangle, { width, height }: PdfPage): boolean =>
  x1 < 0 || y1 < 0 || x0 > width || y0 > height

/**
 * A piece at its inner blanks, where Han stands beside them: pdf.js writes a blank for a gap of 0.1 to 0.6 of the size, be
 * it a gutter between columns or type that was spaced out. What is not glyphs is shared among the blanks.
 */
const parts = (piece: Piece): ReadonlyArray<Piece> => {
  const texts = cutAtHan(piece.text.replace(spacedNumber, (digits) => digits.replaceAll(" ", "")))
  if (texts.length === 1) return [{ ...piece, text: texts[0] }]
  const naturals = texts.map((text) => advance(text) * piece.size)
  const natural = naturals.reduce((sum, each) => sum + each, 0)
  const rest = piece.end - piece.start - natural
  const gap = Math.max(0, rest / (texts.length - 1))
  const scale = rest < 0 ? (piece.end - piece.start) / natural : 1
  let at = piece.start
  return texts.map((text, i) => {
    const start = at
    const end = start + naturals[i] * scale
    at = end + gap
    return { ...piece, text, start, end }
  })
}

/** A number of which every digit stands apart: type that was spaced out to fill its line. */
const spacedNumber = /(?<![0-9])[0-9](?: [0-9])+(?![0-9])/g

const cutAtHan = (text: string): ReadonlyArray<string> => {
  const words = text.trim().split(/\s+/)
  const texts: Array<string> = []
  for (const word of words) {
    const last = texts.at(-1)
    const besideHan = last === undefined || isSquare(last.charCodeAt(last.length - 1)) || isSquare(word.charCodeAt(0))
    if (besideHan) texts.push(word)
    else texts[texts.length - 1] = `${last} ${word}`
  }
  return texts
}

/** Set in a full square: Han, its marks and full-width forms. */
export const isSquare = (unit: number): boolean =>
  isHan(unit) ||
  (unit >= 0x3000 && unit <= 0x303f) ||
  (unit >= 0xff01 && unit <= 0xff60) ||
  (unit >= 0x2014 && unit <= 0x2026) ||
  (unit >= 0xac00 && unit <= 0xd7a3)

/** Width in sizes of the type; of low surrogates none, as their high ones have it. */
const advance = (text: string): number => {
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    sum += isSquare(unit) ? 1 : unit >= 0xdc00 && unit <= 0xdfff ? 0 : 0.5
  }
  return sum
}

/**
 * Finds upright characters that are drawn one below the other and turns them downwards: a browser sets vertical text that
 * way. A character that the next one continues to the right stays; where most squares of the page run down, lone ones do.
 */
const standing = (pieces: ReadonlyArray<Piece>): ReadonlyArray<Piece> => {
  const down = new Uint8Array(pieces.length)
  const right = new Uint8Array(pieces.length)
  for (let i = 1; i < pieces.length; i++) {
    const [one, next] = [pieces[i - 1], pieces[i]]
    if (one.direction !== "right" || next.direction !== "right" || !alike(one.size, next.size)) continue
    const size = Math.max(one.size, next.size)
    const [dx, dy] = [(next.start + next.end - one.start - one.end) / 2, next.across - one.across]
    const gap = next.start - one.end
    if (Math.abs(dy) < 0.3 * size && gap > -0.3 * size && gap < 0.8 * size) right[i - 1] = right[i] = 1
    else if (Math.abs(dx) < 0.3 * size && dy > 0.6 * size && dy < 2.2 * size && isUpright(one) && isUpright(next))
      down[i - 1] = down[i] = 1
  }
  const upright = pieces.map((piece) => piece.direction === "right" && isUpright(piece))
  const running = upright.filter((is, i) => is && down[i] === 1 && right[i] === 0).length
  const isVerticalPage = running * 2 > upright.filter(Boolean).length
  return pieces.map((piece, i) => {
    const lone = isVerticalPage && down[i] === 0
    return upright[i] && right[i] === 0 && (down[i] === 1 || lone) ? stood(piece) : piece
  })
}

export const alike = (one: number, other: number): boolean => Math.max(one, other) <= 1.25 * Math.min(one, other)

/** A character, or a number set across in the square of one. */
const isUpright = ({ text, start, end, size }: Piece): boolean =>
  end - start <= 1.25 * size && ([...text].length === 1 || /^[0-9]{2,3}$/.test(text))

const stood = (piece: Piece): Piece => ({
  ...piece,
  direction: "down",
  start: piece.across - piece.size / 2,
  end: piece.across + piece.size / 2,
  across: -(piece.start + piece.end) / 2
})
