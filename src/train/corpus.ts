import { mix, wordToken } from "../model/hash.ts"
import type { CleanArticle } from "../scramble/copy.ts"
import { type Normaliser, normalise } from "../text/normalise.ts"
import { type Segmenter, wordEndsOf } from "../text/words.ts"

/** A file of articles to learn from. */
export interface NamedCorpus {
  readonly name: string
  readonly articles: ReadonlyArray<CleanArticle>
}

/** A corpus in typed arrays: paragraphs of characters one after the other, and where their words end. */
export interface Corpus {
  /** all characters, by number of the vocabulary */
  readonly characters: Uint16Array
  /** paragraphs + 1: where a paragraph's characters start */
  readonly paragraph: Uint32Array
  /** paragraphs: the article */
  readonly article: Uint32Array
  /** words: where each ends, in `characters` */
  readonly wordEnd: Uint32Array
  /** words: its token */
  readonly wordToken: Uint32Array
  /** paragraphs + 1: where a paragraph's words start, in `wordEnd` */
  readonly wordStart: Uint32Array
}

/** Reads articles into a corpus; each paragraph that was seen before is left out, so that reprints do not count twice. */
export const readCorpus = (
  articles: ReadonlyArray<CleanArticle>,
  normaliser: Normaliser,
  segmenter: Segmenter,
  progress: (done: number) => void
): Corpus => {
  let units = 0
  let count = 0
  for (const article of articles)
    for (const paragraph of article.paragraphs) {
      units += paragraph.length
      count++
    }
  const characters = new Uint16Array(units)
  const paragraph = new Uint32Array(count + 1)
  const owner = new Uint32Array(count)
  const wordEnd = new Uint32Array(units)
  const token = new Uint32Array(units)
  const wordStart = new Uint32Array(count + 1)
  const seen = new Set<number>()
  let p = 0
  let c = 0
  let w = 0
  for (const [index, article] of articles.entries()) {
    for (const text of article.paragraphs) {
      const reading = normalise(normaliser, text)
      if (reading.text.length < 2) continue
      let first = 0x12345
      let second = 0x54321
      for (const character of reading.characters) {
        first = mix(first, character)
        second = mix(second, character + 7)
      }
      const name = (first >>> 0) * 2097152 + (second & 0x1fffff)
      if (seen.has(name)) continue
      seen.add(name)
      characters.set(reading.characters, c)
      let from = 0
      for (const end of wordEndsOf(reading, segmenter)) {
        wordEnd[w] = c + end
        token[w] = wordToken(reading.characters, from, end)
        from = end
        w++
      }
      owner[p] = index
      c += reading.characters.length
      p++
      paragraph[p] = c
      wordStart[p] = w
    }
    if (index % 2000 === 0) progress(index / articles.length)
  }
  return {
    characters: characters.slice(0, c),
    paragraph: paragraph.slice(0, p + 1),
    article: owner.slice(0, p),
    wordEnd: wordEnd.slice(0, w),
    wordToken: token.slice(0, w),
    wordStart: wordStart.slice(0, p + 1)
  }
}

/** The first word of a paragraph that ends after `at`. */
export const wordAt = ({ wordStart, wordEnd }: Corpus, paragraph: number, at: number): number => {
  let low = wordStart[paragraph]
  let high = wordStart[paragraph + 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (wordEnd[middle] <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** The words that lie whole between two places of a paragraph, `last` one past the last of them. */
export const wordsBetween = (
  corpus: Corpus,
  paragraph: number,
  from: number,
  to: number
): { readonly first: number; readonly last: number } => {
  const { wordStart, wordEnd } = corpus
  const straddling = wordAt(corpus, paragraph, from)
  const begun = straddling === wordStart[paragraph] ? corpus.paragraph[paragraph] : wordEnd[straddling - 1]
  const first = begun === from ? straddling : straddling + 1
  const last = to === corpus.paragraph[paragraph + 1] ? wordStart[paragraph + 1] : wordAt(corpus, paragraph, to)
  return { first, last: Math.max(first, last) }
}
