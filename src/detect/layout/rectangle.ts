import type { Box } from "../../read/page.ts"

/** A part of a page, `x0 <= x1` and `y0 <= y1`. */
export type Rectangle = Omit<Box, "page">

export const middle = ({ y0, y1 }: Rectangle): number => (y0 + y1) / 2

export const centre = ({ x0, x1 }: Pick<Rectangle, "x0" | "x1">): number => (x0 + x1) / 2

/** The smallest rectangle around all, of which there must be one. */
export const around = (boxes: ReadonlyArray<Rectangle>): Rectangle => ({
  x0: Math.min(...boxes.map(({ x0 }) => x0)),
  y0: Math.min(...boxes.map(({ y0 }) => y0)),
  x1: Math.max(...boxes.map(({ x1 }) => x1)),
  y1: Math.max(...boxes.map(({ y1 }) => y1))
})

/** Whether two lie on one line: most of the lower one's height is shared. */
export const isBeside = (a: Rectangle, b: Rectangle): boolean =>
  Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) >= 0.6 * Math.min(a.y1 - a.y0, b.y1 - b.y0)

/** How much of their width two share; negative is how far they are apart. */
export const sharedWidth = (a: Rectangle, b: Rectangle): number => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
