import { type Column, nameOf } from "../layout.ts"
import { chance, within } from "../random.ts"
import type { Damage } from "./damage.ts"

/** Headings, first columns with their headings, columns in the middle and halves of paragraphs go lost. */
export const losses: Damage = (page, { order, lostHeadings, lostFirst, lostMiddle, orphans }, random) => {
  const lost = new Set(page.lost)
  const lose = (pieces: Column["pieces"]) => {
    for (const piece of pieces) lost.add(nameOf(piece))
  }
  for (const columns of Map.groupBy(page.columns, ({ article }) => article).values()) {
    const [first] = columns
    if (page.articles[first.article].kind === "other" || page.articles[first.article].kind === "front-matter") continue
    if (chance(random, lostHeadings)) lose(first.heading)
    if (columns.length > 1 && chance(random, lostFirst)) {
      lose(first.heading)
      lose(first.pieces)
    }
    if (columns.length > 2 && chance(random, lostMiddle)) lose(columns[within(random, [1, columns.length - 2])].pieces)
    if (order === "shuffled" && orphans > 0 && chance(random, orphans))
      lose(columns[within(random, [0, columns.length - 1])].pieces)
  }
  return { ...page, lost }
}
