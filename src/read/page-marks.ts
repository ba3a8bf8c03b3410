/** A line that names a page. */
export interface Mark {
  /** Its index among the lines. */
  readonly line: number
  /** The page's name, as in 03 or A3. */
  readonly page: string
  /** Written by a program to divide pages; others may be a folio line that happens to stand alone. */
  readonly sure: boolean
}

const number = "[A-D]?[0-9〇零一二三四五六七八九十百]{1,4}"
const sure = new RegExp(
  `^[=\\-—–*#~<[]+\\s*(?:page|p\\.?|第)\\s*(${number})\\s*(?:(?:of|/)\\s*\\d+)?\\s*[页頁版]?\\s*[=\\-—–*#~>\\]]*$`,
  "i"
)
const folio = new RegExp(`^(?:第\\s*(${number})\\s*[页頁版]|page\\s+(\\d{1,4}))(?:\\s*[:：]\\s*\\S{1,10})?$`, "i")

/** What a line says of its page: 第03版, 第3页, `=== Page 3 ===`; `undefined` for any other line. */
export const pageMark = (line: string): Omit<Mark, "line"> | undefined => {
  const plain = line.normalize("NFKC")
  const match = sure.exec(plain)
  if (match !== null) return { page: match[1], sure: true }
  const weak = folio.exec(plain)
  return weak === null ? undefined : { page: weak[1] ?? weak[2], sure: false }
}

/**
 * Which lines begin a page by their marks. Folio lines divide only where they differ and no form feed does: a lone one, or
 * the same one twice, stands anywhere on a scrambled page. Marks below their pages divide after themselves.
 */
export const dividing = (marks: ReadonlyArray<Mark>, lines: number, hasFeeds: boolean): ReadonlyArray<number> => {
  const programs = marks.filter((mark) => mark.sure)
  const used = programs.length > 0 ? programs : hasFeeds ? [] : marks
  if (programs.length === 0 && new Set(used.map((mark) => mark.page)).size < 2) return []
  const changes = used.filter((mark, i) => mark.page !== used.at(i - 1)?.page || i === 0)
  const first = changes.at(0)
  const below = first !== undefined && first.line > 2 && used.at(-1)?.line === lines - 1
  const starts = changes.map((mark) => (below ? mark.line + 1 : mark.line)).filter((line) => line > 0 && line < lines)
  // What precedes the first mark is the head of its page (the paper's name, a date) where it is no more than that.
  return !below && first !== undefined && first.line <= 2 && !first.sure
    ? starts.filter((line) => line !== first.line)
    : starts
}
