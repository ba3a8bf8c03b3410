import type { Fragment } from "./detect/fragment.ts"
import type { Model } from "./model/model.ts"
import { evaluateTrees } from "./model/trees.ts"
import type { Page } from "./read/page.ts"
import { candidates } from "./score/candidates.ts"
import { features } from "./score/features/features.ts"
import type { ContinuityGraph } from "./score/graph.ts"
import { firstInput, firstWidth } from "./score/odds/first-input.ts"
import { prepare, see } from "./score/prepare.ts"
import { measure } from "./score/score.ts"
import { similarity } from "./score/topics.ts"
import type { Segmenter } from "./text/words.ts"

/** What wording says of pieces that lie on different pages. */
export interface Across {
  /** Over the pieces, in the order given; its log-odds are wording's, with the evidence of place left out. */
  readonly graph: ContinuityGraph
  /** How alike in topic two articles are, by their places: cosine, 0 to 1. */
  readonly likeness: (a: number, b: number) => number
}

/**
 * Scores pieces of several pages beside each other by their wording alone: where they stand on their pages tells nothing
 * of a step from one to the other.
 *
 * @param pieces    of running text
 * @param articles  all that is known of each article, in an order of the caller's
 */
export const across = (
  page: Page,
  pieces: ReadonlyArray<Fragment>,
  articles: ReadonlyArray<ReadonlyArray<Fragment>>,
  model: Model,
  segmenter: Segmenter
): Across => {
  const bare = pieces.map(({ box: _, size: __, ...piece }): Fragment => piece)
  const prepared = prepare({ page, fragments: bare, duplicates: [] }, see(bare, model, segmenter))
  const edges = candidates(prepared)
  const evidence = measure(prepared, edges)
  const input = firstInput(model.combination, edges, evidence, prepared)
  const width = firstWidth(features.length)
  for (const [f, { ofPlace }] of features.entries())
    if (ofPlace) for (let e = f; e < evidence.length; e += features.length) evidence[e] = 0
  const whole = articles.map((own): Fragment => ({ ...own[0], text: own.map(({ text }) => text).join("\n") }))
  const { topics } = see(whole, model, segmenter)
  return {
    graph: {
      ...edges,
      nodes: bare,
      logOdds: Float32Array.from(edges.to, (_, e) => evaluateTrees(model.combination.first, input, e * width)),
      evidence,
      paragraphStart: prepared.startOdds,
      features: features.map(({ name }) => name),
      topics: prepared.topics
    },
    likeness: (a, b) => similarity(topics[a], topics[b])
  }
}
