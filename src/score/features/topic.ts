import type { Feature } from "../feature.ts"
import { similarity, unit } from "../topics.ts"

/** Shared telling words and names: the cosine of the pieces' words weighted by rarity. */
export const topic: Feature = {
  name: "topic",
  unit: "cosine",
  prepare:
    ({ topics }) =>
    (from, to) =>
      similarity(topics[from], topics[to])
}

/** The same over a wider window: the end with what stands before it in the dump, the start with what stands after it. */
export const topicAround: Feature = {
  name: "topic-around",
  unit: "cosine",
  prepare: ({ topics: all }) => {
    const sum = (a: number, b: number) => {
      const both = new Map(all[a])
      if (b >= 0 && b < all.length)
        for (const [token, weight] of all[b]) both.set(token, (both.get(token) ?? 0) + weight)
      return unit(both)
    }
    const before = all.map((_, i) => sum(i, i - 1))
    const after = all.map((_, i) => sum(i, i + 1))
    return (from, to) => similarity(before[from], after[to])
  }
}
