import type { LaidLine } from "../layout.ts"

/** Gives lines that tell no size of their type that of their box, across the direction in which they run. */
export const sizedByBox = (lines: ReadonlyArray<LaidLine>): ReadonlyArray<LaidLine> =>
  lines.map((line) => {
    const { box, size, vertical } = line
    if (box === undefined || size !== undefined) return line
    return { ...line, size: vertical === true ? box.x1 - box.x0 : box.y1 - box.y0 }
  })
