import type { Enumerator } from "../detect/fragment.ts"
import type { ContinuityGraph } from "../score/graph.ts"
import type { Chain } from "./chains.ts"

/** A section number by form and value. */
export const nameOf = ({ style, value }: Enumerator): string => `${style} ${value}`

/** One more chain with this number. */
export const count = (counts: Map<string, number>, number: Enumerator): void => {
  counts.set(nameOf(number), (counts.get(nameOf(number)) ?? 0) + 1)
}

/** -1: the numbers cannot stand in one article in this order; 1: they follow; 0: one has none. */
export const sectionStep = (graph: ContinuityGraph, x: Chain, y: Chain): number => {
  let verdict = 0
  const last = new Map<string, number>()
  for (const node of x) {
    const { enumerator } = graph.nodes[node]
    if (enumerator) last.set(enumerator.style, enumerator.value)
  }
  const seen = new Set<string>()
  for (const node of y) {
    const { enumerator } = graph.nodes[node]
    if (!enumerator || seen.has(enumerator.style)) continue
    seen.add(enumerator.style)
    const before = last.get(enumerator.style)
    if (before === undefined) continue
    if (enumerator.value <= before) return -1
    verdict = enumerator.value === before + 1 ? 1 : 0.5
  }
  return verdict
}
