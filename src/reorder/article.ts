import type { Fragment, Role } from "../detect/fragment.ts"

/** Two pieces joined, with why. */
export interface Join {
  readonly from: string
  readonly to: string
  readonly probability: number
  /** A declared change at the seam, `null` for none: what of the output is not a plain copy of the source. */
  readonly edit: JoinEdit | null
  /** Who decided, where it was not the scorer. */
  readonly by?: "person"
  /** By feature, in the feature's unit. */
  readonly evidence: Readonly<Record<string, number>>
  readonly runnerUp: { readonly to: string; readonly probability: number } | null
}

export type JoinEdit =
  /** The last characters of `from` are printed again at the start of `to` and are kept once. */
  | { readonly kind: "doubled-character-folded"; readonly count: number }
  /** A hyphen at the line end was dropped. */
  | { readonly kind: "line-end-hyphen-removed" }
  /** Words of a script with blanks were joined by one. */
  | { readonly kind: "blank-inserted" }

/** One paragraph: pieces in reading order, with a join between each and the next. */
export interface Paragraph {
  readonly role: Role
  readonly fragments: ReadonlyArray<Fragment>
  /** fragments - 1, inside the paragraph */
  readonly joins: ReadonlyArray<Join>
  /** The step from the paragraph before, where that was a decision of the scorer. */
  readonly succession: Join | null
  /** Text is missing between the paragraph before and this one. */
  readonly gapBefore: boolean
}

export type ArticleKind = "speech" | "news" | "front-matter" | "other"

/** One article as it was written; paragraphs in reading order, headline and byline first. */
export interface Article {
  readonly id: string
  readonly kind: ArticleKind
  readonly headline: string | null
  readonly byline: string | null
  readonly speaker: string | null
  readonly paragraphs: ReadonlyArray<Paragraph>
}

/** A fragment that belongs to no article. */
export interface Unplaced {
  readonly fragment: Fragment
  readonly reason: string
}

/** A heading that the page itself says should be there. */
export interface Missing {
  readonly expected: string
  readonly evidence: string
  readonly candidates: ReadonlyArray<{ readonly article: string; readonly probability: number }>
}

/** A line that sends the reader to another page, and what came of it. */
export interface Jump {
  /** The line. */
  readonly fragment: Fragment
  /** The piece that it stands at; `null` where none is near. */
  readonly at: Fragment | null
  /** The pieces that were joined on its word; `null` where it could not be followed. */
  readonly followed: { readonly from: Fragment; readonly to: Fragment } | null
}

/** The page put together: what `reorder` makes. */
export interface Articles {
  readonly articles: ReadonlyArray<Article>
  readonly unplaced: ReadonlyArray<Unplaced>
  readonly missing: ReadonlyArray<Missing>
  /** The jump lines of the page, where those of all pages were looked at. */
  readonly jumps?: ReadonlyArray<Jump>
}
