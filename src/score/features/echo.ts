import { mix } from "../../model/hash.ts"
import type { Feature } from "../feature.ts"

/** Lengths of the strings over the seam that are looked for elsewhere, the shortest first. */
const shortest = 3
const longest = 6

/**
 * The longest string of characters across the seam that stands whole somewhere else on the page: a name or a term that
 * the column cut in two. It is read as written, as the model has one number for all characters it does not know.
 * O(characters of the page).
 */
export const echo: Feature = {
  name: "echo",
  unit: "characters",
  prepare: ({ readings }) => {
    const trie = trieOf(readings.map(({ text }) => text))
    // Where the trie stands after the last one, two, … characters of each piece.
    const endings = new Int32Array(readings.length * longest)
    readings.forEach(({ text }, i) => {
      for (let before = 1; before <= longest; before++) {
        let node = trie.root
        for (let at = Math.max(0, text.length - before); at < text.length; at++)
          node = trie.step(node, text.charCodeAt(at))
        endings[i * longest + before - 1] = node
      }
    })
    return (from, to) => {
      const left = readings[from].text
      const right = readings[to].text
      let found = 0
      for (let before = 1; before < longest && before <= left.length; before++) {
        let node = endings[from * longest + before - 1]
        for (let after = 1; before + after <= longest && after <= right.length; after++) {
          node = trie.step(node, right.charCodeAt(after - 1))
          if (node < 0) break
          if (before + after >= shortest && before + after > found) found = before + after
        }
      }
      return found
    }
  }
}

interface Trie {
  readonly root: number
  /** The node one character on from another; negative where no text has that string. */
  readonly step: (node: number, character: number) => number
}

/** Every string of up to `longest` characters of the texts: a node is its slot in a table of (node before, character). */
const trieOf = (texts: ReadonlyArray<string>): Trie => {
  const total = texts.reduce((sum, text) => sum + text.length, 0)
  const size = 2 ** Math.ceil(Math.log2(total * longest * 1.3 + 16))
  const before = new Int32Array(size).fill(-1)
  const last = new Uint16Array(size)
  const slotOf = (node: number, character: number): number => {
    let slot = mix(node, character) & (size - 1)
    while (before[slot] >= 0 && (before[slot] !== node || last[slot] !== character)) slot = (slot + 1) & (size - 1)
    return slot
  }
  const root = size
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      let node = root
      for (let n = 0; n < longest && at + n < text.length; n++) {
        const character = text.charCodeAt(at + n)
        const slot = slotOf(node, character)
        before[slot] = node
        last[slot] = character
        node = slot
      }
    }
  const step = (node: number, character: number): number => {
    const slot = slotOf(node, character)
    return before[slot] < 0 ? -1 : slot
  }
  return { root, step }
}
