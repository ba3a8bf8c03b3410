import { isHan, isLetter } from "../text/characters.ts"
import type { Segmenter } from "../text/words.ts"
import type { Continuity } from "./continuity.ts"
import { endsOpen } from "./ends.ts"
import { enumeratorOf } from "./enumerators.ts"
import { measures } from "./measure.ts"
import { isName, isOpening, isTorn, mustGoOn, plain, spokenRole } from "./plain.ts"
import { displayWidth, type Row } from "./rows.ts"
import { isOneWord } from "./seam.ts"

/** Rows that belong together: a paragraph or a piece of one, or a line that is none. */
export interface Block {
  readonly rows: ReadonlyArray<Row>
  /** Width of its column in half ems, 0 where lines are paragraphs. */
  readonly measure: number
  readonly beginsParagraph: boolean | undefined
  /** How many times the body's its type is; left out where nothing tells. */
  readonly scale?: number
}

/** A row with what is asked of it again and again. */
interface Seen {
  readonly row: Row
  readonly words: string
  readonly plain: string
  readonly measure: number
  /** The rows around it are indented here and there, so that an indent tells. */
  readonly indents: Indents | undefined
  /** It fills its column, or would with the next row's first word. */
  readonly full: boolean
  /** It would fill its column with the two ems by which a paragraph is indented, where the dump dropped the indent. */
  readonly first: boolean
  /** It is no running text, by its words. */
  readonly alone: boolean
}

interface Indents {
  /** The indent of lines that go on, in half ems. */
  readonly base: number
}

/** In half ems: OCR and figures in half width make a full line this much shorter. */
const slack = 3
/**
 * In nats: a full line whose next is no likelier after it than this is the last of its column. Where blank lines or gutters
 * mark columns few others end unmarked; where nothing does, all do. Nothing is known of a language that a model has not
 * learnt, and what is known by chance is less than a nat.
 */
const leastLift = { marked: -2, unmarked: -1 }
/** Rows for each blank line on a page that marks its columns so. */
const rowsABlank = 40
/** In half ems: how far the first line of a Chinese paragraph is indented in print. */
const printedIndent = 4

/**
 * Joins rows into paragraphs and pieces of them. A blank line always divides, also in mid-sentence; lines that share no
 * measure are whole as they stand; else a line short of the measure ends something, an indent or a section number begins
 * something, and `continuity` finds where a full line does not go on in the next. In doubt it divides: joining two pieces
 * again is the scorer's trade, taking one apart is nobody's.
 */
export const blocksOf = (
  text: string,
  rows: ReadonlyArray<Row>,
  segmenter: Segmenter,
  continuity: Continuity | undefined
): ReadonlyArray<Block> => {
  const seen = look(text, rows)
  const least = marksColumns(rows) ? leastLift.marked : leastLift.unmarked
  const blocks: Array<Block> = []
  let block: Array<Row> = []
  let begins: boolean | undefined
  seen.forEach((next, i) => {
    const last = seen[i - 1]
    if (last !== undefined && joins(last, next, seen.at(i + 1), segmenter, continuity, least)) block.push(next.row)
    else {
      if (block.length > 0) blocks.push({ rows: block, measure: seen[i - 1].measure, beginsParagraph: begins })
      block = [next.row]
      begins = beginning(last, next)
    }
  })
  if (block.length > 0) blocks.push({ rows: block, measure: seen[seen.length - 1].measure, beginsParagraph: begins })
  return blocks
}

/** Whether columns stand side by side, or blank lines part what the page is made of. */
const marksColumns = (rows: ReadonlyArray<Row>): boolean =>
  rows.some(({ strip }) => strip !== rows[0].strip) ||
  rows.filter(({ afterBlank }, i) => afterBlank && i > 0).length * rowsABlank >= rows.length

const look = (text: string, rows: ReadonlyArray<Row>): ReadonlyArray<Seen> => {
  const words = rows.map(({ span }) => text.slice(span.start, span.end))
  const ragged = words.map(isRagged)
  const measure = measures(rows, ragged)
  const indents = indentsOf(rows)
  return rows.map((row, i) => {
    const fits = ragged[i] ? 1 + firstWordWidth(words[i + 1] ?? "") : 0
    const missing = measure[i] - row.width
    const around = indents.get(row.strip)
    const full = missing <= slack + fits
    const first =
      !ragged[i] &&
      (around === undefined || (row.indent >= around.base + 2 && row.indent <= around.base + 6)) &&
      measure[i] >= 4 * printedIndent &&
      missing >= printedIndent - 1 &&
      missing <= printedIndent + 2 &&
      endsOpen(words[i])
    const line = plain(words[i])
    let alone: boolean | undefined // costs more than all else and is not asked where lines are whole paragraphs
    return {
      ...{ row, words: words[i], plain: line, measure: measure[i], indents: around, full, first },
      get alone() {
        alone ??= isAlone(words[i], line, full || first)
        return alone
      }
    }
  })
}

/** Set in words that stand apart by blanks: more letters than Han. */
const isRagged = (line: string): boolean => {
  let balance = 0
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    if (isHan(unit)) balance -= 2
    else if (isLetter(unit)) balance++
  }
  return balance > 0
}

const firstWordWidth = (line: string): number => {
  const end = line.search(/\s/)
  return displayWidth(line, { start: 0, end: end < 0 ? line.length : end })
}

/** Strips in which some rows are indented by an em or two and more are not, or the other way round. */
const indentsOf = (rows: ReadonlyArray<Row>): ReadonlyMap<number, Indents> => {
  const byStrip = Map.groupBy(rows, (row) => row.strip)
  const found = new Map<number, Indents>()
  for (const [strip, members] of byStrip) {
    const counts = new Map<number, number>()
    for (const { indent } of members) counts.set(indent, (counts.get(indent) ?? 0) + 1)
    const base = Math.min(...[...counts].filter(([, count]) => count * 10 >= members.length).map(([indent]) => indent))
    const indented = members.filter(({ indent }) => indent >= base + 2 && indent <= base + 6).length
    if (Number.isFinite(base) && indented >= 2 && indented * 20 >= members.length) found.set(strip, { base })
  }
  return found
}

const isIndented = ({ row, indents }: Seen): boolean =>
  indents !== undefined && row.indent >= indents.base + 2 && row.indent <= indents.base + 6

const joins = (
  last: Seen,
  next: Seen,
  after: Seen | undefined,
  segmenter: Segmenter,
  continuity: Continuity | undefined,
  least: number
): boolean => {
  if (next.row.afterBlank || next.row.strip !== last.row.strip) return false
  if (isUpright(last) && isUpright(next)) return endsOpen(last.words)
  if (last.measure === 0) return false
  if (last.alone || next.alone || isIndented(next)) return false
  if (next.row.width > last.measure + slack + 1 || last.row.width > next.measure + slack + 1) return false // another column
  const open = endsOpen(last.words)
  if (next.first && !mustGoOn(last.plain) && !isTorn(next.plain)) return false
  if (!last.full && !last.first) {
    if (!open || last.row.width < 0.8 * last.measure || last.row.width < last.measure - 8) return false
    return mustGoOn(last.plain) || isTorn(next.plain) || (continuity?.(last.words, next.words) ?? 0) > 0
  }
  if (isOpening(next.plain)) return false
  if (enumeratorOf(next.words) !== undefined && !mustGoOn(last.plain)) return false
  if (mustGoOn(last.plain) && isTorn(next.plain)) return true
  if (isStub(next, after)) return false
  const lift = continuity?.(last.words, next.words) ?? Infinity
  return lift > least || (open && isOneWord(last.words, next.words, segmenter))
}

/** One character a line: text set from top to bottom, as pdf.js and pdftotext write it. Nothing but sentences shows there. */
const isUpright = ({ row }: Seen): boolean => row.width <= 2

/** A line that its words or its place show to be no running text. */
const isAlone = (words: string, line: string, fillsColumn: boolean): boolean => {
  const role = spokenRole(line)
  if (role === undefined) return !fillsColumn && isName(line)
  return role === "furniture" || role === "label" || !fillsColumn || words.includes(" ")
}

/** Short and without punctuation, yet no paragraph's end: a headline or subheading, or what OCR left of one. */
const isStub = (seen: Seen, after: Seen | undefined): boolean =>
  isHeading(seen) &&
  seen.row.width < seen.measure - 2 * slack &&
  (after === undefined || after.row.afterBlank || seen.row.width < 0.8 * seen.measure)

const isHeading = ({ plain, full }: Seen): boolean =>
  !full && plain.length >= 4 && !/[,。、;:]/.test(plain) && endsOpen(plain) && !isTorn(plain)

const beginning = (
  last: Seen | undefined,
  { row, words, plain, indents, measure, first }: Seen
): boolean | undefined => {
  if (isTorn(plain)) return false
  if (enumeratorOf(words) !== undefined || isOpening(plain)) return true
  if (first && indents === undefined) return true
  if (indents !== undefined) return row.indent >= indents.base + 2
  if (
    last !== undefined &&
    measure > 0 &&
    !row.afterBlank &&
    row.strip === last.row.strip &&
    !last.full &&
    !endsOpen(last.words)
  )
    return true
  return undefined
}
