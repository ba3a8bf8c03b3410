import { type HeadlineModel, headlineFeatures, longestHeadline, mostHeadlineFeatures } from "../model/headline.ts"
import { seeded } from "../scramble/random.ts"
import { type Corpus, wordsBetween } from "./corpus.ts"
import { type HashedExample, learnHashed } from "./hashed.ts"

const slots = 2 ** 17
const shortest = 5

/** Learns how headlines are worded: each against three pieces of paragraphs, from the start, the middle and the end. */
export const learnHeadline = (
  headlines: Corpus,
  text: Corpus,
  marks: Uint8Array,
  epochs: number,
  seed: number
): HeadlineModel => {
  const random = seeded(seed)
  const features = new Uint32Array(mostHeadlineFeatures)
  const example = (corpus: Corpus, p: number, from: number, to: number, label: 0 | 1): HashedExample => {
    const { first, last } = wordsBetween(corpus, p, from, to)
    return { features, count: headlineFeatures(corpus, from, to, first, last, marks, features), label }
  }
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
