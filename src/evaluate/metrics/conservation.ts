import { type Metric, ratio, sum } from "../metric.ts"
import { charactersOf, type Ranks } from "../ranks.ts"
import { redrawCount, redrawRare } from "../redraw.ts"

/**
 * Nothing lost, nothing doubled: every non-blank character of the source, furniture too, has one place in the articles,
 * the duplicates or the unplaced pieces. One that a seam has twice may be given once. `invented` are characters that a tool
 * has and the source has not; of a tool that gives spans there are none.
 */
export const conservation: Metric<{
  readonly characters: number
  /** By line of the source, of those that have any. */
  readonly lost: ReadonlyArray<number>
  readonly doubled: ReadonlyArray<number>
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
      lost: byLine(ranks, (character) => places[character] === 0),
      doubled: byLine(ranks, (character) => places[character] > 1),
      invented: given.invented ?? 0
    }
  },
  values: (counts) => {
    const { characters, invented } = counts
    const [lost, doubled] = [sum(counts.lost), sum(counts.doubled)]
    return { kept: ratio(Math.max(0, characters - lost - doubled), characters), lost, doubled, invented }
  },
  redraw: ({ characters, lost, doubled, invented }, random) => ({
    characters,
    lost: redrawRare(lost, random),
    doubled: redrawRare(doubled, random),
    invented: redrawCount(invented, random)
  })
}

/** Characters of a line stand or fall together. */
const byLine = ({ count, opensLine }: Ranks, counts: (character: number) => boolean): ReadonlyArray<number> => {
  const lines: Array<number> = []
  let inLine = 0
  for (let character = 0; character <= count; character++) {
    if (inLine > 0 && (character === count || opensLine[character] === 1)) {
      lines.push(inLine)
      inLine = 0
    }
    if (character < count && counts(character)) inLine++
  }
  return lines
}
