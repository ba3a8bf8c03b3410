import type { Span } from "../text/span.ts"

/** What a producer says a line is. */
export type Kind = "heading" | "text" | "caption" | "furniture" | "table" | "other"

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
  /** Height of the type, in the units of `box`; of vertical lines its width. */
  readonly size?: number
  /** Set from top to bottom. */
  readonly vertical?: boolean
  /** As the source names the line, and the block or region that it is in. */
  readonly id?: string
  readonly region?: string
  /** What the producer says it is: a hint, never more. */
  readonly kind?: Kind
  /** The producer's, 0 to 1. */
  readonly confidence?: number
  /** What the producer says of its start; left out where it says nothing. */
  readonly beginsParagraph?: boolean
  /** Of a text that is in order already, as its marks say: the article that the line is a paragraph of, from 0 on its page. */
  readonly article?: number
  /** There, text is missing before it. */
  readonly afterGap?: boolean
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
  /** As the source names it. */
  readonly name?: string
  /** In the units of the boxes, where the source says. */
  readonly width?: number
  readonly height?: number
}
