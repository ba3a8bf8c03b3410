import type { Span } from "../text/span.ts"

/** A rectangle on a printed page, in the source's own units, origin at the top left. */
export interface Box {
  readonly page: number
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** One line of the source as the reader found it; never empty. */
export interface Line {
  /** Without the line terminator and without blanks at either end. */
  readonly span: Span
  /** Blanks before the text on its line: an indent where the dump kept one. */
  readonly indent: number
  /** Blank lines (or a form feed) stand between this line and the one before. */
  readonly afterBlank: boolean
  readonly box?: Box
  /** Height of the type, in the units of `box`. */
  readonly size?: number
}

/** A source, decoded: what every reader makes. */
export interface Source {
  readonly name: string
  readonly format: string
  /** SHA-256 of the source's bytes, in hexadecimal; of the text as UTF-8 where there are no bytes. */
  readonly sha256: string
  readonly text: string
}

/** One page of a source: its lines in the source's order. Spans are those of the whole source. */
export interface Page {
  readonly source: Source
  readonly span: Span
  readonly lines: ReadonlyArray<Line>
}
