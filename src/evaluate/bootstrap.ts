import { pool, type Scores } from "./evaluate.ts"
import { scoreOf, valueNames } from "./gates.ts"

export interface BootstrapOptions {
  /** Numbers in [0, 1): a seeded one gives the same interval each time. */
  readonly random: () => number
  /** How many pools are drawn; 1,000 where left out. */
  readonly rounds?: number | undefined
  /** Share of pools inside the interval; 0.95 where left out. */
  readonly level?: number | undefined
}

/** What a value would be on other pages of the same kind. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Percentile intervals (Efron 1979) of pooled values, drawn over pages, as seams of one page stand or fall together.
 *
 * @returns by full name, as in "continuations.f1"; a value that no pool has is left out, as are all without pages
 */
export const bootstrap = (
  pages: ReadonlyArray<Scores>,
  { random, rounds = 1000, level = 0.95 }: BootstrapOptions
): Readonly<Record<string, Interval>> => {
  const drawn = new Map<string, Array<number>>()
  for (let round = 0; round < rounds && pages.length > 0; round++) {
    const scores = pool(pages.map(() => pages[Math.floor(random() * pages.length)]))
    for (const name of valueNames) {
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
