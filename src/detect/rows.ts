import type { Box, Kind, Line } from "../read/page.ts"
import { isBlank, isDigit, isLetter } from "../text/characters.ts"
import type { Span } from "../text/span.ts"

/** A line of one column: a line of the dump or, where columns stand side by side, a cell of it. */
export interface Row {
  readonly span: Span
  /** Blanks before it in its column, in half ems. */
  readonly indent: number
  /** Its own width as it was set, in half ems: an East Asian character is 2. */
  readonly width: number
  /** A blank line, a page's edge or other columns' text stands before it. */
  readonly afterBlank: boolean
  /** 0, or 1 and up from the left where columns stand side by side. */
  readonly column: number
  /** Rows of one strip stand below one another; a new number is a new place on the page. */
  readonly strip: number
  readonly box?: Box
  readonly size?: number
  readonly vertical?: boolean
  /** What the producer says of its line. */
  readonly kind?: Kind
  readonly beginsParagraph?: boolean
  /** What a text in order says of its line. */
  readonly article?: number
  readonly afterGap?: boolean
}

/** What a line hands on to its rows as it is. */
export const saidOf = ({ box, size, vertical, kind, beginsParagraph, article, afterGap }: Line): Partial<Row> => ({
  ...(box === undefined ? {} : { box }),
  ...(size === undefined ? {} : { size }),
  ...(vertical === undefined ? {} : { vertical }),
  ...(kind === undefined ? {} : { kind }),
  ...(beginsParagraph === undefined ? {} : { beginsParagraph }),
  ...(article === undefined ? {} : { article }),
  ...(afterGap === undefined ? {} : { afterGap })
})

/** Rows of a page whose columns do not stand side by side. */
export const plainRows = (text: string, lines: ReadonlyArray<Line>): ReadonlyArray<Row> =>
  lines.map((line) => ({
    span: line.span,
    indent: displayWidth(text, { start: line.span.start - line.indent, end: line.span.start }),
    width: setWidth(text, line.span),
    afterBlank: line.afterBlank,
    column: 0,
    strip: 0,
    ...saidOf(line)
  }))

/** Width of a line as it was set, in half ems: the blanks that OCR puts between East Asian characters are not in print. */
export const setWidth = (text: string, { start, end }: Span): number => {
  let width = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (!isBlank(unit) || unit === 0x3000 || !isWide(text.charCodeAt(i - 1)) || !isWide(text.charCodeAt(i + 1)))
      width += unitWidth(unit)
  }
  return width
}

const isWide = (unit: number): boolean => unitWidth(unit) === 2

/** In half ems, as a terminal sets it: East Asian characters are 2, a tab 4. */
export const displayWidth = (text: string, { start, end }: Span): number => {
  let width = 0
  for (let i = start; i < end; i++) width += unitWidth(text.charCodeAt(i))
  return width
}

export const unitWidth = (unit: number): number => {
  if (unit === 0x09) return 4
  if (unit < 0x1100) return 1
  if (unit >= 0xdc00 && unit <= 0xdfff) return 0 // the first half of the pair has it all
  if (unit === 0x2014 || unit === 0x2026 || unit === 0x201c || unit === 0x201d || unit === 0x2018 || unit === 0x2019)
    return 2
  return unit >= 0x2e80 && unit !== 0xfeff ? (unit >= 0xff61 && unit <= 0xffdc ? 1 : 2) : 1
}

/**
 * Spans of rows, adjoining rows as one: where nothing but one line end and blanks stand between.
 *
 * @param rows  in reading order, at least one
 */
export const mergedSpans = (text: string, rows: ReadonlyArray<Row>): ReadonlyArray<Span> => {
  const spans: Array<Span> = []
  for (const { span } of rows) {
    const last = spans.at(-1)
    if (last !== undefined && span.start >= last.end && isOneLineEnd(text.slice(last.end, span.start)))
      spans[spans.length - 1] = { start: last.start, end: span.end }
    else spans.push(span)
  }
  return spans
}

const isOneLineEnd = (between: string): boolean =>
  between.trim() === "" &&
  /^[^\n\r\v\f\x85\u2028\u2029]*(?:\r\n|[\n\r\v\x85\u2028\u2029])[^\n\r\v\f\x85\u2028\u2029]*$/.test(between)

/** The text of rows with their soft line ends closed: nothing between Han, a blank between words, no line-end hyphen. */
export const closedText = (text: string, rows: ReadonlyArray<Row>): string => {
  const parts: Array<string> = []
  let end = "" // of what there is so far: to ask all of it anew for each row would be quadratic
  for (const { span } of rows) {
    const next = text.slice(span.start, span.end)
    if (isHyphenated(end, next)) {
      parts.push(parts.pop()!.slice(0, -1))
      end = end.slice(0, -1)
    } else if (needsBlank(end, next)) {
      parts.push(" ")
      end += " "
    }
    parts.push(next)
    end = (end + next.slice(-lookBack)).slice(-lookBack)
  }
  return parts.join("")
}

/** As far back as it is told how two rows close, in code units. */
const lookBack = 40

/** A word set on two lines: a letter and a hyphen, then a small letter. */
const isHyphenated = (left: string, right: string): boolean =>
  /\p{L}[-‐\u00ad]$/u.test(left.slice(-3)) && /^\p{Ll}/u.test(right)

const needsBlank = (left: string, right: string): boolean => {
  if (left === "") return false
  const a = left.charCodeAt(left.length - 1)
  const b = right.charCodeAt(0)
  if (a >= 0x2e80 || b >= 0x2e80 || isBlank(a) || isBlank(b)) return false
  if (isDigit(a) && isDigit(b)) return !/\p{sc=Han}/u.test(left.slice(-lookBack)) // Chinese lines may end inside a number
  return isLetter(b) || isDigit(b) || ((isLetter(a) || isDigit(a)) && /^[("'“‘]/.test(right))
    ? a !== 0x28 && a !== 0x2f && a !== 0x201c && a !== 0x2018 && (isLetter(a) || isLetter(b) || isDigit(a))
    : false
}
