import { mix } from "../../model/hash.ts"
import type { Feature } from "../feature.ts"

/** Lengths of the strings over the seam that are looked for elsewhere. */
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
    const { units, placesOf, before } = threesOf(readings.map(({ text }) => text))
    return (from, to) => {
      const left = readings[from].text
      const right = readings[to].text
      const end = left.length - 1
      let found = 0
      // Any string of three or more across the seam has two characters on one of its sides.
      const look = (three: number, start: number) => {
        for (let place = three; place >= 0 && found < longest; place = before[place]) {
          const seam = place + start // the first unit after it
          let back = 0
          while (back < longest - 1 && units[seam - 1 - back] === left.charCodeAt(end - back)) back++
          let on = 0
          while (on < longest - 1 && units[seam + on] === right.charCodeAt(on)) on++
          if (back > 0 && on > 0 && back + on >= shortest) found = Math.max(found, Math.min(longest, back + on))
        }
      }
      look(placesOf(left.charCodeAt(end - 1), left.charCodeAt(end), right.charCodeAt(0)), 2)
      look(placesOf(left.charCodeAt(end), right.charCodeAt(0), right.charCodeAt(1)), 1)
      return found
    }
  }
}

interface Threes {
  /** All texts, each with a 0 before it and after it, which no text has. */
  readonly units: Uint16Array
  /** The last place where three characters may follow one another, -1 for none; others by chance. */
  readonly placesOf: (a: number, b: number, c: number) => number
  /** places: the one before it of the same characters, -1 for none */
  readonly before: Int32Array
}

/** Where on the page any three characters stand. */
const threesOf = (texts: ReadonlyArray<string>): Threes => {
  const total = texts.reduce((sum, text) => sum + text.length + 1, 1)
  const units = new Uint16Array(total)
  const before = new Int32Array(total).fill(-1)
  const last = new Int32Array(2 ** Math.ceil(Math.log2(total + 1))).fill(-1)
  const slotOf = (a: number, b: number, c: number) => mix(Math.imul(a, 0x9e3779b1) ^ (b << 16), c) & (last.length - 1)
  let place = 1
  for (const text of texts) {
    for (let at = 0; at < text.length; at++, place++) {
      units[place] = text.charCodeAt(at)
      if (at < 2) continue
      const slot = slotOf(units[place - 2], units[place - 1], units[place])
      before[place - 2] = last[slot]
      last[slot] = place - 2
    }
    place++
  }
  return { units, before, placesOf: (a, b, c) => last[slotOf(a, b, c)] }
}
