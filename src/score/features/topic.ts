import type { Feature } from "../feature.ts"
import { similarity, topics } from "../topics.ts"

/** Shared telling words and names: the cosine of the pieces' words weighted by rarity. */
export const topic: Feature = {
  name: "topic",
  unit: "cosine",
  prepare: (prepared) => {
    const all = topics(prepared)
    return (from, to) => similarity(all[from], all[to])
  }
}
