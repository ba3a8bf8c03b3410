import type { Rectangle } from "../layout.ts"
import { median } from "./row.ts"

/** Of a line's thickness: how far from a gutter text stands that begins or ends at it. */
const slack = 0.8

/** A word of a piece of a line. */
export interface PieceWord {
  readonly box: Rectangle
  /** It has a letter, a digit or a Han. */
  readonly hasLetters: boolean
}

/** Where a piece ends before another column, on the page; left out at the line's own ends. */
export interface Bounds {
  readonly from?: number | undefined
  readonly to?: number | undefined
}

/**
 * The box of a piece of a line. Boxes of words are loose: along the line the gutters beside it say where it begins and ends,
 * if its words do so there; across it some are twice as thick as their type, so that the thinner half has the word.
 */
export const pieceBox = (
  words: ReadonlyArray<PieceWord>,
  line: Rectangle,
  vertical: boolean,
  bounds: Bounds
): Rectangle => {
  const [from, to, top, bottom] = vertical ? (["y0", "y1", "x0", "x1"] as const) : (["x0", "x1", "y0", "y1"] as const)
  const near = slack * (line[bottom] - line[top])
  const [left, right] = [bounds.from ?? Number.NEGATIVE_INFINITY, bounds.to ?? Number.POSITIVE_INFINITY]
  const start = Math.max(left, Math.min(...words.map(({ box }) => box[from])))
  const end = Math.min(right, Math.max(...words.map(({ box }) => box[to])))
  const thin = thinner(words, (box) => box[bottom] - box[top])
  const upper = Math.max(line[top], median(thin.map((box) => box[top])) ?? line[top])
  const lower = Math.min(line[bottom], median(thin.map((box) => box[bottom])) ?? line[bottom])
  const isThick = lower > upper
  const box = { ...line }
  box[from] = start - left <= near ? left : start
  box[to] = right - end <= near ? right : end
  box[top] = isThick ? upper : line[top]
  box[bottom] = isThick ? lower : line[bottom]
  return box
}

/** The thinner half without its thinnest: a dash is no measure. */
const thinner = (words: ReadonlyArray<PieceWord>, thickness: (box: Rectangle) => number): ReadonlyArray<Rectangle> => {
  const lettered = words.filter(({ hasLetters }) => hasLetters)
  const boxes = (lettered.length > 0 ? lettered : words).map(({ box }) => box)
  const sorted = boxes.sort((a, b) => thickness(a) - thickness(b))
  return sorted.slice(Math.floor(sorted.length / 6), Math.ceil(sorted.length / 2))
}
