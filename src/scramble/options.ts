import type { CutKind } from "../evaluate/cut-kind.ts"
import type { Range } from "./random.ts"

/** In which order the columns of a page come out. */
export const orders = [
  "printed", // as it should be
  "passes", // all first columns, then all second columns, …
  "passes-reversed", // all last columns first
  "bands", // the page in two or three bands of articles, each out in passes
  "boxes", // the articles at random, the columns of each in order
  "boxes-passes", // passes, in some of which a box or two stand elsewhere
  "pieces", // every piece at random
  "shuffled" // the benchmark: single paragraphs, each cut once, all halves at random
] as const
export type Order = (typeof orders)[number]

/** What a text looks like when it comes out. */
export const forms = [
  "blank", // a piece, a blank line, a piece
  "line", // a piece a line
  "wrapped", // the lines of the column
  "side-by-side" // the columns beside one another, as `pdftotext -layout` writes them
] as const
export type Form = (typeof forms)[number]

/** How a page is set, put out of order and damaged. Rates are probabilities, 0 to 1. */
export interface ScrambleOptions {
  readonly order: Order
  readonly form: Form
  /** Columns an article. */
  readonly columns: Range
  /** Characters a column should hold; an article takes as many columns as `columns` allows for that. */
  readonly columnLength: Range
  /** Width of a column, in ems. */
  readonly measure: Range
  /** Where columns end: where they are full, or at the next place of a kind. */
  readonly cuts: "full" | CutKind
  /** Cut paragraphs on a page of order `shuffled`. */
  readonly paragraphs: number
  /** Form `wrapped`: two ideographic blanks before a paragraph. */
  readonly indent: boolean
  /** Forms `wrapped` and `side-by-side`: a blank line between blocks. */
  readonly blankLines: boolean
  /** Lines come out as they stand on paper, with boxes, whatever the form; not for order `shuffled`, which has no page. */
  readonly boxes?: true
  /** An article: its heading goes lost. */
  readonly lostHeadings: number
  /** An article of several columns: its heading and first column go lost. */
  readonly lostFirst: number
  /** An article of three columns and more: one in the middle goes lost. */
  readonly lostMiddle: number
  /** A paragraph, of order `shuffled`: one of its halves goes lost, which leaves the other an orphan. */
  readonly orphans: number
  /** A column: it comes out once more. */
  readonly copies: number
  /** A character of a copy: it is misread in one of the two. */
  readonly copyErrors: number
  /** A cut: its last character is printed again after it. */
  readonly doubled: number
  /** A cut: a character is lost at it. */
  readonly dropped: number
  /** A character: it is misread. */
  readonly misread: number
  /** Page: punctuation in half width. */
  readonly halfWidth: number
  /** An article without one: it gets a byline. */
  readonly bylines: number
  /** Page: speeches with office and name, numbered sections, a lead that names all. */
  readonly speeches: number
  /** An article of four paragraphs and more: it gets subheadings. */
  readonly subheadings: number
  /** Page: a folio line, a line of who made the page, each. */
  readonly furniture: number
  /** An article: its headline is set over two lines. */
  readonly splitHeadlines: number
  /** An article of several columns: its first column comes out last. */
  readonly wrapRound: number
}

/** A page without damage, its columns out one pass after the other. */
export const usual: ScrambleOptions = {
  order: "passes",
  form: "blank",
  columns: [1, 4],
  columnLength: [120, 400],
  measure: [12, 24],
  cuts: "full",
  paragraphs: 40,
  indent: true,
  blankLines: true,
  lostHeadings: 0,
  lostFirst: 0,
  lostMiddle: 0,
  orphans: 0,
  copies: 0,
  copyErrors: 0,
  doubled: 0,
  dropped: 0,
  misread: 0,
  halfWidth: 0,
  bylines: 0,
  speeches: 0,
  subheadings: 0,
  furniture: 0,
  splitHeadlines: 0,
  wrapRound: 0
}

/** The damages that have a rate, as the command line names them. */
export const rateNames = [
  "lostHeadings",
  "lostFirst",
  "lostMiddle",
  "orphans",
  "copies",
  "copyErrors",
  "doubled",
  "dropped",
  "misread",
  "halfWidth",
  "bylines",
  "speeches",
  "subheadings",
  "furniture",
  "splitHeadlines",
  "wrapRound"
] as const
export type RateName = (typeof rateNames)[number]
