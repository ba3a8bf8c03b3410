import { isHan } from "../../text/characters.ts"

/**
 * The text of a line from its words, as OCR gives them one by one: Han and full-width marks join on either side, all else
 * (Latin words, numbers, Hangul) stands apart by one blank. Words without text are passed over.
 */
export const joinWords = (words: ReadonlyArray<string>): string => {
  let line = ""
  for (const given of words) {
    const word = given.trim()
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
