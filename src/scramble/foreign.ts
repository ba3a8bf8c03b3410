import type { Segmenter } from "../text/words.ts"
import type { CleanArticle } from "./copy.ts"

const consonants = "bcdfghklmnprstvw"
const vowels = "aeiou"
const marks: Readonly<Record<string, string>> = {
  "，": ",",
  "、": ",",
  "。": ".",
  "；": ";",
  "：": ":",
  "？": "?",
  "！": "!",
  "“": '"',
  "”": '"',
  "《": '"',
  "》": '"',
  "（": "(",
  "）": ")"
}

/** A word of letters for a word, the same one each time (FNV-1a): one to four syllables, longer for longer words. */
const wordFor = (word: string): string => {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  const draw = (from: number): number => {
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    return (hash >>> 8) % from
  }
  let letters = ""
  for (let syllables = Math.min(3, word.length) + draw(2); syllables > 0; syllables--) {
    letters += consonants[draw(consonants.length)] + vowels[draw(vowels.length)]
    if (draw(3) === 0) letters += consonants[draw(consonants.length)]
  }
  return letters
}

const isWord = (text: string): boolean => /[\p{L}]/u.test(text)

const foreignText = (text: string, segmenter: Segmenter): string => {
  let out = ""
  let from = 0
  let opens = true
  for (const end of segmenter.wordEnds(text)) {
    const word = text.slice(from, end)
    from = end
    if (word.trim() === "") continue
    const mark = marks[word] ?? (isWord(word) ? undefined : word)
    if (mark === undefined || /^\d/.test(word)) {
      const letters = mark === undefined ? wordFor(word) : word
      const opening = /[("]$/.test(out) && !/[\p{L}\d]["]$/u.test(out)
      out += `${out === "" || opening ? "" : " "}${opens ? letters[0].toUpperCase() + letters.slice(1) : letters}`
      opens = false
    } else {
      out += word === "“" || word === "《" || word === "（" ? `${out === "" ? "" : " "}${mark}` : mark
      if (/[.!?]/.test(mark)) opens = true
    }
  }
  return out
}

/**
 * An article in a language of letters that no model has read: word for word, so that names and terms recur where they did.
 * Pages of such articles teach a model to lean on make-up, order and repeated words where its tables know nothing.
 */
export const inForeignWords = (article: CleanArticle, segmenter: Segmenter): CleanArticle => {
  const { kicker, subtitle, author: _, ...rest } = article
  return {
    ...rest,
    title: foreignText(article.title, segmenter),
    ...(kicker === undefined ? {} : { kicker: foreignText(kicker, segmenter) }),
    ...(subtitle === undefined ? {} : { subtitle: foreignText(subtitle, segmenter) }),
    paragraphs: article.paragraphs.map((text) => foreignText(text, segmenter))
  }
}
