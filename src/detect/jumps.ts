import type { Span } from "../text/span.ts"
import type { Block } from "./paragraphs.ts"
import { plain, spokenRole } from "./plain.ts"
import type { Row } from "./rows.ts"
import { setWidth } from "./rows.ts"

/** A note in brackets at a line's end or start, short enough to be a jump line. */
const atEnd = /[(（【[〔][^(（【[〔\n]{2,24}[)）】\]〕]\s*$/u
const atStart = /^\s*[(（【[〔][^)）】\]〕\n]{2,24}[)）】\]〕]/u

/**
 * Puts a jump line that is set on a line of text (… 食堂每天供应（下转第三版）) by itself: it is no part of the sentence, which
 * goes on elsewhere. A note is one if it is furniture where it stands alone.
 */
export const jumpsApart = (text: string, block: Block): ReadonlyArray<Block> => {
  const { rows, beginsParagraph, ...rest } = block
  const [first, last] = [rows[0], rows[rows.length - 1]]
  const lead = noteIn(text, first.span, atStart)
  const own =
    lead === undefined ? rows : [part(text, first, { start: lead.end, end: first.span.end }), ...rows.slice(1)]
  const tail = noteIn(text, own[own.length - 1].span, atEnd)
  if (lead === undefined && tail === undefined) return [block]
  const end = own[own.length - 1]
  const body =
    tail === undefined ? own : [...own.slice(0, -1), part(text, end, { start: end.span.start, end: tail.start })]
  return [
    ...(lead === undefined ? [] : [{ ...rest, rows: [{ ...first, span: lead }], beginsParagraph: undefined }]),
    // What stands behind the note goes on with what was broken off, or begins anew: nothing says which.
    { ...rest, rows: body, beginsParagraph: lead === undefined ? beginsParagraph : undefined },
    ...(tail === undefined ? [] : [{ ...rest, rows: [{ ...last, span: tail, indent: 0 }], beginsParagraph: undefined }])
  ]
}

/** Of a row that has other text beside it. */
const noteIn = (text: string, { start, end }: Span, note: RegExp): Span | undefined => {
  const row = text.slice(start, end)
  const found = note.exec(row)
  if (found === null) return undefined
  const words = found[0].trim()
  const from = start + found.index + found[0].indexOf(words)
  const span = { start: from, end: from + words.length }
  const isAlone = text.slice(start, span.start).trim() === "" && text.slice(span.end, end).trim() === ""
  return !isAlone && spokenRole(plain(words)) === "furniture" ? span : undefined
}

/** A part of a row, without blanks at either end. */
const part = (text: string, row: Row, { start, end }: Span): Row => {
  const inside = text.slice(start, end)
  const from = start + inside.length - inside.trimStart().length
  const span = { start: from, end: from + inside.trim().length }
  return { ...row, span, width: setWidth(text, span) }
}
