import type { Fragment } from "../detect/fragment.ts"
import type { ContinuityGraph } from "../score/graph.ts"
import type { Decision } from "./decision.ts"

/** In nats: beyond what any pattern or bonus of ours makes up for. */
const sure = 30

/** Pieces by the offsets that decisions name them by. */
export interface Places {
  readonly starting: ReadonlyMap<number, Fragment>
  readonly ending: ReadonlyMap<number, Fragment>
}

export const placesOf = (fragments: ReadonlyArray<Fragment>): Places => ({
  starting: new Map(fragments.map((fragment) => [fragment.spans[0].start, fragment])),
  ending: new Map(fragments.map((fragment) => [fragment.spans[fragment.spans.length - 1].end, fragment]))
})

/**
 * The first offset of a decision that no piece begins or ends at; `undefined` where all are found. No piece follows itself,
 * and none comes after itself.
 */
export const strayOffset = ({ starting, ending }: Places, decision: Decision): number | undefined => {
  const [starts, ends] =
    decision.action === "move"
      ? [[decision.piece, decision.article], [decision.after]]
      : [[decision.to], [decision.from]]
  const stray = (known: ReadonlyMap<number, Fragment>) => (offset: number | null) =>
    offset !== null && !known.has(offset)
  const [start, end] = decision.action === "move" ? [decision.piece, decision.after] : [decision.to, decision.from]
  if (end !== null && starting.has(start) && starting.get(start) === ending.get(end)) return start
  return starts.find(stray(starting)) ?? ends.find(stray(ending)) ?? undefined
}

/**
 * A graph in which decided steps are certain and forbidden ones are gone, so that the page arranges itself around them: the
 * rivals of a certain step are free for others. A step that was no candidate comes in without evidence.
 *
 * @param decisions  of which none contradicts another
 */
export const pinned = (graph: ContinuityGraph, places: Places, decisions: ReadonlyArray<Decision>): ContinuityGraph => {
  const number = new Map(graph.nodes.map((node, i) => [node, i]))
  const next = new Map<number, number>()
  const previous = new Map<number, number>()
  const cut = new Set<string>()
  for (const decision of decisions) {
    if (decision.action === "move") continue
    const from = number.get(places.ending.get(decision.from)!)
    const to = number.get(places.starting.get(decision.to)!)
    if (from === undefined || to === undefined) continue // a heading: `decided` has it
    if (decision.action === "cut") cut.add(`${from} ${to}`)
    else {
      next.set(from, to)
      previous.set(to, from)
    }
  }
  const width = graph.features.length
  const to: Array<number> = []
  const logOdds: Array<number> = []
  const evidence: Array<number> = []
  const row = new Uint32Array(graph.row.length)
  for (let i = 0; i < graph.nodes.length; i++) {
    const wanted = next.get(i)
    const kept = Array.from({ length: graph.row[i + 1] - graph.row[i] }, (_, k) => graph.row[i] + k).filter((e) =>
      wanted === undefined ? !previous.has(graph.to[e]) && !cut.has(`${i} ${graph.to[e]}`) : graph.to[e] === wanted
    )
    for (const e of kept) {
      to.push(graph.to[e])
      logOdds.push(wanted === undefined ? graph.logOdds[e] : sure)
      for (let f = 0; f < width; f++) evidence.push(graph.evidence[e * width + f])
    }
    if (wanted !== undefined && kept.length === 0) {
      to.push(wanted)
      logOdds.push(sure)
      for (let f = 0; f < width; f++) evidence.push(0)
    }
    row[i + 1] = to.length
  }
  return {
    ...graph,
    row,
    to: Uint32Array.from(to),
    logOdds: Float32Array.from(logOdds),
    evidence: Float32Array.from(evidence)
  }
}
