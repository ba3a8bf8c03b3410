import { rowOf } from "../model/tower.ts"
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

/** Weights of a piece's words before they are brought to unit length: term frequency times rarity in nats. */
const wordsOf = (seen: Pick<Seen, "model" | "nodes" | "words">, node: number): Map<number, number> => {
  const { tower } = seen.model
  const { wordEnd, wordToken } = seen.words[node]
  const weights = new Map<number, number>()
  for (let w = 0, from = 0; w < wordEnd.length; from = wordEnd[w], w++) {
    if (wordEnd[w] - from < 2) continue
    const row = rowOf(tower.tokens, tower.slots, wordToken[w])
    const rarity = row < 0 ? unseen : tower.rarity[row] / 16
    if (rarity < 1.5) continue
    weights.set(wordToken[w], (weights.get(wordToken[w]) ?? 0) + rarity)
  }
  return weights
}

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

/**
 * The topics of all nodes. What half of the page's pieces have, a theme or the little words of a language that training
 * never saw, tells none from another: words count by how few pieces of the page they are in, too.
 */
export const topics = (seen: Pick<Seen, "model" | "nodes" | "words">): ReadonlyArray<Topic> => {
  const words = seen.nodes.map((_, node) => wordsOf(seen, node))
  const pieces = new Map<number, number>()
  for (const weights of words) for (const token of weights.keys()) pieces.set(token, (pieces.get(token) ?? 0) + 1)
  const all = Math.log(words.length + 1)
  return words.map((weights) => {
    const telling = new Map<number, number>()
    for (const [token, weight] of weights) telling.set(token, weight * (1 - Math.log(pieces.get(token)!) / all))
    return unit(telling)
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
