import { type Box, goesOnIn, type MakeUp } from "./make-up.ts"
import { chance, type Random } from "./random.ts"
import { heightOf, type SetPiece } from "./set-piece.ts"

/** In ems: no heading stands so near the foot of a column. */
const leastBelow = 6
/** In ems: space that is left to bring a column down to the foot, at most. */
const mostSpace = 8

/** Columns one after the other, each of an article's at the head of one of the page's; a new tier where all are filled. */
export const chained = (boxes: ReadonlyArray<Box>, makeUp: MakeUp, set: SetPiece, random: Random): void => {
  const { measure, columns, gutter } = makeUp
  const all = boxes.flatMap((box) => box.columns)
  const height = (1 + 0.6 * random()) * Math.max(...all.map(({ pieces }) => heightOf(pieces, measure, makeUp)))
  let tier = 0
  let column = 0
  let y = 0
  let bottom = 0
  const turn = () => {
    bottom = Math.max(bottom, y)
    column++
    if (column === columns) {
      column = 0
      tier = bottom + 2.5
    }
    y = tier
  }
  for (const { heading, columns: own, after } of boxes) {
    const first = heightOf([...heading, ...own[0].pieces], measure, makeUp)
    const room = tier + height - y
    if (y > tier && (room < leastBelow || (own.length === 1 && first > room + mostSpace))) turn()
    else if (y > tier) {
      const space = room - first - 1
      y += own.length > 1 && space > 0 && space < mostSpace && chance(random, 0.6) ? space : 0.6 + random()
    }
    for (const piece of heading) y = set(piece, column * (measure + gutter), y, measure)
    if (heading.length > 0) y += 0.2 + 0.6 * random()
    for (const [i, each] of own.entries()) {
      if (i > 0) turn()
      const isCut = goesOnIn(each, own.at(i + 1) ?? after)
      for (const piece of each.pieces)
        y = set(piece, column * (measure + gutter), y, measure, isCut && piece === each.pieces.at(-1))
    }
  }
}
