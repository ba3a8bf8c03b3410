import { isClosing, isDigit, isHan, isLetter, isOpening } from "../text/characters.ts"

/** Width in half ems: Han, kana and their punctuation take two. */
export const widthOf = (text: string): number => {
  let width = 0
  for (let i = 0; i < text.length; i++) width += unitWidth(text.charCodeAt(i))
  return width
}

const wide = new Set([0xb7, 0xd7, 0x2014, 0x2015, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026])

const unitWidth = (unit: number): number => {
  if (unit >= 0xdc00 && unit <= 0xdfff) return 0
  return unit >= 0x1100 ? (wide.has(unit) || unit < 0x2000 || unit >= 0x2460 ? 2 : 1) : wide.has(unit) ? 2 : 1
}

const neverFirst = new Set("，。、；：！？,.;:!?%％‰℃…—·～")

/** Whether a line may end before `at`: typesetters keep numbers, words, dashes and what closes a phrase together. */
export const mayBreak = (text: string, at: number): boolean => {
  if (at <= 0 || at >= text.length) return true
  const left = text[at - 1]
  const right = text[at]
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  if (after >= 0xdc00 && after <= 0xdfff) return false
  if (neverFirst.has(right) || isClosing(right) || isOpening(left)) return false
  if (isDigit(after))
    return !(isDigit(before) || isLatin(before) || ((left === "." || left === ",") && isDigit(text.charCodeAt(at - 2))))
  return !(isLatin(after) && (isLatin(before) || isDigit(before)))
}

const isLatin = (unit: number): boolean => isLetter(unit) && !isHan(unit)

/**
 * Where the lines of a paragraph end, ascending, the last at its end. A line is no wider than `measure` half ems, but for
 * closing punctuation, which hangs, and for a word or number wider than the column. O(length).
 */
export const lineEnds = (text: string, measure: number, indent: number): ReadonlyArray<number> => {
  const ends: Array<number> = []
  let start = 0
  let room = measure - indent
  let breakable = 0
  for (let i = 0; i < text.length; i++) {
    if (i > start && mayBreak(text, i)) breakable = i
    const width = unitWidth(text.charCodeAt(i))
    if (width > room && i > start && breakable > start && !neverFirst.has(text[i]) && !isClosing(text[i])) {
      ends.push(breakable)
      start = breakable
      room = measure - widthOf(text.slice(start, i))
    }
    room -= width
  }
  if (text.length > start) ends.push(text.length)
  return ends
}
