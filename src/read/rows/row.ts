/** A line as it lies along one axis, with words that stand in it, in the order of its text. */
export interface Row {
  /** Its middle across the direction of its text. */
  readonly across: number
  readonly words: ReadonlyArray<RowWord>
}

/** Where a word stands along its line. */
export interface RowWord extends Stretch {
  /** Without the marks at its ends; `undefined` where it has no letter, digit or Han. */
  readonly letters: Stretch | undefined
  /** Its extent across the line. */
  readonly size: number
}

export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The first of rows, which are sorted from the top, that is not before a place. */
export const firstFrom = (rows: ReadonlyArray<Row>, across: number): number => {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle].across < across) low = middle + 1
    else high = middle
  }
  return low
}

/** The upper one of even numbers of values; `undefined` of none. */
export const median = (values: ReadonlyArray<number>): number | undefined =>
  [...values].sort((a, b) => a - b).at(values.length >> 1)
