import { seamLift } from "../../model/ngram.ts"
import type { Feature } from "../feature.ts"

/** Most characters that are taken to be printed on both sides of a seam. */
export const mostDoubled = 3

/** How many characters the end of `left` and the start of `right` have in common, 0 to `mostDoubled`. */
export const doubledCharacters = (left: Uint16Array, right: Uint16Array): number => {
  for (let n = Math.min(mostDoubled, left.length, right.length); n > 0; n--) {
    let same = true
    for (let i = 0; i < n && same; i++) same = left[left.length - n + i] === right[i]
    if (same) return n
  }
  return 0
}

/** What is gained if characters that stand on both sides of the seam are taken to be printed twice. */
export const doubled: Feature = {
  name: "doubled",
  unit: "nats",
  prepare:
    ({ model, readings }) =>
    (from, to) => {
      const left = readings[from].characters
      const right = readings[to].characters
      const n = doubledCharacters(left, right)
      if (n === 0) return 0
      return seamLift(model.ngram, left, right.subarray(n)) - seamLift(model.ngram, left, right)
    }
}
