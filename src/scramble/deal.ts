import type { CleanArticle } from "./copy.ts"
import { chance, type Random, type Range, seeded, shuffled, within } from "./random.ts"
import { pairsOf, related, themesOf } from "./themes.ts"

export interface DealOptions {
  /** Pages wanted. */
  readonly pages: number
  /** Articles a page. */
  readonly articles: Range
  /** Characters after which an article is cut short, at a paragraph's end. */
  readonly length: Range
  /** Share of the pages whose articles are about one thing, 0 to 1. */
  readonly themed: number
}

/** In characters: shorter articles have no text to cut. */
const shortest = 60

/**
 * Makes pages of articles: those that were printed on one page together, else neighbours by date, else, on themed pages,
 * those that share rare words. No page has an article twice; pages are reused, trimmed otherwise, only when all are dealt.
 *
 * @returns `pages` pages, none where no article is long enough
 */
export const dealPages = (
  articles: ReadonlyArray<CleanArticle>,
  options: DealOptions,
  seed: number
): ReadonlyArray<ReadonlyArray<CleanArticle>> => {
  const random = seeded(seed)
  const usable = articles.filter(({ paragraphs }) => paragraphs.reduce((sum, text) => sum + text.length, 0) >= shortest)
  if (usable.length === 0) return []
  const hands = shuffled(random, printedTogether(usable, options.articles, random))
  const themes = options.themed > 0 ? themesOf(usable) : undefined
  return Array.from({ length: options.pages }, (_, i) => {
    const dealt =
      themes !== undefined && chance(random, options.themed)
        ? related(themes, within(random, [0, usable.length - 1]), within(random, options.articles), random)
        : hands[i % hands.length]
    const page = dealt.length >= Math.min(options.articles[0], usable.length) ? dealt : hands[i % hands.length]
    return withoutReprints(page).map((article) => trimmed(article, within(random, options.length)))
  })
}

/** Share of an article's pairs of characters that another holds too, from which on it is the same text. */
const reprint = 0.6

/** Leaves out what another article of the page has printed before: nobody could say which of the two a piece is of. */
const withoutReprints = (page: ReadonlyArray<CleanArticle>): ReadonlyArray<CleanArticle> => {
  const kept: Array<{ readonly article: CleanArticle; readonly pairs: ReadonlySet<number> }> = []
  for (const article of page) {
    const pairs = pairsOf(article)
    const isReprint = kept.some((other) => {
      let shared = 0
      for (const pair of pairs) if (other.pairs.has(pair)) shared++
      return shared > reprint * Math.min(pairs.size, other.pairs.size)
    })
    if (!isReprint) kept.push({ article, pairs })
  }
  return kept.map(({ article }) => article)
}

/** Runs of articles of one printed page, or of one corpus and day, neither too few nor too many. */
const printedTogether = (
  articles: ReadonlyArray<CleanArticle>,
  size: Range,
  random: Random
): ReadonlyArray<ReadonlyArray<CleanArticle>> => {
  const place = ({ date = "", page }: CleanArticle) =>
    `${date}/${page === undefined ? "" : String(page).padStart(4, "0")}`
  const sorted = articles
    .map((article, i) => ({ article, i, place: place(article) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : a.i - b.i))
  const hands: Array<Array<CleanArticle>> = []
  let wanted = within(random, size)
  let held = ""
  for (const { article, place } of sorted) {
    const hand = hands.at(-1)
    const printed = article.page !== undefined
    // A printed page is one hand unless it holds too much; one with too little takes its neighbours in.
    const full = hand !== undefined && (hand.length >= wanted || (printed && place !== held && hand.length >= size[0]))
    if (hand === undefined || full) {
      hands.push([article])
      wanted = printed ? size[1] : within(random, size)
    } else hand.push(article)
    held = place
  }
  const last = hands.at(-1)
  if (last !== undefined && last.length < size[0] && hands.length > 1) hands.pop()
  return hands
}

/** The first paragraphs up to `length` characters, at least one. */
const trimmed = (article: CleanArticle, length: number): CleanArticle => {
  const paragraphs: Array<string> = []
  let sum = 0
  for (const text of article.paragraphs) {
    if (sum > 0 && sum + text.length > length) break
    paragraphs.push(text)
    sum += text.length
  }
  return { ...article, paragraphs }
}
