import { isBlank } from "../../text/characters.ts"
import { isArticleMark, isGapMark } from "../../text/marks.ts"
import type { Line, Page, Source } from "../page.ts"
import { dividing, type Mark, pageMark } from "../page-marks.ts"

/** A line with the page break, if any, that stands before it. */
interface RawLine extends Line {
  readonly afterFeed: boolean
}

/**
 * Plain text: a line is what a line end closes (LF, CR, CRLF, NEL, U+2028, U+2029), blank lines are told by `afterBlank`.
 * Form feeds and page marks (第03版, `=== Page 3 ===`) divide pages; a mark stays a line of its page. A page with marks
 * below its articles, as we write them, is in order already: its lines say which article they are of.
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
    return {
      source,
      span,
      lines: inOrder(
        source.text,
        lines.slice(first, next).map(({ afterFeed: _, ...line }) => line)
      )
    }
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

/** Lines of a page with the places that its marks give them; as they are where it has none. */
const inOrder = (text: string, lines: ReadonlyArray<Line>): ReadonlyArray<Line> => {
  const words = lines.map(({ span }) => text.slice(span.start, span.end))
  if (!words.some(isArticleMark)) return lines
  let article = 0
  let isGap = false
  return lines.map((line, i): Line => {
    if (isArticleMark(words[i])) article++
    else if (!isGapMark(words[i])) {
      const afterGap = isGap
      isGap = false
      return { ...line, article, ...(afterGap ? { afterGap } : {}) }
    } else isGap = true
    return { ...line, kind: "furniture" }
  })
}

const isLineEnd = (unit: number): boolean =>
  (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029

/** Indices of the lines that begin a page; the first is 0. */
const pageStarts = (text: string, lines: ReadonlyArray<RawLine>): ReadonlyArray<number> => {
  if (lines.length === 0) return []
  const feeds = lines.flatMap((line, i) => (line.afterFeed && i > 0 ? [i] : []))
  const words = lines.map(({ span }) => (span.end - span.start > 40 ? "" : text.slice(span.start, span.end)))
  const isInOrder = words.some(isArticleMark) // a folio line that is left there is text of an article
  const marks: Array<Mark> = words.flatMap((line, i) => {
    const mark = pageMark(line)
    return mark === undefined || (isInOrder && !mark.sure) ? [] : [{ ...mark, line: i }]
  })
  return [0, ...new Set([...feeds, ...dividing(marks, lines.length, feeds.length > 0)])].sort((a, b) => a - b)
}
