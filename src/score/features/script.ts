import { isHan, isLetter } from "../../text/characters.ts"
import type { Feature } from "../feature.ts"

/** In characters of each side: how far from the seam its script is looked at. */
const reach = 40

/** Share of letters of an alphabet around the seam: text that a model of Han has never read, whatever its tables say. */
export const alphabet: Feature = {
  name: "alphabet",
  unit: "share",
  prepare: ({ nodes }) => {
    const count = (text: string) => {
      let letters = 0
      let all = 0
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i)
        if (isLetter(unit)) letters++
        else if (!isHan(unit)) continue
        all++
      }
      return { letters, all }
    }
    const ends = nodes.map(({ text }) => count(text.slice(-reach)))
    const starts = nodes.map(({ text }) => count(text.slice(0, reach)))
    return (from, to) => (ends[from].letters + starts[to].letters) / Math.max(1, ends[from].all + starts[to].all)
  }
}
