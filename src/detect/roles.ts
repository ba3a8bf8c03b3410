import type { Segmenter } from "../text/words.ts"
import type { Continuity } from "./continuity.ts"
import { endsOpen } from "./ends.ts"
import { enumeratorOf } from "./enumerators.ts"
import type { Role } from "./fragment.ts"
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
/** In characters: a headline with its blanks left out is no longer. */
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
    if (headlines[i]) return isKicker(i, lines, headlines) ? "kicker" : "headline"
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
  return block.rows.length === 1 && isName(line) ? "byline" : undefined
}

const isRunning = (block: Told): boolean => /[。！？!?；;]|[.](?:\s|$)/.test(block.text)

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
  if (size < 2 || size > (words ? 2.5 * longest : longest) || block.rows.length > 3) return -9
  if (/[。;]/.test(line) || /[,、]$/.test(line) || /[.]$/.test(line)) return -9
  if (line.endsWith(":") && size > 24) return -9
  if (isTorn(line) || isOpening(line) || !/\p{L}/u.test(line)) return -9
  if (!endsOpen(line) && !/[!?]["”』」]?$|[”』」》)]$/.test(line)) return -9
  const below = lines[i + 1]
  const phrases = words ? [] : line.split(" ").filter((phrase) => (phrase.match(/\p{sc=Han}/gu)?.length ?? 0) >= 2)
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
