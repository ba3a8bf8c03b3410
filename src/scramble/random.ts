/** Numbers in [0, 1), the same for the same seed on every machine. */
export type Random = () => number

/** Mulberry32 (T. Ettinger): 32 bits of state, enough to deal pages and to drop tokens. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A seed of its own for each of a run of pages, so that page 7 is the same whether or not page 6 was made. */
export const seedOf = (seed: number, index: number): number => {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> 0
}

/** Least and most, both included. */
export type Range = readonly [number, number]

export const chance = (random: Random, probability: number): boolean => random() < probability

/** A whole number of the range. */
export const within = (random: Random, [least, most]: Range): number =>
  least + Math.floor(random() * (most - least + 1))

/** One of `items`, which must not be empty. */
export const pick = <A>(random: Random, items: ArrayLike<A>): A => items[Math.floor(random() * items.length)]

/** One of the names, as often as its weight says. */
export const weighted = <A extends string>(random: Random, weights: Readonly<Record<A, number>>): A => {
  const entries = Object.entries(weights) as Array<[A, number]>
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [name, weight] of entries) {
    left -= weight
    if (left < 0) return name
  }
  return entries[entries.length - 1][0]
}

/** A shuffled copy (Fisher and Yates). */
export const shuffled = <A>(random: Random, items: ReadonlyArray<A>): Array<A> => {
  const copy = [...items]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = copy[i]
    copy[i] = copy[j]
    copy[j] = held
  }
  return copy
}
