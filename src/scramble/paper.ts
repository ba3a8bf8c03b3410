import { chained } from "./chained.ts"
import type { SetPage } from "./layout.ts"
import { linesOf } from "./lines.ts"
import type { Box, MakeUp } from "./make-up.ts"
import { chance, type Random, within } from "./random.ts"
import { type PaperLine, setterOf } from "./set-piece.ts"
import { stacked } from "./stacked.ts"

/** The lines of each piece, by its name. */
export type Paper = ReadonlyMap<string, ReadonlyArray<PaperLine>>

/** Columns of a page at most. */
const mostColumns = 8
/** Height of a page for its width. */
const shape = 1.4
/** Share of articles that go on elsewhere on the page, under no heading. */
const shareOfJumps = 0.05
/** Share of pages on which columns follow one another from the head of the page to its foot, whatever article they are of. */
const shareOfChains = 0.25

/**
 * Makes a page up, from the left and from the top: articles in boxes that are stacked where there is room, or all in one
 * chain of columns. Chance decides on gutters, headlines, pictures and whatever else a reader of order can trip over.
 */
export const onPaper = (page: SetPage, random: Random): Paper => {
  const boxes = [...Map.groupBy(page.columns, ({ article }) => article).values()].map((columns): Box => {
    const inOrder = columns.toSorted((a, b) => a.index - b.index)
    return { heading: columns.flatMap((column) => column.heading), columns: inOrder, place: inOrder[0].place }
  })
  const pitch = 1.3 + 0.4 * random()
  const lines = page.columns.flatMap(({ pieces }) => pieces.flatMap((piece) => linesOf(piece, page.measure))).length
  const square = Math.round(Math.sqrt((lines * pitch) / (shape * page.measure))) + within(random, [0, 1])
  const makeUp: MakeUp = {
    measure: page.measure,
    columns: Math.max(Math.min(mostColumns, square), ...boxes.map(({ columns }) => columns.length)),
    gutter: 1 + 1.5 * random(),
    pitch,
    isRagged: chance(random, 0.6),
    headline: 1.35 + 1.4 * random()
  }
  const paper = new Map<string, ReadonlyArray<PaperLine>>()
  const set = setterOf(makeUp, paper)
  const all = jumping(boxes, random)
  const inOrder = (["top", "body", "bottom"] as const).flatMap((place) => all.filter((box) => box.place === place))
  if (chance(random, shareOfChains)) chained(inOrder, makeUp, set, random)
  else stacked(inOrder, makeUp, set, random)
  return paper
}

/** Some boxes in two, the second one further on. */
const jumping = (boxes: ReadonlyArray<Box>, random: Random): ReadonlyArray<Box> => {
  const found = [...boxes]
  for (const box of boxes) {
    if (box.columns.length < 2 || !chance(random, shareOfJumps)) continue
    const at = found.indexOf(box)
    const cut = within(random, [1, box.columns.length - 1])
    found[at] = { ...box, columns: box.columns.slice(0, cut), after: box.columns[cut] }
    found.splice(within(random, [at + 1, found.length]), 0, { ...box, heading: [], columns: box.columns.slice(cut) })
  }
  return found
}
