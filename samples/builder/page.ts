/**
 * An article as its editor wrote it, a paragraph a line. A line's first character says what it is: `#` headline, `##` subtitle,
 * `@` byline, `!` lead, `%` kicker, `=` label, `^` caption, `~` furniture; any other line is body.
 * Inside a paragraph `|` is a cut within a column, `||` the end of a column, and `{目}` a character that the dump prints
 * and the article does not have. A line `||` ends a column between two paragraphs.
 */
export interface SampleArticle {
  readonly id: string
  readonly kind: "speech" | "news" | "front-matter" | "other"
  readonly speaker?: string
  readonly text: string
}

/**
 * Where the columns of the articles stand in the dump. `harbour#2` is the second column of an article, `harbour#2.1` its
 * first piece. What is named a second time is a copy; `~` behind it lets that copy have its own misread characters.
 */
export type Layout =
  /** A piece a line, with `separator` between pieces. */
  | { readonly kind: "blocks"; readonly separator: "\n\n" | "\n"; readonly order: string }
  /** Columns set `width` cells wide (a Han character is two), a blank line between columns. The type divides the articles. */
  | { readonly kind: "wrapped"; readonly width: number; readonly columns: number; readonly order: string }
  /** Bands from the top of the page to its foot: lines across all of it, then columns side by side. */
  | {
      readonly kind: "side-by-side"
      readonly width: number
      readonly gutter: number
      readonly bands: ReadonlyArray<Band>
    }

export interface Band {
  /** Headlines and bylines printed across the columns. */
  readonly across?: string
  /** Of each article, how many columns of the band it fills, left to right. */
  readonly columns: ReadonlyArray<{ readonly article: string; readonly columns: number }>
}

export interface SamplePage {
  readonly name: string
  readonly articles: ReadonlyArray<SampleArticle>
  readonly layout: Layout
  /** Print `，：；！？（）` in half width, as most e-paper dumps do. */
  readonly halfWidth?: boolean
  /** Columns and pieces that the dump has lost, as in `order`. */
  readonly lost?: string
  /** Units that the page names and whose headings are lost. */
  readonly missing?: ReadonlyArray<string>
  /** Misread characters: their share of all, and the seed that chooses them. */
  readonly noise?: { readonly rate: number; readonly seed: number }
}
