import type { Fragment } from "../detect/fragment.ts"
import type { JoinEdit, Paragraph } from "../reorder/article.ts"
import { isBlank } from "../text/characters.ts"
import type { Span } from "../text/span.ts"

/** A run of source characters that the output lacks, and why. */
export interface DeclaredEdit {
  readonly span: Span
  readonly kind: "doubled-character-folded" | "line-end-hyphen-removed"
}

/** A paragraph as a reader sees it, with what it leaves out of its spans. */
export interface ParagraphText {
  readonly text: string
  /** joins: where in `text` the piece after each begins */
  readonly seams: ReadonlyArray<number>
  readonly edits: ReadonlyArray<DeclaredEdit>
}

/**
 * The text of a paragraph: its fragments in order, each seam closed as its join says.
 *
 * @param source  the decoded source that the fragments' spans are of
 * @returns the text, and every non-blank source character of the spans that it lacks
 */
export const paragraphText = (source: string, { fragments, joins }: Paragraph): ParagraphText => {
  const edits = fragments.flatMap((fragment) => hyphensRemoved(source, fragment))
  const seams: Array<number> = []
  let text = fragments[0].text
  for (const [i, { edit }] of joins.entries()) {
    const before = close(text, "", edit)
    text = close(text, fragments[i + 1].text, edit)
    seams.push(before.length)
    edits.push(...seamEdits(source, fragments[i], fragments[i + 1], edit))
  }
  return { text, seams, edits }
}

/** Two texts as one: nothing stands between Han, and between words only what the join declares. */
const close = (left: string, right: string, edit: JoinEdit | null): string => {
  switch (edit?.kind) {
    case "doubled-character-folded":
      return left + right.slice(edit.count)
    case "line-end-hyphen-removed":
      return left.replace(/[-‐\u00ad]\s*$/u, "") + right
    case "blank-inserted":
      return `${left} ${right}`
    default:
      return left + right
  }
}

const seamEdits = (
  source: string,
  from: Fragment,
  to: Fragment,
  edit: JoinEdit | null
): ReadonlyArray<DeclaredEdit> => {
  switch (edit?.kind) {
    case "doubled-character-folded":
      return firstCharacters(source, to, nonBlanks(to.text.slice(0, edit.count))).map((span) => ({
        span,
        kind: edit.kind
      }))
    case "line-end-hyphen-removed": {
      const end = from.spans[from.spans.length - 1].end
      return [{ span: { start: end - 1, end }, kind: edit.kind }]
    }
    default:
      return []
  }
}

/** Where the first `count` non-blank code units of a fragment stand, adjoining ones as one span. */
const firstCharacters = (source: string, { spans }: Fragment, count: number): ReadonlyArray<Span> => {
  const found: Array<Span> = []
  let left = count
  for (const { start, end } of spans)
    for (let at = start; at < end && left > 0; at++) {
      if (isBlank(source.charCodeAt(at))) continue
      const last = found.at(-1)
      if (last?.end === at) found[found.length - 1] = { start: last.start, end: at + 1 }
      else found.push({ start: at, end: at + 1 })
      left--
    }
  return found
}

const nonBlanks = (text: string): number => {
  let count = 0
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) count++
  return count
}

const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0xad

/**
 * Hyphens at line ends that the fragment's text has lost. Text and source are walked together; what differs for another
 * reason is left for conservation to find.
 */
const hyphensRemoved = (source: string, { spans, text }: Fragment): Array<DeclaredEdit> => {
  const edits: Array<DeclaredEdit> = []
  let at = 0 // in `text`
  for (const { start, end } of spans)
    for (let i = start; i < end; i++) {
      const unit = source.charCodeAt(i)
      if (isBlank(unit)) continue
      while (at < text.length && isBlank(text.charCodeAt(at))) at++
      if (text.charCodeAt(at) === unit) at++
      else if (isHyphen(unit)) edits.push({ span: { start: i, end: i + 1 }, kind: "line-end-hyphen-removed" })
      else return edits
    }
  return edits
}
