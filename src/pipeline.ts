import { across } from "./across-pages.ts"
import { detect } from "./detect/detect.ts"
import type { Fragments } from "./detect/fragment.ts"
import type { Model } from "./model/model.ts"
import type { Page } from "./read/page.ts"
import type { Articles } from "./reorder/article.ts"
import { decidedAcross } from "./reorder/decided-across.ts"
import type { Decision } from "./reorder/decision.ts"
import { jumped } from "./reorder/jumped.ts"
import { type JumpGraph, type JumpPages, jumpPagesOf, jumpSteps, piecesOf } from "./reorder/jumps.ts"
import { reorder } from "./reorder/reorder.ts"
import { continuityOf, fluencyOf } from "./score/continuity.ts"
import type { ContinuityGraph } from "./score/graph.ts"
import { score } from "./score/score.ts"
import type { Segmenter } from "./text/words.ts"
import { type DonePage, numbered } from "./validate/numbered.ts"

/** What each stage made of a page. */
export interface Stages {
  readonly fragments: Fragments
  readonly graph: ContinuityGraph
  readonly articles: Articles
}

/**
 * The stages in order:
 *
 *     Page ──detect──▶ Fragments ──score──▶ ContinuityGraph ──reorder──▶ Articles
 *
 * Pure: the same page, model and segmenter give the same articles. What validates and renders them comes after.
 */
export const reconstructPage = (
  page: Page,
  model: Model,
  segmenter: Segmenter,
  decisions: ReadonlyArray<Decision> = []
): Stages => continuePage(takeApart(page, model, segmenter), model, segmenter, decisions)

/** The first stage by itself: what the others cost goes by the number of its fragments. */
export const takeApart = (page: Page, model: Model, segmenter: Segmenter): Fragments =>
  detect(page, segmenter, continuityOf(model), fluencyOf(model))

/** The stages after the first. */
export const continuePage = (
  found: Fragments,
  model: Model,
  segmenter: Segmenter,
  decisions: ReadonlyArray<Decision> = []
): Stages => {
  const { fragments, graph } = score(found, model, segmenter)
  return { fragments, graph, articles: reorder(fragments, graph, model.combination, decisions) }
}

/** All pages of a source, articles that go on from page to page with their jump lines followed. */
export const reconstructPages = (
  pages: ReadonlyArray<Page>,
  model: Model,
  segmenter: Segmenter,
  decisions: ReadonlyArray<Decision> = []
): ReadonlyArray<DonePage> =>
  followJumps(
    pages.map((page) => ({ page, ...reconstructPage(page, model, segmenter, decisions) })),
    model,
    segmenter,
    decisions
  )

/**
 * Follows the jump lines of a source (下转第三版, 上接第一版): an article that goes on on another of its pages is one article,
 * on the page on which it begins. Pages without jump lines stay as they are. What a person has decided about pieces on
 * different pages is carried out then.
 *
 * @param pages  all pages of the source, in its order, each put together
 * @returns the same pages, their names numbered on (see `numbered`)
 */
export const followJumps = (
  pages: ReadonlyArray<DonePage>,
  model: Model,
  segmenter: Segmenter,
  decisions: ReadonlyArray<Decision> = []
): ReadonlyArray<DonePage> => {
  const hasJumps = pages.some(({ fragments }) => fragments.fragments.some(({ jump }) => jump !== undefined))
  if (!hasJumps && (pages.length < 2 || decisions.length === 0)) return pages
  const named = numbered(pages)
  const { notes, pairs } = jumpPairsOf(named, model, segmenter)
  const steps = pairs.flatMap(({ pair, known }) => jumpSteps(pair, known, model.combination.breaks))
  const articles = decidedAcross(named, jumped(named, notes, steps), decisions)
  return named.map((page, i) => ({ ...page, articles: articles[i] }))
}

/** The jump lines of a source, and what is known of the steps between each two pages that they bring together. */
export const jumpPairsOf = (pages: ReadonlyArray<DonePage>, model: Model, segmenter: Segmenter) => {
  const { notes, pairs } = jumpPagesOf(pages)
  const asked = pairs.filter(({ ends, starts }) => ends.length > 0 && starts.length > 0)
  return {
    notes,
    pairs: asked.map((pair) => ({ pair, known: knownOf(pair, pages[pair.from].page, model, segmenter) }))
  }
}

const knownOf = (pair: JumpPages, page: Page, model: Model, segmenter: Segmenter): JumpGraph => {
  const all = [...new Set([...pair.ends, ...pair.starts].map(({ article }) => article))]
  const wholes = all.map(({ paragraphs }) => paragraphs.flatMap(({ fragments }) => fragments))
  const { graph, likeness } = across(page, piecesOf(pair), wholes, model, segmenter)
  const place = new Map(all.map((article, i) => [article, i]))
  return {
    graph,
    likeness: (end, start) => likeness(place.get(pair.ends[end].article)!, place.get(pair.starts[start].article)!)
  }
}
