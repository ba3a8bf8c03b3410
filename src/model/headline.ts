import { mix } from "./hash.ts"
import { type WordingWeights, weigh } from "./hashed.ts"
import type { Words } from "./tower.ts"

/** How headlines are worded, against pieces of paragraphs that are as short. */
export type HeadlineModel = WordingWeights

/** In characters: no headline and no doubtful line is longer. */
export const longestHeadline = 45

/** How far the features look, in characters and in words. */
const far = 48
const farWords = 24

/** Most features that `headlineFeatures` gives. */
export const mostHeadlineFeatures = far * 3 + 16 + farWords * 2 + 4

/**
 * The wording of a short text as hashed features: its characters, pairs and words wherever they stand, the first and the
 * last by place, its marks of punctuation by place, its length.
 *
 * @param from   the text's first character, in `words.characters`; `to` is one past its last
 * @param first  the first word that lies whole in the text; `last` is one past the last
 * @returns how many hashes were written to `out`
 */
export const headlineFeatures = (
  { characters, wordToken }: Words,
  from: number,
  to: number,
  first: number,
  last: number,
  marks: Uint8Array,
  out: Uint32Array
): number => {
  let n = 0
  const length = Math.min(far, to - from)
  for (let i = 0; i < length; i++) {
    const character = characters[from + i]
    out[n++] = mix(11, character)
    if (i + 1 < length) out[n++] = mix(mix(12, character), characters[from + i + 1])
    if (marks[character] === 1) out[n++] = mix(mix(60, character), Math.min(8, i >> 1))
    if (i >= 4) continue
    out[n++] = mix(20 + i, character)
    out[n++] = mix(30 + i, characters[to - 1 - i])
    if (i >= 2 || i + 1 >= length) continue
    out[n++] = mix(mix(40 + i, character), characters[from + i + 1])
    out[n++] = mix(mix(50 + i, characters[to - 2 - i]), characters[to - 1 - i])
  }
  const count = Math.min(farWords, last - first)
  for (let k = 0; k < count; k++) {
    const token = wordToken[first + k]
    out[n++] = mix(70, token)
    if (k + 1 < count) out[n++] = mix(mix(71, token), wordToken[first + k + 1])
  }
  if (count > 0) {
    out[n++] = mix(72, wordToken[first])
    out[n++] = mix(73, wordToken[first + count - 1])
  }
  out[n++] = mix(80, length)
  return n
}

const features = new Uint32Array(mostHeadlineFeatures)

/** Log-odds that a short text is a headline rather than a piece of a paragraph, in nats, at one to three. */
export const headlineLogOdds = (model: HeadlineModel, words: Words): number =>
  weigh(
    model,
    features,
    headlineFeatures(words, 0, words.characters.length, 0, words.wordEnd.length, model.marks, features)
  )
