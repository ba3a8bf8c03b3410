import { isClosing, isTerminal } from "../../text/characters.ts"
import type { Feature } from "../feature.ts"

const commas = new Set("，、；：")

/** How the end stands: 3 in mid-clause, 2 after a comma, 1 after a quote or bracket, 0 after a sentence. */
export const end: Feature = {
  name: "open-end",
  unit: "0 closed to 3 in mid-clause",
  prepare: ({ nodes, readings }) => {
    const value = Float32Array.from(nodes, (node, i) => {
      const last = readings[i].text.at(-1) ?? ""
      if (commas.has(last)) return 2
      if (!node.endsOpen) return 0
      return isTerminal(last) ? 0 : isClosing(last) ? 1 : 3
    })
    return (from) => value[from]
  }
}

/**
 * The start opens with a mark or a small letter, which nothing begins with (-1), with an opening quote or bracket (1), or
 * with neither.
 */
export const startMark: Feature = {
  name: "start-mark",
  unit: "-1, 0, 1",
  prepare: ({ nodes, readings }) => {
    const value = Float32Array.from(readings, ({ text }, i) => {
      const first = text[0] ?? ""
      if (/^\p{Ll}/u.test(nodes[i].text)) return -1
      if (commas.has(first) || isTerminal(first) || isClosing(first)) return -1
      return first === "“" || first === "《" || first === "（" ? 1 : 0
    })
    return (_, to) => value[to]
  }
}
