import type { Rectangle } from "../layout.ts"

/** A rectangle of two opposite corners in any order; `undefined` where it is empty or no number. */
export const rectangle = (xa: number, ya: number, xb: number, yb: number): Rectangle | undefined => {
  const box = { x0: Math.min(xa, xb), y0: Math.min(ya, yb), x1: Math.max(xa, xb), y1: Math.max(ya, yb) }
  return Number.isFinite(box.x1 - box.x0 + box.y1 - box.y0) && box.x1 > box.x0 && box.y1 > box.y0 ? box : undefined
}

/** The smallest rectangle around all; `undefined` around none. */
export const union = (boxes: ReadonlyArray<Rectangle>): Rectangle | undefined => {
  const first = boxes.at(0)
  if (first === undefined) return undefined
  return boxes.reduce(
    (all, { x0, y0, x1, y1 }) => ({
      x0: Math.min(all.x0, x0),
      y0: Math.min(all.y0, y0),
      x1: Math.max(all.x1, x1),
      y1: Math.max(all.y1, y1)
    }),
    first
  )
}
