import { pairCopies } from "./copies.ts"
import type { Prediction } from "./prediction.ts"
import { characterAt, charactersOf, type Ranks, rank } from "./ranks.ts"

/** A page of a tool, to ask of single characters where they stand. Characters are numbers of `ranks`. */
export interface DecidedPage {
  readonly ranks: Ranks
  /** Characters in articles, one article after the other, in reading order. */
  readonly order: ReadonlyArray<number>
  /** Character → its place in `order`; -1 where it is in no article. */
  readonly place: Int32Array
  /** Character of a folded copy → the one that it repeats. */
  readonly original: ReadonlyMap<number, number>
  /** By place: its article. */
  readonly article: ReadonlyArray<number>
  /** By place: its paragraph, counted through the page. */
  readonly paragraph: ReadonlyArray<number>
  /** By place, and one more: running text before it; headings, captions and bylines do not count. */
  readonly running: ReadonlyArray<number>
  /** By place: gaps up to it. */
  readonly gaps: ReadonlyArray<number>
  /** By article: the place where it begins. */
  readonly starts: ReadonlyArray<number>
  /** Number of the last span of the tool's that has the character, -1 for none. */
  readonly span: Int32Array
}

/** @param text  the decoded source that the spans are of */
export const decidedPage = (text: string, { articles, duplicates, unplaced }: Prediction): DecidedPage => {
  const ranks = rank(text)
  const order: Array<number> = []
  const article: Array<number> = []
  const paragraph: Array<number> = []
  const running: Array<number> = [0]
  const gaps: Array<number> = []
  const place = new Int32Array(ranks.count).fill(-1)
  const span = new Int32Array(ranks.count).fill(-1)
  let [paragraphs, spans, gap] = [0, 0, 0]
  const starts = articles.map((each, a) => {
    const start = order.length
    for (const { role, spans: own, gapBefore } of each.paragraphs) {
      if (gapBefore) gap++
      const isRunning = role === "body" || role === "lead" ? 1 : 0
      for (const pair of own) {
        for (const character of charactersOf(ranks, [pair])) {
          span[character] = spans
          if (place[character] >= 0) continue // a tool that has it twice
          place[character] = order.length
          order.push(character)
          article.push(a)
          paragraph.push(paragraphs)
          running.push(running[running.length - 1] + isRunning)
          gaps.push(gap)
        }
        spans++
      }
      paragraphs++
    }
    return start
  })
  for (const pair of [...unplaced.flat(), ...duplicates.flatMap((copy) => copy.spans)]) {
    for (const character of charactersOf(ranks, [pair])) span[character] = spans
    spans++
  }
  const original = new Map(duplicates.flatMap((copy) => pairCopies(ranks, copy.spans, copy.of)))
  return { ranks, order, place, original, article, paragraph, running, gaps, starts, span }
}

/** How many characters a tool may have left out at a seam: one printed twice, one misread. */
const leftOut = 2

/** The place of the last character before an offset; -1 where it is in no article. */
export const placeBefore = (page: DecidedPage, offset: number): number => {
  const last = characterBefore(page.ranks, offset)
  for (let character = last; character >= 0 && character >= last - leftOut; character--) {
    const place = placeOf(page, character)
    if (place >= 0) return place
  }
  return -1
}

/** The place of the first character from an offset on; -1 where it is in no article. */
export const placeFrom = (page: DecidedPage, offset: number): number => {
  const first = characterFrom(page.ranks, offset)
  for (let character = first; character < page.ranks.count && character <= first + leftOut; character++) {
    const place = placeOf(page, character)
    if (place >= 0) return place
  }
  return -1
}

/** Whether the piece that begins at `start` is, as far as the tool's spans tell, the one that ends at `end`. */
export const isOnePiece = ({ ranks, span }: DecidedPage, start: number, end: number): boolean => {
  const [first, last] = [characterFrom(ranks, start), characterBefore(ranks, end)]
  return start < end && first <= last && last >= 0 && span[first] >= 0 && span[first] === span[last]
}

const placeOf = ({ place, original }: DecidedPage, character: number): number => {
  const found = place[character] ?? -1
  return found >= 0 ? found : (place[original.get(character) ?? -1] ?? -1)
}

const characterBefore = ({ of }: Ranks, offset: number): number => {
  let at = Math.min(offset, of.length) - 1
  while (at >= 0 && of[at] < 0) at--
  return at < 0 ? -1 : of[at]
}

const characterFrom = ({ of, count }: Ranks, offset: number): number => {
  let at = offset
  while (at < of.length && of[at] < 0) at++
  return at < of.length ? of[at] : count
}

/** How many characters a message shows of a piece, and from how many on it stops at the end of a line. */
const most = 8
const enough = 4

/** The end of a piece, as a message shows it: `“…将铁路进港最”`. */
export const endShown = (ranks: Ranks, offset: number): string => {
  const last = characterBefore(ranks, offset)
  let first = last
  while (first > 0 && last - first + 1 < most && (ranks.opensLine[first] === 0 || last - first + 1 < enough)) first--
  return `“…${shown(ranks, first, last + 1)}”`
}

/** The beginning of a piece: `“后一公里是…”`. */
export const startShown = (ranks: Ranks, offset: number): string => {
  const first = characterFrom(ranks, offset)
  let end = first + 1
  while (end < ranks.count && end - first < most && (ranks.opensLine[end] === 0 || end - first < enough)) end++
  return `“${shown(ranks, first, end)}…”`
}

const shown = (ranks: Ranks, from: number, to: number): string =>
  Array.from({ length: Math.max(0, Math.min(ranks.count, to) - Math.max(0, from)) }, (_, i) =>
    characterAt(ranks, Math.max(0, from) + i)
  ).join("")

/** What stands at a place and after it in its article. */
export const textFrom = ({ ranks, order, article }: DecidedPage, place: number): string => {
  const characters = order.slice(place, place + most).filter((_, i) => article[place + i] === article[place])
  return `“${characters.map((character) => characterAt(ranks, character)).join("")}…”`
}
