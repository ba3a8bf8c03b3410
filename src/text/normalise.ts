import { isLetter } from "./characters.ts"

/**
 * How text is read for scoring, never for output: width, digits, compatibility forms and traditional characters folded,
 * unit by unit, so that offsets hold. Made in training, kept in the model.
 */
export interface Normaliser {
  /** 65,536: UTF-16 unit → its folded unit; 0 for a blank, which scoring does not see */
  readonly fold: Uint16Array
  /** 65,536: folded unit → character of the model's vocabulary; `unknown` where it is too rare */
  readonly character: Uint16Array
  /** Characters of the vocabulary, those below `firstCharacter` included; at most 8,192. */
  readonly size: number
}

/** A character that training saw too seldom. */
export const unknown = 1
/** Every digit: numbers are one word to the scorer. */
export const digit = 2
export const firstCharacter = 3

/** Text as the scorer reads it. */
export interface Reading {
  /** The folded text, blanks left out: what the segmenter divides. */
  readonly text: string
  /** As long as `text`: its characters by number. */
  readonly characters: Uint16Array
  /** Where in `text` a blank parted two letters, ascending: the ends of words in scripts that part them by blanks. */
  readonly parted: ReadonlyArray<number>
}

/** Folds `text`; O(length). */
export const normalise = (normaliser: Normaliser, text: string): Reading => {
  const { fold, character } = normaliser
  const units = new Uint16Array(text.length)
  const parted: Array<number> = []
  let length = 0
  let afterBlank = false
  for (let i = 0; i < text.length; i++) {
    const unit = fold[text.charCodeAt(i)]
    if (unit === 0) {
      afterBlank = true
      continue
    }
    if (afterBlank && length > 0 && isLetter(unit) && isLetter(units[length - 1])) parted.push(length)
    afterBlank = false
    units[length++] = unit
  }
  const characters = new Uint16Array(length)
  let folded = ""
  for (let from = 0; from < length; from += 8192)
    folded += String.fromCharCode(...units.subarray(from, Math.min(length, from + 8192)))
  for (let i = 0; i < length; i++) characters[i] = character[units[i]]
  return { text: folded, characters, parted }
}

/** The Unicode blocks of general, East Asian, vertical and full-width punctuation, as far as they hold any. */
const punctuated = [
  [0x21, 0x7e],
  [0xa1, 0xbf],
  [0x2010, 0x205e],
  [0x3001, 0x303d],
  [0xfe10, 0xfe6b],
  [0xff01, 0xff65]
] as const

/** 8,192: character of the vocabulary → 1 where it is a mark of punctuation. */
export const marksOf = ({ fold, character }: Normaliser): Uint8Array => {
  const marks = new Uint8Array(8192)
  for (const [first, last] of punctuated)
    for (let unit = first; unit <= last; unit++)
      if (/\p{P}/u.test(String.fromCharCode(unit))) marks[character[fold[unit]]] = 1
  marks.fill(0, 0, firstCharacter)
  return marks
}
