import type { Feature } from "../feature.ts"

const clauseMarks = new Set("，、；：。！？”）")

const lastClause = (text: string): number => {
  let n = 0
  while (n < text.length && n < 40 && !clauseMarks.has(text[text.length - 1 - n])) n++
  return n
}
const firstClause = (text: string): number => {
  let n = 0
  while (n < text.length && n < 40 && !clauseMarks.has(text[n])) n++
  return n
}

/** Characters of the clause that the cut leaves at the end. */
export const tail: Feature = {
  name: "tail-clause",
  unit: "characters",
  prepare: ({ readings }) => {
    const value = Float32Array.from(readings, ({ text }) => lastClause(text))
    return (from) => value[from]
  }
}
/** Characters of the clause that the start goes on with. */
export const head: Feature = {
  name: "head-clause",
  unit: "characters",
  prepare: ({ readings }) => {
    const value = Float32Array.from(readings, ({ text }) => firstClause(text))
    return (_, to) => value[to]
  }
}
/** How long the shorter of the two is: how much there is to go by. */
export const shorter: Feature = {
  name: "shorter",
  unit: "characters",
  prepare:
    ({ readings }) =>
    (from, to) =>
      Math.min(120, readings[from].characters.length, readings[to].characters.length)
}
