import { isBlank } from "../../text/characters.ts"
import type { Line, Page, Source } from "../page.ts"
import { dividing, type Mark, pageMark } from "../page-marks.ts"

/** A line with the page break, if any, that stands before it. */
interface RawLine extends Line {
  readonly afterFeed: boolean
}

/**
 * Plain text: a line is what a line end closes (LF, CR, CRLF, NEL, U+2028, U+2029), blank lines are told by `afterBlank`.
 * Form feeds and page marks (第03版, `=== Page 3 ===`) divide pages; a mark stays a line of its page.
 *
 * @returns pages in the text's order whose spans tile the text; none for a blank text
 */
export const readText = (source: Source): ReadonlyArray<Page> => {
  const lines = linesOf(source.text)
  const starts = pageStarts(source.text, lines)
  return starts.map((first, i) => {
    const next = starts.at(i + 1)
    const span = {
      start: i === 0 ? 0 : lines[first].span.start - lines[first].indent,
      end: next === undefined ? source.text.length : lines[next].span.start - lines[next].indent
    }
    return { source, span, lines: lines.slice(first, next).map(({ afterFeed: _, ...line }) => line) }
  })
}

const linesOf = (text: string): ReadonlyArray<RawLine> => {
  const lines: Array<RawLine> = []
  let afterBlank = true // nothing stands before the first line
  let afterFeed = false
  for (let at = 0; at < text.length; ) {
    let end = at
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++
    let start = at
    let stop = end
    while (start < end && isBlank(text.charCodeAt(start))) start++
    while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop--
    if (start < stop) {
      lines.push({ span: { start, end: stop }, indent: start - at, afterBlank, afterFeed })
      afterBlank = false
      afterFeed = false
    } else if (text.charCodeAt(end) !== 0x0c) afterBlank = true
    if (text.charCodeAt(end) === 0x0c) {
      afterBlank = true
      afterFeed = true
    }
    at = text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1
  }
  return lines
}

const isLineEnd = (unit: number): boolean =>
  (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029

/** Indices of the lines that begin a page; the first is 0. */
const pageStarts = (text: string, lines: ReadonlyArray<RawLine>): ReadonlyArray<number> => {
  if (lines.length === 0) return []
  const feeds = lines.flatMap((line, i) => (line.afterFeed && i > 0 ? [i] : []))
  const marks: Array<Mark> = lines.flatMap(({ span }, line) => {
    const mark = span.end - span.start > 40 ? undefined : pageMark(text.slice(span.start, span.end))
    return mark === undefined ? [] : [{ ...mark, line }]
  })
  return [0, ...new Set([...feeds, ...dividing(marks, lines.length, feeds.length > 0)])].sort((a, b) => a - b)
}
