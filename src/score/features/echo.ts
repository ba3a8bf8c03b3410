import { mix } from "../../model/hash.ts"
import type { Feature } from "../feature.ts"

/** Lengths of the strings over the seam that are looked for elsewhere, the shortest first. */
const shortest = 3
const longest = 6

const hashOf = (text: string): number => {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i))
  return hash
}

/**
 * The longest string of characters across the seam that stands whole somewhere else on the page: a name or a term that
 * the column cut in two. It is read as written, as the model has one number for all characters it does not know. Hashes of 32 bits in one table; O(characters of the page).
 */
export const echo: Feature = {
  name: "echo",
  unit: "characters",
  prepare: ({ readings }) => {
    const total = readings.reduce((sum, { text }) => sum + text.length, 0)
    const size = 2 ** Math.ceil(Math.log2(total * (longest - shortest + 1) * 1.5 + 16))
    const table = new Int32Array(size) // hashes that occur, 0 for a free slot
    const slotOf = (hash: number): number => {
      let slot = hash & (size - 1)
      while (table[slot] !== 0 && table[slot] !== hash) slot = (slot + 1) & (size - 1)
      return slot
    }
    for (const { text } of readings)
      for (let at = 0; at < text.length; at++) {
        let hash = 0
        for (let n = 1; n <= longest && at + n <= text.length; n++) {
          hash = mix(hash, text.charCodeAt(at + n - 1))
          if (n >= shortest) table[slotOf(hash || 1)] = hash || 1
        }
      }
    const endings = Int32Array.from({ length: readings.length * longest }, (_, at) =>
      hashOf(readings[Math.floor(at / longest)].text.slice(-1 - (at % longest)))
    )
    return (from, to) => {
      const left = readings[from].text
      const right = readings[to].text
      let found = 0
      for (let before = 1; before < longest && before <= left.length; before++) {
        let hash = endings[from * longest + before - 1]
        for (let after = 1; before + after <= longest && after <= right.length; after++) {
          hash = mix(hash, right.charCodeAt(after - 1))
          const n = before + after
          if (n > found && n >= shortest && table[slotOf(hash || 1)] !== 0) found = n
        }
      }
      return found
    }
  }
}
