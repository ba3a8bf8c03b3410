import type { Reconstruction } from "../../validate/reconstruction.ts"

export type Article = Reconstruction["articles"][number]
export type Paragraph = Article["paragraphs"][number]
export type Join = Paragraph["joins"][number]
export type SourcePage = Reconstruction["pages"][number]
export type Span = Reconstruction["duplicates"][number]["span"]

/** A piece of the dump and where it went. */
export interface Piece {
  /** As the result names it; copies, which it does not name, are `copy1`, `copy2`, … */
  readonly id: string
  /** In reading order, never empty. */
  readonly spans: ReadonlyArray<Span>
  /** As the dump has it; as the result has it where the source is not known; `undefined` where neither says. */
  readonly text: string | undefined
  readonly role: Paragraph["role"] | "copy"
  readonly went: Went
  /** Index of the page that it stands on, where that is not the one that is shown: its article goes on from page to page. */
  readonly elsewhere?: number
}

export type Went =
  | { readonly to: "article"; readonly article: string }
  | { readonly to: "copies"; readonly of: string | undefined; readonly similarity: number }
  | { readonly to: "unplaced"; readonly reason: string }

/** A decision that one piece follows another. */
export interface Seam {
  /** Its place in `View.seams`, which is reading order. */
  readonly index: number
  /** Inside a paragraph, or from one to the next. */
  readonly kind: "join" | "succession"
  readonly join: Join
  readonly article: string
}

/** A part of a paragraph that comes from one piece. */
export interface Part {
  readonly piece: string
  readonly text: string
  /** How it was found to go on from the part before; `undefined` in the first. */
  readonly seam: Seam | undefined
}

export interface ShownParagraph {
  readonly role: Paragraph["role"]
  readonly gapBefore: boolean
  readonly succession: Seam | undefined
  readonly parts: ReadonlyArray<Part>
  /** Copies of its pieces that were folded away. */
  readonly copies: ReadonlyArray<Piece>
}

export interface ShownArticle {
  readonly article: Article
  readonly paragraphs: ReadonlyArray<ShownParagraph>
}

/** One page of a result, as the report shows it. */
export interface View {
  readonly result: Reconstruction
  /** Index in the result's pages. */
  readonly number: number
  readonly page: SourcePage
  /** In the dump's order. */
  readonly pieces: ReadonlyArray<Piece>
  readonly articles: ReadonlyArray<ShownArticle>
  readonly seams: ReadonlyArray<Seam>
  readonly missing: Reconstruction["missing"]
}

/** @param source  the decoded source, where it is known: without it the text of copies and of what has no place is not */
export const viewOf = (result: Reconstruction, number: number, source?: string): View => {
  const page = result.pages[number]
  const isHere = ({ start }: Span): boolean => start >= page.start && start < page.end
  const textOf = textIn(page, source)
  // An article that goes on from page to page is shown whole on each of them.
  const articles = result.articles.filter(
    (article) => article.page === number || article.paragraphs.some(({ spans }) => spans.some(isHere))
  )
  const pageOf = ({ start }: Span): number => result.pages.findIndex((each) => start >= each.start && start < each.end)
  const placed = articles.flatMap(({ id, paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      partsOf(paragraph).map(({ piece, text, spans }): Piece => {
        return {
          id: piece,
          spans,
          text: textOf(spans) ?? text,
          role: paragraph.role,
          went: { to: "article", article: id },
          ...(isHere(spans[0]) ? {} : { elsewhere: pageOf(spans[0]) })
        }
      })
    )
  )
  const holding = holderOf(placed)
  const copies = result.duplicates.flatMap(({ span, of, similarity }, i): ReadonlyArray<Piece> => {
    if (!isHere(span)) return []
    const went: Went = { to: "copies", of: holding(of.start)?.id, similarity }
    return [{ id: `copy${i + 1}`, spans: [span], text: textOf([span]), role: "copy", went }]
  })
  const unplaced = unplacedOf(result, isHere).map(
    ({ fragment, spans, reason }): Piece => ({
      id: fragment,
      spans,
      text: textOf(spans),
      role: reason === "caption" ? "caption" : "furniture",
      went: { to: "unplaced", reason }
    })
  )
  const seams: Array<Seam> = []
  const seamOf = (kind: Seam["kind"], join: Join, article: string): Seam => {
    const seam = { index: seams.length, kind, join, article }
    seams.push(seam)
    return seam
  }
  const shown = articles.map(
    (article): ShownArticle => ({
      article,
      paragraphs: article.paragraphs.map((paragraph): ShownParagraph => {
        const succession =
          paragraph.succession === null ? undefined : seamOf("succession", paragraph.succession, article.id)
        const parts = partsOf(paragraph).map(
          ({ piece, text }, i): Part => ({
            piece,
            text,
            seam: i === 0 ? undefined : seamOf("join", paragraph.joins[i - 1], article.id)
          })
        )
        const own = new Set(parts.map(({ piece }) => piece))
        return {
          role: paragraph.role,
          gapBefore: paragraph.gapBefore,
          succession,
          parts,
          copies: copies.filter(({ went }) => went.to === "copies" && went.of !== undefined && own.has(went.of))
        }
      })
    })
  )
  const pieces = [...placed, ...copies, ...unplaced].sort((a, b) => a.spans[0].start - b.spans[0].start)
  const ids = new Set([...articles.map(({ id }) => id), ...pieces.map(({ id }) => id)])
  const missing = result.missing.filter(
    ({ evidence, candidates }) =>
      result.pages.length === 1 ||
      candidates.some(({ article }) => ids.has(article)) ||
      (evidence.match(/\bf\d+\b/g) ?? []).some((id) => ids.has(id))
  )
  return { result, number, page, pieces, articles: shown, seams, missing }
}

/** A paragraph piece by piece: its spans and its part of the text. */
const partsOf = ({
  spans,
  text,
  joins
}: Paragraph): ReadonlyArray<{
  readonly piece: string
  readonly text: string
  readonly spans: ReadonlyArray<Span>
}> => {
  const groups: Array<{ piece: string; spans: Array<Span> }> = []
  for (const { fragment, start, end } of spans) {
    const last = groups.at(-1)
    if (last?.piece === fragment) last.spans.push({ start, end })
    else groups.push({ piece: fragment, spans: [{ start, end }] })
  }
  // Results of other tools may not say where in the text their seams are: by length, then.
  const lengths = groups.map((group) => group.spans.reduce((sum, { start, end }) => sum + end - start, 0))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  let before = 0
  const ends = groups.map((_, i) => {
    before += lengths[i]
    return i + 1 === groups.length ? text.length : (joins[i]?.at ?? Math.round((text.length * before) / total))
  })
  return groups.map((group, i) => ({ ...group, text: text.slice(i === 0 ? 0 : ends[i - 1], ends[i]) }))
}

/** The text of spans, a line each; from the source, else from the lines that a result of OCR output keeps. */
const textIn = ({ lines }: SourcePage, source: string | undefined) => {
  const of = ({ start, end }: Span): string | undefined => {
    if (source !== undefined) return source.slice(start, end)
    const parts = lines?.filter((line) => line.start < end && line.end > start)
    if (parts === undefined || parts.length === 0) return undefined
    return parts
      .map((line) => line.text.slice(Math.max(0, start - line.start), Math.max(0, end - line.start)))
      .join("\n")
  }
  return (spans: ReadonlyArray<Span>): string | undefined => {
    const texts = spans.map(of)
    return texts.includes(undefined) ? undefined : texts.join("\n")
  }
}

/** Finds the piece that an offset is in. */
const holderOf = (pieces: ReadonlyArray<Piece>) => {
  const all = pieces
    .flatMap((piece) => piece.spans.map((span) => ({ piece, ...span })))
    .sort((a, b) => a.start - b.start)
  return (offset: number): Piece | undefined => {
    let low = 0
    let high = all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (all[middle].end <= offset) low = middle + 1
      else high = middle
    }
    return low < all.length && all[low].start <= offset ? all[low].piece : undefined
  }
}

/** One entry a piece: a piece of several spans stays one. */
const unplacedOf = ({ unplaced }: Reconstruction, isHere: (span: Span) => boolean) => {
  const pieces = new Map<string, { fragment: string; reason: string; spans: Array<Span> }>()
  for (const { fragment, span, reason } of unplaced) {
    if (!isHere(span)) continue
    const piece = pieces.get(fragment)
    if (piece === undefined) pieces.set(fragment, { fragment, reason, spans: [span] })
    else piece.spans.push(span)
  }
  return [...pieces.values()]
}

/** Never rounded to what it is not: only a person is sure. */
export const percent = (probability: number): string => {
  if (probability === 1) return "100 %"
  const rounded = Math.round(probability * 100)
  return rounded >= 100 ? "> 99 %" : rounded === 0 && probability > 0 ? "< 1 %" : `${rounded} %`
}

/** The same of a step: one that was found is never shown as beyond doubt, even where the result rounds it to 1. */
export const shownProbability = ({
  probability,
  by
}: {
  readonly probability: number
  readonly by?: "person"
}): number => (by === "person" ? probability : Math.min(mostSure, probability))
const mostSure = 0.999

/** Words for how sure a step is, beside which a colour is only a help. */
export const sureness = (probability: number): "sure" | "likely" | "doubtful" =>
  probability >= 0.9 ? "sure" : probability >= 0.7 ? "likely" : "doubtful"

/** Below this a person should look first. */
export const doubtful = 0.9
