import type { Fragment, Fragments } from "../../detect/fragment.ts"
import type { Pair, PredictedParagraph, Prediction } from "../prediction.ts"

const running = new Set(["lead", "body", "caption"])

/** Pieces of text cut in mid-sentence, and those that may go on from there; both as indices of the page's fragments. */
export interface OpenEnds {
  readonly ends: ReadonlyArray<number>
  readonly starts: ReadonlyArray<number>
}

/** What a baseline has to join: running text that ends open, and running text that is not known to begin a paragraph. */
export const openEnds = ({ fragments }: Fragments): OpenEnds => {
  const texts = [...fragments.keys()].filter((i) => running.has(fragments[i].role))
  return {
    ends: texts.filter((i) => fragments[i].endsOpen),
    starts: texts.filter((i) => fragments[i].beginsParagraph !== true)
  }
}

/**
 * Makes a page of joins: each chain of fragments a paragraph, in the dump's order of their first fragments; an article
 * begins with each headline. What would close a circle is not joined.
 *
 * @param joins  from one fragment to another, by index, the surest first; no fragment twice on either side
 */
export const chain = (page: Fragments, joins: ReadonlyArray<readonly [from: number, to: number]>): Prediction => {
  const { fragments } = page
  const next = new Int32Array(fragments.length).fill(-1)
  const follows = new Uint8Array(fragments.length)
  for (const [from, to] of joins) {
    let end = to
    while (next[end] >= 0) end = next[end]
    if (end === from) continue
    next[from] = to
    follows[to] = 1
  }
  const articles: Array<{ paragraphs: Array<PredictedParagraph> }> = []
  let last = ""
  for (const [i, { role }] of fragments.entries()) {
    if (role === "furniture" || follows[i] === 1) continue
    if (articles.length === 0 || (role === "headline" && last !== "headline")) articles.push({ paragraphs: [] })
    const spans: Array<Pair> = []
    for (let at = i; at >= 0; at = next[at]) spans.push(...pairsOf(fragments[at]))
    articles[articles.length - 1].paragraphs.push({ role, spans, gapBefore: false })
    last = role
  }
  return {
    articles,
    duplicates: page.duplicates.map(({ fragment, of }) => ({ spans: pairsOf(fragment), of: pairsOf(of) })),
    unplaced: fragments.filter(({ role }) => role === "furniture").map(pairsOf),
    joins: []
  }
}

const pairsOf = ({ spans }: Fragment): ReadonlyArray<Pair> => spans.map(({ start, end }) => [start, end] as const)
