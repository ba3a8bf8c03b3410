import { pool, type Scores, valued } from "./evaluate.ts"
import { scoreOf, valueNames } from "./gates.ts"
import { measures } from "./metrics.ts"

export interface BootstrapOptions {
  /** Numbers in [0, 1): a seeded one gives the same interval each time. */
  readonly random: () => number
  /** How many pools are drawn; 1,000 where left out. */
  readonly rounds?: number | undefined
  /** Share of pools inside the interval; 0.95 where left out. */
  readonly level?: number | undefined
  /** Values that are wanted, by full name; all where left out. */
  readonly names?: ReadonlyArray<string> | undefined
}

/** What a value would be on other pages of the same kind. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Percentile intervals (Efron 1979) of pooled values, drawn over pages, as seams of one page stand or fall together. A
 * page alone is drawn over what was counted on it (seams, articles, joins …) as if that were independent: narrower than it
 * should be, and not there for `grouping.ari`, which is one number a page.
 *
 * @returns by full name, as in "continuations.f1"; a value that no pool has is left out, as are all without pages
 */
export const bootstrap = (
  pages: ReadonlyArray<Scores>,
  { random, rounds = 1000, level = 0.95, names = valueNames }: BootstrapOptions
): Readonly<Record<string, Interval>> => {
  const draw =
    pages.length === 1
      ? () => redrawn(pages[0], random)
      : () => pool(pages.map(() => pages[Math.floor(random() * pages.length)]))
  const drawn = new Map<string, Array<number>>()
  for (let round = 0; round < rounds && pages.length > 0; round++) {
    const scores = draw()
    for (const name of names) {
      const value = scoreOf(scores, name)
      if (value === null) continue
      const values = drawn.get(name)
      if (values === undefined) drawn.set(name, [value])
      else values.push(value)
    }
  }
  const intervals = [...drawn].map(([name, values]) => {
    const sorted = Float64Array.from(values).sort()
    const at = (quantile: number) => sorted[Math.round(quantile * (sorted.length - 1))]
    return [name, { low: at((1 - level) / 2), high: at((1 + level) / 2) }] as const
  })
  return Object.fromEntries(intervals)
}

/** One page with its seams drawn anew; only of the measures whose counts can be. */
export const redrawn = ({ pages, counts }: Scores, random: () => number): Scores =>
  valued(
    pages,
    Object.fromEntries(
      measures.flatMap(({ name, redraw }) =>
        redraw === undefined || !(name in counts) ? [] : [[name, redraw(counts[name], random)]]
      )
    )
  )
