import { isBlank } from "../text/characters.ts"
import type { Pair } from "./prediction.ts"

/**
 * The non-blank characters of a source, numbered. Scores count these, so that a tool may keep or drop blanks at the
 * ends of its spans. A surrogate pair is one character, at its first unit.
 */
export interface Ranks {
  readonly text: string
  readonly count: number
  /** text.length: offset → number of the character, -1 for a blank and the second half of a pair */
  readonly of: Int32Array
  /** count: character → offset */
  readonly at: Uint32Array
  /** count: 1 where a line end stands between the character and the one before */
  readonly opensLine: Uint8Array
}

const lineEnds = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029])

/** Numbers the characters of `text`; O(length). */
export const rank = (text: string): Ranks => {
  const of = new Int32Array(text.length).fill(-1)
  const at = new Uint32Array(text.length)
  const opensLine = new Uint8Array(text.length)
  let count = 0
  let fresh = 1
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (lineEnds.has(unit)) fresh = 1
    if (isBlank(unit) || isSecondHalf(text, i)) continue
    of[i] = count
    at[count] = i
    opensLine[count++] = fresh
    fresh = 0
  }
  return { text, count, of, at: at.subarray(0, count), opensLine: opensLine.subarray(0, count) }
}

/** The characters of `spans` in their order. What lies outside the text is not there: any tool's spans may be given. */
export const charactersOf = ({ of, text }: Ranks, spans: ReadonlyArray<Pair>): ReadonlyArray<number> => {
  const characters: Array<number> = []
  for (const [start, end] of spans)
    for (let i = Math.max(0, start); i < Math.min(text.length, end); i++) if (of[i] >= 0) characters.push(of[i])
  return characters
}

/** The character with its number, as text. */
export const characterAt = ({ text, at }: Ranks, character: number): string =>
  String.fromCodePoint(text.codePointAt(at[character]) as number)

const isSecondHalf = (text: string, i: number): boolean =>
  (text.charCodeAt(i) & 0xfc00) === 0xdc00 && i > 0 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800
