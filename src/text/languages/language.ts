/**
 * What the lines of a newspaper look like in one language. Patterns see a fragment in its plain form: NFKC, outer blanks
 * gone, runs of blanks made one, so that `，（：` read `,(:`. They are alternatives: the first kind that matches names it.
 */
export interface Language {
  readonly name: string
  /** Lines that belong to the page and to no article: folio lines, dates, credits, jump lines, telephone numbers. */
  readonly furniture: ReadonlyArray<RegExp>
  /**
   * Jump lines, which send the reader to where an article goes on (下转第三版) or back to where it began (From page 1). The
   * group `page` is the other page's number, `words` what else names the article. They are furniture, too.
   */
  readonly jumps: { readonly onward: ReadonlyArray<RegExp>; readonly back: ReadonlyArray<RegExp> }
  /** What numbers the page that it stands on, in a line of furniture that is no jump line, in the group `page`. */
  readonly folios: ReadonlyArray<RegExp>
  /** Pages that are called by a word in capitals: 头版 is the first. */
  readonly namedPages: ReadonlyMap<string, number>
  readonly caption: ReadonlyArray<RegExp>
  /** What stands over a summary or a series: 核心提示, Editor's note. */
  readonly label: ReadonlyArray<RegExp>
  readonly subtitle: ReadonlyArray<RegExp>
  readonly byline: ReadonlyArray<RegExp>
  /** Someone's name, alone on a line. */
  readonly isName: (plain: string) => boolean
  /** How a news item opens: 新华社北京4月24日电, BERLIN, May 3 (AP) —. */
  readonly opening: ReadonlyArray<RegExp>
  /** Words that no headline and no paragraph begins with: what does was cut off before. */
  readonly cannotBegin: RegExp
  /** Words after which a sentence must go on. */
  readonly cannotEnd: RegExp
  /** Section numbers; the first group is the number in words or digits. */
  readonly enumerators: ReadonlyArray<{
    readonly style: "han" | "han-bracketed" | "digit" | "digit-bracketed" | "circled" | "ordinal"
    readonly pattern: RegExp
  }>
  /** The name in the line of someone who speaks by office (区委书记 卢红); null in other bylines. */
  readonly speaker: (byline: string) => string | null
  /** Enumerations in a text, item by item: 万州区、涪陵区、市商务委. */
  readonly lists: (text: string) => ReadonlyArray<ReadonlyArray<string>>
  /** A unit's or person's name without what names of its kind share: 北碚区 → 北碚. */
  readonly stem: (name: string) => string
}
