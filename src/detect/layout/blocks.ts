import type { Page } from "../../read/page.ts"
import { isHan, isLetter } from "../../text/characters.ts"
import { endsOpen } from "../ends.ts"
import { enumeratorOf } from "../enumerators.ts"
import type { Block } from "../paragraphs.ts"
import { isName, isOpening, isTorn, mustGoOn, plain, spokenRole } from "../plain.ts"
import { type Row, saidOf } from "../rows.ts"
import { flowOf } from "./flow.ts"
import { median, type Plane, planeOf, sum } from "./plane.ts"
import { middle } from "./rectangle.ts"
import { type Run, runsOf } from "./runs.ts"
import type { Slug } from "./slugs.ts"

/** In ems: how far a paragraph's first line stands in, at least and at most. */
const indent = { least: 0.7, most: 4.2 }
/** Share of the page's indent that a line stands in that has lost nothing. */
const nearly = 0.6
/** In ems: a line this much short of its column is the last of a paragraph. */
const short = 1.6
/** The same of lines that are not justified, as a share of the column. */
const shortRagged = 0.3
/** In the run's pitch: a step from which a line is missing or space was left. */
const widestStep = 1.4
/** Type of two sizes, as a ratio. */
const twoSizes = 1.2
/** Lines on each side that show where a column's edges are. */
const sight = 6

/** A line of a column with what is asked of it. */
interface Seen {
  readonly slug: Slug
  readonly words: string
  readonly plain: string
  /** The producer's word on it, which make-up overrules. */
  readonly isHeading: boolean
  readonly beginsParagraph: boolean | undefined
  /** In ems of the run: from the column's left edge to the line, and from the line to the right edge. */
  readonly left: number
  readonly right: number
}

/**
 * Takes a page apart by where its lines stand: columns into paragraphs and pieces of them, headings whole, in the order in
 * which the page is read. Every line is in exactly one block.
 *
 * @returns `undefined` for a page that has no boxes, or too few of them
 */
export const layoutBlocks = (page: Page): ReadonlyArray<Block> | undefined => {
  const plane = planeOf(page)
  if (plane === undefined) return undefined
  const runs = flowOf(runsOf(plane), plane.em)
  const columns = columnsOf(runs, plane.em)
  const usualIndent = usualIndentOf(page, runs)
  return runs.flatMap((run, strip) => blocksOfRun(page, plane, run, { strip, column: columns[strip], usualIndent }))
}

interface Place {
  readonly strip: number
  readonly column: number
  /** In ems: how far the page's paragraphs stand in; `undefined` where they do not begin so. */
  readonly usualIndent: number | undefined
}

const blocksOfRun = (page: Page, plane: Plane, run: Run, place: Place): ReadonlyArray<Block> => {
  const scale = run.size / plane.em
  const lines = look(page, run)
  const rows = lines.map((line) => rowsOf(page, run, line, place))
  if (run.kind !== "column") return [{ rows: rows.flat(), measure: 0, beginsParagraph: undefined, scale }]
  const measure = 2 * Math.round(widthOf(run) / run.size)
  const isRagged = !isJustified(lines)
  const blocks: Array<Block> = []
  let block: Array<Row> = []
  let begins: boolean | undefined
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1]
    const isNew = last === undefined || divides(run, last, line, isRagged, place.usualIndent)
    if (isNew) {
      if (block.length > 0) blocks.push({ rows: block, measure, beginsParagraph: begins, scale })
      block = []
      begins = beginning(last, line, isRagged, place.usualIndent)
    }
    block.push(...rows[i])
  }
  if (block.length > 0) blocks.push({ rows: block, measure, beginsParagraph: begins, scale })
  return blocks
}

const widthOf = ({ slugs }: Run): number => {
  const known = slugs.filter(({ isGuess }) => !isGuess)
  return known.length === 0 ? 0 : median(known.map(({ x0, x1 }) => [x1 - x0, 1]))
}

const look = (page: Page, run: Run): ReadonlyArray<Seen> =>
  run.slugs.map((slug, i) => {
    const near = run.slugs.slice(Math.max(0, i - sight), i + sight + 1).filter(({ isGuess }) => !isGuess)
    const edges = near.length > 0 ? near : [slug]
    const words = slug.pieces.map(({ line }) => textOf(page, line)).join(" ")
    return {
      slug,
      words,
      plain: plain(words),
      isHeading: slug.pieces.every(({ line }) => page.lines[line].kind === "heading"),
      beginsParagraph: page.lines[slug.pieces[0].line].beginsParagraph,
      left: slug.isGuess ? 0 : (slug.x0 - leftEdge(edges, run.size)) / run.size,
      right: slug.isGuess ? 0 : (rightEdge(edges, run.size) - slug.x1) / run.size
    }
  })

/** Where two lines or more begin, if any do: a stain at the margin is no edge. */
const leftEdge = (slugs: ReadonlyArray<Slug>, em: number): number => {
  const sorted = slugs.map(({ x0 }) => x0).sort((a, b) => a - b)
  return sorted.length > 3 && sorted[1] - sorted[0] > 0.7 * em ? sorted[1] : sorted[0]
}

const rightEdge = (slugs: ReadonlyArray<Slug>, em: number): number => {
  const sorted = slugs.map(({ x1 }) => x1).sort((a, b) => b - a)
  return sorted.length > 3 && sorted[0] - sorted[1] > 0.7 * em ? sorted[1] : sorted[0]
}

const textOf = (page: Page, line: number): string => {
  const { span } = page.lines[line]
  return page.source.text.slice(span.start, span.end)
}

/** Whether most lines reach the column's right edge. */
const isJustified = (lines: ReadonlyArray<Seen>): boolean =>
  lines.length < 4 || 2 * lines.filter(({ right }) => right < 0.8).length >= lines.length || lines.some(isChinese)

const isChinese = ({ words }: Seen): boolean => {
  let balance = 0
  for (let i = 0; i < words.length; i++) {
    if (isHan(words.charCodeAt(i))) balance += 2
    else if (isLetter(words.charCodeAt(i))) balance--
  }
  return balance > 0
}

const isIndented = ({ left, slug }: Seen): boolean => !slug.isGuess && left >= indent.least && left <= indent.most

/**
 * Whether a line stands in as a paragraph's first does. Right below a whole line that ends in mid-sentence it must stand in as
 * far as the page's paragraphs do, or nearly: one whose first character was not read stands in, too.
 */
const standsIn = (last: Seen | undefined, next: Seen, isRagged: boolean, usual: number | undefined): boolean => {
  if (!isIndented(next)) return false
  const goesOn = last !== undefined && !isShort(last, isRagged) && endsOpen(last.words)
  return !goesOn || usual === undefined || next.left >= nearly * usual
}

const isShort = ({ left, right, slug }: Seen, isRagged: boolean): boolean =>
  !slug.isGuess && right > (isRagged ? Math.max(short, (shortRagged * right) / Math.max(1e-9, left + right)) : short)

/** Whether a new block begins with `next`, which stands below `last` in one run. */
const divides = (run: Run, last: Seen, next: Seen, isRagged: boolean, usual: number | undefined): boolean => {
  if (!next.slug.isGuess && !last.slug.isGuess) {
    if (middle(next.slug) - middle(last.slug) > widestStep * run.pitch) return true
    const [less, more] = [last.slug.size, next.slug.size].sort((a, b) => a - b)
    if (more > twoSizes * less && Math.min(last.slug.ems, next.slug.ems) >= 4) return true
  }
  const mustJoin = mustGoOn(last.plain) && isTorn(next.plain)
  if (last.isHeading !== next.isHeading && endsOpen(last.isHeading ? last.words : next.words)) return !mustJoin
  if (next.beginsParagraph === true && !mustGoOn(last.plain)) return true
  if (isAlone(last, isRagged) || isAlone(next, isRagged)) return true
  if (standsIn(last, next, isRagged, usual)) return !mustJoin
  if (isShort(last, isRagged) && !mustGoOn(last.plain)) return !isTorn(next.plain) || !endsOpen(last.words)
  if (usual !== undefined) return false
  return (
    isOpening(next.plain) || (enumeratorOf(next.words) !== undefined && !mustGoOn(last.plain) && !endsOpen(last.words))
  )
}

/** A line that its words show to be no running text. */
const isAlone = (line: Seen, isRagged: boolean): boolean => {
  const fills = line.left + line.right <= 2.6 && !isShort(line, isRagged)
  const role = spokenRole(line.plain)
  if (role === undefined) return !fills && isName(line.plain)
  return role === "furniture" || role === "label" || !fills
}

const beginning = (
  last: Seen | undefined,
  next: Seen,
  isRagged: boolean,
  usual: number | undefined
): boolean | undefined => {
  if (isTorn(next.plain) || next.beginsParagraph === false) return false
  if (next.beginsParagraph === true) return true
  if (standsIn(last, next, isRagged, usual)) return true
  if (enumeratorOf(next.words) !== undefined || isOpening(next.plain)) return true
  if (usual !== undefined) return next.slug.isGuess ? undefined : false
  return last !== undefined && isShort(last, isRagged) && !endsOpen(last.words) ? true : undefined
}

/**
 * In ems: how far the page's paragraphs stand in, if that is how they begin: after sentences that end short of the column,
 * most lines do.
 */
const usualIndentOf = (page: Page, runs: ReadonlyArray<Run>): number | undefined => {
  const after = runs
    .filter(({ kind }) => kind === "column")
    .flatMap((run) => {
      const lines = look(page, run)
      const isRagged = !isJustified(lines)
      return lines.slice(1).filter((_, i) => isShort(lines[i], isRagged) && !endsOpen(lines[i].words))
    })
  const indented = after.filter(isIndented)
  return after.length >= 3 && indented.length >= 0.6 * after.length
    ? median(indented.map(({ left }) => [left, 1]))
    : undefined
}

/** A line's pieces as rows of its column. */
const rowsOf = (page: Page, run: Run, { slug, left }: Seen, { strip, column }: Place): ReadonlyArray<Row> =>
  slug.pieces.map((piece, i) => {
    const line = page.lines[piece.line]
    return {
      span: line.span,
      indent: i === 0 ? Math.max(0, Math.round(2 * left)) : 0,
      width: Math.round((2 * (slug.isGuess ? slug.ems * run.size : slug.x1 - slug.x0)) / run.size),
      afterBlank: slug === run.slugs[0] && i === 0,
      column,
      strip,
      ...saidOf(line),
      size: piece.size
    }
  })

/** The number of each run's column from the left, 1 and up: left edges that agree are one column. */
const columnsOf = (runs: ReadonlyArray<Run>, em: number): ReadonlyArray<number> => {
  const starts: Array<number> = []
  for (const x0 of runs.map((run) => run.x0).sort((a, b) => a - b))
    if (starts.length === 0 || x0 - starts[starts.length - 1] > 2 * em) starts.push(x0)
  return runs.map((run) => sum(starts.map((start) => (start <= run.x0 ? 1 : 0))))
}
