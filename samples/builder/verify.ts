import * as Schema from "effect/Schema"
import { Gold } from "../../src/evaluate/gold.ts"
import { isBlank } from "../../src/text/characters.ts"
import { cleanParagraphs } from "./article.ts"
import type { SamplePage } from "./page.ts"
import { type Printed, resolve } from "./print.ts"

const bare = (text: string): string => text.replaceAll(/\s/g, "")
const halfWidth = (text: string): string => text.normalize("NFKC")

/** Reads gold and dump afresh, without the printer's knowledge, and says all that is wrong with them; [] for nothing. */
export const problems = (page: SamplePage, { dump, pieces, prints }: Printed, gold: Gold): ReadonlyArray<string> => {
  const found: Array<string> = []
  Schema.decodeUnknownSync(Gold)(gold)
  if (dump.length < 1500 || dump.length > 6000) found.push(`${dump.length} characters`)

  const spans = gold.articles.flatMap((article) => article.paragraphs.flatMap((paragraph) => paragraph.spans))
  const places = new Uint8Array(dump.length)
  for (const [start, end] of [...spans, ...(gold.duplicates ?? []).map((copy) => copy.span)]) {
    if (start >= end || isBlank(dump.charCodeAt(start)) || isBlank(dump.charCodeAt(end - 1)))
      found.push(`${start}-${end} has blanks at an end`)
    for (let at = start; at < end; at++) places[at] += 1
  }
  for (let at = 0; at < dump.length; at++)
    if (isBlank(dump.charCodeAt(at)) ? places[at] > 1 : places[at] !== 1)
      found.push(`${at} ${dump.slice(at, at + 8)} stands in ${places[at]} places`)

  if (page.noise !== undefined) {
    const share = misreadShare(prints)
    if (Math.abs(share - page.noise.rate) > 0.003)
      found.push(`${(share * 100).toFixed(2)} % of the characters are misread`)
  }

  const printed = new Set(prints.map((print) => print.piece))
  const lost = new Set((page.lost ?? "").split(/\s+/).flatMap((word) => (word === "" ? [] : resolve(pieces, word))))
  for (const piece of pieces)
    if (printed.has(piece) === lost.has(piece))
      found.push(
        `${piece.article}#${piece.column}.${piece.place} is ${printed.has(piece) ? "not lost" : "lost unsaid"}`
      )

  for (const article of page.articles) {
    const wanted = cleanParagraphs(article)
    const made = gold.articles
      .filter(({ id }) => id === article.id || (article.kind === "other" && id.startsWith(`${article.id}-`)))
      .flatMap((one) => one.paragraphs)
    if (pieces.some((piece) => piece.article === article.id && lost.has(piece))) {
      // What is left must still stand in the article, piece for piece and in its order.
      const all = halfWidth(bare(wanted.map((paragraph) => paragraph.text).join("")))
      let from = 0
      for (const paragraph of made) {
        const text = rebuilt(dump, paragraph)
        const at = all.indexOf(text, from)
        if (at < 0) found.push(`${article.id}: not in the article: ${text}`)
        from = at + text.length
      }
      continue
    }
    if (made.length !== wanted.length) found.push(`${article.id}: ${made.length} paragraphs for ${wanted.length}`)
    for (const [i, paragraph] of made.entries()) {
      const should = halfWidth(bare(wanted[i]?.text ?? ""))
      const is = rebuilt(dump, paragraph)
      const wrong = [...should].filter((c, at) => c !== is[at]).length
      if (is.length !== should.length || wrong > (page.noise === undefined ? 0 : should.length * 0.12 + 1))
        found.push(`${article.id}: ${is} for ${should}`)
    }
  }
  return found
}

const misreadShare = (prints: Printed["prints"]): number => {
  const pairs = prints.flatMap(({ piece, lines }) => {
    const should = halfWidth(piece.lines.join(""))
    return [...halfWidth(lines.join(""))].map((c, i) => c !== should[i])
  })
  return pairs.filter(Boolean).length / pairs.length
}

/** A paragraph as its spans give it, the doubled character folded. */
const rebuilt = (dump: string, paragraph: Gold["articles"][number]["paragraphs"][number]): string => {
  let text = ""
  for (const [start, end] of paragraph.spans) {
    const part = bare(dump.slice(start, end))
    const overlap = paragraph.overlap ?? 0
    const again = text !== "" && overlap > 0 && part.startsWith(text.slice(-overlap))
    text += again ? part.slice(overlap) : part
  }
  return halfWidth(text)
}
