import type { Page } from "../read/page.ts"
import { type Bands, bandsOf, unparted } from "./bands.ts"
import { byCharacter, type Cell, cellsOf, type Metric, narrowCells } from "./cells.ts"
import { readingOrder } from "./reading-order.ts"
import { plainRows, type Row, setWidth, unitWidth } from "./rows.ts"
import { signed } from "./signed.ts"

/** Cells that stand below one another, with nothing that lies across. */
interface Strip {
  readonly cells: Array<Cell>
  /** It is one line that lies across columns. */
  readonly isAcross: boolean
}

/** Blank columns at which a gap is a gutter even if no line near it has one. */
const farApart = 6
/** One metric aligns this many times the other's cells: then the columns' lengths are not asked. */
const clearly = 1.5
/** Lines, blank ones too, that a strip may stay away: columns need not share their lines, and big type beside them parts them. */
const patience = 4

/** Whether enough lines hold several columns with one blank between: pieces of one width, again and again. */
const hasNarrowGutters = (page: Page): boolean => {
  const lines = page.lines.map((_, line) => cellsOf(page, line, unitWidth))
  const parted = narrowCells(page.source.text, lines, unitWidth).filter(
    (cells, line) => cells.length > lines[line].length
  )
  return parted.length >= 8
}

/**
 * The lines of a page as rows of its columns. Where columns stand side by side in one line, kept apart by runs of blanks,
 * cells are traced downwards: a strip goes on with the one cell that stands below it and ends where a cell lies below two
 * (a headline across) or its band of the page does. Strips are then put in reading order: bands from the top, columns
 * from the left.
 *
 * @returns `plainRows` where no gutter is found: fewer than three lines that agree
 */
export const rowsOf = (page: Page): ReadonlyArray<Row> => {
  const text = page.source.text
  const gapped = page.lines.filter(({ span }) => /[^\s]\s{2,}[^\s]|[^\s]\t[^\s]/.test(text.slice(span.start, span.end)))
  if (page.lines.some((line) => line.box !== undefined)) return plainRows(text, page.lines)
  if (gapped.length < 3 && !hasNarrowGutters(page)) return plainRows(text, page.lines)
  const tried = [byCharacter, unitWidth].map((metric) => {
    const cells = columnCellsOf(page, metric)
    const bands = bandsOf(page, cells)
    const across = bands.across.filter(Boolean).length
    return { cells, bands, aligned: alignment(cells), even: evenness(trace(page, cells, unparted)), across }
  })
  const [best] = tried
    .filter(({ cells }) => cells.length > 0)
    .sort((a, b) =>
      Math.max(a.aligned, b.aligned) >= clearly * Math.min(a.aligned, b.aligned)
        ? b.aligned - a.aligned
        : b.even - a.even || b.aligned - a.aligned || b.across - a.across
    )
  if (best === undefined) return plainRows(text, page.lines)
  return toRows(page, trace(page, best.cells, best.bands))
}

/** The metric that the dump was set in gives few long strips. */
const evenness = (strips: ReadonlyArray<Strip>): number =>
  strips.reduce((sum, { cells }) => sum + cells.length * cells.length, 0)

/**
 * How many cells right of the first column begin exactly where one of the two lines above has a cell: as good as all in the
 * metric that the dump was padded by.
 */
const alignment = (lines: ReadonlyArray<ReadonlyArray<Cell>>): number =>
  lines.reduce((sum, cells, line) => {
    const above = new Set([...(lines[line - 1] ?? []), ...(lines[line - 2] ?? [])].map((cell) => cell.x0))
    return sum + cells.filter((cell) => cell.x0 > farApart && above.has(cell.x0)).length
  }, 0)

/** The cells of each line; no lines where no gutter is found. */
const columnCellsOf = (page: Page, metric: Metric): ReadonlyArray<ReadonlyArray<Cell>> => {
  const split = page.lines.map((_, line) => cellsOf(page, line, metric))
  const gaps = split.map(gapsOf)
  const sure = split.map((cells, line) => joinUnsupported(cells, gaps, line))
  if (gaps.filter((_, line) => supported(gaps, line) > 0).length < 3 && !hasNarrowGutters(page)) return []
  return narrowCells(page.source.text, sure, metric)
}

interface Gap {
  readonly x0: number
  readonly x1: number
}

const gapsOf = (cells: ReadonlyArray<Cell>): ReadonlyArray<Gap> =>
  cells.slice(1).map((cell, i) => ({ x0: cells[i].x1, x1: cell.x0 }))

/** Whether a gap of `line` meets one in the two lines above or below: prose with a double blank has none there. */
const isSupported = (gap: Gap, gaps: ReadonlyArray<ReadonlyArray<Gap>>, line: number): boolean => {
  for (let other = line - 2; other <= line + 2; other++)
    if (other !== line && gaps[other]?.some((near) => near.x0 < gap.x1 && gap.x0 < near.x1)) return true
  return false
}

const supported = (gaps: ReadonlyArray<ReadonlyArray<Gap>>, line: number): number =>
  gaps[line].filter((gap) => isSupported(gap, gaps, line)).length

const joinUnsupported = (
  cells: ReadonlyArray<Cell>,
  gaps: ReadonlyArray<ReadonlyArray<Gap>>,
  line: number
): ReadonlyArray<Cell> => {
  const joined: Array<Cell> = []
  cells.forEach((cell, i) => {
    const last = joined.at(-1)
    const gap = gaps[line].at(i - 1)
    if (last !== undefined && gap !== undefined && gap.x1 - gap.x0 < farApart && !isSupported(gap, gaps, line))
      joined[joined.length - 1] = { ...last, end: cell.end, x1: cell.x1 }
    else joined.push(cell)
  })
  return joined
}

/**
 * Follows cells downwards; O(lines × columns²). A cell goes on the strip that it lies below more than below any other, as
 * long as no other cell of its line lies below that strip as much: places drift where gutters shrank.
 */
const trace = (
  page: Page,
  lines: ReadonlyArray<ReadonlyArray<Cell>>,
  { across, begins }: Bands
): ReadonlyArray<Strip> => {
  const place = placesOf(page)
  const strips: Array<Strip> = []
  let open: Array<Strip> = []
  lines.forEach((cells, line) => {
    if (across[line]) {
      strips.push({ cells: [...cells], isAcross: true })
      open = []
      return
    }
    if (begins[line]) open = []
    open = open.filter((strip) => place[line] - place[strip.cells[strip.cells.length - 1].line] <= patience)
    const reaches = open.map(reachOf)
    const shares = cells.map((cell) => reaches.map((reach) => overlap(cell, reach)))
    const closed = new Set<Strip>()
    const added: Array<Strip> = []
    cells.forEach((cell, i) => {
      const k = dominant(shares[i])
      if (k >= 0 && dominant(shares.map((of) => of[k])) === i && fits(cell, reaches[k], shares[i][k]))
        open[k].cells.push(cell)
      else {
        open.forEach((strip, at) => {
          if (shares[i][at] > 0) closed.add(strip)
        })
        added.push({ cells: [cell], isAcross: false })
      }
    })
    strips.push(...added)
    // A strip that got a cell of this line is not closed by a neighbour that reaches over.
    open = [
      ...open.filter((strip) => !closed.has(strip) || strip.cells[strip.cells.length - 1].line === line),
      ...added
    ]
  })
  return strips
}

/** The index of the one share that is at least twice any other, -1 for none. */
const dominant = (shares: ReadonlyArray<number>): number => {
  let best = -1
  let second = 0
  shares.forEach((share, i) => {
    if (share > 0 && (best < 0 || share > shares[best])) {
      second = best < 0 ? 0 : shares[best]
      best = i
    } else second = Math.max(second, share)
  })
  return best >= 0 && shares[best] >= 2 * second ? best : -1
}

/** The number of each line among all lines, blank ones too. */
const placesOf = (page: Page): ReadonlyArray<number> => {
  let at = 0
  return page.lines.map((_, line) => {
    at += 1 + blankLinesBefore(page, line)
    return at
  })
}

const blankLinesBefore = (page: Page, line: number): number => {
  if (line === 0 || !page.lines[line].afterBlank) return 0
  const between = page.source.text.slice(page.lines[line - 1].span.end, page.lines[line].span.start)
  return (between.match(/\r\n|[\n\r\v\f\x85\u2028\u2029]/g)?.length ?? 1) - 1
}

/** Where a strip lies by its last cells: one short line does not narrow it. */
const reachOf = ({ cells }: Strip): Gap => {
  const last = cells.slice(-4)
  return { x0: Math.min(...last.map((cell) => cell.x0)), x1: Math.max(...last.map((cell) => cell.x1)) }
}

/** Whether a cell lies under a strip rather than beside it, pushed over by a full line on its left. */
const fits = (cell: Cell, reach: Gap, shared: number): boolean =>
  shared >= 0.6 * Math.min(cell.x1 - cell.x0, reach.x1 - reach.x0)

/** Columns shared; 0 where that is less than a fifth of the narrower one. */
const overlap = (cell: Cell, reach: Gap): number => {
  const shared = Math.min(cell.x1, reach.x1) - Math.max(cell.x0, reach.x0)
  return shared >= Math.max(1, 0.2 * Math.min(cell.x1 - cell.x0, reach.x1 - reach.x0)) ? shared : 0
}

const toRows = (page: Page, strips: ReadonlyArray<Strip>): ReadonlyArray<Row> => {
  const { text } = page.source
  const place = placesOf(page)
  const isBreak = (line: number) => blankLinesBefore(page, line) > 0
  const areas = strips.map(({ cells, isAcross }) => ({ ...areaOf(cells), isAcross }))
  const ordered = signed(
    page,
    readingOrder(areas, isBreak).map((index) => strips[index].cells)
  )
  const starts = ordered.map((cells) => areaOf(cells).x0)
  const columns = [...starts]
    .sort((a, b) => a - b)
    .reduce<Array<number>>((found, x0) => {
      if (found.length === 0 || x0 - found[found.length - 1] > 4) found.push(x0)
      return found
    }, [])
  return ordered.flatMap((cells, strip) => {
    const column = columns.filter((x) => x <= starts[strip]).length
    return cells.map((cell, i) => ({
      span: { start: cell.start, end: cell.end },
      // Only the leftmost column's place is exact; in others the width of a first line tells its indent.
      indent: starts[strip] <= 4 ? cell.x0 - starts[strip] : 0,
      width: setWidth(text, cell),
      // Blank lines inside a strip come from big type beside it.
      afterBlank: i === 0 || place[cell.line] - place[cells[i - 1].line] >= patience,
      column,
      strip
    }))
  })
}

const areaOf = (cells: ReadonlyArray<Cell>) => ({
  top: cells[0].line,
  bottom: cells[cells.length - 1].line,
  x0: Math.min(...cells.map((cell) => cell.x0)),
  x1: Math.max(...cells.map((cell) => cell.x1))
})
