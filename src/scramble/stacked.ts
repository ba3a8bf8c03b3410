import { isHeading } from "./lines.ts"
import { type Box, goesOnIn, type MakeUp } from "./make-up.ts"
import { chance, type Random, within } from "./random.ts"
import type { Hole, SetPiece } from "./set-piece.ts"

/** In ems: an article's columns are no narrower. */
const narrowest = 8

/** Articles as boxes, each where it comes to stand highest. */
export const stacked = (boxes: ReadonlyArray<Box>, makeUp: MakeUp, set: SetPiece, random: Random): void => {
  const { measure, columns, gutter, isRagged } = makeUp
  const left = (column: number) => column * (measure + gutter)
  /** columns of the page: how far down each is taken */
  const taken = new Float64Array(columns)
  for (const box of boxes) {
    const own = box.columns.length
    if (box.columns.every(({ pieces }) => pieces.every(isHeading)) && box.heading.length === 0) {
      const isAcross = box.place !== "body"
      const at = isAcross ? 0 : lowest(taken, 1, random)
      let y = isAcross ? Math.max(...taken) : taken[at]
      for (const piece of box.columns.flatMap(({ pieces }) => pieces))
        y = set(piece, left(at), y + 0.8, isAcross ? left(columns) - gutter : measure)
      if (isAcross) taken.fill(y + 0.8)
      else taken[at] = y
      continue
    }
    const span = spanOf(own, makeUp, random)
    const width = (span * measure + (span - own) * gutter) / own
    const at = lowest(taken, span, random)
    const gap = 0.8 + 1.4 * random()
    const top = Math.max(...taken.subarray(at, at + span)) + gap
    const headed = chance(random, 0.75) ? own : within(random, [1, own])
    const fallsIn = span === own && chance(random, 0.3)
    let under = top
    for (const piece of box.heading) under = set(piece, left(at), under, headed * (width + gutter) - gutter)
    if (box.heading.length > 0) under += 0.2 + random()
    const picture = chance(random, 0.25) ? pictureIn(own, under, random) : undefined
    const bottoms = box.columns.map((column, i) => {
      let y = i < headed ? under : fallsIn ? taken[at + i] + gap : top
      const hole = picture !== undefined && i >= picture.first && i <= picture.last ? picture : undefined
      const isCut = goesOnIn(column, box.columns.at(i + 1) ?? box.after)
      for (const piece of column.pieces) {
        const goesOn = isCut && piece === column.pieces.at(-1)
        y = set(piece, left(at) + i * (width + gutter), y, width, goesOn, hole)
      }
      return y
    })
    const bottom = Math.max(under, ...bottoms)
    for (let c = 0; c < span; c++)
      taken[at + c] = isRagged && span === own ? Math.max(bottoms[c], c < headed ? under : 0) : bottom
  }
}

/** A picture at the head of some columns, or in the midst of them. */
const pictureIn = (
  columns: number,
  top: number,
  random: Random
): Hole & { readonly first: number; readonly last: number } => {
  const first = within(random, [0, columns - 1])
  const from = chance(random, 0.4) ? top : top + 5 + 20 * random()
  return { first, last: within(random, [first, columns - 1]), from, to: from + 4 + 12 * random() }
}

/** Over how many columns of the page an article of so many columns of its own stands. */
const spanOf = (own: number, { measure, columns, gutter }: MakeUp, random: Random): number => {
  if (!chance(random, 0.2)) return own
  const span = own + (chance(random, 0.5) ? 1 : -1)
  return span >= 1 && span <= columns && (span * measure + (span - own) * gutter) / own >= narrowest ? span : own
}

/** Where so many columns beside one another are taken least far down, the leftmost of equals; now and then elsewhere. */
const lowest = (taken: Float64Array, span: number, random: Random): number => {
  const last = taken.length - span
  if (chance(random, 0.1)) return within(random, [0, last])
  let best = 0
  const downTo = (at: number) => Math.max(...taken.subarray(at, at + span))
  for (let at = 1; at <= last; at++) if (downTo(at) < downTo(best) - 0.5) best = at
  return best
}
