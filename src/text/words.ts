import type { Reading } from "./normalise.ts"

/** Divides text into words. Plain and synchronous, so that the pure stages can take it as an argument. */
export interface Segmenter {
  /** Which engine it is, as the result names it. */
  readonly name: string
  /**
   * The ends of the words of `text`, ascending, in UTF-16 code units; the last is `text.length`. Empty for "". No word goes
   * on over a line end.
   */
  readonly wordEnds: (text: string) => Uint32Array
}

/** The words of a reading: what the segmenter finds, and no word over a blank between letters. */
export const wordEndsOf = (reading: Reading, segmenter: Segmenter): Uint32Array =>
  wordsApart(segmenter.wordEnds(reading.text), reading)

/** The same of many, divided as the lines of one text: to ask an engine costs more than what it does with a line. */
export const wordEndsOfAll = (readings: ReadonlyArray<Reading>, segmenter: Segmenter): ReadonlyArray<Uint32Array> => {
  const ends = segmenter.wordEnds(readings.map(({ text }) => text).join("\n"))
  let start = 0
  let w = 0
  return readings.map((reading) => {
    while (w < ends.length && ends[w] <= start) w++ // the line end before it
    const first = w
    while (w < ends.length && ends[w] <= start + reading.text.length) w++
    const own = ends.slice(first, w)
    for (let k = 0; k < own.length; k++) own[k] -= start
    start += reading.text.length + 1
    return wordsApart(own, reading)
  })
}

const wordsApart = (ends: Uint32Array, { parted }: Reading): Uint32Array =>
  parted.length === 0 ? ends : Uint32Array.from(new Set([...ends, ...parted])).sort()
