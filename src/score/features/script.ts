import { lettersOf } from "../../text/characters.ts"
import type { Feature } from "../feature.ts"

/** In characters of each side: how far from the seam its script is looked at. */
const reach = 40

/** Share of letters of an alphabet around the seam: text that a model of Han has never read, whatever its tables say. */
export const alphabet: Feature = {
  name: "alphabet",
  unit: "share",
  prepare: ({ nodes }) => {
    const ends = nodes.map(({ text }) => lettersOf(text.slice(-reach)))
    const starts = nodes.map(({ text }) => lettersOf(text.slice(0, reach)))
    return (from, to) => (ends[from].letters + starts[to].letters) / Math.max(1, ends[from].all + starts[to].all)
  }
}
