import { rowOf } from "../model/tower.ts"
import type { Seen } from "./prepare.ts"

/** What a piece is about: its words of two characters or more, weighted by how rare they are, at unit length. */
export type Topic = ReadonlyMap<number, number>

/** A word that training never saw often is most telling: a name, as a rule. */
const unseen = 8

/** Weights of a piece's words before they are brought to unit length: term frequency dampened, times rarity in nats. */
export const topicOf = (
  seen: Omit<Seen, "topics">,
  node: number,
  into = new Map<number, number>()
): Map<number, number> => {
  const { tower } = seen.model
  const { wordEnd, wordToken } = seen.words[node]
  for (let w = 0, from = 0; w < wordEnd.length; from = wordEnd[w], w++) {
    if (wordEnd[w] - from < 2) continue
    const row = rowOf(tower.tokens, tower.slots, wordToken[w])
    const rarity = row < 0 ? unseen : tower.rarity[row] / 16
    if (rarity < 1.5) continue
    into.set(wordToken[w], (into.get(wordToken[w]) ?? 0) + rarity)
  }
  return into
}

/** Brings weights to unit length. */
export const unit = (weights: ReadonlyMap<number, number>): Topic => {
  let squares = 0
  for (const weight of weights.values()) squares += weight * weight
  const length = Math.sqrt(squares) || 1
  return new Map([...weights].map(([token, weight]) => [token, weight / length]))
}

/** The topics of all nodes. */
export const topics = (seen: Omit<Seen, "topics">): ReadonlyArray<Topic> =>
  seen.nodes.map((_, node) => unit(topicOf(seen, node)))

/** Cosine of two topics, 0 to 1. */
export const similarity = (a: Topic, b: Topic): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [token, weight] of small) sum += weight * (large.get(token) ?? 0)
  return sum
}
