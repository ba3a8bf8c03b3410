/** How large a page may be, and how long it may take. What is more is no page of a newspaper, and would hold up all others. */
export interface Limits {
  /** In code units. */
  readonly characters: number
  /** What detection takes it apart into: column pieces, headlines, bylines. */
  readonly pieces: number
  /** Of elements of XML and HTML, or values of JSON, inside one another, in the whole file. */
  readonly depth: number
  /** By the clock, and as long again for reading the whole file. */
  readonly seconds: number
}

/**
 * The densest broadsheets hold some 30,000 characters, in less than 1,000 pieces; OCR programs nest some fifteen deep. A
 * page as large as is allowed takes some 30 seconds.
 */
export const usualLimits: Limits = { characters: 500_000, pieces: 10_000, depth: 200, seconds: 300 }

/** Problem and remedy of a page that has more characters than are allowed, seen while it is read or after. */
export const tooLong = (characters: number): readonly [problem: string, remedy: string] => [
  `it has more than the ${characters} characters that a page may have`,
  "Give a file for each page (form feeds or marks such as 第03版 part a text), or raise --max-characters"
]

/** Problem and remedy of a file that is nested deeper than is allowed. */
export const tooDeep = (depth: number): readonly [problem: string, remedy: string] => [
  `it is nested more than ${depth} deep`,
  "Give the file as an OCR program writes it, or raise --max-depth"
]
