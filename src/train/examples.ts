import { type Fragment, type Fragments, isRunningRole } from "../detect/fragment.ts"
import type { Gold } from "../evaluate/gold.ts"
import type { Combination } from "../model/combination.ts"
import type { Model } from "../model/model.ts"
import { type Candidates, candidates } from "../score/candidates.ts"
import type { ContinuityGraph } from "../score/graph.ts"
import { type Prepared, prepare, see } from "../score/prepare.ts"
import { graphOf, measure } from "../score/score.ts"
import { settle } from "../score/settle.ts"
import { isBlank } from "../text/characters.ts"
import type { Segmenter } from "../text/words.ts"

/** A page with its answer: what the combination learns from. */
export interface TrainingPage {
  readonly fragments: Fragments
  readonly gold: Gold
}

/** A page measured, with what really follows what. */
export interface MeasuredPage {
  readonly prepared: Prepared
  readonly edges: Candidates
  readonly evidence: Float32Array
  /** nodes: the node that follows, -1 for none */
  readonly successor: Int32Array
  /** nodes: 1 where the node that follows is in the same paragraph */
  readonly goesOn: Uint8Array
  /** nodes: number of the gold article, -1 for none */
  readonly article: Int32Array
  /** nodes: place in its article's reading order */
  readonly rank: Float64Array
}

/** A measured page with the graph that a combination makes of it. */
export interface ScoredPage {
  readonly page: MeasuredPage
  readonly graph: ContinuityGraph
}

export const scored = (page: MeasuredPage, combination: Combination): ScoredPage => ({
  page,
  graph: graphOf(page.prepared, page.edges, page.evidence, combination)
})

/** The role of the paragraph that begins at an offset of the source, or goes on there. */
export const rolesOf = (gold: Gold): ReadonlyMap<number, string> =>
  new Map(
    gold.articles.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ role, spans }) => spans.map(([start]) => [start, role] as const))
    )
  )

/** Where each non-blank character of the source is followed by which, in gold, and of which article it is. */
const goldOrder = (text: string, gold: Gold) => {
  const next = new Int32Array(text.length).fill(-1)
  const article = new Int32Array(text.length).fill(-1)
  const rank = new Float64Array(text.length)
  const goesOn = new Uint8Array(text.length)
  let placed = 0
  for (const [index, { paragraphs }] of gold.articles.entries()) {
    let last = -1
    for (const paragraph of paragraphs) {
      if (!isRunningRole(paragraph.role)) continue
      if (paragraph.gapBefore) last = -1
      let first = true
      for (const [start, end] of paragraph.spans)
        for (let at = start; at < end; at++) {
          if (isBlank(text.charCodeAt(at))) continue
          if (last >= 0) {
            next[last] = at
            goesOn[last] = first ? 0 : 1
          }
          first = false
          article[at] = index
          rank[at] = placed++
          last = at
        }
    }
  }
  return { next, article, rank, goesOn }
}

/** Of two copies either may have been kept: copies are read at the place of their original. */
const originals = (text: string, gold: Gold): Map<number, number> => {
  const map = new Map<number, number>()
  for (const { span, of } of gold.duplicates ?? []) {
    for (let i = 0; i < Math.min(span[1] - span[0], of[1] - of[0]); i++) map.set(span[0] + i, of[0] + i)
    map.set(span[1] - 1, of[1] - 1)
  }
  return new Map([...map].filter(([at]) => at < text.length))
}

/** Measures every candidate of a page and looks up what follows in gold. */
export const measured = ({ fragments, gold }: TrainingPage, model: Model, segmenter: Segmenter): MeasuredPage => {
  const seen = see(fragments.fragments, model, segmenter)
  const prepared = prepare(settle(fragments, seen, model.combination.settle), seen)
  const edges = candidates(prepared)
  const { text } = fragments.page.source
  const { next, article, rank, goesOn } = goldOrder(text, gold)
  const original = originals(text, gold)
  const at = (offset: number) => original.get(offset) ?? offset
  const startsAt = new Map(prepared.nodes.map((node, i) => [at(node.spans[0].start), i]))
  const lastOf = (node: Fragment) => at(node.spans.at(-1)!.end - 1)
  return {
    prepared,
    edges,
    evidence: measure(prepared, edges),
    successor: Int32Array.from(prepared.nodes, (node) => startsAt.get(next[lastOf(node)]) ?? -1),
    goesOn: Uint8Array.from(prepared.nodes, (node) => goesOn[lastOf(node)]),
    article: Int32Array.from(prepared.nodes, (node) => article[at(node.spans[0].start)]),
    rank: Float64Array.from(prepared.nodes, (node) => rank[at(node.spans[0].start)])
  }
}

/** edges: 1 where `to` really follows */
export const labelsOf = ({ edges: { row, to }, successor }: MeasuredPage): Uint8Array => {
  const labels = new Uint8Array(to.length)
  for (let i = 0; i < successor.length; i++)
    for (let e = row[i]; e < row[i + 1]; e++) labels[e] = to[e] === successor[i] ? 1 : 0
  return labels
}
