import type { Kind } from "../read/page.ts"
import type { Segmenter } from "../text/words.ts"
import type { Continuity } from "./continuity.ts"
import { endsOpen } from "./ends.ts"
import { enumeratorOf } from "./enumerators.ts"
import type { Role } from "./fragment.ts"
import { around } from "./layout/rectangle.ts"
import type { Block } from "./paragraphs.ts"
import { isName, isOpening, isTorn, mustGoOn, plain, spokenRole } from "./plain.ts"
import { isOneWord } from "./seam.ts"

/** A block with its text, as roles are told from it. */
export interface Told extends Block {
  readonly text: string
}

/** In nats: text that goes on this clearly is no headline's neighbour, and text that goes on so much hardly is. */
const goesOn = 4
const mayGoOn = 1.5
/** Times the body's: type so large is a heading's, whatever its words, and type so small is not set off by its size. */
const headingScale = 1.22
const bodyScale = 1.12
/** What a producer's word is worth that something is a heading: less than any two marks of running text. */
const said = 1.5
/** In characters: a heading of large type is no longer. */
const longestSet = 80
/** In characters: a headline with its blanks left out is no longer, unless blanks part it into phrases. */
const longest = 42

/**
 * What each block is, in two passes: what its words tell (byline, label, furniture, caption, subtitle), then headlines
 * among the short lines that are left, by their words, shape and neighbours. A subheading inside an article is a headline
 * too: whether it opens an article is decided where articles are known.
 */
export const rolesOf = (
  blocks: ReadonlyArray<Told>,
  segmenter: Segmenter,
  continuity: Continuity | undefined
): ReadonlyArray<Role> => {
  const lines = blocks.map((block) => (block.text.length <= 120 ? plain(block.text) : ""))
  const spoken = blocks.map((block, i) => spokenOf(block, lines[i]))
  /** A word that lies across the seam to a neighbour speaks against a headline; asked last, as it costs a segmentation. */
  const isHeadline = (i: number, evidence: number): boolean =>
    evidence >= (blocks[i].measure === 0 ? 0.5 : 1) &&
    (evidence >= 2 || !isColumnLine(blocks[i]) || !(goesOnIn(i - 1, i) || goesOnIn(i, i + 1)))
  const goesOnIn = (a: number, b: number): boolean => {
    const [left, right] = [blocks.at(a), blocks.at(b)]
    if (a < 0 || left === undefined || right === undefined || spoken[a] !== undefined || spoken[b] !== undefined)
      return false
    return endsOpen(left.text) && isOneWord(left.text, right.text, segmenter)
  }
  const headlines = blocks.map(
    (_, i) => spoken[i] === undefined && isHeadline(i, headlineEvidence(i, blocks, lines, spoken, continuity))
  )
  return blocks.map((block, i): Role => {
    if (spoken[i] !== undefined) return spoken[i]
    if (headlines[i]) return isKicker(i, lines, headlines) ? "kicker" : besideLarger(i, blocks, headlines)
    const before = spoken[i - 1]
    return before === "label" || before === "subtitle" ? (isRunning(block) ? "lead" : "body") : "body"
  })
}

const spokenOf = (block: Told, line: string): Role | undefined => {
  if (line === "") return undefined
  const role = spokenRole(line)
  if (role === "subtitle") return endsOpen(line) ? role : undefined
  // 市政协副主席王小平 in the midst of a column is a line of running text.
  if (role === "byline" && !/[ :/|()□]/.test(line) && isColumnLine(block)) return undefined
  if (role !== undefined) return role
  if (saysKind(block, "furniture") && !isRunning(block)) return "furniture"
  return block.rows.length === 1 && isName(line) ? "byline" : undefined
}

/** Whether the producer says so of all of it. */
const saysKind = ({ rows }: Told, kind: Kind): boolean => rows.every((row) => row.kind === kind)

const isRunning = (block: Told): boolean => /[。！？!?；;]|[.](?:\s|$)/.test(block.text)

/** A heading that stands on one of much larger type is its kicker, one below it its subtitle. */
const besideLarger = (i: number, blocks: ReadonlyArray<Told>, headlines: ReadonlyArray<boolean>): Role => {
  const larger = (other: number): boolean => {
    const [one, two] = [blocks[i].scale, blocks.at(other)?.scale]
    return other >= 0 && headlines[other] === true && one !== undefined && two !== undefined && one <= 0.75 * two
  }
  const touches = (other: number): boolean => isStacked(blocks[i], blocks[other])
  if (larger(i + 1) && touches(i + 1)) return "kicker"
  return larger(i - 1) && touches(i - 1) ? "subtitle" : "headline"
}

/** Whether one block stands right on the other. */
const isStacked = (a: Told, b: Told): boolean => {
  const [one, two] = [a, b].map(({ rows }) => rows.flatMap(({ box }) => (box === undefined ? [] : [box])))
  if (one.length === 0 || two.length === 0) return false
  const [upper, lower] = [around(one), around(two)].sort((p, q) => p.y0 - q.y0)
  const [left, right] = [upper, lower].sort((p, q) => q.x0 - p.x0)
  const tall = Math.max(...one.map(({ y0, y1 }) => y1 - y0), ...two.map(({ y0, y1 }) => y1 - y0))
  const wide = Math.max(...one.map(({ x0, x1 }) => x1 - x0), ...two.map(({ x0, x1 }) => x1 - x0))
  return rowsVertical(a) ? left.x0 - right.x1 <= wide : lower.y0 - upper.y1 <= tall
}

const rowsVertical = ({ rows }: Told): boolean => rows.some(({ vertical }) => vertical === true)

/** A line over a headline, with a colon or a dash or in brackets: 【深读】, 一线调查：, 专家认为——. */
const isKicker = (i: number, lines: ReadonlyArray<string>, headlines: ReadonlyArray<boolean>): boolean =>
  headlines[i + 1] === true && lines[i].length <= 24 && /^[【[].*[】\]]$|[:|丨]$|[—-]{2}$/.test(lines[i])

/**
 * How much speaks for a headline; 1 is enough. Against it: what running text has and headlines do not (a full stop, a
 * comma, a beginning or an end that hangs in the air, a neighbour that reads on). For it: a byline or an opening below,
 * phrases set apart by blanks, a width that is not the column's.
 */
const headlineEvidence = (
  i: number,
  blocks: ReadonlyArray<Told>,
  lines: ReadonlyArray<string>,
  spoken: ReadonlyArray<Role | undefined>,
  continuity: Continuity | undefined
): number => {
  const block = blocks[i]
  const line = lines[i]
  const size = line.replace(/ /g, "").length
  const words = /^[\p{Script=Latin}\d\s\p{P}]+$/u.test(line)
  if (block.scale !== undefined && block.scale >= headingScale && block.measure === 0)
    return size >= (endsHeading(blocks[i - 1], block) ? 1 : 2) &&
      size <= longestSet * (words ? 2.5 : 1) &&
      !/[。]$/.test(line) &&
      /\p{L}/u.test(line)
      ? 3
      : -9
  const phrases = words ? [] : line.split(" ").filter((phrase) => (phrase.match(/\p{sc=Han}/gu)?.length ?? 0) >= 2)
  const most = words ? 2.5 * longest : phrases.length >= 2 && !line.includes(",") ? longestSet : longest
  if (size < 2 || size > most || block.rows.length > 3) return -9
  if (/[。;]/.test(line) || /[,、]$/.test(line) || /[.]$/.test(line)) return -9
  if (line.endsWith(":") && size > 24) return -9
  if (isTorn(line) || isOpening(line) || !/\p{L}/u.test(line)) return -9
  if (!endsOpen(line) && !/[!?]["”』」]?$|[”』」》)]$/.test(line)) return -9
  const below = lines[i + 1]
  let evidence = 1
  if (spoken[i + 1] === "byline") evidence += 2
  else if (below !== undefined && isOpening(below)) evidence += 2
  else if (spoken[i + 1] === "subtitle" || spoken[i + 1] === "label") evidence += 1
  else if (blocks[i + 1]?.beginsParagraph === true || blocks[i + 1] === undefined) evidence += 0.5
  if (phrases.length >= 2) evidence += 1
  if (spoken[i - 1] === "furniture") evidence += 0.5 // the top of a page
  evidence -= 1.5 * (line.match(/,/g)?.length ?? 0)
  evidence -= (line.match(/、/g)?.length ?? 0) * 0.5
  if (mustGoOn(line)) evidence -= 2
  if (isIndented(block) && /[,、:]/.test(line)) evidence -= 2
  if (enumeratorOf(line) !== undefined) evidence -= 0.5
  if (size < 4) evidence -= 1.5
  evidence += shapeEvidence(block)
  if (saysKind(block, "heading")) evidence += said
  // Where type is measured, a short line of body type in a column is a paragraph's end, unless it is set in the middle.
  if (block.scale !== undefined && block.scale < bodyScale && block.measure > 0 && !isCentred(block)) evidence -= 1.5
  const above = blocks[i - 1]
  const next = blocks[i + 1]
  const cutAbove = above !== undefined && spoken[i - 1] === undefined && endsOpen(above.text) && isRunning(above)
  if (continuity === undefined) return cutAbove ? evidence - 0.5 : evidence
  // A column that ends in mid-sentence has a headline below it as often as its own continuation: the wording decides.
  if (cutAbove) evidence -= reluctance(continuity(above.text, block.text))
  if (next !== undefined && spoken[i + 1] === undefined && endsOpen(line))
    evidence -= reluctance(continuity(block.text, next.text))
  return evidence
}

/** Whether a block stands right on another of its size, as the last line of a heading does, be it a character long. */
const endsHeading = (above: Told | undefined, block: Told): boolean =>
  above?.scale !== undefined &&
  block.scale !== undefined &&
  above.measure === 0 &&
  Math.abs(above.scale - block.scale) <= 0.15 * block.scale &&
  isStacked(above, block)

/** Each line as far from the left edge of its column as from the right one, and not as far as a paragraph's first. */
const isCentred = ({ rows, measure }: Told): boolean =>
  rows.every(({ indent, width }) => indent >= 2 && indent !== 4 && Math.abs(measure - width - 2 * indent) <= 3)

const reluctance = (lift: number): number => (lift > goesOn ? 1.5 : lift > mayGoOn ? 0.5 : 0)

/** Its first line is set as a paragraph's: two ems in, then to the end of the column. */
const isIndented = ({ rows, measure }: Told): boolean =>
  measure > 0 && rows[0].indent === 4 && rows[0].indent + rows[0].width >= measure - 2

/** As wide as its column, or as the first line of a paragraph there. */
const isColumnLine = ({ rows, measure }: Told): boolean =>
  measure > 0 && rows[0].width >= measure - 6 && rows[0].width <= measure + 3

/** A column's line is as wide as its column; a headline seldom is, and least of all over two lines. */
const shapeEvidence = ({ rows, measure, text }: Told): number => {
  if (measure === 0) return 0
  const widest = Math.max(...rows.map((row) => row.width))
  if (widest > measure + 3) return 1
  if (rows.length > 1 && widest >= measure - 6) return rows.length === 2 && !/[,，、。；]/.test(text) ? -0.5 : -2
  if (widest >= measure - 6) return -0.5 // a column's line, or a paragraph's first without its indent
  return rows.length > 2 ? -1 : 0.5
}
