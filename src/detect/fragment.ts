import type { Box, Page } from "../read/page.ts"
import type { PageNumber } from "../text/page-number.ts"
import type { Span } from "../text/span.ts"

/** What a piece of text is on the page. */
export type Role = "headline" | "subtitle" | "label" | "kicker" | "byline" | "lead" | "body" | "caption" | "furniture"

/** Whether a role is that of running text: what is cut by columns and joined again. */
export const isRunningRole = (role: string): boolean => role === "body" || role === "lead"

/** A piece of text that lies whole in one column: what is moved about to rebuild the articles. */
export interface Fragment {
  /** `f1`, `f2`, … in the order of the dump or, where lines have boxes, in the order in which the page is read. */
  readonly id: string
  /** Pieces of the source in reading order: one a line of the column, adjoining lines as one span. Never empty. */
  readonly spans: ReadonlyArray<Span>
  /** The text of `spans` with soft line ends closed: nothing between Han, one blank between words. */
  readonly text: string
  readonly role: Role
  /**
   * Whether it begins a paragraph as far as the page's make-up tells (indent, enumerator, a whole line short of the
   * measure before it); `undefined` where the make-up is silent, and the scorer has to say.
   */
  readonly beginsParagraph: boolean | undefined
  /** Its last sentence is cut: it ends without a terminal mark. Always false for what is not running text. */
  readonly endsOpen: boolean
  /** It begins as an article does: with the agency, the place and the date, or 本报讯. Left out where it does not. */
  readonly opensArticle?: true
  /** The section number it begins with (一、 （二） 3. …), if any. */
  readonly enumerator: Enumerator | undefined
  /** Which vertical strip of the dump it was found in, where columns stand side by side; 0 otherwise. */
  readonly column: number
  /** Around all its lines that have one. */
  readonly box?: Box
  /** Height of its type, in the units of `box`. */
  readonly size?: number
  /** How many times the body's its type is. */
  readonly scale?: number
  /** Set from top to bottom. */
  readonly vertical?: boolean
  /** Of furniture: where it sends the reader. */
  readonly jump?: JumpLine
  /** Of furniture: the number of the page, as it says. */
  readonly folio?: PageNumber
  /** Of a page that is in order already, as its source says: its article there, from 0. It is a paragraph by itself. */
  readonly article?: number
  /** There, text is missing before it. */
  readonly afterGap?: boolean
}

/** What a jump line says: 下转第三版, STORM, from page 1. */
export interface JumpLine {
  /** To where the article goes on, or back to where it began. */
  readonly says: "onward" | "back"
  /** The other page, where it is named. */
  readonly page?: PageNumber
  /** What else names the article; "" for nothing. */
  readonly words: string
}

/** A section number at a paragraph's start. */
export interface Enumerator {
  /** Its form: sections of one form make one sequence. */
  readonly style: "han" | "han-bracketed" | "digit" | "digit-bracketed" | "circled" | "ordinal"
  /** 1 for 一、 */
  readonly value: number
}

/** A fragment that repeats another and is folded onto it. */
export interface Duplicate {
  /** The copy. */
  readonly fragment: Fragment
  /** The one that is kept; always in `Fragments.fragments`. */
  readonly of: Fragment
  /** Share of characters that agree, 0 to 1. */
  readonly similarity: number
}

/** A page taken apart. `fragments`, `duplicates` and nothing else hold every non-blank character of the page. */
export interface Fragments {
  readonly page: Page
  /** In the dump's order or, where lines have boxes, in the order in which the page is read; copies left out. */
  readonly fragments: ReadonlyArray<Fragment>
  readonly duplicates: ReadonlyArray<Duplicate>
}

/** The page with some of its fragments changed, wherever they are named. */
export const changedBy = (page: Fragments, changed: ReadonlyMap<Fragment, Fragment>): Fragments => {
  if (changed.size === 0) return page
  const now = (fragment: Fragment) => changed.get(fragment) ?? fragment
  return {
    page: page.page,
    fragments: page.fragments.map(now),
    duplicates: page.duplicates.map((duplicate) => ({ ...duplicate, of: now(duplicate.of) }))
  }
}
