import { type Placed, type Plane, sum } from "./plane.ts"
import { around, centre, isBeside, middle, type Rectangle, sharedWidth } from "./rectangle.ts"

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
/** The same where the right one stands over a column that begins nothing. */
const widestGap = 2.4
/** In its own size: no gap inside a heading that was merely cut is wider. */
const cutGap = 0.25
/** How far below a heading its columns are looked for: in ems of the body, or in lines of its own, other lines of it between. */
const sight = 8
const lines = 2.5
/** In its own size: by how much two headings side by side differ in size or height. */
const unlike = 0.05

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
  const all = lines.filter((each) => isHeading(each, em)).sort((a, b) => a.x0 - b.x0 || a.line - b.line)
  for (const line of all) {
    const at = open.findIndex((pieces) => {
      const last = pieces[pieces.length - 1]
      const size = Math.max(last.size, line.size)
      const gap = line.x0 - last.x1
      return (
        isBeside(last, line) &&
        gap <= (goesOn(line, columns, em) ? widestGap : headingGap) * size &&
        gap >= -0.5 * size &&
        size <= 1.35 * Math.min(last.size, line.size) &&
        (gap < cutGap * size ||
          !(standApart(around(pieces), line, columns, em) || goOnApart(around(pieces), line, all)))
      )
    })
    open = at < 0 ? [...open, [line]] : open.with(at, [...open[at], line])
  }
  return open.map(slugOf)
}

/**
 * Whether each of two stands over columns of its own, and the right one's begin something: a column that goes on from the
 * one on its left stands under the same heading. Over more than one column each stands in the middle, in another size or
 * at another height.
 */
const standApart = (a: Rectangle, b: Rectangle, columns: ReadonlyArray<Column>, em: number): boolean => {
  const [left, right] = [under(a, columns, em), under(b, columns, em)]
  if (left.length === 0 || right.length === 0 || !right[0].isIndented) return false
  if (left[left.length - 1].x1 > right[0].x0) return false
  if (left.length + right.length === 2) return true
  const [one, other] = [a.y1 - a.y0, b.y1 - b.y0]
  const differ = Math.max(Math.abs(one - other), Math.abs(middle(a) - middle(b)))
  return differ >= unlike * Math.min(one, other) && isInMiddle(a, left, em) && isInMiddle(b, right, em)
}

/** Whether one of two has a next line of its own: in the middle below it, as it would not be below both. */
const goOnApart = (a: Rectangle, b: Rectangle, headings: ReadonlyArray<Placed>): boolean => {
  const both = centre(around([a, b]))
  return [a, b].some((one) =>
    headings.some(
      (next) =>
        next.y0 > middle(one) &&
        next.y0 - one.y1 <= next.size &&
        next.x1 - next.x0 < one.x1 - one.x0 &&
        Math.abs(centre(next) - centre(one)) <= 0.5 * next.size &&
        Math.abs(centre(next) - both) >= 2 * next.size
    )
  )
}

/** Whether the leftmost column below a heading, or a piece of one, goes on from elsewhere: the heading begins further left. */
const goesOn = (heading: Rectangle, columns: ReadonlyArray<Column>, em: number): boolean => {
  const [first] = below(heading, columns, em)
    .filter((column) => sharedWidth(column, heading) > em)
    .sort((one, other) => one.x0 - other.x0 || one.y0 - other.y0)
  return first !== undefined && !first.isIndented
}

/** The columns that begin not far below a heading. */
const below = (heading: Rectangle, columns: ReadonlyArray<Column>, em: number): ReadonlyArray<Column> => {
  const bottom = heading.y1 + Math.max(sight * em, lines * (heading.y1 - heading.y0))
  return columns.filter(({ y0 }) => y0 > heading.y1 - 0.5 * em && y0 < bottom)
}

/** The columns that a heading stands over, each as high as any at its place; none if it stands out from them. */
const under = (heading: Rectangle, columns: ReadonlyArray<Column>, em: number): ReadonlyArray<Column> => {
  const near = below(heading, columns, em).filter(
    (column) => sharedWidth(column, heading) > 0.5 * Math.min(column.x1 - column.x0, heading.x1 - heading.x0)
  )
  const found = near
    .filter((column) => !near.some((other) => other.y0 < column.y0 && sharedWidth(other, column) > em))
    .sort((one, other) => one.x0 - other.x0)
  if (found.length === 0) return found
  const { x0, x1 } = around(found)
  return heading.x0 >= x0 - 0.8 * em && heading.x1 <= x1 + 0.8 * em ? found : []
}

const isInMiddle = (heading: Rectangle, columns: ReadonlyArray<Column>, em: number): boolean =>
  Math.abs(centre(heading) - centre(around(columns))) <= 1.5 * em

/** All slugs from the top. */
export const allSlugs = (body: ReadonlyArray<Slug>, headings: ReadonlyArray<Slug>): ReadonlyArray<Slug> =>
  inOrder([...body, ...headings])
