import type { Enumerator } from "../detect/fragment.ts"
import type { ContinuityGraph } from "../score/graph.ts"
import type { PathCover } from "./path-cover.ts"

/** Pieces that follow one another: node numbers in reading order. */
export type Chain = ReadonlyArray<number>

/** The paths of a cover, by first node. */
export const chainsOf = (graph: ContinuityGraph, cover: PathCover): ReadonlyArray<Chain> => {
  const chains: Array<Chain> = []
  for (let i = 0; i < graph.nodes.length; i++) {
    if (cover.previous[i] >= 0) continue
    const chain = [i]
    for (let at = i; cover.next[at] >= 0; ) {
      at = graph.to[cover.next[at]]
      chain.push(at)
    }
    chains.push(chain)
  }
  return chains
}

/**
 * Cuts chains where the section numbers of one form do not rise: two articles run together there. Which of the steps
 * between the two numbers is wrong, the log-odds say.
 */
export const cutAtSections = (graph: ContinuityGraph, cover: PathCover): PathCover => {
  const next = cover.next.slice()
  const previous = cover.previous.slice()
  for (const chain of chainsOf(graph, cover)) {
    const last = new Map<Enumerator["style"], { value: number; at: number }>()
    for (let at = 0; at < chain.length; at++) {
      const { enumerator } = graph.nodes[chain[at]]
      if (!enumerator) continue
      const before = last.get(enumerator.style)
      // A lower form may begin again under the next number of a higher one.
      const renewed = [...last].some(
        ([style, seen]) => style !== enumerator.style && seen.at > (before?.at ?? Number.POSITIVE_INFINITY)
      )
      if (before && !renewed && enumerator.value <= before.value) {
        let weakest = before.at
        for (let step = before.at; step < at; step++)
          if (graph.logOdds[next[chain[step]]] < graph.logOdds[next[chain[weakest]]]) weakest = step
        previous[graph.to[next[chain[weakest]]]] = -1
        next[chain[weakest]] = -1
        last.clear()
      }
      last.set(enumerator.style, { value: enumerator.value, at })
    }
  }
  return { next, previous }
}
