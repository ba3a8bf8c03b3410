import type { Fragments } from "../detect/fragment.ts"
import type { Trees } from "../model/trees.ts"
import type { ContinuityGraph } from "./graph.ts"
import { isRunning, type Seen } from "./prepare.ts"
import { isHeading, offers, settleFeatures, settleNames, withHeadings } from "./settle.ts"

/** What scoring makes of a doubtful line and of the text that it might belong to. */
export const resettleNames = [
  ...settleNames,
  "settled-as-heading",
  "best-after",
  "best-before",
  "after-taken",
  "before-taken",
  "free-after-worth",
  "free-before-worth",
  "below-taken",
  "free-starts",
  "free-ends",
  "nodes"
] as const

/** In nats: a start that reads this unlike a paragraph's must go on from somewhere. */
const torn = -1

/** Features of every doubtful fragment, by place in the page. */
export const resettleFeatures = (
  page: Fragments,
  graph: ContinuityGraph,
  seen: Seen
): ReadonlyMap<number, ReadonlyArray<number>> => {
  const { nodes, row, to, logOdds } = graph
  const node = new Map(nodes.map((fragment, i) => [fragment, i]))
  const nodeAt = page.fragments.map((fragment) => node.get(fragment) ?? -1)
  const out = new Float32Array(nodes.length).fill(hopeless)
  const into = new Float32Array(nodes.length).fill(hopeless)
  for (let i = 0; i < nodes.length; i++)
    for (let e = row[i]; e < row[i + 1]; e++) {
      out[i] = Math.max(out[i], logOdds[e])
      into[to[e]] = Math.max(into[to[e]], logOdds[e])
    }
  const outOf = (at: number): number => ((nodeAt[at] ?? -1) < 0 ? hopeless : out[nodeAt[at]])
  const intoOf = (at: number): number => ((nodeAt[at] ?? -1) < 0 ? hopeless : into[nodeAt[at]])
  let freeStarts = 0
  let freeEnds = 0
  for (const [i, fragment] of nodes.entries()) {
    if (graph.paragraphStart[i] < torn && into[i] < 0) freeStarts++
    if (fragment.endsOpen && out[i] < 0) freeEnds++
  }
  const { after, before } = offers(page, seen)
  const found = new Map<number, ReadonlyArray<number>>()
  for (const [at, values] of settleFeatures(page, seen)) {
    const on = after(at)
    const from = before(at)
    const freeOn = after(at, (start) => start !== at && intoOf(start) < 0)
    const freeFrom = before(at, (end) => end !== at && outOf(end) < 0)
    found.set(at, [
      ...values,
      isRunning(page.fragments[at]) ? 0 : 1,
      outOf(at),
      intoOf(at),
      intoOf(on.at),
      outOf(from.at),
      Math.max(hopeless, freeOn.worth),
      Math.max(hopeless, freeFrom.worth),
      intoOf(at + 1),
      freeStarts,
      freeEnds,
      nodes.length
    ])
  }
  return found
}

/** In nats: what stands for no step at all. */
const hopeless = -20

/**
 * Settles doubtful lines once more, with the page scored: a line taken for a headline may be what a torn start waits for,
 * and a line that nothing goes with may be a headline.
 *
 * @param page   as it was scored
 * @param trees  log-odds that a doubtful line is a heading
 */
export const resettle = (page: Fragments, graph: ContinuityGraph, seen: Seen, trees: Trees): Fragments =>
  withHeadings(
    page,
    new Map([...resettleFeatures(page, graph, seen)].map(([at, values]) => [at, isHeading(trees, values)] as const))
  )
