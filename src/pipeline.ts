import { detect } from "./detect/detect.ts"
import type { Fragments } from "./detect/fragment.ts"
import type { Model } from "./model/model.ts"
import type { Page } from "./read/page.ts"
import type { Articles } from "./reorder/article.ts"
import type { Decision } from "./reorder/decision.ts"
import { reorder } from "./reorder/reorder.ts"
import { continuityOf, fluencyOf } from "./score/continuity.ts"
import type { ContinuityGraph } from "./score/graph.ts"
import { score } from "./score/score.ts"
import type { Segmenter } from "./text/words.ts"

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
