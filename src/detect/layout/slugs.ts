import { type Placed, type Plane, sum } from "./plane.ts"
import { around, isBeside, middle, type Rectangle } from "./rectangle.ts"

/** One line of type in its column: a line of the page, or the pieces that it was read in. */
export interface Slug extends Rectangle {
  /** From the left. */
  readonly pieces: ReadonlyArray<Placed>
  readonly size: number
  readonly ems: number
  readonly letters: number
  readonly isGuess: boolean
}

/** Where a column is, and whether its first line stands in. */
export interface Column extends Rectangle {
  readonly isIndented: boolean
}

/** Type from this many times the body's on is a heading's. */
export const headingScale = 1.22
/** In its own size: pieces of a heading that stand no farther apart are one line of it. */
const headingGap = 1.35
/** In its own size: no gap inside a heading that was merely cut is wider. */
const cutGap = 0.25
/** In ems of the body: how far below a heading its columns are looked for. */
const sight = 8

export const slugOf = (pieces: ReadonlyArray<Placed>): Slug => {
  const sorted = [...pieces].sort((a, b) => a.x0 - b.x0 || a.line - b.line)
  return {
    ...around(sorted),
    pieces: sorted,
    size: sum(sorted.map(({ size, ems }) => size * ems)) / Math.max(1e-9, sum(sorted.map(({ ems }) => ems))),
    ems: sum(sorted.map(({ ems }) => ems)),
    letters: sum(sorted.map(({ letters }) => letters)),
    isGuess: sorted.every(({ isGuess }) => isGuess)
  }
}

const isHeading = (line: Placed, em: number) =>
  line.size >= headingScale * em && !line.isTurned && !line.isGuess && line.letters > 0

const inOrder = (slugs: ReadonlyArray<Slug>): ReadonlyArray<Slug> =>
  [...slugs].sort((a, b) => middle(a) - middle(b) || a.x0 - b.x0)

/** Lines that are not of heading type, each a slug by itself; from the top. */
export const bodySlugs = ({ lines, em }: Plane): ReadonlyArray<Slug> =>
  inOrder(lines.filter((line) => !isHeading(line, em)).map((line) => slugOf([line])))

/**
 * Lines of heading type; what was read in pieces, as columns below cut it, is put together.
 *
 * @param columns  the columns of the page: headings that each stand in one of them are two
 */
export const headingSlugs = ({ lines, em }: Plane, columns: ReadonlyArray<Column>): ReadonlyArray<Slug> => {
  let open: Array<ReadonlyArray<Placed>> = []
  for (const line of lines.filter((each) => isHeading(each, em)).sort((a, b) => a.x0 - b.x0 || a.line - b.line)) {
    const at = open.findIndex((pieces) => {
      const last = pieces[pieces.length - 1]
      const size = Math.max(last.size, line.size)
      const gap = line.x0 - last.x1
      return (
        isBeside(last, line) &&
        gap <= headingGap * size &&
        gap >= -0.5 * size &&
        size <= 1.35 * Math.min(last.size, line.size) &&
        (gap < cutGap * size || !standApart(around(pieces), line, columns, em))
      )
    })
    open = at < 0 ? [...open, [line]] : open.with(at, [...open[at], line])
  }
  return open.map(slugOf)
}

/**
 * Whether each of two stands over a column of its own, and the right one's begins something: a column that goes on from the
 * one on its left stands under the same heading.
 */
const standApart = (a: Rectangle, b: Rectangle, columns: ReadonlyArray<Column>, em: number): boolean => {
  const under = (heading: Rectangle) =>
    columns
      .filter(
        (column) =>
          heading.x0 >= column.x0 - 0.8 * em &&
          heading.x1 <= column.x1 + 0.8 * em &&
          column.y0 > heading.y1 - 0.5 * em &&
          column.y0 < heading.y1 + sight * em
      )
      .sort((one, other) => one.y0 - other.y0)[0]
  const [left, right] = [under(a), under(b)]
  return left !== undefined && right !== undefined && left.x1 <= right.x0 && right.isIndented
}

/** All slugs from the top. */
export const allSlugs = (body: ReadonlyArray<Slug>, headings: ReadonlyArray<Slug>): ReadonlyArray<Slug> =>
  inOrder([...body, ...headings])
