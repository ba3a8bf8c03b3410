import type { Feature } from "../feature.ts"
import { similarity } from "../topics.ts"

/** Shared telling words and names: the cosine of the pieces' words weighted by rarity. */
export const topic: Feature = {
  name: "topic",
  unit: "cosine",
  prepare:
    ({ topics }) =>
    (from, to) =>
      similarity(topics[from], topics[to])
}
