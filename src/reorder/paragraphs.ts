import type { Fragment } from "../detect/fragment.ts"
import type { ContinuityGraph } from "../score/graph.ts"
import type { Join } from "./article.ts"

const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))
/** As results give probabilities and evidence: four digits behind the point. */
export const round = (value: number): number => Math.round(value * 1e4) / 1e4

/** The join along an edge, with its evidence and the best other candidate of its end. */
export const joinOf = (graph: ContinuityGraph, from: number, edge: number): Join => {
  const width = graph.features.length
  const evidence: Record<string, number> = {}
  for (const [f, name] of graph.features.entries()) {
    const value = round(graph.evidence[edge * width + f])
    if (value !== 0) evidence[name] = value
  }
  let second = -1
  for (let e = graph.row[from]; e < graph.row[from + 1]; e++)
    if (e !== edge && (second < 0 || graph.logOdds[e] > graph.logOdds[second])) second = e
  return {
    from: graph.nodes[from].id,
    to: graph.nodes[graph.to[edge]].id,
    probability: round(sigmoid(graph.logOdds[edge])),
    edit: null,
    evidence,
    runnerUp:
      second < 0 ? null : { to: graph.nodes[graph.to[second]].id, probability: round(sigmoid(graph.logOdds[second])) }
  }
}

const colons = new Set("：:；;")

/** An end in mid-clause: its sentence goes on somewhere. */
export const isCut = (from: Fragment): boolean => from.endsOpen && !colons.has(from.text.at(-1) ?? "")

/** An end in mid-clause before what begins a paragraph beyond doubt: the rest of the sentence is missing. */
export const breaksOff = (from: Fragment, to: Fragment, startOdds: number): boolean =>
  isCut(from) && (to.enumerator !== undefined || (to.beginsParagraph === true && startOdds > 1))
