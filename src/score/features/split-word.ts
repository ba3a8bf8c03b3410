import { wordToken } from "../../model/hash.ts"
import { rowOf } from "../../model/tower.ts"
import type { Feature } from "../feature.ts"

const splits = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1]
] as const

/** The longest known word that lies across the seam, where the words on both sides are no longer than its halves. */
export const splitWord: Feature = {
  name: "split-word",
  unit: "characters",
  prepare: ({ model, readings, words }) => {
    const { tokens, slots } = model.tower
    const buffer = new Uint16Array(4)
    const lastWord = Uint32Array.from(words, ({ wordEnd }) => (wordEnd.at(-1) ?? 0) - (wordEnd.at(-2) ?? 0))
    const firstWord = Uint32Array.from(words, ({ wordEnd }) => wordEnd.at(0) ?? 0)
    return (from, to) => {
      const left = readings[from].characters
      const right = readings[to].characters
      let longest = 0
      for (const [before, after] of splits) {
        if (before > left.length || after > right.length || before + after <= longest) continue
        if (lastWord[from] > before || firstWord[to] > after) continue // a whole word there is likelier than a torn one
        for (let i = 0; i < before; i++) buffer[i] = left[left.length - before + i]
        for (let i = 0; i < after; i++) buffer[before + i] = right[i]
        if (rowOf(tokens, slots, wordToken(buffer, 0, before + after)) >= 0) longest = before + after
      }
      return longest
    }
  }
}
