import type { LaidParagraph } from "../layout.ts"
import { type Metric, precisionRecall } from "../metric.ts"
import { redrawFound } from "../redraw.ts"

/**
 * Headlines and bylines: found if the tool has exactly their characters in the same role, in the article that has most
 * of theirs. Headings of one role in a row are one: a headline over two lines may be given as one paragraph or as two.
 */
export const headings: Metric<{ readonly wanted: number; readonly given: number; readonly right: number }> = {
  name: "headings",
  lessIsBetter: [],
  count: ({ gold, predicted, placement: { shared, most } }) => {
    const given = new Map<string, number>()
    for (const [p, paragraphs] of predicted.articles.entries())
      for (const heading of headingsOf(paragraphs)) given.set(heading, p)
    let wanted = 0
    let right = 0
    for (const [g, paragraphs] of gold.articles.entries())
      for (const heading of headingsOf(paragraphs)) {
        wanted++
        const article = given.get(heading)
        if (article !== undefined && shared.get(g)?.get(article) === most[g]) right++
      }
    return { wanted, given: given.size, right }
  },
  values: ({ wanted, given, right }) => precisionRecall(right, given, right, wanted),
  redraw: redrawFound
}

/** Each as its role and its characters in a fixed order. */
const headingsOf = (paragraphs: ReadonlyArray<LaidParagraph>): ReadonlyArray<string> => {
  const found: Array<{ readonly role: string; readonly characters: Array<number> }> = []
  let last = ""
  for (const { role, characters } of paragraphs) {
    if (role === "headline" || role === "byline")
      if (role === last) found[found.length - 1].characters.push(...characters)
      else found.push({ role, characters: [...characters] })
    last = role
  }
  return found.map(({ role, characters }) => `${role} ${characters.sort((a, b) => a - b).join()}`)
}
