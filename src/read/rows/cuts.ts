import type { RowWord, Stretch } from "./row.ts"

/** A gap from here on parts columns whatever else stands there, in ems. */
const widest = 10
/** Type is a heading's from this many times the body's on. */
const headingScale = 1.3

/** Where a row falls apart. */
export interface Cut {
  /** Index of the word with which another column begins. */
  readonly word: number
  readonly gutter: Stretch
}

/** The words after gaps that no line of one column has. */
export const wideGaps = (words: ReadonlyArray<RowWord>, em: number): ReadonlyArray<Cut> => {
  let end = Number.NEGATIVE_INFINITY
  return words.flatMap(({ from, to, size }, i) => {
    const gutter = { from: end, to: from }
    end = Math.max(end, to)
    const isWide = i > 0 && from - gutter.from >= widest * Math.max(em, size)
    return isWide && words.slice(i).every((word) => word.from >= from) ? [{ word: i, gutter }] : []
  })
}

/**
 * Cuts words at a gutter: by their middles, as their edges are loose.
 *
 * @returns nothing where all stand on one side, or where a heading runs across
 */
export const cutAt = (words: ReadonlyArray<RowWord>, gutter: Stretch, em: number): ReadonlyArray<Cut> => {
  const isBehind = words.map(({ from, to }) => from + to > gutter.from + gutter.to)
  let wrong = isBehind.filter((behind) => !behind).length
  let best = { word: 0, wrong }
  for (let word = 1; word <= words.length; word++) {
    wrong += isBehind[word - 1] ? 1 : -1
    if (wrong < best.wrong) best = { word, wrong }
  }
  const { word } = best
  return word === 0 || word === words.length || isHeading(words, word, em) ? [] : [{ word, gutter }]
}

/** Whether type on both sides is a heading's, and no gap as wide as its type parts it. */
const isHeading = (words: ReadonlyArray<RowWord>, cut: number, em: number): boolean => {
  const size = Math.min(sizeOf(words.slice(Math.max(0, cut - 6), cut)), sizeOf(words.slice(cut, cut + 6)))
  return size > headingScale * em && words[cut].from - words[cut - 1].to < size
}

/** Of type, a low one of its words': single boxes are far too large. */
const sizeOf = (words: ReadonlyArray<RowWord>): number => {
  const sizes = words.flatMap(({ letters, size }) => (letters === undefined ? [] : [size])).sort((a, b) => a - b)
  return sizes.at(Math.floor(sizes.length / 3)) ?? 0
}
