import type { Enumerator } from "../../detect/fragment.ts"
import type { Candidates } from "../candidates.ts"
import { crossings, jumpsOf, type Monotone } from "./monotone.ts"

/** What the page's own pattern says of a candidate, `pageOrderNames.length` numbers each. */
export const pageOrderNames = [
  "order-agreement",
  "order-crossing",
  "after-last-join",
  "before-next-join",
  "unclaimed-between",
  "jumps-on-page",
  "adjacent-share",
  "section-step",
  "in-monotone",
  "monotone-share",
  "monotone-crossings"
] as const

/** A join that the page's order is read from. */
export interface SureJoin {
  readonly from: number
  readonly to: number
  readonly probability: number
}

const reach = 40
/** By distance in pieces. */
const nearness = Float64Array.from({ length: reach + 1 }, (_, distance) => Math.exp(-distance / 8))

/**
 * Whether section numbers rise over a step, with the numbers that sure joins hand on from piece to piece: 1 the next one,
 * -1 one that cannot follow, 0 where one is not known.
 */
const sectionSteps = (
  sections: ReadonlyArray<Enumerator | undefined>,
  next: Int32Array,
  previous: Int32Array
): ((from: number, to: number) => number) => {
  const last = sections.slice()
  const first = sections.slice()
  for (let i = 0; i < sections.length; i++) {
    if (previous[i] >= 0) continue
    for (let at = i, steps = 0; next[at] >= 0 && steps <= sections.length; at = next[at], steps++)
      last[next[at]] = sections[next[at]] ?? last[at]
  }
  for (let i = 0; i < sections.length; i++) {
    if (next[i] >= 0) continue
    for (let at = i, steps = 0; previous[at] >= 0 && steps <= sections.length; at = previous[at], steps++)
      first[previous[at]] = sections[previous[at]] ?? first[at]
  }
  return (from, to) => {
    const before = last[from]
    const after = first[to]
    if (!before || !after || before.style !== after.style) return 0
    return after.value === before.value + 1 ? 1 : -1
  }
}

/**
 * A page whose columns came out pass by pass keeps its articles' order from one pass to the next: joins of neighbouring
 * ends run parallel. For each candidate, how far the sure jumps around it agree with it or cross it, by nearness
 * (exp(-distance / 8)), and where it falls between the targets of the sure jumps before and after. A candidate is never
 * judged by joins of its own end or start.
 *
 * @param sure      joins that wording alone is sure of, by `from`
 * @param monotone  the best set of jumps that do not cross
 * @param sections  nodes: the section number it begins with
 * @param openEnd   nodes: whether its last sentence is cut
 * @param openStart nodes: whether the start reads as if it went on from somewhere
 * @param asked     edges: 0 for those whose numbers may stay 0; all are made where left out
 */
export const pageOrder = (
  { row, to }: Candidates,
  sure: ReadonlyArray<SureJoin>,
  monotone: Monotone,
  sections: ReadonlyArray<Enumerator | undefined>,
  openEnd: (node: number) => boolean,
  openStart: (node: number) => boolean,
  asked?: Uint8Array
): Float32Array => {
  const n = row.length - 1
  const width = pageOrderNames.length
  const values = new Float32Array(to.length * width)
  const jumps = sure.filter((join) => join.to !== join.from + 1).sort((a, b) => a.from - b.from)
  const inSet = jumpsOf(monotone)
  const cut = sure.filter((join) => openEnd(join.from))
  const adjacentShare = (cut.filter((join) => join.to === join.from + 1).length + 0.5) / (cut.length + 1)
  const claimedBy = new Int32Array(n).fill(-1)
  const next = new Int32Array(n).fill(-1)
  for (const join of sure) {
    claimedBy[join.to] = join.from
    next[join.from] = join.to
  }
  const sectionStep = sectionSteps(sections, next, claimedBy)
  let first = 0
  for (let i = 0; i < n; i++) {
    while (first < jumps.length && jumps[first].from < i - reach) first++
    for (let e = row[i]; e < row[i + 1]; e++) {
      if (asked?.[e] === 0) continue
      const j = to[e]
      let agreement = 0
      let crossing = 0
      let before = -1
      let after = -1
      for (let s = first; s < jumps.length && jumps[s].from <= i + reach; s++) {
        const jump = jumps[s]
        if (jump.from === i || jump.to === j) continue
        const near = jump.probability * nearness[Math.abs(jump.from - i)]
        if (jump.from < i === jump.to < j) agreement += near
        else crossing += near
        if (jump.from < i) before = jump.to
        else if (after < 0) after = jump.to
      }
      const at = e * width
      values[at] = agreement
      values[at + 1] = crossing
      values[at + 2] = before < 0 ? 0 : clip(j - before)
      values[at + 3] = after < 0 ? 0 : clip(after - j)
      let unclaimed = 0
      if (before >= 0 && before < j)
        for (let k = before + 1; k < j && unclaimed < 12; k++)
          if (openStart(k) && (claimedBy[k] < 0 || claimedBy[k] === i)) unclaimed++
      values[at + 4] = before < 0 || before > j ? -1 : unclaimed
      values[at + 5] = Math.min(12, jumps.length)
      values[at + 6] = adjacentShare
      values[at + 7] = sectionStep(i, j)
      values[at + 8] = monotone.chosen[e]
      values[at + 9] = monotone.share
      values[at + 10] = j === i + 1 ? 0 : crossings(monotone, i, j) / (inSet + 1)
    }
  }
  return values
}

const clip = (value: number): number => Math.max(-20, Math.min(20, value))
