import { mix } from "./hash.ts"
import { type WordingWeights, weigh } from "./hashed.ts"
import type { Words } from "./tower.ts"

/** How paragraphs begin, against what stands after a cut. */
export type StartModel = WordingWeights

/** How far the features look, in characters, words and marks. */
const near = 24
const nearWords = 10
const farWords = 24
const farMarks = 120
const nearMarks = 60

/** Most features that `startFeatures` gives. */
export const mostStartFeatures = 400

/**
 * How a text begins, as hashed features: its first characters, pairs and triples by place; its first words by place and in
 * pairs; words further on; and the marks of punctuation, which ones follow upon each other and how far in. A paragraph
 * opens a clause with its subject or its date, a cut leaves the rest of one.
 *
 * @param from   the text's first character, in `words.characters`; `to` is one past its last
 * @param first  the first word that lies whole in the text; `last` is one past the last
 * @returns how many hashes were written to `out`
 */
export const startFeatures = (
  { characters, wordToken }: Words,
  from: number,
  to: number,
  first: number,
  last: number,
  marks: Uint8Array,
  out: Uint32Array
): number => {
  let n = 0
  const length = Math.min(near, to - from)
  for (let i = 0; i < length; i++) {
    const character = characters[from + i]
    const one = mix(i + 1, character)
    if (i < 16) out[n++] = one
    if (i + 1 >= length) break
    const next = characters[from + i + 1]
    const two = mix(one, next)
    if (i < 10) out[n++] = two
    if (i < 6 && i + 2 < length) out[n++] = mix(two, characters[from + i + 2])
    if (i < 2 && i + 3 < length) out[n++] = mix(mix(two, characters[from + i + 2]), characters[from + i + 3])
    if (i < 22) out[n++] = mix(mix(777, character), next)
  }
  const count = Math.min(farWords, last - first)
  for (let k = 0; k < count; k++) {
    const token = wordToken[first + k]
    out[n++] = mix(1100, token)
    if (k >= nearWords) continue
    out[n++] = mix(1000 + k, token)
    if (k + 1 >= Math.min(nearWords, count)) continue
    const next = wordToken[first + k + 1]
    out[n++] = mix(mix(1200, token), next)
    if (k < 3) out[n++] = mix(mix(1210 + k, token), next)
    if (k + 2 >= Math.min(nearWords, count)) continue
    const third = wordToken[first + k + 2]
    if (k < 2) out[n++] = mix(mix(mix(1300 + k, token), next), third)
    out[n++] = mix(mix(1400, token), third)
  }
  let sequence = 7
  let placed = 5
  for (let i = 0, seen = 0; i < Math.min(farMarks, to - from) && seen < 6; i++) {
    const character = characters[from + i]
    if (marks[character] === 0) continue
    sequence = mix(sequence, character)
    out[n++] = mix(1700 + seen, sequence)
    if (i < nearMarks && seen < 3) {
      placed = mix(mix(placed, character), Math.min(12, i >> 2))
      out[n++] = mix(1500 + seen, placed)
      out[n++] = mix(mix(1510, character), Math.min(40, i))
    }
    seen++
  }
  return n
}

const features = new Uint32Array(mostStartFeatures)

/** Log-odds that a text begins a paragraph rather than goes on with one, in nats, at even prior odds. */
export const startLogOdds = (model: StartModel, words: Words): number =>
  weigh(
    model,
    features,
    startFeatures(words, 0, words.characters.length, 0, words.wordEnd.length, model.marks, features)
  )
