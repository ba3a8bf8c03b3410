import { type Metric, ratio } from "../metric.ts"
import { charactersOf } from "../ranks.ts"

/**
 * Nothing lost, nothing doubled: every non-blank character of the source, furniture too, has one place in the articles,
 * the duplicates or the unplaced pieces. One that a seam has twice may be given once. `invented` are characters that a tool
 * has and the source has not; of a tool that gives spans there are none.
 */
export const conservation: Metric<{
  readonly characters: number
  readonly lost: number
  readonly doubled: number
  readonly invented: number
}> = {
  name: "conservation",
  lessIsBetter: ["lost", "doubled", "invented"],
  whole: ["lost", "doubled", "invented"],
  count: ({ ranks, frame: { printedAgain }, given }) => {
    const places = new Uint32Array(ranks.count)
    const put = (spans: Parameters<typeof charactersOf>[1]) => {
      for (const character of charactersOf(ranks, spans)) places[character]++
    }
    for (const { paragraphs } of given.articles) for (const { spans } of paragraphs) put(spans)
    for (const { spans } of given.duplicates) put(spans)
    for (const spans of given.unplaced) put(spans)
    for (const [second, first] of printedAgain)
      if (places[second] + places[first] === 1) places[second] = places[first] = 1
    return {
      characters: ranks.count,
      lost: places.filter((n) => n === 0).length,
      doubled: places.filter((n) => n > 1).length,
      invented: given.invented ?? 0
    }
  },
  values: ({ characters, lost, doubled, invented }) => ({
    kept: ratio(characters - lost - doubled, characters),
    lost,
    doubled,
    invented
  })
}
