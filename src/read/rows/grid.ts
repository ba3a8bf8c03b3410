import type { Row, Stretch } from "./row.ts"

/** Of a cell, in ems. */
const step = 1 / 8
/** How far from a place text stands that has it on one side, in ems. */
const near = 3
/** A page with more is none: cells times rows. */
const mostCells = 1 << 23

/** In cells, of a length in ems. */
export const cells = (ems: number): number => ems / step

/** A page's rows on a grid of cells along their direction. A cell counts as covered where its middle is. */
export interface Grid {
  readonly width: number
  /** Row by row, 1 in cells that have letters. */
  readonly covered: ReadonlyArray<Uint8Array>
  /** The same with marks. */
  readonly printed: ReadonlyArray<Uint8Array>
  /** Rows from one to another, half-open, that have letters in a cell. */
  readonly countCovered: (first: number, end: number, cell: number) => number
  /** The same of rows that have letters close before it and close behind it, or, as columns do, some before, some behind. */
  readonly countAround: (first: number, end: number, cell: number) => number
  /** Cells in the units of the page. */
  readonly onPage: (cells: Stretch) => Stretch
}

/** @returns `undefined` for rows without letters, or far too many */
export const gridOf = (rows: ReadonlyArray<Row>, em: number): Grid | undefined => {
  const letters = rows.map(({ words }) => words.flatMap((word) => (word.letters === undefined ? [] : [word.letters])))
  const start = letters.flat().reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY)
  const end = letters.flat().reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY)
  const width = Math.ceil((end - start) / (step * em))
  if (!(width > 0 && width * rows.length <= mostCells)) return undefined
  const cellOf = (at: number) => Math.max(0, Math.ceil((at - start) / (step * em) - 0.5))
  const cover = (some: ReadonlyArray<Stretch>) => {
    const own = new Uint8Array(width)
    for (const { from, to } of some) own.fill(1, cellOf(from), cellOf(to))
    return own
  }
  const covered = letters.map(cover)
  const letter = summed(covered)
  const before = summed(covered.map((own) => trailed(own)))
  const behind = summed(covered.map((own) => trailed(own.toReversed()).reverse()))
  const count = (sums: Uint16Array, first: number, to: number, cell: number) =>
    sums[to * width + cell] - sums[first * width + cell]
  return {
    width,
    covered,
    printed: rows.map(({ words }) => cover(words)),
    countCovered: (first, to, cell) => count(letter, first, to, cell),
    countAround: (first, to, cell) => Math.min(count(before, first, to, cell), count(behind, first, to, cell)),
    onPage: ({ from, to }) => ({ from: start + from * step * em, to: start + to * step * em })
  }
}

/** Row `i` holds the sums over the first `i` rows. */
const summed = (rows: ReadonlyArray<Uint8Array>): Uint16Array => {
  const width = rows[0].length
  const sums = new Uint16Array((rows.length + 1) * width)
  for (const [i, row] of rows.entries())
    for (let x = 0; x < width; x++) sums[(i + 1) * width + x] = sums[i * width + x] + row[x]
  return sums
}

/** 1 in cells not far behind a covered one. */
const trailed = (covered: Uint8Array): Uint8Array => {
  const found = new Uint8Array(covered.length)
  let last = Number.NEGATIVE_INFINITY
  for (let x = 0; x < covered.length; x++) {
    if (x - last <= near / step) found[x] = 1
    if (covered[x] === 1) last = x
  }
  return found
}

/** Stretches of covered cells with narrower gaps in them. */
export const piecesOf = (covered: Uint8Array, gap: number): ReadonlyArray<Stretch> => {
  const found: Array<Stretch> = []
  for (let x = covered.indexOf(1); x >= 0; ) {
    const free = covered.indexOf(0, x)
    const to = free < 0 ? covered.length : free
    const last = found.at(-1)
    if (last !== undefined && x - last.to < gap) found[found.length - 1] = { from: last.from, to }
    else found.push({ from: x, to })
    x = covered.indexOf(1, to)
  }
  return found
}

/** The widest gap, in cells, that reaches into a strip. */
export const widestGap = (covered: Uint8Array, strip: Stretch): number => {
  let widest = 0
  for (let x = strip.from; x < strip.to; x++) {
    if (covered[x] === 1) continue
    const next = covered.indexOf(1, x)
    const end = next < 0 ? covered.length : next
    widest = Math.max(widest, end - covered.lastIndexOf(1, x) - 1)
    x = end
  }
  return widest
}
