import type { Feature } from "../feature.ts"
import type { Standing } from "../standing.ts"

/** Evidence from where two pieces stand on paper; 0 where that is not known of either. */
const geometry = (name: string, unit: string, of: (from: Standing, to: Standing) => number): Feature => ({
  name,
  unit,
  ofPlace: true,
  prepare:
    ({ standings }) =>
    (from, to) => {
      const [end, start] = [standings[from], standings[to]]
      return end === undefined || start === undefined ? 0 : of(end, start)
    }
})

/** In ems: the space between two columns as a rule. */
const usualGutter = 1.5
/** In columns: farther is far. */
const farthest = 6

const widthOf = ({ stack }: Standing): number => Math.max(1, stack.x1 - stack.x0)
const isFoot = ({ stack, y1 }: Standing): boolean => y1 === stack.y1
const isHead = ({ stack, y0 }: Standing): boolean => y0 === stack.y0

/**
 * The start stands in the end's column: 1 right below it, 0.5 first below a picture or space, 0.25 further down with no
 * heading between, 0 anywhere else.
 */
export const directlyBelow = geometry("directly-below", "0 to 1", (end, start) => {
  if (end.stack.under === start.stack && isFoot(end) && isHead(start)) return 0.5
  if (end.stack !== start.stack || start.y0 < end.y0) return 0
  return start.y0 - end.y1 < 3 && end.y1 <= start.y0 + 1 ? 1 : 0.25
})

/** From the foot of one column to the head of another: 1 the next on the right, 0.5 any other, 0 if it is no turn. */
export const columnTurn = geometry("column-turn", "0, 0.5, 1", (end, start) =>
  !isFoot(end) || !isHead(start) || end.stack === start.stack ? 0 : end.stack.right === start.stack ? 1 : 0.5
)

/** How many columns to the right the start stands. */
export const columnsAcross = geometry("columns-across", "columns, 6 at most", (end, start) =>
  Math.max(-farthest, Math.min(farthest, (start.stack.x0 - end.stack.x0) / (widthOf(end) + usualGutter)))
)

/** How far below the end the start stands: sign and logarithm. */
export const linesDown = geometry("lines-down", "log ems", (end, start) => {
  const down = start.y0 - end.y1
  return Math.sign(down) * Math.log2(1 + Math.abs(down))
})

/** Whether the columns of both begin at one height: 1 if they do, less the less. */
export const levelHeads = geometry("level-heads", "0 to 1", (end, start) =>
  Math.exp(-Math.abs(start.stack.y0 - end.stack.y0) / 2)
)

/** Whether the columns of both end at one height. */
export const levelFeet = geometry("level-feet", "0 to 1", (end, start) =>
  Math.exp(-Math.abs(start.stack.y1 - end.stack.y1) / 2)
)

/** Whether one heading stands over both columns: 1 if it does, -1 another over the start's, 0 none over that. */
export const oneHeading = geometry("one-heading", "-1, 0, 1", (end, start) =>
  start.stack.heading < 0 ? 0 : start.stack.heading === end.stack.heading ? 1 : -1
)

/** By how much the widths of the columns differ. */
export const columnWidths = geometry("column-widths", "log ratio, 2 at most", (end, start) =>
  Math.min(2, Math.abs(Math.log2(widthOf(start) / widthOf(end))))
)

/** By how much the sizes of type differ. */
export const typeSizes = geometry("type-sizes", "log ratio, 2 at most", (end, start) =>
  Math.min(2, Math.abs(Math.log2(start.size / end.size)))
)

/** What stands right below the end on paper: 1 text, 2 a heading, 3 nothing. */
export const belowEnd = geometry("below-end", "1, 2, 3", (end) => end.below)

/** What stands right above the start on paper: 1 text, 2 a heading, 3 nothing. */
export const aboveStart = geometry("above-start", "1, 2, 3", (_, start) => start.above)
