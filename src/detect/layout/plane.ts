import type { Line, Page } from "../../read/page.ts"
import { plain } from "../plain.ts"
import { setWidth } from "../rows.ts"
import { middle, type Rectangle } from "./rectangle.ts"

/** A line of the page on a plane where text runs from left to right and lines follow from the top, however it was set. */
export interface Placed extends Rectangle {
  /** Index in `Page.lines`. */
  readonly line: number
  /** Height of its type, in the units of the boxes. */
  readonly size: number
  /** Its length in ems, as its text says: a Han character is 1. */
  readonly ems: number
  /** Its text as `plain` has it. */
  readonly words: string
  /** Letters, Han and digits in it: 0 for what is a rule or a stain. */
  readonly letters: number
  /** It has no box that can be used and stands where its neighbours in the file are: its edges say nothing. */
  readonly isGuess: boolean
  /** It is set across the direction of the page's text. */
  readonly isTurned: boolean
}

/** The lines of a page on its plane. */
export interface Plane {
  readonly lines: ReadonlyArray<Placed>
  /** Height of body type. */
  readonly em: number
  readonly isVertical: boolean
}

/** Share of a page's characters in lines with boxes from which its boxes can be trusted to tell its layout. */
const enough = 0.8
/** A line this much longer than thick shows which way it runs. */
const longish = 1.5
/** Type is no larger than this many times what its length says: a box is as high as its tallest stain. */
const largest = 1.1
/** In ems: two lines with one missing between them stand no farther apart. */
const widestGap = 5
/** As a tangent: below it skew does no harm, above it it is none. */
const straight = 0.003
const steepest = 0.12

/**
 * Lays the lines of a page on a plane: vertical text is turned so that its columns become lines and its tiers columns, and
 * skew is taken out.
 *
 * @returns `undefined` where fewer than four in five characters have a box
 */
export const planeOf = (page: Page): Plane | undefined => {
  const boxed = page.lines.filter(hasBox)
  const length = ({ span }: Line) => span.end - span.start
  const total = sum(page.lines.map(length))
  if (boxed.length === 0 || sum(boxed.map(length)) < enough * total) return undefined
  const isVertical = 2 * sum(boxed.filter((line) => line.vertical === true).map(length)) > sum(boxed.map(length))
  const right = Math.max(...boxed.map(({ box }) => box.x1))
  const upright = page.lines.map((line, i) =>
    hasBox(line) ? placed(page, i, line, isVertical ? turned(line.box, right) : line.box, isVertical) : undefined
  )
  const known = upright.filter((line) => line !== undefined)
  const em = median(known.map((line) => [line.size, line.ems]))
  const slope = skewOf(known, em)
  const level = Math.abs(slope) > straight ? upright.map((line) => line && levelled(line, slope)) : upright
  return { lines: guessed(page, parted(level, em), em), em, isVertical }
}

const hasBox = (line: Line): line is Line & { readonly box: Rectangle } =>
  line.box !== undefined && line.box.x1 > line.box.x0 && line.box.y1 > line.box.y0

/** Right to left becomes top to bottom. */
const turned = ({ x0, y0, x1, y1 }: Rectangle, right: number): Rectangle => ({
  x0: y0,
  x1: y1,
  y0: right - x1,
  y1: right - x0
})

const placed = (page: Page, i: number, line: Line, box: Rectangle, isVertical: boolean): Placed => {
  const { text } = page.source
  const ems = setWidth(text, line.span) / 2
  const height = box.y1 - box.y0
  const width = box.x1 - box.x0
  const isTurned = (line.vertical === true) !== isVertical && ems > 1 && height >= longish * width
  const high = line.size ?? height
  const size = ems >= 3 && !isTurned ? Math.min(high, (largest * width) / ems) : high
  return {
    line: i,
    ...rectangle(box),
    size: isTurned ? width : size,
    ems,
    ...saidBy(page, line),
    isGuess: false,
    isTurned
  }
}

const saidBy = (page: Page, { span }: Line) => {
  const words = plain(page.source.text.slice(span.start, span.end))
  return { words, letters: words.match(/[\p{L}\p{N}]/gu)?.length ?? 0 }
}

const rectangle = ({ x0, y0, x1, y1 }: Rectangle): Rectangle => ({ x0, y0, x1, y1 })

/** How far left edges drift for each unit down, a tangent; the mean over lines that stand right below one another. */
const skewOf = (lines: ReadonlyArray<Placed>, em: number): number => {
  const drifts: Array<readonly [number, number]> = []
  const sorted = [...lines].filter((line) => !line.isTurned).sort((a, b) => middle(a) - middle(b))
  for (const [i, above] of sorted.entries()) {
    for (let k = i + 1; k < sorted.length; k++) {
      const below = sorted[k]
      const down = middle(below) - middle(above)
      if (down > 3 * em) break
      if (down < 0.5 * em || Math.abs(below.x0 - above.x0) > 0.35 * em || Math.abs(below.size - above.size) > 0.3 * em)
        continue
      drifts.push([below.x0 - above.x0, down])
      break
    }
  }
  if (drifts.length < 20) return 0
  const slope = sum(drifts.map(([over]) => over)) / sum(drifts.map(([, down]) => down))
  return Math.abs(slope) > steepest ? 0 : slope
}

const levelled = (line: Placed, slope: number): Placed => {
  const x = (line.x0 + line.x1) / 2
  const y = middle(line)
  const width = line.x1 - line.x0
  const height = Math.max((line.y1 - line.y0) / 2, line.y1 - line.y0 - Math.abs(slope) * width)
  const [toX, toY] = [x - slope * y, y + slope * x]
  const around = { x0: toX - width / 2, x1: toX + width / 2, y0: toY - height / 2, y1: toY + height / 2 }
  return { ...line, ...around, size: Math.min(line.size, Math.max(height, line.size / 2)) }
}

/** A high line that reaches into a line of body type has its height from there: two lines were read as one. */
const parted = (lines: ReadonlyArray<Placed | undefined>, em: number): ReadonlyArray<Placed | undefined> => {
  const body = lines.filter((line) => line !== undefined && line.letters > 2 && line.size < 1.2 * em && !line.isTurned)
  return lines.map((line) =>
    line !== undefined &&
    line.size >= 1.2 * em &&
    !line.isTurned &&
    body.some(
      (other) =>
        other !== undefined &&
        Math.min(line.y1, other.y1) - Math.max(line.y0, other.y0) > 0.3 * em &&
        Math.min(line.x1, other.x1) - Math.max(line.x0, other.x0) > 0.5 * (other.x1 - other.x0) &&
        Math.abs(middle(line) - middle(other)) > 0.6 * em
    )
      ? { ...line, size: em }
      : line
  )
}

/** Gives lines without a box a place below the line before them in their region, or above the one after them. */
const guessed = (page: Page, lines: ReadonlyArray<Placed | undefined>, em: number): ReadonlyArray<Placed> => {
  const all: Array<Placed> = []
  for (const [i, line] of lines.entries()) {
    if (line !== undefined) {
      all.push(line)
      continue
    }
    const { span, region } = page.lines[i]
    const said = saidBy(page, page.lines[i])
    const before = all.at(-1)
    let next = i + 1
    while (next < lines.length && lines[next] === undefined) next++
    const after = lines.at(next)
    const isAfter = before !== undefined && (after === undefined || page.lines[before.line].region === region)
    const beside = isAfter ? before : (after ?? before)
    // Where it is what is missing between the two, it stands in their middle.
    const gap = before === undefined || after === undefined ? 0 : middle(after) - middle(before)
    const isBetween = isAfter && gap > 0 && gap <= widestGap * em
    const step = isBetween ? gap / 2 : isAfter || beside === before ? 0.3 * em : -0.3 * em
    const ems = setWidth(page.source.text, span) / 2
    all.push(
      beside === undefined
        ? { line: i, x0: 0, y0: 0, x1: em * ems, y1: em, size: em, ems, ...said, isGuess: true, isTurned: false }
        : { ...beside, line: i, y0: beside.y0 + step, y1: beside.y1 + step, ems, ...said, isGuess: true }
    )
  }
  return all
}

export const sum = (values: ReadonlyArray<number>): number => values.reduce((total, value) => total + value, 0)

/** Of values with their weights; 0 of none. */
export const median = (values: ReadonlyArray<readonly [number, number]>): number => {
  const sorted = [...values].sort((a, b) => a[0] - b[0])
  let left = sum(sorted.map(([, weight]) => weight)) / 2
  for (const [value, weight] of sorted) {
    left -= weight
    if (left <= 0) return value
  }
  return sorted.at(-1)?.[0] ?? 0
}
