import type { Fragments } from "../detect/fragment.ts"
import type { Trees } from "../model/trees.ts"
import type { ContinuityGraph } from "./graph.ts"
import { isRunning, type Seen } from "./prepare.ts"
import { type Doubtful, doubtfulLines, offers, settledBy, settleNames } from "./settle.ts"

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

/** Every doubtful fragment, with what `resettleNames` names. */
export const scoredLines = (
  page: Fragments,
  graph: ContinuityGraph,
  seen: Seen
): ReadonlyArray<Pick<Doubtful, "at" | "values">> => {
  const { nodes, row, to, logOdds } = graph
  const node = new Map(nodes.map((fragment, i) => [fragment, i]))
  const nodeAt = page.fragments.map((fragment) => node.get(fragment) ?? -1)
  const out = new Float32Array(nodes.length).fill(noStep)
  const into = new Float32Array(nodes.length).fill(noStep)
  for (let i = 0; i < nodes.length; i++)
    for (let e = row[i]; e < row[i + 1]; e++) {
      out[i] = Math.max(out[i], logOdds[e])
      into[to[e]] = Math.max(into[to[e]], logOdds[e])
    }
  const outOf = (at: number): number => ((nodeAt[at] ?? -1) < 0 ? noStep : out[nodeAt[at]])
  const intoOf = (at: number): number => ((nodeAt[at] ?? -1) < 0 ? noStep : into[nodeAt[at]])
  let freeStarts = 0
  let freeEnds = 0
  for (const [i, fragment] of nodes.entries()) {
    if (graph.paragraphStart[i] < torn && into[i] < 0) freeStarts++
    if (fragment.endsOpen && out[i] < 0) freeEnds++
  }
  const offered = offers(page, seen)
  return doubtfulLines(page, seen, offered).map(({ at, on, from, values }) => {
    const freeOn = offered.after(at, (start) => start !== at && intoOf(start) < 0)
    const freeFrom = offered.before(at, (end) => end !== at && outOf(end) < 0)
    const more = [
      isRunning(page.fragments[at]) ? 0 : 1,
      outOf(at),
      intoOf(at),
      intoOf(on.at),
      outOf(from.at),
      Math.max(noStep, freeOn.worth),
      Math.max(noStep, freeFrom.worth),
      intoOf(at + 1),
      freeStarts,
      freeEnds,
      nodes.length
    ]
    return { at, values: [...values, ...more] }
  })
}

/** In nats: what stands for no step at all. */
const noStep = -20

/**
 * Settles doubtful lines once more, with the page scored: a line taken for a headline may be what a torn start waits for,
 * and a line that nothing goes with may be a headline.
 *
 * @param page   as it was scored
 * @param trees  log-odds that a doubtful line is a heading
 */
export const resettle = (page: Fragments, graph: ContinuityGraph, seen: Seen, trees: Trees): Fragments =>
  settledBy(trees, page, scoredLines(page, graph, seen))
