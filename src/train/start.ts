import { mostStartFeatures, type StartModel, startFeatures } from "../model/start.ts"
import { seeded } from "../scramble/random.ts"
import { type Corpus, wordsBetween } from "./corpus.ts"
import { type HashedExample, learnHashed } from "./hashed.ts"

const slots = 2 ** 19
/** In characters: shorter paragraphs tell nothing of cuts. */
const leastParagraph = 16
/** In characters: pieces of a column are of any length from a line to a column. */
const leastPiece = 12
const longestPiece = 192

/** Learns how paragraphs begin: the start of each against what stands after a random cut in it. */
export const learnStart = (corpus: Corpus, marks: Uint8Array, epochs: number, seed: number): StartModel => {
  const random = seeded(seed)
  const features = new Uint32Array(mostStartFeatures)
  const paragraphs = corpus.article.length
  const example = (p: number, from: number, label: 0 | 1): HashedExample => {
    const to = Math.min(corpus.paragraph[p + 1], from + leastPiece + Math.floor(random() * (longestPiece - leastPiece)))
    const { first, last } = wordsBetween(corpus, p, from, to)
    return { features, count: startFeatures(corpus, from, to, first, last, marks, features), label }
  }
  const examples = function* (): Generator<HashedExample> {
    for (let step = 0; step < paragraphs; step++) {
      const p = Math.floor(random() * paragraphs)
      const from = corpus.paragraph[p]
      const length = corpus.paragraph[p + 1] - from
      if (length < leastParagraph) continue
      yield example(p, from, 1)
      yield example(p, from + 4 + Math.floor(random() * (length - 10)), 0)
    }
  }
  return { ...learnHashed(examples, { slots, epochs }, random), marks }
}
