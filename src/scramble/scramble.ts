import type { Role } from "../detect/fragment.ts"
import type { Gold } from "../evaluate/gold.ts"
import type { Segmenter } from "../text/words.ts"
import { isDigest } from "./articles.ts"
import { boxesOf, type LineBox } from "./boxes.ts"
import { type CleanArticle, type CopyArticle, copiesOf } from "./copy.ts"
import { withCopies } from "./damages/copies.ts"
import { damages, dressings } from "./damages/damages.ts"
import { dealPages } from "./deal.ts"
import { inForeignWords } from "./foreign.ts"
import { goldOf } from "./gold.ts"
import { type Column, nameOf, type SetPage, setPage } from "./layout.ts"
import { mixed } from "./mixed.ts"
import type { ScrambleOptions } from "./options.ts"
import { orderColumns, orderIn } from "./order.ts"
import { onPaper } from "./paper.ts"
import { type LineSpan, print, printPaper } from "./print.ts"
import { chance, seeded, seedOf } from "./random.ts"
import { cutParagraphs } from "./shuffle.ts"

/** A piece of the page as it came out. */
export interface PieceInfo {
  /** The gold article's id. */
  readonly article: string
  readonly role: Role
  /** Number of the paragraph in its article, heading included. */
  readonly paragraph: number
  /** Number of the piece in its paragraph. */
  readonly part: number
  /** It came out before; where it did is in the gold's `duplicates`. */
  readonly copy: boolean
  /** Its lines in the dump, UTF-16 code units. */
  readonly lines: ReadonlyArray<LineSpan>
}

export interface ScrambledPage {
  readonly text: string
  readonly gold: Gold
  /** In the dump's order. */
  readonly pieces: ReadonlyArray<PieceInfo>
  /** Where lines stand on paper, as far as that is known; left out for a dump of text alone. */
  readonly boxes?: ReadonlyArray<LineBox>
}

/**
 * Sets articles as a page, damages it and gives its dump with the answer. The same arguments give the same bytes.
 *
 * @param segmenter  tells cuts in words from cuts between words; without one `cuts: "word"` cuts anywhere in a phrase
 * @returns an empty text where there is nothing to set; never fails
 */
export const scramble = (
  articles: ReadonlyArray<CleanArticle>,
  options: ScrambleOptions,
  seed: number,
  segmenter?: Segmenter
): ScrambledPage => {
  const random = seeded(seed)
  const dressed = dressings.reduce(
    (copy: ReadonlyArray<CopyArticle>, dress) => dress(copy, options, random),
    distinct(articles).flatMap(copiesOf)
  )
  const set =
    options.order === "shuffled"
      ? cutParagraphs(dressed, options, random, segmenter)
      : setPage(dressed, options, random, segmenter)
  const page = damages.reduce((damaged: SetPage, damage) => damage(damaged, options, random), set)
  const isBoxed = options.boxes === true && options.order !== "shuffled"
  const ordered = orderColumns(
    withoutLost(page),
    isBoxed ? options.order : orderIn(options.form, options.order),
    random
  )
  // What stands in one place comes out once.
  const columns = isBoxed ? ordered : withCopies(ordered, options, random)
  // Chance of its own: the page is the same on paper in whatever order it comes out.
  const paper = isBoxed ? onPaper(page, seeded(seedOf(seed, 1))) : undefined
  const printed = paper === undefined ? print(columns, page.measure, options, random) : printPaper(columns, paper)
  return {
    text: printed.text,
    ...(paper === undefined ? {} : { boxes: boxesOf(printed.pieces, paper, seeded(seedOf(seed, 2))) }),
    gold: goldOf(page, printed, "dump.txt"),
    pieces: printed.pieces.map(({ piece, lines }) => ({
      article: page.articles[piece.article].id,
      role: piece.role,
      paragraph: piece.paragraph,
      part: piece.part,
      copy: piece.copy,
      lines
    }))
  }
}

/** How many pages, and how they look: the same way all, or each its own. */
export interface ManyOptions {
  readonly pages: number
  readonly options: ScrambleOptions | "mixed"
  /** In words of a language that nobody knows; asks for a segmenter. */
  readonly foreign?: boolean
  /** Share of the pages whose lines have boxes, 0 to 1. */
  readonly boxed?: number
}

/** Deals articles to pages, round-ups left out, and scrambles each; fewer pages where the articles do not reach. */
export const scrambleMany = (
  articles: ReadonlyArray<CleanArticle>,
  { pages, options, foreign = false, boxed = 0 }: ManyOptions,
  seed: number,
  segmenter?: Segmenter
): ReadonlyArray<ScrambledPage> => {
  const usable = articles.filter((article) => !isDigest(article))
  return dealPages(usable, { pages, articles: [4, 14], length: [250, 1100], themed: 0.25 }, seed).map((page, i) => {
    const own = seedOf(seed, i)
    const set = foreign && segmenter !== undefined ? page.map((article) => inForeignWords(article, segmenter)) : page
    const drawn = options === "mixed" ? mixed(own) : options
    return scramble(set, chance(seeded(own ^ 0x27d4eb2f), boxed) ? { ...drawn, boxes: true } : drawn, own, segmenter)
  })
}

/** Two articles of one name would be one in the gold. */
const distinct = (articles: ReadonlyArray<CleanArticle>): ReadonlyArray<CleanArticle> => {
  const seen = new Map<string, number>()
  return articles.map((article) => {
    const times = (seen.get(article.id) ?? 0) + 1
    seen.set(article.id, times)
    return times === 1 ? article : { ...article, id: `${article.id}#${times}` }
  })
}

const withoutLost = ({ columns, lost }: SetPage): ReadonlyArray<Column> =>
  lost.size === 0
    ? columns
    : columns
        .map((column) => ({
          ...column,
          heading: column.heading.filter((piece) => !lost.has(nameOf(piece))),
          pieces: column.pieces.filter((piece) => !lost.has(nameOf(piece)))
        }))
        .filter(({ heading, pieces }) => heading.length > 0 || pieces.length > 0)
