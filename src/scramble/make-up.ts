import type { Column } from "./layout.ts"

/** How a page is made up; lengths in ems of the body. */
export interface MakeUp {
  /** Width of a column of the page, and how many stand beside one another. */
  readonly measure: number
  readonly columns: number
  readonly gutter: number
  /** From line to line. */
  readonly pitch: number
  /** What stands below begins where each column ends; else where the whole article does. */
  readonly isRagged: boolean
  /** Times the body's. */
  readonly headline: number
}

/** An article as the make-up knows it, its columns in reading order. */
export interface Box {
  readonly heading: Column["heading"]
  readonly columns: ReadonlyArray<Column>
  readonly place: Column["place"]
  /** What its last column goes on in, elsewhere. */
  readonly after?: Column
}

/** Whether the last line of a column goes on in the next one. */
export const goesOnIn = (column: Column, next: Column | undefined): boolean =>
  next !== undefined && next.pieces[0]?.paragraph === column.pieces.at(-1)?.paragraph
