import type { Kind, Line, Page, Source } from "./page.ts"

/** A rectangle in a page's own units, origin at the top left, `x0 <= x1`, `y0 <= y1`. */
export interface Rectangle {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** A word of a line: where it begins in its text, and where it stands. */
export interface LaidWord {
  readonly start: number
  readonly box: Rectangle
}

/** A line as a format with geometry gives it, before its text is laid out. */
export interface LaidLine {
  /** Without line ends and without blanks at either end; lines without text are left out by the reader. */
  readonly text: string
  /** Left out where the file has none or an empty one. */
  readonly box?: Rectangle
  /** Its words as far as they have boxes, in the order of its text; left out where the file has none. */
  readonly words?: ReadonlyArray<LaidWord>
  /** Height of the type, in the units of `box`; of vertical lines its width. */
  readonly size?: number
  /** Set from top to bottom. */
  readonly vertical?: boolean
  /** As the file names the line. */
  readonly id?: string
  /** As the file names the block or region that it is in; lines of one region follow one another. */
  readonly region?: string
  /** What the producer says it is: a hint, never more. */
  readonly kind?: Kind
  /** The producer's, 0 to 1. */
  readonly confidence?: number
  /** What the line starts with, as the producer says: false where a paragraph goes on in it from another region. */
  readonly beginsParagraph?: boolean
  /** Blanks before the text on its line, where the file keeps them. */
  readonly indent?: number
  /** Whether a blank line stands before it; where left out, one does between regions. */
  readonly afterBlank?: boolean
}

/** A page as a format with geometry gives it: its lines in the file's order. */
export interface LaidPage {
  /** As the file names it. */
  readonly name?: string
  /** In the units of the boxes; left out where the file does not say. */
  readonly width?: number
  readonly height?: number
  readonly lines: ReadonlyArray<LaidLine>
}

/**
 * Lays out the text of pages with geometry: a line a line, a blank line between regions, a form feed between pages. Spans
 * of the result point into that text, and each line keeps its box and its names in the file.
 *
 * @returns pages in the file's order, those without a line left out
 */
export const layOut = (
  source: Omit<Source, "text">,
  laid: ReadonlyArray<LaidPage>
): { readonly source: Source; readonly pages: ReadonlyArray<Page> } => {
  const parts: Array<string> = []
  let at = 0
  const write = (text: string) => {
    parts.push(text)
    at += text.length
  }
  const drafts: Array<Omit<Page, "source">> = []
  for (const [index, { name, width, height, lines: given }] of laid.entries()) {
    if (given.length === 0) continue
    if (at > 0) write("\f\n")
    const start = at
    const lines: Array<Line> = []
    for (const [i, { text, box, words: _, indent = 0, afterBlank: blank, ...said }] of given.entries()) {
      const afterBlank = i === 0 || (blank ?? said.region !== given[i - 1].region)
      if (afterBlank && i > 0) write("\n")
      write("\u3000".repeat(indent))
      const span = { start: at, end: at + text.length }
      write(text)
      write("\n")
      lines.push({
        span,
        indent,
        afterBlank,
        ...(box === undefined ? {} : { box: { page: index, ...box } }),
        ...said
      })
    }
    drafts.push({
      span: { start, end: at },
      lines,
      ...(name === undefined ? {} : { name }),
      ...(isSide(width) ? { width } : {}),
      ...(isSide(height) ? { height } : {})
    })
  }
  const { name, format, sha256 } = source
  const whole: Source = { name, format, sha256, text: parts.join("") }
  return { source: whole, pages: drafts.map((draft) => ({ source: whole, ...draft })) }
}

/** JSON may hold 1e999, which no page is wide. */
const isSide = (given: number | undefined): given is number => given !== undefined && Number.isFinite(given)
