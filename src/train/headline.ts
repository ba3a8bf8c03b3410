import { type HeadlineModel, headlineFeatures, longestHeadline, mostHeadlineFeatures } from "../model/headline.ts"
import type { CleanArticle } from "../scramble/copy.ts"
import { overTwoLines } from "../scramble/damages/headlines.ts"
import { seeded } from "../scramble/random.ts"
import { type Corpus, wordsBetween } from "./corpus.ts"
import { type HashedExample, learnHashed } from "./hashed.ts"

const slots = 2 ** 17
const shortest = 5

const examplesOf = (marks: Uint8Array) => {
  const features = new Uint32Array(mostHeadlineFeatures)
  return (corpus: Corpus, p: number, from: number, to: number, label: 0 | 1): HashedExample => {
    const { first, last } = wordsBetween(corpus, p, from, to)
    return { features, count: headlineFeatures(corpus, from, to, first, last, marks, features), label }
  }
}

/** Learns how headlines are worded: each against three pieces of paragraphs, from the start, the middle and the end. */
export const learnHeadline = (
  headlines: Corpus,
  text: Corpus,
  marks: Uint8Array,
  epochs: number,
  seed: number
): HeadlineModel => {
  const random = seeded(seed)
  const example = examplesOf(marks)
  const examples = function* (): Generator<HashedExample> {
    const count = headlines.article.length
    const paragraphs = text.article.length
    for (let step = 0; step < count; step++) {
      const h = Math.floor(random() * count)
      const from = headlines.paragraph[h]
      const to = headlines.paragraph[h + 1]
      if (to - from < shortest || to - from > longestHeadline) continue
      yield example(headlines, h, from, to, 1)
      for (let kind = 0; kind < 3; kind++) {
        const p = Math.floor(random() * paragraphs)
        const begin = text.paragraph[p]
        const end = text.paragraph[p + 1]
        const length = Math.min(end - begin, shortest + Math.floor(random() * 30))
        if (length < shortest) continue
        const room = end - begin - length
        const at = begin + (kind === 0 ? 0 : kind === 1 ? Math.floor(random() * (room + 1)) : room)
        yield example(text, p, at, at + length, 0)
      }
    }
  }
  return { ...learnHashed(examples, { slots, epochs }, random), marks }
}

/** Lines of headings, each kind by itself, as articles of one paragraph, of articles that have more than a headline. */
export const headingLines = (articles: ReadonlyArray<CleanArticle>) => {
  const stacked = articles.filter(({ kicker, subtitle }) => kicker || subtitle)
  const lines = (of: (article: CleanArticle) => ReadonlyArray<string | undefined>): ReadonlyArray<CleanArticle> =>
    stacked.map((article) => ({ ...article, paragraphs: of(article).filter((line) => line !== undefined) }))
  return {
    kickers: lines(({ kicker }) => [kicker]),
    subtitles: lines(({ subtitle }) => [subtitle]),
    /** Headlines whole and their upper lines. */
    upper: lines(({ title }) => [title, overTwoLines(title)[0]]),
    /** Headlines whole and their lower lines. */
    lower: lines(({ title }) => [title, overTwoLines(title)[1]])
  }
}

const lineSlots = 2 ** 15

/** Learns how lines of one kind are worded against those of another; of none of either, that nothing tells. */
export const learnLines = (
  lines: Corpus,
  others: Corpus,
  marks: Uint8Array,
  epochs: number,
  seed: number
): HeadlineModel => {
  const random = seeded(seed)
  const example = examplesOf(marks)
  const one = (corpus: Corpus, label: 0 | 1) => {
    const p = Math.floor(random() * corpus.article.length)
    return example(corpus, p, corpus.paragraph[p], corpus.paragraph[p + 1], label)
  }
  const examples = function* (): Generator<HashedExample> {
    if (lines.article.length === 0 || others.article.length === 0) return
    for (let step = 0; step < 2 * lines.article.length; step++) {
      yield one(lines, 1)
      yield one(others, 0)
    }
  }
  return { ...learnHashed(examples, { slots: lineSlots, epochs }, random), marks }
}
