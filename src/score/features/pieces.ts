import { isClosing, isTerminal } from "../../text/characters.ts"
import type { Feature } from "../feature.ts"
import type { Prepared } from "../prepare.ts"

const lengths = ({ readings }: Prepared): Float32Array =>
  Float32Array.from(readings, ({ characters }) => Math.log2(1 + characters.length))

/** How much text the end closes: a headline taken for running text is short. */
export const fromLength: Feature = {
  name: "from-length",
  unit: "log characters",
  prepare: (prepared) => {
    const value = lengths(prepared)
    return (from) => value[from]
  }
}

/** How much text the start opens. */
export const toLength: Feature = {
  name: "to-length",
  unit: "log characters",
  prepare: (prepared) => {
    const value = lengths(prepared)
    return (_, to) => value[to]
  }
}

/** Sentences that the piece before the seam ends; one without any may be no running text at all. */
export const sentences: Feature = {
  name: "from-sentences",
  unit: "sentences, 3 at most",
  prepare: ({ readings }) => {
    const value = Float32Array.from(readings, ({ text }) => {
      let count = 0
      for (const character of text) if (isTerminal(character) && ++count === 3) break
      return count
    })
    return (from) => value[from]
  }
}

/** What begins right below the end in the dump: whether it reads like a paragraph's start; 0 at the foot of the dump. */
export const nextStart: Feature = {
  name: "start-below-end",
  unit: "nats",
  ofPlace: true,
  prepare:
    ({ startOdds }) =>
    (from) =>
      from + 1 < startOdds.length ? startOdds[from + 1] : 0
}

/** Whether what stands right above the start in the dump waits for its rest: 1 a cut end, 0 a closed one or none. */
export const openAbove: Feature = {
  name: "open-above-start",
  unit: "0, 1",
  ofPlace: true,
  prepare:
    ({ nodes }) =>
    (_, to) =>
      to > 0 && nodes[to - 1].endsOpen ? 1 : 0
}

const markKind = (mark: string | undefined): number => {
  if (mark === undefined) return 0
  if (mark === "、") return 1
  if (mark === "，" || mark === "；" || mark === "：") return 2
  return isTerminal(mark) ? 4 : isClosing(mark) ? 3 : 0
}
const marks = /[，、；：。！？”）》]/

/** The mark before the clause that the cut leaves at the end: 4 a sentence's, 3 a closing quote, 2 a comma, 1 、, 0 none. */
export const tailMark: Feature = {
  name: "tail-mark",
  unit: "0 to 4",
  prepare: ({ readings }) => {
    const value = Float32Array.from(readings, ({ text }) => {
      let at = text.length - 1
      while (at >= 0 && !marks.test(text[at])) at--
      return markKind(text[at])
    })
    return (from) => value[from]
  }
}
