import type { Fragments } from "../detect/fragment.ts"
import type { Combination } from "../model/combination.ts"
import type { Model } from "../model/model.ts"
import type { Segmenter } from "../text/words.ts"
import { type Candidates, candidates } from "./candidates.ts"
import { features } from "./features/features.ts"
import type { ContinuityGraph } from "./graph.ts"
import { nameHeadings } from "./heading-roles.ts"
import { logOdds } from "./odds/log-odds.ts"
import { type Prepared, prepare, type Seen, see } from "./prepare.ts"
import { resettle } from "./resettle.ts"
import { settle } from "./settle.ts"
import { exactUpTo } from "./shortlist.ts"

/** Evidence of every candidate, edges × features, row-major. */
export const measure = (prepared: Prepared, edges: Candidates): Float32Array => {
  const { row, to } = edges
  const evidence = new Float32Array(to.length * features.length)
  for (const [f, feature] of features.entries()) {
    const value = feature.prepare(prepared, edges)
    for (let i = 0; i + 1 < row.length; i++)
      for (let e = row[i]; e < row[i + 1]; e++) evidence[e * features.length + f] = value(i, to[e], e)
  }
  return evidence
}

/** What scoring makes of a page: its fragments with doubtful roles settled, and what may follow what. */
export interface Scored {
  readonly fragments: Fragments
  readonly graph: ContinuityGraph
}

/**
 * Scores which pieces of running text go on in which, in the same paragraph or with the next one.
 *
 * @param page  fragments in the dump's order
 * @returns a graph for every page, an empty one for a page without running text; never fails
 */
export const score = (page: Fragments, model: Model, segmenter: Segmenter): Scored => {
  const seen = see(page.fragments, model, segmenter)
  const settled = settle(page, seen, model.combination.settle)
  const graph = graphed(settled, seen)
  const { kicker, subtitle } = model.combination
  const isBook = settled.fragments.length > exactUpTo
  const resettled = isBook ? settled : resettle(settled, graph, seen, model.combination.resettle)
  return {
    fragments: nameHeadings(resettled, seen, kicker, subtitle),
    graph: resettled === settled ? graph : graphed(resettled, seen)
  }
}

/** Scores the page with its roles as they stand. */
const graphed = (page: Fragments, seen: Seen): ContinuityGraph => {
  const prepared = prepare(page, seen)
  const edges = candidates(prepared)
  return graphOf(prepared, edges, measure(prepared, edges), seen.model.combination)
}

/** The graph of what was measured. */
export const graphOf = (
  prepared: Prepared,
  edges: Candidates,
  evidence: Float32Array,
  combination: Combination
): ContinuityGraph => ({
  nodes: prepared.nodes,
  row: edges.row,
  to: edges.to,
  logOdds: logOdds(combination, edges, evidence, prepared),
  evidence,
  paragraphStart: prepared.startOdds,
  features: features.map((feature) => feature.name),
  topics: prepared.topics
})
