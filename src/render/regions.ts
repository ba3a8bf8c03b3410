import { isBlank } from "../text/characters.ts"
import type { Reconstruction } from "../validate/reconstruction.ts"

export type Article = Reconstruction["articles"][number]
export type Paragraph = Article["paragraphs"][number]
export type SourcePage = Reconstruction["pages"][number]
export type SourceLine = NonNullable<SourcePage["lines"]>[number]
/** Left, top, right, bottom. */
export type Box = NonNullable<SourceLine["box"]>

/** A printed line, or the part of it that is in a region. */
export interface RegionLine {
  /** As the source has it. */
  readonly text: string
  /** Its part of the paragraph's text: without what was folded at a seam. The parts of a paragraph make up its text. */
  readonly shown: string
  readonly line: SourceLine
}

/** Lines that stand together on a page and in what they belong to: what layout formats call a region or a block. */
export interface Region {
  /** Index in the result's `pages`. */
  readonly page: number
  /** That of its paragraph; a copy that was folded away has none. */
  readonly role: Paragraph["role"] | "copy"
  /** The piece that it is of, or of which it is a part. */
  readonly fragment: string | undefined
  /** It goes on with the paragraph that the region before it in the article began. */
  readonly continues: boolean
  readonly lines: ReadonlyArray<RegionLine>
  /** Around the boxes of its lines; `undefined` where none has one. */
  readonly box: Box | undefined
  readonly vertical: boolean
}

/** A paragraph of an article with its regions in reading order; none where the source has no boxes. */
export interface PlacedParagraph {
  readonly paragraph: Paragraph
  readonly regions: ReadonlyArray<Region>
}

export interface PlacedArticle {
  readonly article: Article
  readonly paragraphs: ReadonlyArray<PlacedParagraph>
}

/** A page with what is on it. */
export interface PlacedPage {
  readonly page: SourcePage
  /** Its articles in the result's order, those without a region on this page left out; regions in reading order. */
  readonly articles: ReadonlyArray<{ readonly article: Article; readonly regions: ReadonlyArray<Region> }>
  /** What is in no article: unplaced pieces, then copies. */
  readonly rest: ReadonlyArray<Region>
}

/** A result as formats that know of places need it. */
export interface Placed {
  readonly articles: ReadonlyArray<PlacedArticle>
  readonly pages: ReadonlyArray<PlacedPage>
}

/** A part of a line that a span covers, at its offset in the source. */
interface Part {
  readonly page: number
  readonly fragment: string | undefined
  readonly start: number
  readonly text: string
  readonly line: SourceLine
}

/** Whether the lines of a result have boxes, which formats of page layout cannot do without. */
export const hasBoxes = ({ pages }: Reconstruction): boolean => pages.some(({ lines }) => lines !== undefined)

/**
 * Brings the spans of a result back to the lines of its source. A region ends where the piece, the page or the source's own
 * region does. Every line with text is in a region, as every character has its place in the result. O(n log n).
 */
export const placed = (result: Reconstruction): Placed => {
  const partsOf = partsIn(result.pages)
  const articles = result.articles.map((article) => ({
    article,
    paragraphs: article.paragraphs.map((paragraph) => {
      const parts = shownParts(paragraph, paragraph.spans.flatMap(partsOf))
      return { paragraph, regions: regionsOf(parts, paragraph.role) }
    })
  }))
  const rest = [
    ...result.unplaced.flatMap(({ span, fragment, reason }) =>
      regionsOf(partsOf({ ...span, fragment }).map(whole), reason === "caption" ? "caption" : "furniture")
    ),
    ...result.duplicates.flatMap(({ span }) => regionsOf(partsOf(span).map(whole), "copy"))
  ]
  const pages = result.pages.map((page, index) => ({
    page,
    articles: articles.flatMap(({ article, paragraphs }) => {
      const regions = paragraphs.flatMap(({ regions }) => regions.filter((region) => region.page === index))
      return regions.length === 0 ? [] : [{ article, regions }]
    }),
    rest: rest.filter((region) => region.page === index)
  }))
  return { articles, pages }
}

/** Finds the lines of spans; blanks alone make no part. */
const partsIn = (pages: ReadonlyArray<SourcePage>) => {
  const all = pages
    .flatMap(({ lines = [] }, page) => lines.map((line) => ({ page, line })))
    .sort((a, b) => a.line.start - b.line.start)
  const firstEndingAfter = (offset: number): number => {
    let low = 0
    let high = all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (all[middle].line.end <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return (span: { readonly start: number; readonly end: number; readonly fragment?: string }): ReadonlyArray<Part> => {
    const parts: Array<Part> = []
    for (let i = firstEndingAfter(span.start); i < all.length && all[i].line.start < span.end; i++) {
      const { page, line } = all[i]
      const start = Math.max(span.start, line.start)
      const text = line.text.slice(start - line.start, Math.min(span.end, line.end) - line.start)
      if (countPrinted(text) > 0) parts.push({ page, fragment: span.fragment, start, text, line })
    }
    return parts
  }
}

type ShownPart = Part & { readonly shown: string }

const whole = (part: Part): ShownPart => ({ ...part, shown: part.text })

/**
 * Divides a paragraph's text among its lines, by counting non-blank characters: those of the spans without the declared
 * edits are those of the text. Blanks go to the line before them.
 */
const shownParts = ({ text, edits = [] }: Paragraph, parts: ReadonlyArray<Part>): ReadonlyArray<ShownPart> => {
  let at = 0
  return parts.map((part, i) => {
    const from = at
    let left = countPrinted(part.text)
    for (const { span } of edits) {
      const start = Math.max(span.start, part.start) - part.start
      const end = span.end - part.start
      if (end > start) left -= countPrinted(part.text.slice(start, end))
    }
    for (; at < text.length; at++) {
      const blank = isBlank(text.charCodeAt(at))
      if (left === 0 && !blank) break
      if (!blank) left--
    }
    return { ...part, shown: text.slice(from, i === parts.length - 1 ? text.length : at) }
  })
}

const countPrinted = (text: string): number => {
  let count = 0
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) count++
  return count
}

const regionsOf = (parts: ReadonlyArray<ShownPart>, role: Region["role"]): ReadonlyArray<Region> => {
  const groups: Array<Array<ShownPart>> = []
  for (const part of parts) {
    const last = groups.at(-1)?.[0]
    const isSame =
      last !== undefined &&
      last.page === part.page &&
      last.fragment === part.fragment &&
      last.line.region === part.line.region
    if (isSame) groups.at(-1)!.push(part)
    else groups.push([part])
  }
  return groups.map((group, i) => ({
    page: group[0].page,
    role,
    fragment: group[0].fragment,
    continues: i > 0,
    lines: group.map(({ text, shown, line }) => ({ text, shown, line })),
    box: around(group.flatMap(({ line: { box } }) => (box === undefined ? [] : [box]))),
    vertical: group.every(({ line }) => line.vertical === true)
  }))
}

const around = (boxes: ReadonlyArray<Box>): Box | undefined =>
  boxes.length === 0
    ? undefined
    : boxes.reduce(([a, b, c, d], [e, f, g, h]) => [Math.min(a, e), Math.min(b, f), Math.max(c, g), Math.max(d, h)])
