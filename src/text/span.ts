/** A half-open range `[start, end)` in UTF-16 code units of the decoded source. */
export interface Span {
  readonly start: number
  readonly end: number
}
