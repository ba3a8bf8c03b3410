import { isHan } from "../../text/characters.ts"
import type { Feature } from "../feature.ts"

/** Characters on either side of the seam that the segmenter is shown. */
const view = 4

/**
 * The length of the word that the segmenter, with a dictionary far larger than the model, sees across the seam; 0 where it
 * sees none. All candidates are segmented as one text.
 */
export const joinedWord: Feature = {
  name: "joined-word",
  unit: "characters",
  prepare: ({ readings, segmenter }, { row, to }) => {
    const length = new Uint8Array(to.length)
    const asked: Array<number> = []
    const seams: Array<number> = []
    let text = ""
    for (let i = 0; i + 1 < row.length; i++) {
      const left = readings[i].text
      if (!isHan(left.charCodeAt(left.length - 1))) continue
      const before = left.slice(-view)
      for (let e = row[i]; e < row[i + 1]; e++) {
        const right = readings[to[e]].text
        if (!isHan(right.charCodeAt(0))) continue
        asked.push(e)
        seams.push(text.length + before.length)
        text += `${before}${right.slice(0, view)}\n`
      }
    }
    const ends = segmenter.wordEnds(text)
    for (let k = 0, w = 0; k < asked.length; k++) {
      while (w < ends.length && ends[w] < seams[k]) w++
      if (w < ends.length && ends[w] > seams[k]) length[asked[k]] = ends[w] - (w === 0 ? 0 : ends[w - 1])
    }
    return (_from, _to, edge) => length[edge]
  }
}
