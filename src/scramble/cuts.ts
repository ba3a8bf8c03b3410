import type { CutKind } from "../evaluate/cut-kind.ts"
import { isClosing, isTerminal } from "../text/characters.ts"
import type { Segmenter } from "../text/words.ts"
import { mayBreak } from "./typeset.ts"

/** A place between two characters of an article. */
export interface Cut {
  readonly paragraph: number
  readonly offset: number
}

const commas = new Set("，、；：,;:")

/** What kind of cut a text would have at `at`. Without a segmenter cuts in a word are cuts in a phrase. */
export const kindAt = (text: string, at: number, segmenter: Segmenter | undefined): CutKind => {
  if (at <= 0 || at >= text.length) return "paragraph"
  let sentence = at - 1
  while (sentence > 0 && isClosing(text[sentence])) sentence--
  if (isTerminal(text[sentence])) return "sentence"
  if (commas.has(text[at - 1])) return "comma"
  if (segmenter === undefined) return "phrase"
  const from = Math.max(0, at - 12)
  return segmenter.wordEnds(text.slice(from, at + 12)).includes(at - from) ? "phrase" : "word"
}

/** The nearest place of the wanted kind no more than `reach` characters away; the cut itself where there is none. */
export const moveCut = (
  texts: ReadonlyArray<string>,
  cut: Cut,
  wanted: "full" | CutKind,
  reach: number,
  segmenter: Segmenter | undefined
): Cut => {
  if (wanted === "full") return cut
  const text = texts[cut.paragraph]
  if (wanted === "paragraph") return { ...cut, offset: cut.offset * 2 < text.length ? 0 : text.length }
  // Cuts in words are told from cuts between words only where somebody can tell words.
  const kind = wanted === "word" && segmenter === undefined ? "phrase" : wanted
  for (let away = 0; away <= reach; away++)
    for (const offset of [cut.offset - away, cut.offset + away])
      if (offset > 0 && offset < text.length && mayBreak(text, offset) && kindAt(text, offset, segmenter) === kind)
        return { ...cut, offset }
  return cut
}
