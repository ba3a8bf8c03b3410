import { detect } from "../src/detect/detect.ts"
import type { Model } from "../src/model/model.ts"
import type { Stages } from "../src/pipeline.ts"
import type { Page } from "../src/read/page.ts"
import { reorder } from "../src/reorder/reorder.ts"
import { candidates } from "../src/score/candidates.ts"
import { continuityOf, fluencyOf } from "../src/score/continuity.ts"
import { features } from "../src/score/features/features.ts"
import { logOdds } from "../src/score/odds/log-odds.ts"
import { prepare, see } from "../src/score/prepare.ts"
import { measure } from "../src/score/score.ts"
import { settle } from "../src/score/settle.ts"
import type { Segmenter } from "../src/text/words.ts"

/**
 * The pipeline with one kind of evidence silenced: each candidate has the mean of what training saw. What is lost is what
 * the fitted model owes to it; a model fitted without it would lose less, as others would stand in.
 */
export const reconstructWithout = (page: Page, model: Model, segmenter: Segmenter, silenced: string): Stages => {
  const detected = detect(page, segmenter, continuityOf(model), fluencyOf(model))
  const seen = see(detected.fragments, model, segmenter)
  const fragments = settle(detected, seen, model.combination.settle)
  const prepared = prepare(fragments, seen)
  const edges = candidates(prepared)
  const evidence = measure(prepared, edges)
  const f = features.findIndex(({ name }) => name === silenced)
  for (let e = 0; e < edges.to.length; e++) evidence[e * features.length + f] = model.combination.mean[f]
  const graph = {
    nodes: prepared.nodes,
    ...edges,
    logOdds: logOdds(model.combination, edges, evidence, prepared),
    evidence,
    paragraphStart: prepared.startOdds,
    features: features.map(({ name }) => name),
    topics: prepared.topics
  }
  return { fragments, graph, articles: reorder(fragments, graph, model.combination) }
}
