import type { Rectangle } from "../layout.ts"
import { isArray } from "./producer.ts"
import { rectangle } from "./rectangle.ts"

/**
 * The rectangle of a box as producers write it: `[x0, y0, x1, y1]`, corners `[[x, y], …]`, or eight numbers in a row.
 * `undefined` for anything else: text without a place is still text.
 */
export const boxOf = (given: unknown): Rectangle | undefined => {
  if (!isArray(given)) return undefined
  const numbers = given.flat().map((value) => (typeof value === "number" ? value : Number.NaN))
  if (numbers.length < 4 || numbers.length % 2 === 1) return undefined
  let [x0, y0] = numbers
  let [x1, y1] = numbers
  for (let i = 0; i < numbers.length; i += 2) {
    x0 = Math.min(x0, numbers[i])
    y0 = Math.min(y0, numbers[i + 1])
    x1 = Math.max(x1, numbers[i])
    y1 = Math.max(y1, numbers[i + 1])
  }
  return rectangle(x0, y0, x1, y1)
}
