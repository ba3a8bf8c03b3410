import { isClosing, isDigit, isHan, isLetter, isTerminal } from "../text/characters.ts"
import type { Segmenter } from "../text/words.ts"
import { characterAt, type Ranks } from "./ranks.ts"
import type { Step } from "./steps.ts"

/** Where in the language a text was cut, from the easiest to see to the hardest. */
export const cutKinds = ["word", "phrase", "comma", "sentence", "paragraph"] as const
export type CutKind = (typeof cutKinds)[number]

/** Characters on either side of a cut that the segmenter sees: more than any word, less than a line. */
const context = 12

const commas = new Set("，、；：,;:﹐﹑—－–")

/** What kind of cut a step goes over. Cuts in a word need a segmenter: without one they are cuts in a phrase. */
export const cutKind = (ranks: Ranks, step: Step, segmenter: Segmenter | undefined): CutKind => {
  if (!step.within) return "paragraph"
  const left = sameLine(ranks, step.from, -1)
  const right = sameLine(ranks, step.to, 1)
  const last = left.at(-1) as string
  let sentence = left.length - 1
  while (sentence > 0 && (isClosing(left[sentence]) || left[sentence] === '"' || left[sentence] === "'")) sentence--
  if (isTerminal(left[sentence]) || (last === "." && !(isNumber(left.at(-2)) && isNumber(right[0])))) return "sentence"
  if (commas.has(last)) return "comma"
  return segmenter !== undefined && splitsWord(segmenter, left, right) ? "word" : "phrase"
}

const splitsWord = (segmenter: Segmenter, left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean => {
  const before = left.join("")
  if (/\p{L}[-\u00ad]$/u.test(before)) return isSpaced(right[0])
  // Words with blanks between them are joined by one: letters on both sides of a line end are no cut in a word.
  if (isSpaced(left.at(-1) as string) && isSpaced(right[0]) && !isNumber(left.at(-1))) return false
  return !segmenter.wordEnds(before + right.join("")).includes(before.length)
}

const isSpaced = (character: string): boolean => isLetter(character.charCodeAt(0)) && !isHan(character.charCodeAt(0))

const isNumber = (character: string | undefined): boolean => character !== undefined && isDigit(character.charCodeAt(0))

/** The characters from `start` on in one direction, up to the line's end, in reading order; blanks are left out. */
const sameLine = (ranks: Ranks, start: number, direction: 1 | -1): ReadonlyArray<string> => {
  const characters = [characterAt(ranks, start)]
  for (let at = start; characters.length < context; at += direction) {
    const next = at + direction
    if (next < 0 || next >= ranks.count || ranks.opensLine[Math.max(at, next)] === 1) break
    characters.push(characterAt(ranks, next))
  }
  return direction === 1 ? characters : characters.reverse()
}
