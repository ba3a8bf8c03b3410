import type { Gold } from "../../src/evaluate/gold.ts"
import { isBlank } from "../../src/text/characters.ts"
import type { Piece } from "./article.ts"
import type { SamplePage } from "./page.ts"
import type { Print, Printed } from "./print.ts"

type GoldArticle = Gold["articles"][number]
type GoldParagraph = GoldArticle["paragraphs"][number]
type Pair = readonly [number, number]

/** Between two characters of one span stand only blanks, and at most one line end. */
const goesOn = (between: string): boolean =>
  [...between].every((c) => isBlank(c.charCodeAt(0))) && between.split("\n").length <= 2

/** Joins the offsets of characters, in reading order, into spans. */
export const spansOf = (dump: string, offsets: ReadonlyArray<number>): Array<Pair> => {
  const spans: Array<Pair> = []
  for (const at of offsets) {
    const last = spans.at(-1)
    if (last !== undefined && at >= last[1] && goesOn(dump.slice(last[1], at)))
      spans[spans.length - 1] = [last[0], at + 1]
    else spans.push([at, at + 1])
  }
  return spans
}

/** What the page should be: first prints make the articles, later ones are duplicates, lost pieces leave gaps. */
export const goldOf = (page: SamplePage, { dump, pieces, prints }: Printed): Gold => {
  const kept = new Map(prints.filter((print) => print.of === undefined).map((print) => [print.piece, print]))
  const articles = page.articles.flatMap((article): ReadonlyArray<GoldArticle> => {
    const own = pieces.filter((piece) => piece.article === article.id)
    const paragraphs = runs(own, kept).map(({ parts, afterGap }): GoldParagraph => {
      const spans = spansOf(
        dump,
        parts.flatMap((part) => part.offsets)
      )
      const overlap = parts.reduce((sum, part) => sum + part.piece.doubled, 0)
      return { role: parts[0].piece.role, spans, ...(afterGap && { gapBefore: true }), ...(overlap > 0 && { overlap }) }
    })
    // Each folio or jump line is an article of its own: none goes on in another.
    if (article.kind === "other")
      return paragraphs.map((paragraph, i) => ({
        id: `${article.id}-${i + 1}`,
        kind: "other",
        paragraphs: [paragraph]
      }))
    const named = own.some((piece) => piece.role === "byline" && kept.has(piece))
    const speaker = article.kind === "speech" ? { speaker: named ? (article.speaker ?? null) : null } : {}
    return [{ id: article.id, kind: article.kind, ...speaker, paragraphs }]
  })
  const duplicates = prints.flatMap((print) =>
    print.of === undefined ? [] : [{ span: whole(print), of: whole(print.of) }]
  )
  return {
    source: "dump.txt",
    articles,
    ...(duplicates.length > 0 && { duplicates }),
    ...(page.missing && { missing: page.missing })
  }
}

const whole = ({ offsets }: Print): Pair => [offsets[0], offsets[offsets.length - 1] + 1]

/** The pieces of each paragraph that are there, divided where one between them is lost. */
const runs = (own: ReadonlyArray<Piece>, kept: ReadonlyMap<Piece, Print>) => {
  const found: Array<{ parts: Array<Print>; afterGap: boolean }> = []
  let lost = false
  for (const piece of own) {
    const print = kept.get(piece)
    if (print === undefined) {
      lost = true
      continue
    }
    const last = found.at(-1)
    const before = last?.parts.at(-1)?.piece
    if (last !== undefined && !lost && before?.paragraph === piece.paragraph) last.parts.push(print)
    else found.push({ parts: [print], afterGap: lost })
    lost = false
  }
  return found
}
