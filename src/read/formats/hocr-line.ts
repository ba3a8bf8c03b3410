import type { LaidLine, Rectangle } from "../layout.ts"
import type { Kind } from "../page.ts"
import { isTallLine, runsDown } from "./direction.ts"
import { type FileWord, joinWords, placedWords } from "./line-text.ts"
import { mean } from "./numbers.ts"
import { owned } from "./owned.ts"
import { union } from "./rectangle.ts"

/** What an element of hOCR hands down to what is in it. */
export interface Context {
  /** The innermost paragraph or area. */
  readonly region: string | undefined
  /** Degrees that its text is turned by, against the clock. */
  readonly angle: number
  /** Its language is one for vertical text. */
  readonly vertical: boolean
}

export interface Word {
  /** Offset in the line's text. */
  readonly start: number
  readonly confidence: number | undefined
  readonly box: Rectangle | undefined
}

/** A line while its text comes in. */
export interface Draft {
  readonly context: Context
  readonly id: string | undefined
  readonly kind: Kind | undefined
  readonly box: Rectangle | undefined
  text: string
  /** Offsets in `text`. */
  readonly wordStarts: Array<number>
  lastWordEnd: number
  /** Some words have a blank between them. */
  hasBlanks: boolean
  readonly confidences: Array<number>
  readonly boxes: Array<Rectangle>
  readonly words: Array<FileWord>
}

/** A word begins where the text ends so far. */
export const beginWord = (line: Draft, { confidence, box }: Omit<Word, "start">): Word => {
  if (line.wordStarts.length > 0 && /\s/.test(line.text.slice(line.lastWordEnd))) line.hasBlanks = true
  line.wordStarts.push(line.text.length)
  return { start: line.text.length, confidence, box }
}

/** A word ends; one without text stands for a rule or a picture and tells nothing of the line. */
export const endWord = (line: Draft, { start, confidence, box }: Word): void => {
  line.lastWordEnd = line.text.length
  const text = line.text.slice(start)
  if (text.trim() === "") return
  line.words.push({ text, box })
  if (confidence !== undefined) line.confidences.push(confidence)
  if (box !== undefined) line.boxes.push(box)
}

/** Forgets what has come in so far. */
export const emptied = (line: Draft): void => {
  line.text = ""
  line.lastWordEnd = 0
  line.hasBlanks = false
  for (const list of [line.wordStarts, line.confidences, line.boxes, line.words]) list.length = 0
}

/** Nothing for a line without text. */
export const laid = ({
  context,
  id,
  kind,
  box,
  confidences,
  boxes,
  words,
  ...draft
}: Draft): ReadonlyArray<LaidLine> => {
  const text = owned(joinWords(textOf(draft).split(/[\s\u200b\u0085]+/)))
  if (text === "") return []
  const around = box ?? union(boxes)
  const turned = runsDown(-context.angle)
  const vertical = turned ?? (context.vertical && around !== undefined && isTallLine(text, around) ? true : undefined)
  const confidence = mean(confidences)
  return [
    {
      text,
      ...(around === undefined ? {} : { box: around }),
      ...placedWords(text, words),
      ...(turned === false && around !== undefined ? { size: around.x1 - around.x0 } : {}),
      ...(vertical === undefined ? {} : { vertical }),
      ...(id === undefined ? {} : { id }),
      ...(context.region === undefined ? {} : { region: context.region }),
      ...(kind === undefined ? {} : { kind }),
      ...(confidence === undefined ? {} : { confidence })
    }
  ]
}

/** Words stand apart by the blanks between them; in a file without any there, by themselves. */
const textOf = ({ text, wordStarts, hasBlanks }: Pick<Draft, "text" | "wordStarts" | "hasBlanks">): string =>
  hasBlanks ? text : [0, ...wordStarts].map((start, i) => text.slice(start, wordStarts.at(i))).join(" ")
