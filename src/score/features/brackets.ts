import type { Feature } from "../feature.ts"

const pairs: Readonly<Record<string, string>> = { "“": "”", "（": "）", "《": "》" }
const closes = new Map(Object.entries(pairs).map(([open, close]) => [close, open]))

/** Of each pair, how many stay open at the end of `text`, and how many are closed in it that were opened before. */
const balance = (text: string): { open: string; closed: string } => {
  const open: Array<string> = []
  let closed = ""
  for (const character of text) {
    if (pairs[character]) open.push(character)
    const opening = closes.get(character)
    if (!opening) continue
    const at = open.lastIndexOf(opening)
    if (at >= 0) open.splice(at)
    else closed += opening
  }
  return { open: open.join(""), closed }
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
