import type { Fragments } from "../../detect/fragment.ts"
import { assign } from "../../reorder/assignment.ts"
import { openEnds } from "./chain.ts"

/** How well one text goes on in another: more is better, in any unit. */
export type Likeness = (left: string, right: string) => number

interface Candidate {
  readonly from: number
  readonly to: number
  readonly score: number
}

type Joins = ReadonlyArray<readonly [from: number, to: number]>

/** Takes the likest pair that is still free, again and again. */
export const greedyJoins = (page: Fragments, likeness: Likeness): Joins => {
  const from = new Set<number>()
  const to = new Set<number>()
  const joins: Array<readonly [number, number]> = []
  for (const candidate of candidates(page, likeness).sort(byScore)) {
    if (from.has(candidate.from) || to.has(candidate.to)) continue
    from.add(candidate.from)
    to.add(candidate.to)
    joins.push([candidate.from, candidate.to])
  }
  return joins
}

/** Takes the pairs that are likest all together. */
export const assignedJoins = (page: Fragments, likeness: Likeness): Joins => {
  const { ends, starts } = openEnds(page)
  if (ends.length === 0 || starts.length === 0) return []
  const cost = new Float64Array(ends.length * starts.length).fill(Number.POSITIVE_INFINITY)
  const column = new Map(starts.map((start, j) => [start, j]))
  const row = new Map(ends.map((end, i) => [end, i]))
  const all = candidates(page, likeness)
  const cellOf = ({ from, to }: Pick<Candidate, "from" | "to">) =>
    (row.get(from) as number) * starts.length + (column.get(to) as number)
  for (const candidate of all) cost[cellOf(candidate)] = -candidate.score
  return [...assign(cost, ends.length, starts.length)]
    .flatMap((j, i) => (j < 0 ? [] : [{ from: ends[i], to: starts[j], score: -cost[i * starts.length + j] }]))
    .sort(byScore)
    .map(({ from, to }) => [from, to] as const)
}

const candidates = (page: Fragments, likeness: Likeness): Array<Candidate> => {
  const { ends, starts } = openEnds(page)
  const { fragments } = page
  return ends.flatMap((from) =>
    starts
      .filter((to) => to !== from)
      .map((to) => ({ from, to, score: likeness(fragments[from].text, fragments[to].text) }))
  )
}

/** The dump's order decides between equals, so that nothing depends on the sort. */
const byScore = (a: Candidate, b: Candidate): number => b.score - a.score || a.from - b.from || a.to - b.to
