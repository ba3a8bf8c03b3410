/** How large a page may be. What is larger is no page of a newspaper, and would hold up all others. */
export interface Limits {
  /** In code units. */
  readonly characters: number
  /** What detection takes it apart into: column pieces, headlines, bylines. */
  readonly pieces: number
}

/** The densest broadsheets hold some 30,000 characters, in less than 1,000 pieces. */
export const usualLimits: Limits = { characters: 500_000, pieces: 10_000 }
