import { cells, type Grid, piecesOf, widestGap } from "./grid.ts"
import { firstFrom, type Row, type Stretch } from "./row.ts"

/** This and all lengths below in ems: how far above and below a row others are asked. */
const reach = 8
/** Rows that must stand around a gutter, or above or below alone. */
const fewest = { around: 8, beside: 5 }
/** Share of them that runs across it, at most: boxes of words are loose. */
const mayCross = 0.3
const leastGutter = 0.25
/** Between these distances from a gutter, on both sides, the columns that it parts are looked at. */
const flank = { from: 0.5, to: 3.5 }
/** Share of a column that its letters cover, at least. */
const isText = 0.5
/** A gutter goes on below where it is found anew no farther down. */
const widestStep = 12
/** How far a gutter reaches above and below where it shows. */
const beyond = 2.2
/** A gap from here on parts text by itself. */
const wideGap = 1.6
/** How far from a gutter's edge text may end or begin at it. */
const atEdge = 1

/** A gutter followed down the page: its strip of cells beside each row that it passes, by the row's place from the top. */
export interface Track {
  readonly strips: ReadonlyMap<number, Strip>
}

/** A gutter beside one row. */
export interface Strip extends Stretch {
  /** Wide gaps inside the row that end at it, as beside a paragraph's last line, and that begin at it, as an indent does. */
  readonly short: boolean
  readonly indented: boolean
  /** The row runs on through it. */
  readonly isThrough: boolean
  /** The row ends at it, or begins at it. */
  readonly isEnd: boolean
  readonly isBegin: boolean
  /** Whether the row has a gap there, or `undefined` where it has no text near by. */
  readonly isClear: boolean | undefined
}

/**
 * Strips of a page, from row to row, where hardly a row near by has a letter though all have some close on both sides: its
 * gutters, and what only looks like one, as characters of a column stand below one another.
 *
 * @param rows  from the top
 */
export const tracksOf = (rows: ReadonlyArray<Row>, grid: Grid, em: number): ReadonlyArray<Track> => {
  const tracks: Array<{ readonly strips: Map<number, Strip> }> = []
  let open: Array<{ readonly strips: Map<number, Strip>; first: number; last: Stretch; bottom: number }> = []
  for (const [place, { across }] of rows.entries()) {
    const top = firstFrom(rows, across - reach * em)
    const bottom = firstFrom(rows, across + reach * em)
    open = open.filter((track) => across - track.bottom <= widestStep * em)
    const found = [
      ...gutters(grid, top, bottom, fewest.around),
      ...gutters(grid, top, place + 1, fewest.beside),
      ...gutters(grid, place, bottom, fewest.beside)
    ]
    for (const gutter of found) {
      let track = open.find(({ last }) => meet(last, gutter))
      if (track === undefined) {
        track = { strips: new Map(), first: place, last: gutter, bottom: across }
        tracks.push(track)
        open.push(track)
      }
      // Where it was lost for some rows it went on.
      for (let at = place; at >= track.first && !track.strips.has(at); at--)
        track.strips.set(at, stripOf(grid, at, gutter))
      track.last = gutter
      track.bottom = across
    }
  }
  for (const { strips } of tracks) lengthen(strips, rows, grid, em)
  return tracks
}

/** A gutter reaches the first and the last row of its columns, which may be too short to show it. */
const lengthen = (strips: Map<number, Strip>, rows: ReadonlyArray<Row>, grid: Grid, em: number): void => {
  for (const [place, step] of [
    [Math.min(...strips.keys()), -1],
    [Math.max(...strips.keys()), 1]
  ]) {
    const strip = strips.get(place)
    for (let at = place + step; strip !== undefined && at >= 0 && at < rows.length; at += step) {
      if (Math.abs(rows[at].across - rows[place].across) > beyond * em) break
      strips.set(at, stripOf(grid, at, strip))
    }
  }
}

const meet = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to

/** Gutters in the rows from one to another, half-open. */
const gutters = (grid: Grid, first: number, end: number, least: number): ReadonlyArray<Stretch> => {
  const isFree = (cell: number) => {
    const around = grid.countAround(first, end, cell)
    return around >= least && grid.countCovered(first, end, cell) <= mayCross * around
  }
  const isColumn = (from: number, to: number, rows: number) => {
    if (from < 0 || to > grid.width) return false
    let covered = 0
    for (let x = from; x < to; x++) covered += grid.countCovered(first, end, x)
    return covered >= isText * rows * (to - from)
  }
  const found: Array<Stretch> = []
  for (let from = 0; from < grid.width; from++) {
    if (!isFree(from)) continue
    let to = from + 1
    while (to < grid.width && isFree(to)) to++
    const rows = grid.countAround(first, end, (from + to) >> 1)
    if (
      to - from >= cells(leastGutter) &&
      isColumn(from - cells(flank.to), from - cells(flank.from), rows) &&
      isColumn(to + cells(flank.from), to + cells(flank.to), rows)
    )
      found.push({ from, to })
    from = to
  }
  return found
}

const stripOf = (grid: Grid, row: number, { from, to }: Stretch): Strip => {
  const covered = grid.covered[row]
  const printed = grid.printed[row]
  const slack = cells(atEdge)
  const pieces = piecesOf(printed, cells(wideGap))
  const wide = pieces.slice(1).map((piece, i) => ({ from: pieces[i].to, to: piece.from }))
  const around = covered.subarray(Math.max(0, from - cells(flank.to)), to + cells(flank.to))
  const isAt = (a: number, b: number) => Math.abs(a - b) <= slack
  return {
    from,
    to,
    short: wide.some((gap) => isAt(gap.to, to) && from - gap.from >= slack),
    indented: wide.some((gap) => isAt(gap.from, from) && gap.to - to >= slack),
    isThrough: pieces.some((piece) => piece.from < from - slack && piece.to > to + slack),
    isEnd: isAt(printed.lastIndexOf(1) + 1, from),
    isBegin: isAt(printed.indexOf(1), to),
    isClear: around.includes(1) ? widestGap(covered, { from, to }) >= cells(leastGutter) : undefined
  }
}
