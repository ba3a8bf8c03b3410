import { cells, type Grid, gridOf } from "./grid.ts"
import { firstFrom, median, type Row, type RowWord, type Stretch } from "./row.ts"
import { type Strip, type Track, tracksOf } from "./tracks.ts"

/** This and all lengths below in ems: how far above and below a row others tell of its gutters. */
const sight = { gaps: 30, columns: 8, next: 3.6, merged: 12 }
/** How far a gutter runs on above and below a row that has text across it, as boxes of words may. */
const inside = 2
/** Share of the next rows that must have a gap there: beside a row that has one itself, and one that has none. */
const mostly = { clear: 0.2, covered: 0.4 }
/** Wide gaps at a gutter, at least: in number, and as a share of the rows that run on through it. */
const gaps = { least: 2, share: 0.06 }
/** Rows of either column that a row was read across, at least; next to one another so many were, at most. */
const columns = { least: 2, across: 4 }
/** Share of the rows near by, read across columns too, that were cut at a gutter: more cut a row with them. */
const mostShare = 0.4
/** A wider one is a gap in one row alone. */
const widestGutter = 2
/** No column is narrower. */
const narrowest = 4
/** Where rows of one column begin and end. */
const oneEdge = 2
/** A gap from here on parts columns whatever else stands there. */
const widest = 5
/** Type is a heading's from this many times the body's on. */
const headingScale = 1.3

/** Where a row falls apart. */
export interface Cut {
  /** Index of the word with which another column begins. */
  readonly word: number
  readonly gutter: Stretch
}

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
        return strip !== undefined && isGutter(sorted, grid, em, place, track, strip, isMerged)
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

/** The words after gaps that no line of one column has. */
const wideGaps = (words: ReadonlyArray<RowWord>, em: number): ReadonlyArray<Cut> => {
  let end = Number.NEGATIVE_INFINITY
  return words.flatMap(({ from, to, size }, i) => {
    const gutter = { from: end, to: from }
    end = Math.max(end, to)
    const isWide = i > 0 && from - gutter.from >= widest * Math.max(em, size)
    return isWide && words.slice(i).every((word) => word.from >= from) ? [{ word: i, gutter }] : []
  })
}

/** A gutter's usual strip about a row: that beside a single row is as loose as boxes of words are. */
const usual = (rows: ReadonlyArray<Row>, em: number, place: number, { strips }: Track): Stretch => {
  const near = [...strips].filter(([at]) => Math.abs(rows[at].across - rows[place].across) <= sight.columns * em)
  return { from: median(near.map(([, { from }]) => from)) ?? 0, to: median(near.map(([, { to }]) => to)) ?? 0 }
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
    return [...strips].filter(([at]) => at >= first && at < end)
  }
  const seen = within(sight.gaps).map(([, each]) => each)
  const wide = seen.reduce((sum, each) => sum + each.gaps, 0)
  const isEdge = seen.some(({ isEnd }) => isEnd) && seen.some(({ isBegin }) => isBegin)
  const isSaid =
    (isMerged && (wide > 0 || isEdge)) ||
    wide >= Math.max(gaps.least, gaps.share * seen.filter(({ isThrough }) => isThrough).length)
  const near = within(sight.next)
  if (!isSaid) {
    const [from, to] = [grid.printed[place].indexOf(1), grid.printed[place].lastIndexOf(1)]
    const beside = within(sight.columns)
    const left = beside.filter(([at, { isEnd }]) => isEnd && isOne(grid.printed[at].indexOf(1), from))
    const right = beside.filter(([at, { isBegin }]) => isBegin && isOne(grid.printed[at].lastIndexOf(1), to))
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

/**
 * Cuts words at a gutter: by their middles, as their edges are loose.
 *
 * @returns nothing where all stand on one side, or where a heading runs across
 */
const cutAt = (words: ReadonlyArray<RowWord>, gutter: Stretch, em: number): ReadonlyArray<Cut> => {
  const isBehind = words.map(({ from, to }) => from + to > gutter.from + gutter.to)
  let wrong = isBehind.filter((behind) => !behind).length
  let best = { word: 0, wrong }
  for (let word = 1; word <= words.length; word++) {
    wrong += isBehind[word - 1] ? 1 : -1
    if (wrong < best.wrong) best = { word, wrong }
  }
  const { word } = best
  return word === 0 || word === words.length || isHeading(words, word, em) ? [] : [{ word, gutter }]
}

/** Whether type on both sides is a heading's, and no gap as wide as its type parts it. */
const isHeading = (words: ReadonlyArray<RowWord>, cut: number, em: number): boolean => {
  const size = Math.min(sizeOf(words.slice(Math.max(0, cut - 6), cut)), sizeOf(words.slice(cut, cut + 6)))
  return size > headingScale * em && words[cut].from - words[cut - 1].to < size
}

/** Of type, a low one of its words': single boxes are far too large. */
const sizeOf = (words: ReadonlyArray<RowWord>): number => {
  const sizes = words.flatMap(({ letters, size }) => (letters === undefined ? [] : [size])).sort((a, b) => a - b)
  return sizes.at(Math.floor(sizes.length / 3)) ?? 0
}
