import type { Role } from "../detect/fragment.ts"
import type { Segmenter } from "../text/words.ts"
import { type CopyArticle, headingLength } from "./copy.ts"
import { type Cut, moveCut } from "./cuts.ts"
import type { ScrambleOptions } from "./options.ts"
import { type Random, within } from "./random.ts"
import { lineEnds } from "./typeset.ts"

/** A paragraph, or the part of one that stands in one column. */
export interface Piece {
  /** Number of the article, of its paragraph, and of the part in it: together they name the piece. */
  readonly article: number
  readonly paragraph: number
  readonly part: number
  readonly role: Role
  readonly text: string
  /** Characters at its start that the piece before ends with too. */
  readonly overlap: number
  readonly copy: boolean
}

/** A column of an article: what comes out of a dump in one go. */
export interface Column {
  readonly article: number
  /** 0 for the first */
  readonly index: number
  /** Over the first column. */
  readonly heading: ReadonlyArray<Piece>
  readonly pieces: ReadonlyArray<Piece>
  readonly place: "body" | "top" | "bottom"
}

/** A page as it was set, before the dump: articles in their order on paper, columns in reading order. */
export interface SetPage {
  readonly articles: ReadonlyArray<CopyArticle>
  readonly columns: ReadonlyArray<Column>
  /** Width of a column, in ems. */
  readonly measure: number
  /** Pieces that the dump has lost. */
  readonly lost: ReadonlySet<string>
}

export const nameOf = ({ article, paragraph, part }: Piece): string => `${article}/${paragraph}/${part}`

/** Sets the articles in columns of equal line counts, each filled before the next is begun. */
export const setPage = (
  articles: ReadonlyArray<CopyArticle>,
  options: ScrambleOptions,
  random: Random,
  segmenter: Segmenter | undefined
): SetPage => {
  const measure = within(random, options.measure)
  const columns = articles.flatMap((article, index) => setArticle(article, index, measure, options, random, segmenter))
  return { articles, columns, measure, lost: new Set() }
}

const setArticle = (
  article: CopyArticle,
  index: number,
  measure: number,
  options: ScrambleOptions,
  random: Random,
  segmenter: Segmenter | undefined
): ReadonlyArray<Column> => {
  const { paragraphs, kind } = article
  if (paragraphs.every(({ role }) => role === "furniture"))
    return [{ article: index, index: 0, heading: [], pieces: wholes(article, index, 0), place: article.place }]
  const from = headingLength(paragraphs)
  const texts = paragraphs.map(({ text }) => text)
  const lines = texts
    .slice(from)
    .flatMap((text, p) => lineEnds(text, 2 * measure, 4).map((offset): Cut => ({ paragraph: from + p, offset })))
  const length = texts.slice(from).reduce((sum, text) => sum + text.length, 0)
  const wanted = Math.round(length / within(random, options.columnLength))
  const [least, most] = kind === "front-matter" ? [1, 1] : options.columns
  const count = Math.max(1, Math.min(Math.max(least, Math.min(most, wanted)), Math.floor(lines.length / 3)))
  const height = Math.ceil(lines.length / count)
  const cuts = Array.from({ length: count - 1 }, (_, k): Cut | undefined => lines[(k + 1) * height - 1])
    .filter((cut) => cut !== undefined)
    .map((cut) => moveCut(texts, cut, options.cuts, 3 * measure, segmenter))
  return fill(article, index, from, cuts)
}

const wholes = (article: CopyArticle, index: number, from: number, to?: number): ReadonlyArray<Piece> =>
  article.paragraphs
    .map(({ role, text }, paragraph) => ({ article: index, paragraph, part: 0, role, text, overlap: 0, copy: false }))
    .slice(from, to)

/** Divides what comes from paragraph `from` on at the cuts. Blanks at a cut are left out. */
const fill = (article: CopyArticle, index: number, from: number, cuts: ReadonlyArray<Cut>): ReadonlyArray<Column> => {
  const columns: Array<Array<Piece>> = [[]]
  let next = 0
  for (const [paragraph, { role, text }] of article.paragraphs.entries()) {
    if (paragraph < from) continue
    let start = 0
    let part = 0
    const put = (end: number) => {
      const words = text.slice(start, end).trim()
      if (words !== "")
        columns[columns.length - 1].push({
          article: index,
          paragraph,
          part: part++,
          role,
          text: words,
          overlap: 0,
          copy: false
        })
      start = end
    }
    for (; next < cuts.length && cuts[next].paragraph === paragraph; next++) {
      put(cuts[next].offset)
      if (columns[columns.length - 1].length > 0) columns.push([])
    }
    put(text.length)
  }
  const heading = wholes(article, index, 0, from)
  const filled = columns.filter((pieces, k) => pieces.length > 0 || k === 0)
  return filled.map((pieces, k) => ({
    article: index,
    index: k,
    heading: k === 0 ? heading : [],
    pieces,
    place: article.place
  }))
}
