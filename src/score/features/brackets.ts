import type { Feature } from "../feature.ts"

const openings = "“（《"
const closings = "”）》"
/** Every bracket. Most characters are none, and are passed over without a look at each. */
const bracket = /[“”（）《》]/g

/** Of each pair, how many stay open at the end of `text`, and how many are closed in it that were opened before. */
const balance = (text: string): { open: string; closed: string } => {
  let open = ""
  let closed = ""
  for (const character of text.match(bracket) ?? []) {
    const pair = closings.indexOf(character)
    if (pair < 0) {
      open += character
      continue
    }
    const at = open.lastIndexOf(openings[pair])
    if (at >= 0) open = open.slice(0, at)
    else closed += openings[pair]
  }
  return { open, closed }
}

/**
 * Quotes and brackets over the seam: 1 for a pair that it closes, -1 for one that is left open though the next piece
 * ends its sentence, -2 for one that is closed and was never opened.
 */
export const brackets: Feature = {
  name: "brackets",
  unit: "pairs closed",
  prepare: ({ readings }) => {
    const balances = readings.map((reading) => balance(reading.text))
    return (from, to) => {
      const open = balances[from].open.at(-1)
      const closed = balances[to].closed[0]
      if (open !== undefined) return open === closed ? 1 : closed === undefined ? -1 : -2
      return closed === undefined ? 0 : -2
    }
  }
}
