import type { Line, Source } from "../read/page.ts"
import type { Article, Join, Paragraph } from "../reorder/article.ts"
import { shownPageNumber } from "../text/page-number.ts"
import { foldedSpans } from "./folded.ts"
import { type DonePage, numbered } from "./numbered.ts"
import { paragraphText } from "./paragraph-text.ts"
import { qualityOf } from "./quality.ts"
import type { Reconstruction } from "./reconstruction.ts"

/**
 * Puts the pages of a source into one result. Fragments and articles are numbered on from page to page, so that a name
 * means one thing in the whole result (see `numbered`); on a single page they keep the names that the stages gave.
 *
 * @param given  in the source's order
 */
export const assemble = (
  source: Source,
  given: ReadonlyArray<DonePage>,
  generator: Reconstruction["generator"]
): Reconstruction => {
  const pages = numbered(given)
  const articles = pages.flatMap((done, page) =>
    done.articles.articles.map((article) => articleOf(source.text, article, page))
  )
  const unplaced = pages.flatMap((done) =>
    done.articles.unplaced.flatMap(({ fragment, reason }) =>
      fragment.spans.map(({ start, end }) => ({ span: { start, end }, fragment: fragment.id, reason }))
    )
  )
  const jumpLines = pages.some(({ articles: { jumps = [] } }) => jumps.length > 0) ? jumpLinesOf(pages, articles) : []
  return {
    schemaVersion: 1,
    source: { name: source.name, sha256: source.sha256, format: source.format, length: source.text.length },
    generator,
    pages: pages.map(({ page }) => pageOf(page)),
    articles,
    duplicates: pages.flatMap(({ fragments }) =>
      fragments.duplicates.flatMap((duplicate) =>
        foldedSpans(source.text, duplicate).map(({ span, of }) => ({ span, of, similarity: duplicate.similarity }))
      )
    ),
    unplaced,
    missing: pages.flatMap((done) =>
      done.articles.missing.map(({ expected, evidence, candidates }) => ({
        expected,
        evidence,
        candidates: candidates.map(({ article, probability }) => ({ article, probability }))
      }))
    ),
    ...(jumpLines.length === 0 ? {} : { jumpLines }),
    quality: qualityOf(source.text, pages, unplaced)
  }
}

/** Lines are listed where some have boxes: elsewhere offsets into the source say all that there is to say. */
const pageOf = ({ source, span, lines, name, width, height }: DonePage["page"]): Reconstruction["pages"][number] => ({
  start: span.start,
  end: span.end,
  ...(name === undefined ? {} : { name }),
  ...(width === undefined ? {} : { width }),
  ...(height === undefined ? {} : { height }),
  ...(lines.some(({ box }) => box !== undefined) ? { lines: lines.map((line) => lineOf(source.text, line)) } : {})
})

const lineOf = (
  text: string,
  { span: { start, end }, id, region, box, size, vertical }: Line
): NonNullable<Reconstruction["pages"][number]["lines"]>[number] => ({
  start,
  end,
  text: text.slice(start, end),
  ...(id === undefined ? {} : { id }),
  ...(region === undefined ? {} : { region }),
  ...(box === undefined ? {} : { box: [box.x0, box.y0, box.x1, box.y1] as const }),
  ...(size === undefined ? {} : { size }),
  ...(vertical === undefined ? {} : { vertical })
})

/** What came of each jump line: a step that no article has any more was not followed. */
const jumpLinesOf = (
  pages: ReadonlyArray<DonePage>,
  articles: Reconstruction["articles"]
): NonNullable<Reconstruction["jumpLines"]> => {
  const holders = new Map<string, string>()
  const steps = new Map<string, string>()
  for (const { id, paragraphs } of articles)
    for (const { spans, joins, succession } of paragraphs) {
      for (const { fragment } of spans) holders.set(fragment, id)
      for (const { from, to } of succession === null ? joins : [...joins, succession]) steps.set(to, from)
    }
  return pages.flatMap(({ articles: { jumps = [] } }, page) =>
    jumps.map(({ fragment, at, followed }) => {
      const [says, article] = [fragment.jump!, at === null ? undefined : holders.get(at.id)]
      const isMade = followed !== null && steps.get(followed.to.id) === followed.from.id
      return {
        fragment: fragment.id,
        page,
        says: says.says,
        target: says.page === undefined ? null : shownPageNumber(says.page),
        article: article ?? null,
        at: article === undefined ? null : at!.id,
        join: isMade ? { from: followed.from.id, to: followed.to.id } : null
      }
    })
  )
}

const articleOf = (text: string, article: Article, page: number): Reconstruction["articles"][number] => ({
  id: article.id,
  kind: article.kind,
  page,
  headline: article.headline,
  byline: article.byline,
  speaker: article.speaker,
  confidence: Math.min(
    1,
    ...article.paragraphs.flatMap(({ joins, succession }) =>
      [...joins, ...(succession === null ? [] : [succession])].map(({ probability }) => probability)
    )
  ),
  paragraphs: article.paragraphs.map((paragraph) => paragraphOf(text, paragraph))
})

const paragraphOf = (
  source: string,
  paragraph: Paragraph
): Reconstruction["articles"][number]["paragraphs"][number] => {
  const { text, seams, edits } = paragraphText(source, paragraph)
  return {
    role: paragraph.role,
    text,
    spans: paragraph.fragments.flatMap(({ id, spans }) =>
      spans.map(({ start, end }) => ({ start, end, fragment: id }))
    ),
    ...(edits.length === 0 ? {} : { edits }),
    gapBefore: paragraph.gapBefore,
    joins: paragraph.joins.map((join, i) => ({ ...asWritten(join), at: seams[i] })),
    succession: paragraph.succession === null ? null : asWritten(paragraph.succession)
  }
}

const asWritten = ({ from, to, probability, edit, by, evidence, runnerUp }: Join): Join => ({
  from,
  to,
  probability,
  edit,
  ...(by === undefined ? {} : { by }),
  evidence,
  runnerUp
})
