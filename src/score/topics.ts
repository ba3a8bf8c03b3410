import { rowOf, tokenSlots } from "../model/tower.ts"
import type { Seen } from "./prepare.ts"

/** What a piece is about: its words of two characters or more, weighted by how rare they are, at unit length. */
export interface Topic {
  /** Tokens of words, ascending. */
  readonly tokens: Uint32Array
  /** tokens: what each weighs */
  readonly weights: Float32Array
}

/** A word that training never saw often is most telling: a name, as a rule. */
const unseen = 8
/** In nats: what is less rare says nothing. */
const leastRarity = 1.5

/** Brings weights of tokens to unit length. */
export const unit = (weights: ReadonlyMap<number, number>): Topic => {
  let squares = 0
  for (const weight of weights.values()) squares += weight * weight
  const length = Math.sqrt(squares) || 1
  const tokens = new Uint32Array(weights.size)
  let count = 0
  for (const token of weights.keys()) tokens[count++] = token
  tokens.sort()
  const each = new Float32Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) each[i] = weights.get(tokens[i])! / length
  return { tokens, weights: each }
}

/** The page's telling words by number, and of each piece which ones it has. */
interface Lexicon {
  /** words, in the order in which they come up */
  readonly tokens: Uint32Array
  /** words: how rare, in nats */
  readonly rarity: Float64Array
  /** words: in how many pieces */
  readonly pieces: Uint32Array
  /** pieces + 1: where those of a piece start */
  readonly row: Uint32Array
  /** words of pieces, each once: its number, and its term frequency times its rarity */
  readonly word: Uint32Array
  readonly weight: Float64Array
}

const lexiconOf = ({ model, words }: Pick<Seen, "model" | "words">): Lexicon => {
  const { tower } = model
  const most = words.reduce((sum, { wordEnd }) => sum + wordEnd.length, 0)
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2))) // number + 1, 0 for a free one
  const tokens = new Uint32Array(most)
  const rarity = new Float64Array(most)
  const pieces = new Uint32Array(most)
  const lastAt = new Int32Array(most).fill(-1) // words: where in `word` it stands last
  const row = new Uint32Array(words.length + 1)
  const word = new Uint32Array(most)
  const weight = new Float64Array(most)
  let count = 0
  let size = 0
  for (const [node, { wordEnd, wordToken }] of words.entries()) {
    for (let w = 0, from = 0; w < wordEnd.length; from = wordEnd[w], w++) {
      if (wordEnd[w] - from < 2) continue
      const token = wordToken[w]
      let slot = token & (slots.length - 1)
      while (slots[slot] !== 0 && tokens[slots[slot] - 1] !== token) slot = (slot + 1) & (slots.length - 1)
      let number = slots[slot] - 1
      if (number < 0) {
        number = count++
        slots[slot] = count
        tokens[number] = token
        const known = rowOf(tower.tokens, tower.slots, token)
        rarity[number] = known < 0 ? unseen : tower.rarity[known] / 16
      }
      if (rarity[number] < leastRarity) continue
      if (lastAt[number] < row[node]) {
        lastAt[number] = size
        word[size++] = number
        pieces[number]++
      }
      weight[lastAt[number]] += rarity[number]
    }
    row[node + 1] = size
  }
  return { tokens: tokens.subarray(0, count), rarity, pieces, row, word, weight }
}

/**
 * The topics of all nodes. What half of the page's pieces have, a theme or the little words of a language that training
 * never saw, tells none from another: words count by how few pieces of the page they are in, too.
 */
export const topics = (seen: Pick<Seen, "model" | "words">): ReadonlyArray<Topic> => {
  const { tokens, pieces, row, word, weight } = lexiconOf(seen)
  const all = Math.log(seen.words.length + 1)
  const inOrder = tokens.slice().sort()
  const slots = tokenSlots(inOrder)
  const rank = new Uint32Array(tokens.length)
  const telling = new Float64Array(tokens.length)
  for (let number = 0; number < tokens.length; number++) {
    rank[number] = rowOf(inOrder, slots, tokens[number])
    telling[number] = 1 - Math.log(pieces[number]) / all
  }
  const value = new Float64Array(tokens.length) // by rank, of one piece
  return seen.words.map((_, node) => {
    const own = new Uint32Array(row[node + 1] - row[node]) // ranks, then tokens
    let squares = 0
    for (let i = row[node], k = 0; i < row[node + 1]; i++, k++) {
      const each = weight[i] * telling[word[i]]
      squares += each * each
      own[k] = rank[word[i]]
      value[own[k]] = each
    }
    own.sort()
    const length = Math.sqrt(squares) || 1
    const weights = new Float32Array(own.length)
    for (let k = 0; k < own.length; k++) {
      weights[k] = value[own[k]] / length
      own[k] = inOrder[own[k]]
    }
    return { tokens: own, weights }
  })
}

/** Cosine of two topics, 0 to 1. */
export const similarity = (a: Topic, b: Topic): number => {
  let sum = 0
  for (let i = 0, j = 0; i < a.tokens.length && j < b.tokens.length; ) {
    const one = a.tokens[i]
    const other = b.tokens[j]
    if (one === other) sum += a.weights[i++] * b.weights[j++]
    else if (one < other) i++
    else j++
  }
  return sum
}
