import type { Comparison } from "../comparison.ts"
import { editDistance } from "../edit-distance.ts"
import { type Metric, ratio } from "../metric.ts"
import { redrawCells } from "../redraw.ts"

/**
 * Reading order as OmniDocBench scores it: edit distance of the paragraphs' order by the longer of the two lists, 0 is
 * best; the mean over pages. A paragraph, put together as theirs are, stands where most of its text does. We go one step
 * aside from them: the tool's articles are first put in the order of gold's, as a page has none of its own.
 */
export const orderEdit: Metric<{
  readonly pages: number
  readonly distance: number
  /** What distances are shares of. */
  readonly paragraphs: number
}> = {
  name: "orderEdit",
  lessIsBetter: ["distance"],
  count: (page) => {
    const wanted = Array.from({ length: page.gold.articles.flat().length }, (_, i) => i)
    if (wanted.length === 0) return { pages: 0, distance: 0, paragraphs: 0 }
    const given = givenOrder(page)
    const paragraphs = Math.max(wanted.length, given.length)
    return { pages: 1, distance: editDistance(wanted, given) / paragraphs, paragraphs }
  },
  values: ({ pages, distance }) => ({ distance: ratio(distance, pages) }),
  redraw: ({ pages, distance, paragraphs }, random) => {
    if (paragraphs === 0) return { pages, distance, paragraphs }
    const edits = Math.round(distance * paragraphs)
    return { pages, distance: redrawCells([edits, paragraphs - edits], random)[0] / paragraphs, paragraphs }
  }
}

/** Gold's paragraphs in the tool's order; one that the tool has in no article is left out. */
const givenOrder = ({ gold, predicted, placement }: Comparison): ReadonlyArray<number> => {
  const { shared, article, paragraph, position } = placement
  const rows = [...shared].sort(([a], [b]) => a - b)
  const home = predicted.articles.map((_, p) => {
    let most = 0
    let best = gold.articles.length
    for (const [g, row] of rows)
      if ((row.get(p) ?? 0) > most) {
        most = row.get(p) as number
        best = g
      }
    return best
  })
  const places = gold.articles.flat().flatMap(({ characters }, id) => {
    const placed = characters.filter((each) => paragraph[each] >= 0)
    const counts = new Map<number, number>()
    for (const each of placed) counts.set(paragraph[each], (counts.get(paragraph[each]) ?? 0) + 1)
    const most = Math.max(0, ...counts.values())
    const first = placed.find((each) => counts.get(paragraph[each]) === most)
    return first === undefined ? [] : [{ id, article: article[first], position: position[first] }]
  })
  return places
    .sort((a, b) => home[a.article] - home[b.article] || a.article - b.article || a.position - b.position)
    .map(({ id }) => id)
}
