import type { Segmenter } from "../text/words.ts"

/** Characters on either side of a seam that the segmenter is shown. */
const view = 6

/** Whether a word lies across the seam: then the line goes on, however rare the word. */
export const isOneWord = (left: string, right: string, segmenter: Segmenter): boolean => {
  const before = left.slice(-view)
  if (!/\p{sc=Han}$/u.test(before)) return false
  const ends = segmenter.wordEnds(before + right.slice(0, view))
  return ends.length > 0 && !ends.includes(before.length)
}
