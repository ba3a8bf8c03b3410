import { alike, type Piece } from "./pdf-pieces.ts"
import type { Row } from "./pdf-rows.ts"

/** A stretch of a row without a gap worth a thought. */
export interface Run {
  readonly pieces: ReadonlyArray<Piece>
  readonly start: number
  readonly end: number
  readonly across: number
  readonly size: number
}

/** All in sizes of the type. */
const noGap = 0.1
const reach = 8 // how far across neighbours are asked
const longRun = 3 // shorter runs tell nothing of a column's edge
const atEdge = 0.5
const surely = 3 // wider gaps part lines whatever the neighbours say
const widely = 1.2 // gaps below are blanks unless neighbours say gutter, above gutters unless they deny it
const twice = 2 // the same where both sides were drawn in one go
const sameSize = 0.03 // a PDF says exactly how large its type is
const steps = 24 // that a gap is looked at in

export const runsOf = ({ pieces, across, size }: Row): ReadonlyArray<Run> => {
  const runs: Array<Run> = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last !== undefined && piece.start - last.end < noGap * size)
      runs[runs.length - 1] = { ...last, pieces: [...last.pieces, piece], end: Math.max(last.end, piece.end) }
    else runs.push({ pieces: [piece], start: piece.start, end: piece.end, across, size })
  }
  return runs
}

/**
 * Tells the gutters between columns among the gaps of rows: at a gutter, lines above and below end and begin too; at a blank
 * in a line (spaced names, a spread heading), they run through. So neither the width of a gutter nor that of a blank matters
 * much, and columns that stand as near as characters do come apart.
 *
 * @returns whether a gutter stands between a run and the next of its row
 */
export const gutterFinder = (all: ReadonlyArray<Run>): ((left: Run, right: Run) => boolean) => {
  const runs = [...all].sort((a, b) => a.across - b.across)
  return (left, right) => {
    const { size, across } = left
    const gap = right.start - left.end
    if (gap > surely * size) return true
    const near: Array<Run> = []
    for (let i = firstFrom(runs, across - reach * size); i < runs.length; i++) {
      if (runs[i].across > across + reach * size) break
      if (runs[i].across !== across && runs[i].size <= 1.25 * size) near.push(runs[i])
    }
    // On one side alone, too: a row may be the first or the last of its columns, and what adjoins is set otherwise.
    const before = near.filter((run) => run.across < across)
    const after = near.filter((run) => run.across > across)
    if ([near, before, after].some((some) => isColumnEdge(some, left, right))) return true
    const alikes = near.filter((run) => alike(run.size, size))
    return (
      gap > (inOneDraw(left, right) ? twice : widely) * size && clearest(alikes, left.end, right.start).covered === 0
    )
  }
}

const isColumnEdge = (near: ReadonlyArray<Run>, left: Run, right: Run): boolean => {
  const strip = clearest(
    near.filter((run) => alike(run.size, left.size)),
    left.end,
    right.start
  )
  const [ends, begins] = edges(near, strip, left, right)
  return ends > 0 && begins > 0 && ends + begins > 2 && ends + begins > 2 * strip.covered
}

/** Drawn one after the other in type of one size: parts of one heading are, two headings side by side seldom. */
const inOneDraw = (left: Run, right: Run): boolean => {
  const step = right.pieces[0].order - left.pieces[left.pieces.length - 1].order
  const [one, other] = [left.pieces[left.pieces.length - 1].size, right.pieces[0].size]
  return (step === 0 || step === 1) && Math.abs(one - other) <= sameSize * Math.min(one, other)
}

/** A part of a gap, and how many of the runs near by cross it. */
interface Strip {
  readonly start: number
  readonly end: number
  readonly covered: number
}

/** The widest part of a gap among those that the fewest runs cross: an indent or a short line makes a gap wider than its gutter. */
const clearest = (runs: ReadonlyArray<Run>, start: number, end: number): Strip => {
  const step = (end - start) / steps
  const counts = Array.from({ length: steps }, (_, i) => {
    const at = start + (i + 0.5) * step
    return runs.reduce((count, run) => count + Number(run.start < at && run.end > at), 0)
  })
  const covered = Math.min(...counts)
  let best = { start: 0, end: 0 }
  for (let i = 0, from = 0; i <= steps; i++) {
    if (i < steps && counts[i] === covered) continue
    if (i - from > best.end - best.start) best = { start: from, end: i }
    from = i + 1
  }
  return { start: start + best.start * step, end: start + best.end * step, covered }
}

/** Of how many runs the strip is the edge. Smaller type tells of a gap in headings only where they stand within it and were not drawn in one go. */
const edges = (runs: ReadonlyArray<Run>, { start, end }: Strip, left: Run, right: Run): readonly [number, number] => {
  let ends = 0
  let begins = 0
  const slack = atEdge * left.size
  const isHeading = inOneDraw(left, right)
  for (const run of runs) {
    if (run.end - run.start < longRun * run.size) continue
    const ofOneSize = alike(run.size, left.size)
    if (!ofOneSize && isHeading) continue
    if (Math.abs(run.end - start) < slack && (ofOneSize || run.start < left.start + slack)) ends++
    if (Math.abs(run.start - end) < slack && (ofOneSize || run.end > right.end - slack)) begins++
  }
  return [ends, begins]
}

/** The first of the runs, which are sorted, that is not before `across`. */
const firstFrom = (runs: ReadonlyArray<Run>, across: number): number => {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle].across < across) low = middle + 1
    else high = middle
  }
  return low
}
