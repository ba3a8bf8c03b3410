import { redrawn } from "./bootstrap.ts"
import { pool, type Scores } from "./evaluate.ts"
import { isLessBetter, scoreOf } from "./gates.ts"

/** A page by the name that it has in every run. */
export interface NamedScores {
  readonly page: string
  readonly scores: Scores
}

/** How a value has changed between two runs. */
export interface Change {
  readonly value: string
  readonly before: number
  readonly after: number
  /** `after - before`. */
  readonly change: number
  /** Share of draws in which the later run is the worse: near 1 the drop is sure, 0 where nothing changed. */
  readonly sureness: number
  /** What was drawn: the pages that both runs have, the seams of the only one, or the pages of each run by itself. */
  readonly drawn: "pages" | "seams" | "unpaired"
  /** Pages that were compared, of the later run. */
  readonly pages: number
  readonly lessIsBetter: boolean
  /** The later run is worse, and so sure that this is no chance. */
  readonly significant: boolean
}

export interface ChangeOptions {
  readonly random: () => number
  /** From which a drop counts. */
  readonly confidence: number
  readonly rounds?: number | undefined
}

/**
 * Compares two runs by a paired bootstrap (Efron & Tibshirani 1993): the same pages are drawn of both, so that how hard a
 * page is cancels out. With one page in common the seams of each run are drawn by themselves; with none, the pages.
 *
 * @param names  values that are compared; one that either run lacks, or that cannot be drawn, is left out
 */
export const changes = (
  before: ReadonlyArray<NamedScores>,
  after: ReadonlyArray<NamedScores>,
  names: ReadonlyArray<string>,
  { random, confidence, rounds = 1000 }: ChangeOptions
): ReadonlyArray<Change> => {
  const earlier = new Map(before.map(({ page, scores }) => [page, scores]))
  const pairs = after.flatMap(({ page, scores }) => {
    const other = earlier.get(page)
    return other === undefined ? [] : [{ before: other, after: scores }]
  })
  const paired = pairs.length > 0
  const left = paired ? pairs.map((pair) => pair.before) : before.map(({ scores }) => scores)
  const right = paired ? pairs.map((pair) => pair.after) : after.map(({ scores }) => scores)
  if (left.length === 0 || right.length === 0) return []
  const drawn = !paired ? "unpaired" : pairs.length > 1 ? "pages" : "seams"
  const draw = (): readonly [Scores, Scores] => {
    if (drawn === "seams") return [redrawn(left[0], random), redrawn(right[0], random)]
    const indices = indicesOf(left.length, random)
    const others = drawn === "pages" ? indices : indicesOf(right.length, random)
    return [pool(indices.map((i) => left[i])), pool(others.map((i) => right[i]))]
  }
  const [was, is] = [pool(left), pool(right)]
  const compared = names.flatMap((value) => {
    const [before, after] = [scoreOf(was, value), scoreOf(is, value)]
    return before === null || after === null ? [] : [{ value, before, after, lessIsBetter: isLessBetter(value) }]
  })
  const worse = compared.map(() => 0)
  const counted = compared.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    const [a, b] = draw()
    for (const [i, { value, lessIsBetter }] of compared.entries()) {
      const [old, now] = [scoreOf(a, value), scoreOf(b, value)]
      if (old === null || now === null) continue
      counted[i]++
      if (lessIsBetter ? now > old : now < old) worse[i]++
    }
  }
  return compared.flatMap((each, i): ReadonlyArray<Change> => {
    if (counted[i] === 0) return []
    const { before, after, lessIsBetter } = each
    const same = drawn === "seams" && before === after
    const sureness = same ? 0 : worse[i] / counted[i]
    const isWorse = lessIsBetter ? after > before : after < before
    const significant = isWorse && sureness >= confidence
    return [{ ...each, change: after - before, sureness, drawn, pages: right.length, significant }]
  })
}

const indicesOf = (length: number, random: () => number): ReadonlyArray<number> =>
  Array.from({ length }, () => Math.floor(random() * length))
