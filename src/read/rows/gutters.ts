import { type Cut, cutAt, wideGaps } from "./cuts.ts"
import { cells, type Grid, gridOf } from "./grid.ts"
import { firstFrom, median, type Row, type Stretch } from "./row.ts"
import { type Strip, type Track, tracksOf } from "./tracks.ts"

/** This and all lengths below in ems: how far above and below a row others tell of its gutters. */
const sight = { gaps: 30, columns: 8, next: 3.6, merged: 12 }
/** How far a gutter runs on above and below a row that has text across it, as boxes of words may. */
const inside = 2
/** Share of the next rows that must have a gap there: beside a row that has one itself, and one that has none. */
const mostly = { clear: 0.2, covered: 0.4 }
/** Rows with a wide gap at a gutter, at least: in number, and as a share of those that run on through it. */
const gaps = { least: 3, share: 0.06 }
/** Rows of either column that a row was read across, at least; next to one another so many were, at most. */
const columns = { least: 2, across: 4 }
/** Share of the rows near by, read across columns too, that were cut at a gutter: more cut a row with them. */
const mostShare = 0.4
/** A wider one is a gap in one row alone. */
const widestGutter = 2
/** No column is narrower. */
const narrowest = 4
/** How far apart rows of one column begin, indents too; where they end, a last line may end anywhere before. */
const oneEdge = 2.6

/**
 * Finds the gutters that rows were read across: where hardly a row above or below has a letter, though all have some on both
 * sides, and where some end or begin. A blank in a row stands above no other; a heading across columns has letters
 * where they have a gutter.
 *
 * @param rows  all of a page that run in one direction
 * @returns for a row by its index where it is to be cut, from its start
 */
export const gutterFinder = (rows: ReadonlyArray<Row>): ((row: number) => ReadonlyArray<Cut>) => {
  const em = median(rows.flatMap(({ words }) => words.filter((word) => word.letters).map(({ size }) => size)))
  const order = rows.map((_, i) => i).sort((a, b) => rows[a].across - rows[b].across || a - b)
  const sorted = order.map((i) => rows[i])
  const grid = em === undefined ? undefined : gridOf(sorted, em)
  if (em === undefined || grid === undefined) return () => []
  const tracks = tracksOf(sorted, grid, em)
  const found = sorted.map((row, place): Found => {
    const cutsFor = (isMerged: boolean) =>
      tracks.flatMap((track) => {
        const strip = track.strips.get(place)
        return strip !== undefined &&
          spans(grid, place, strip) &&
          isGutter(sorted, grid, em, place, track, strip, isMerged)
          ? cutAt(row.words, grid.onPage(usual(sorted, em, place, track)), em)
          : []
      })
    const sure = [...wideGaps(row.words, em), ...cutsFor(false)]
    return { sure, likely: sure.length === 0 ? [] : cutsFor(true) }
  })
  const places = new Map(order.map((row, place) => [row, place]))
  return (row) => {
    const place = places.get(row)
    return place === undefined || found[place].sure.length === 0 ? [] : agreed(sorted, found, place, em)
  }
}

/** Where a row is to be cut as it says itself, and where it may be as it was read across columns. */
interface Found {
  readonly sure: ReadonlyArray<Cut>
  readonly likely: ReadonlyArray<Cut>
}

/**
 * A row's cuts where rows near by that were read across columns are cut too: what most of them say, the row need not say
 * itself. No two are closer than a column is wide.
 */
const agreed = (
  rows: ReadonlyArray<Row>,
  found: ReadonlyArray<Found>,
  place: number,
  em: number
): ReadonlyArray<Cut> => {
  const { across, words } = rows[place]
  const [first, end] = [firstFrom(rows, across - sight.merged * em), firstFrom(rows, across + sight.merged * em)]
  const near = found.slice(first, end).map(({ sure, likely }) => [...sure, ...likely])
  const most = mostShare * near.filter((cuts) => cuts.length > 0).length
  const support = (gutter: Stretch) => near.filter((cuts) => cuts.some((cut) => apart(cut.gutter, gutter) < em)).length
  const others = near.flat().filter(({ gutter }) => gutter.to - gutter.from <= widestGutter * em)
  const all = [...found[place].likely, ...others.flatMap(({ gutter }) => cutAt(words, gutter, em))]
    .map((cut) => ({ cut, support: support(cut.gutter) }))
    .filter((each) => each.support > most)
    .sort((a, b) => b.support - a.support || a.cut.word - b.cut.word)
  const cuts = [...found[place].sure]
  for (const { cut } of all) if (cuts.every(({ gutter }) => apart(gutter, cut.gutter) >= narrowest * em)) cuts.push(cut)
  return [...new Map(cuts.map((cut) => [cut.word, cut])).values()].sort((a, b) => a.word - b.word)
}

/** How far apart two lie; less than 0 where they overlap. */
const apart = (a: Stretch, b: Stretch): number => Math.max(a.from - b.to, b.from - a.to)

/** A gutter's usual strip about a row: that beside a single row is as loose as boxes of words are. */
const usual = (rows: ReadonlyArray<Row>, em: number, place: number, { strips }: Track): Stretch => {
  const near = [...strips].filter(([at]) => Math.abs(rows[at].across - rows[place].across) <= sight.columns * em)
  return { from: median(near.map(([, { from }]) => from)) ?? 0, to: median(near.map(([, { to }]) => to)) ?? 0 }
}

const extentOf = (grid: Grid, place: number): Stretch => ({
  from: grid.printed[place].indexOf(1),
  to: grid.printed[place].lastIndexOf(1) + 1
})

/** Whether a row has text on both sides of a strip. */
const spans = (grid: Grid, place: number, strip: Stretch): boolean => {
  const { from, to } = extentOf(grid, place)
  return from < strip.from && to > strip.to
}

/** Whether a strip of a track is a gutter beside one row: as wide gaps in rows that were read across it say, or rows that were not. */
const isGutter = (
  rows: ReadonlyArray<Row>,
  grid: Grid,
  em: number,
  place: number,
  { strips }: Track,
  strip: Strip,
  isMerged: boolean
): boolean => {
  const { across } = rows[place]
  const within = (ems: number) => {
    const [first, end] = [firstFrom(rows, across - ems * em), firstFrom(rows, across + ems * em)]
    const found: Array<readonly [place: number, strip: Strip]> = []
    for (let at = first; at < end; at++) {
      const each = strips.get(at)
      if (each !== undefined) found.push([at, each])
    }
    return found
  }
  const seen = within(sight.gaps).map(([, each]) => each)
  const count = (is: (each: Strip) => boolean) => seen.filter(is).length
  const [short, indented] = [count((each) => each.short), count((each) => each.indented)]
  const isEdge = seen.some(({ isEnd }) => isEnd) && seen.some(({ isBegin }) => isBegin)
  const isSaid =
    (isMerged && (short + indented > 0 || isEdge)) ||
    (Math.min(short, indented) > 0 &&
      short + indented >= Math.max(gaps.least, gaps.share * count(({ isThrough }) => isThrough)))
  const near = within(sight.next)
  if (!isSaid) {
    const { from, to } = extentOf(grid, place)
    const beside = within(sight.columns)
    const left = beside.filter(([at, { isEnd }]) => isEnd && isOne(extentOf(grid, at).from, from))
    const right = beside.filter(([at, { isBegin }]) => isBegin && to <= extentOf(grid, at).to + cells(oneEdge))
    const through = near.filter(([, { isThrough }]) => isThrough).length
    if (Math.min(left.length, right.length) < columns.least || through > columns.across) return false
  }
  const next = near.filter(([at, { isClear }]) => at !== place && isClear !== undefined)
  const clear = next.filter(([, { isClear }]) => isClear).length
  if (strip.isClear) return clear >= mostly.clear * next.length
  const all = [...strips.keys()]
  return (
    clear >= mostly.covered * next.length &&
    all.some((at) => rows[at].across < across - inside * em) &&
    all.some((at) => rows[at].across > across + inside * em)
  )
}

const isOne = (a: number, b: number): boolean => Math.abs(a - b) <= cells(oneEdge)
