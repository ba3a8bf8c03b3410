import type { Span } from "../../text/span.ts"

/**
 * What a file calls its pieces of text: METS names articles by these names, and pages that are read keep those of lines and
 * of their regions alone. Places count its non-blank units in the order in which they stand there.
 */
export interface Outline {
  /** All of its text without blanks. */
  readonly text: string
  /** Of whatever may be named, by its ID; the first of two that share one. */
  readonly places: ReadonlyMap<string, Span>
  /** IDs of the lines, or of a region whose lines have none, by where they begin. */
  readonly lines: ReadonlyArray<Span & { readonly id: string }>
}
