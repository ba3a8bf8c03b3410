import type { Gold } from "../evaluate/gold.ts"
import { nameOf, type Piece, type SetPage } from "./layout.ts"
import type { LineSpan, Print, PrintedPiece } from "./print.ts"

type Paragraph = Gold["articles"][number]["paragraphs"][number]

/** The answer to a printed page. Of copies the first is in the article; what follows a lost piece is a paragraph of its own. */
export const goldOf = (page: SetPage, { text, pieces }: Print, source: string): Gold => {
  const kept = new Map<string, PrintedPiece>()
  const copies: Array<readonly [copy: PrintedPiece, of: PrintedPiece]> = []
  for (const printed of pieces) {
    const name = nameOf(printed.piece)
    const first = kept.get(name)
    if (first === undefined) kept.set(name, printed)
    else copies.push([printed, first])
  }
  const expected = Map.groupBy(
    page.columns.flatMap(({ heading, pieces }) => [...heading, ...pieces]),
    (piece) => piece.article
  )
  const articles = page.articles.flatMap((article, index) => {
    const paragraphs = paragraphsOf(text, expected.get(index) ?? [], kept, page.lost)
    if (paragraphs.length === 0) return []
    const named = article.speaker !== null && paragraphs.some(({ role }) => role === "byline")
    return [
      {
        id: article.id,
        kind: article.kind,
        ...(article.kind === "speech" ? { speaker: named ? article.speaker : null } : {}),
        paragraphs
      }
    ]
  })
  const missing = page.articles.flatMap(({ kind, unit, paragraphs }, index) =>
    kind === "speech" &&
    unit !== null &&
    paragraphs.every((_, p) => !isHeading(page, index, p) || !kept.has(`${index}/${p}/0`))
      ? [unit]
      : []
  )
  return {
    source,
    articles,
    duplicates: copies.flatMap(([copy, of]) => pairs(text, copy.lines, of.lines)),
    ...(missing.length > 0 ? { missing } : {})
  }
}

const isHeading = (page: SetPage, article: number, paragraph: number): boolean => {
  const { role } = page.articles[article].paragraphs[paragraph]
  return role === "headline" || role === "byline"
}

const paragraphsOf = (
  text: string,
  pieces: ReadonlyArray<Piece>,
  kept: ReadonlyMap<string, PrintedPiece>,
  lost: ReadonlySet<string>
): ReadonlyArray<Paragraph> => {
  const inOrder = [...new Map(pieces.map((piece) => [nameOf(piece), piece])).values()].sort(
    (a, b) => a.paragraph - b.paragraph || a.part - b.part
  )
  const found: Array<{ of: number; role: Piece["role"]; lines: Array<LineSpan>; gap: boolean; overlap: number }> = []
  let gap = false
  for (const piece of inOrder) {
    const printed = kept.get(nameOf(piece))
    if (printed === undefined || lost.has(nameOf(piece))) {
      gap = true
      continue
    }
    const last = found.at(-1)
    if (last !== undefined && last.of === piece.paragraph && !gap) {
      last.lines.push(...printed.lines)
      last.overlap += printed.piece.overlap
    } else found.push({ of: piece.paragraph, role: piece.role, lines: [...printed.lines], gap, overlap: 0 })
    gap = false
  }
  return found.map(({ role, lines, gap, overlap }) => ({
    role,
    spans: merged(text, lines),
    ...(gap ? { gapBefore: true } : {}),
    ...(overlap > 0 ? { overlap } : {})
  }))
}

/** A span may run over one line end, not over a blank line or other text. */
const adjoin = (text: string, left: LineSpan, right: LineSpan): boolean =>
  left[1] <= right[0] && /^[ \u3000]*\n[ \u3000]*$/.test(text.slice(left[1], right[0]))

const merged = (text: string, lines: ReadonlyArray<LineSpan>): ReadonlyArray<LineSpan> => {
  const spans: Array<LineSpan> = []
  for (const line of lines) {
    const last = spans.at(-1)
    if (last !== undefined && adjoin(text, last, line)) spans[spans.length - 1] = [last[0], line[1]]
    else spans.push(line)
  }
  return spans
}

/** Copies line by line, so that neither side holds anything else, and lines that adjoin on both sides as one. */
const pairs = (text: string, copy: ReadonlyArray<LineSpan>, of: ReadonlyArray<LineSpan>) => {
  const found: Array<{ span: LineSpan; of: LineSpan }> = []
  for (const [i, span] of copy.entries()) {
    const original = of[Math.min(i, of.length - 1)]
    const last = found.at(-1)
    // Both sides must stay of one length: who looks a copy's character up counts from the start.
    const between = (left: LineSpan, right: LineSpan) => text.slice(left[1], right[0])
    const alike = last !== undefined && between(last.span, span) === between(last.of, original)
    if (alike && adjoin(text, last.span, span) && adjoin(text, last.of, original))
      found[found.length - 1] = { span: [last.span[0], span[1]], of: [last.of[0], original[1]] }
    else found.push({ span, of: original })
  }
  return found
}
