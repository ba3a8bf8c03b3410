import type { Rectangle } from "../layout.ts"
import { rectangle } from "./rectangle.ts"

export type Corner = readonly [x: number, y: number]

/** Corners in order, closed from the last to the first. */
export type Polygon = ReadonlyArray<Corner>

/** Points as PAGE writes them, "x,y x,y …"; what is no pair of numbers is passed over. */
export const polygonOf = (points: string): Polygon =>
  [...points.matchAll(/(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)/g)].map(([, x, y]) => [Number(x), Number(y)])

/** The rectangle around it; `undefined` where it has no area. */
export const boxAround = (polygon: Polygon): Rectangle | undefined => {
  if (polygon.length === 0) return undefined
  let [[x0, y0]] = polygon
  let [[x1, y1]] = polygon
  for (const [x, y] of polygon) {
    x0 = Math.min(x0, x)
    y0 = Math.min(y0, y)
    x1 = Math.max(x1, x)
    y1 = Math.max(y1, y)
  }
  return rectangle(x0, y0, x1, y1)
}

/**
 * Mean height over its width (of a vertical line, mean width over its height): unlike the box of a line that slants or
 * bends, it does not grow with the length. `undefined` where the outline crosses itself, so that the area says nothing.
 */
export const thickness = (polygon: Polygon, { x0, y0, x1, y1 }: Rectangle, isVertical: boolean): number | undefined => {
  let twice = 0
  for (const [i, [x, y]] of polygon.entries()) {
    const [nextX, nextY] = polygon[(i + 1) % polygon.length]
    twice += x * nextY - nextX * y
  }
  const area = Math.abs(twice) / 2
  if (area < 0.25 * (x1 - x0) * (y1 - y0)) return undefined
  return area / (isVertical ? y1 - y0 : x1 - x0)
}
