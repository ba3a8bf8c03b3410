import type { Fragments } from "../detect/fragment.ts"
import type { Line, Page, Source } from "../read/page.ts"
import type { Article, Articles, Join, Paragraph } from "../reorder/article.ts"
import { foldedSpans } from "./folded.ts"
import { paragraphText } from "./paragraph-text.ts"
import { qualityOf } from "./quality.ts"
import type { Reconstruction } from "./reconstruction.ts"

/** A page with what the stages made of it. */
export interface DonePage {
  readonly page: Page
  readonly fragments: Fragments
  readonly articles: Articles
}

/** Names as a page has them → names as the result has them, where several pages share one list. */
interface Renaming {
  readonly fragment: (id: string) => string
  readonly article: (id: string) => string
}

/**
 * Puts the pages of a source into one result. Fragments and articles are numbered on from page to page, so that a name
 * means one thing in the whole result; on a single page they keep the names that the stages gave.
 *
 * @param pages  in the source's order
 */
export const assemble = (
  source: Source,
  pages: ReadonlyArray<DonePage>,
  generator: Reconstruction["generator"]
): Reconstruction => {
  const renamings = renamingsOf(pages)
  const articles = pages.flatMap((done, page) =>
    done.articles.articles.map((article) => articleOf(source.text, article, page, renamings[page]))
  )
  const unplaced = pages.flatMap((done, page) =>
    done.articles.unplaced.flatMap(({ fragment, reason }) =>
      fragment.spans.map(({ start, end }) => ({
        span: { start, end },
        fragment: renamings[page].fragment(fragment.id),
        reason
      }))
    )
  )
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
    missing: pages.flatMap((done, page) =>
      done.articles.missing.map(({ expected, evidence, candidates }) => ({
        expected,
        evidence: evidence.replace(/\bf\d+\b/g, renamings[page].fragment),
        candidates: candidates.map(({ article, probability }) => ({
          article: renamings[page].article(article),
          probability
        }))
      }))
    ),
    quality: qualityOf(source.text, pages, unplaced)
  }
}

/** Lines are listed where some have boxes: elsewhere offsets into the source say all that there is to say. */
const pageOf = ({ source, span, lines, name, width, height }: Page): Reconstruction["pages"][number] => ({
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

/** How each page's names are written in the result of all. */
export const renamingsOf = (pages: ReadonlyArray<DonePage>): ReadonlyArray<Renaming> => {
  let fragments = 0
  let articles = 0
  return pages.map((done) => {
    const renaming = { fragment: shifted(fragments), article: shifted(articles) }
    fragments += Math.max(
      0,
      ...done.fragments.fragments.map(({ id }) => numberOf(id)),
      ...done.fragments.duplicates.map(({ fragment }) => numberOf(fragment.id))
    )
    articles += Math.max(0, ...done.articles.articles.map(({ id }) => numberOf(id)))
    return renaming
  })
}

const numberOf = (id: string): number => Number(id.slice(1))

const shifted =
  (by: number) =>
  (id: string): string =>
    `${id[0]}${numberOf(id) + by}`

const articleOf = (
  text: string,
  article: Article,
  page: number,
  renaming: Renaming
): Reconstruction["articles"][number] => ({
  id: renaming.article(article.id),
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
  paragraphs: article.paragraphs.map((paragraph) => paragraphOf(text, paragraph, renaming.fragment))
})

const paragraphOf = (
  source: string,
  paragraph: Paragraph,
  named: Renaming["fragment"]
): Reconstruction["articles"][number]["paragraphs"][number] => {
  const { text, seams, edits } = paragraphText(source, paragraph)
  return {
    role: paragraph.role,
    text,
    spans: paragraph.fragments.flatMap(({ id, spans }) =>
      spans.map(({ start, end }) => ({ start, end, fragment: named(id) }))
    ),
    ...(edits.length === 0 ? {} : { edits }),
    gapBefore: paragraph.gapBefore,
    joins: paragraph.joins.map((join, i) => ({ ...joinNamed(join, named), at: seams[i] })),
    succession: paragraph.succession === null ? null : joinNamed(paragraph.succession, named)
  }
}

const joinNamed = (join: Join, named: Renaming["fragment"]): Join => ({
  from: named(join.from),
  to: named(join.to),
  probability: join.probability,
  edit: join.edit,
  ...(join.by === undefined ? {} : { by: join.by }),
  evidence: join.evidence,
  runnerUp: join.runnerUp === null ? null : { to: named(join.runnerUp.to), probability: join.runnerUp.probability }
})
