import { isHan, trimmed } from "../../text/characters.ts"
import type { LaidWord, Rectangle } from "../layout.ts"

/**
 * The text of a line from its words, as OCR gives them one by one: Han and full-width marks join on either side, all else
 * (Latin words, numbers, Hangul) stands apart by one blank. Words without text are passed over.
 */
export const joinWords = (words: ReadonlyArray<string>): string => {
  let line = ""
  for (const given of words) {
    const word = trimmed(given)
    if (word === "") continue
    const joins = line === "" || isWide(line.charCodeAt(line.length - 1)) || isWide(word.charCodeAt(0))
    line += joins ? word : ` ${word}`
  }
  return line
}

/** What is set in a full square: no blank stands beside it. Low surrogates are of Han far more often than not. */
const isWide = (unit: number): boolean =>
  isHan(unit) ||
  (unit >= 0x3000 && unit <= 0x303f) ||
  (unit >= 0xfe10 && unit <= 0xfe4f) ||
  (unit >= 0xff00 && unit <= 0xff60) ||
  (unit >= 0xdc00 && unit <= 0xdfff)

/** A word as a file has it, before its line's text is laid out. */
export interface FileWord {
  readonly text: string
  readonly box: Rectangle | undefined
}

/**
 * Where words stand in their line's text, which differs from theirs in blanks alone.
 *
 * @returns nothing where it differs in more, or no word has a box
 */
export const placedWords = (
  text: string,
  words: ReadonlyArray<FileWord>
): { readonly words?: ReadonlyArray<LaidWord> } => {
  const placed: Array<LaidWord> = []
  let at = 0
  const skipBlanks = () => {
    while (at < text.length && isSpace(text[at])) at++
  }
  for (const { text: own, box } of words) {
    skipBlanks()
    const start = at
    for (const unit of own.split("")) {
      if (isSpace(unit)) continue
      skipBlanks()
      if (text[at++] !== unit) return {}
    }
    if (at > start && box !== undefined) placed.push({ start, box })
  }
  skipBlanks()
  return at === text.length && placed.length > 0 ? { words: placed } : {}
}

/** Of the blanks, also those that are none to look at. */
const isSpace = (unit: string): boolean => /[\s\u200b\u0085]/.test(unit)
