import { isHan } from "../text/characters.ts"
import type { CleanArticle } from "./copy.ts"
import { type Random, within } from "./random.ts"

/** Articles with the rare pairs of characters they hold: names, places, terms. */
export interface Themes {
  readonly articles: ReadonlyArray<CleanArticle>
  /** articles: its rare pairs, each as two UTF-16 units in one number */
  readonly pairs: ReadonlyArray<Uint32Array>
  /** pair → the articles that hold it */
  readonly holders: ReadonlyMap<number, ReadonlyArray<number>>
}

/** In characters: what an article is about stands at its start. */
const seen = 300
/** A pair in more than this share of the articles says nothing, in fewer than two neither. */
const common = 0.01

/** Reads what the articles are about; O(articles). */
export const themesOf = (articles: ReadonlyArray<CleanArticle>): Themes => {
  const counts = new Map<number, number>()
  for (const article of articles) for (const pair of pairsOf(article)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const most = Math.max(8, articles.length * common)
  // Read twice rather than kept: all pairs of a large corpus take far more room than the rare ones.
  const holders = new Map<number, Array<number>>()
  const pairs = articles.map((article, index) => {
    const rare = [...pairsOf(article)].filter((pair) => counts.get(pair)! >= 2 && counts.get(pair)! <= most)
    for (const pair of rare) {
      const list = holders.get(pair)
      if (list === undefined) holders.set(pair, [index])
      else list.push(index)
    }
    return Uint32Array.from(rare)
  })
  return { articles, pairs, holders }
}

/** The pairs of Han characters at the start of an article, each as two UTF-16 units in one number. */
export const pairsOf = ({ title, paragraphs }: CleanArticle): ReadonlySet<number> => {
  const text = `${title} ${paragraphs.join("").slice(0, seen)}`
  const pairs = new Set<number>()
  for (let i = 1; i < text.length; i++) {
    const [left, right] = [text.charCodeAt(i - 1), text.charCodeAt(i)]
    if (isHan(left) && isHan(right)) pairs.add(left * 65536 + right)
  }
  return pairs
}

/** `count` articles at most that share most rare pairs with the one numbered `seed`, that one among them, at random places. */
export const related = (
  { articles, pairs, holders }: Themes,
  seed: number,
  count: number,
  random: Random
): ReadonlyArray<CleanArticle> => {
  const shared = new Map<number, number>()
  for (const pair of pairs[seed]) {
    const list = holders.get(pair) ?? []
    for (const other of list) if (other !== seed) shared.set(other, (shared.get(other) ?? 0) + 1 / list.length)
  }
  const nearest = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, count - 1)
  const chosen = nearest.map(([article]) => articles[article])
  chosen.splice(within(random, [0, chosen.length]), 0, articles[seed])
  return chosen
}
