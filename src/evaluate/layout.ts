import type { Role } from "../detect/fragment.ts"
import { type CopyPairs, representatives } from "./copies.ts"
import type { Gold } from "./gold.ts"
import type { Pair, Prediction } from "./prediction.ts"
import { characterAt, charactersOf, type Ranks } from "./ranks.ts"

/** A page as the metrics see it: only what gold places, each character by the one that stands for its copies. */
export interface Layout {
  readonly articles: ReadonlyArray<ReadonlyArray<LaidParagraph>>
  readonly unplaced: ReadonlyArray<ReadonlyArray<number>>
  /** Character, as itself → the one that it counts as; -1 for none. */
  readonly countsAs: Int32Array
}

export interface LaidParagraph {
  readonly role: Role
  readonly gapBefore: boolean
  /** In reading order; never empty. */
  readonly characters: ReadonlyArray<number>
}

/** Which characters count, and as which. */
export interface Frame {
  readonly ranks: Ranks
  /** Character → the one that stands for it and its copies. */
  readonly standsFor: Int32Array
  /** 1 for a character, as itself, that gold has in an article and not as furniture. */
  readonly isScored: Uint8Array
  /** The second print of a character that a seam has twice → its first print. */
  readonly printedAgain: ReadonlyMap<number, number>
}

/** Takes from gold what all layouts of its page share. */
export const frameOf = (ranks: Ranks, gold: Gold, copies: ReadonlyArray<CopyPairs>): Frame => {
  const isScored = new Uint8Array(ranks.count)
  for (const { paragraphs } of gold.articles)
    for (const { role, spans } of paragraphs)
      if (role !== "furniture") for (const character of charactersOf(ranks, spans)) isScored[character] = 1
  const standsFor = representatives(ranks.count, copies, (character) => isScored[character] === 1)
  const printedAgain = new Map(
    gold.articles.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ spans, overlap }) => doubledCharacters(ranks, spans, overlap ?? 0))
    )
  )
  return { ranks, standsFor, isScored, printedAgain }
}

/** Gold as the metrics see it. */
export const layGold = (frame: Frame, { articles }: Gold): Layout =>
  lay(frame, {
    articles: articles.map(({ paragraphs }) => ({
      paragraphs: paragraphs.map(({ gapBefore, ...rest }) => ({ ...rest, gapBefore: gapBefore ?? false }))
    })),
    unplaced: []
  })

/** A page as the metrics see it. Articles keep their number, even where nothing in them counts. */
export const lay = (frame: Frame, page: Pick<Prediction, "articles" | "unplaced">): Layout => {
  const { ranks, standsFor } = frame
  const placed = new Uint8Array(ranks.count)
  for (const { paragraphs } of page.articles)
    for (const { spans } of paragraphs)
      for (const character of charactersOf(ranks, spans)) placed[standsFor[character]] = 1
  const countsAs = standsFor.map((_, character) => countedAs(frame, placed, character))
  const scored = (spans: ReadonlyArray<Pair>) =>
    charactersOf(ranks, spans)
      .map((character) => countsAs[character])
      .filter((character) => character >= 0)
  return {
    articles: page.articles.map(({ paragraphs }) => {
      const laid: Array<LaidParagraph> = []
      let gap = false // a gap before furniture is one before the text after it
      for (const { role, spans, gapBefore } of paragraphs) {
        const characters = scored(spans)
        gap ||= gapBefore
        if (characters.length === 0) continue
        laid.push({ role, gapBefore: gap, characters })
        gap = false
      }
      return laid
    }),
    unplaced: page.unplaced.map(scored),
    countsAs
  }
}

/**
 * The character that a character counts as: none for what gold does not place, and none for the second print of a
 * doubled character, unless a tool kept that one alone. So a seam reads the same whichever print was kept.
 */
const countedAs = ({ standsFor, isScored, printedAgain }: Frame, placed: Uint8Array, character: number): number => {
  const first = printedAgain.get(standsFor[character])
  const counted = first === undefined ? standsFor[character] : standsFor[first]
  if (first !== undefined && placed[counted] === 1) return -1
  return isScored[counted] === 1 ? counted : -1
}

/** Gold says how many characters a paragraph has twice, not at which seam: it is where the text repeats. */
const doubledCharacters = (
  ranks: Ranks,
  spans: ReadonlyArray<Pair>,
  overlap: number
): ReadonlyArray<readonly [second: number, first: number]> => {
  if (overlap === 0) return []
  const pieces = spans.map((span) => charactersOf(ranks, [span]))
  return pieces.slice(1).flatMap((after, i) => {
    const tail = pieces[i].slice(-overlap)
    const head = after.slice(0, overlap)
    const same =
      tail.length === overlap &&
      head.length === overlap &&
      tail.every((character, k) => characterAt(ranks, character) === characterAt(ranks, head[k]))
    return same ? head.map((second, k) => [second, tail[k]] as const) : []
  })
}
