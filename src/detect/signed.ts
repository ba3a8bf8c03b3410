import type { Page } from "../read/page.ts"
import type { Cell } from "./cells.ts"
import { plain, spokenRole } from "./plain.ts"

/** Lines between a heading and its byline, at most. */
const reach = 6
/** In columns of the text: how far left of its heading's beginning a byline may begin. */
const slack = 3
/** Headings have no more lines. */
const tallest = 3

/**
 * Puts bylines under their headings. One that is centred over several columns stands over the middle one, and on a line with
 * the first lines of the others where type of two sizes stands side by side: it would head that column.
 *
 * @param strips  the cells of each strip, in reading order
 * @returns the same cells in strips, a byline that was moved in one of its own
 */
export const signed = (page: Page, strips: ReadonlyArray<ReadonlyArray<Cell>>): ReadonlyArray<ReadonlyArray<Cell>> => {
  const lineOf = (cell: Cell) => plain(page.source.text.slice(cell.start, cell.end))
  const isByline = (cell: Cell) => spokenRole(lineOf(cell)) === "byline"
  const isHeading = (cell: Cell) => !/[。，；、,;]/.test(lineOf(cell)) && spokenRole(lineOf(cell)) === undefined
  /** How many cells at a strip's head are a heading: all of a short one, the first of a column. */
  const headOf = (cells: ReadonlyArray<Cell>): number =>
    cells.length <= tallest && cells.every(isHeading) ? cells.length : isHeading(cells[0]) ? 1 : 0
  /** Whether a byline stands right under a line that is read before it and may be its heading. */
  const isUnder = (byline: Cell, before: Cell | undefined) =>
    before !== undefined && before.line === byline.line - 1 && isHeading(before)
  const byHeading = new Map<number, Cell>()
  for (const [i, [byline]] of strips.entries()) {
    if (!isByline(byline) || isUnder(byline, strips[i - 1]?.at(-1))) continue
    const over = strips
      .map((cells, at) => ({ at, cells, head: headOf(cells) }))
      .filter(({ at, cells, head }) => {
        const last = cells.at(head - 1)
        return (
          head > 0 &&
          last !== undefined &&
          last.line < byline.line &&
          byline.line - last.line <= reach &&
          cells[0].x0 <= byline.x0 + slack &&
          at !== i
        )
      })
      .sort((a, b) => b.cells[0].x0 - a.cells[0].x0 || b.cells[0].line - a.cells[0].line)
    const [nearest] = over
    if (nearest === undefined || byHeading.has(nearest.at)) continue
    const next = nearest.cells.at(nearest.head) ?? strips.at(nearest.at + 1)?.[0]
    if (next !== undefined && isByline(next)) continue // it has one, perhaps this
    byHeading.set(nearest.at, byline)
  }
  const moved = new Set(byHeading.values())
  return strips.flatMap((cells, at) => {
    const own = moved.has(cells[0]) ? cells.slice(1) : cells
    const byline = byHeading.get(at)
    const head = byline === undefined ? 0 : headOf(own)
    const parts = byline === undefined ? [own] : [own.slice(0, head), [byline], own.slice(head)]
    return parts.filter((part) => part.length > 0)
  })
}
