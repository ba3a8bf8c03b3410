import type { Reconstruction } from "../../validate/reconstruction.ts"
import { boxOf, extentOf } from "../block.ts"
import type { Format } from "../format.ts"
import { type Ids, idsOf } from "../ids.ts"
import { type PlacedArticle, type PlacedPage, type PlacedParagraph, placed, type Region } from "../regions.ts"
import { document, type Element, element, replacedNote } from "../xml.ts"

/** What an article begins with, before its text: TEI wants these at the top of a division. */
const tops: Partial<Record<string, { readonly name: string; readonly type?: string }>> = {
  headline: { name: "head", type: "main" },
  subtitle: { name: "head", type: "sub" },
  kicker: { name: "head", type: "kicker" },
  label: { name: "head", type: "label" },
  byline: { name: "byline" }
}
const running = new Set(["body", "lead"])

/**
 * TEI P5: a `div type="article"` for each article, its text as a reader sees it, seams closed; `gap reason="lost"` where text
 * is missing. Headings inside an article open a `div type="section"`. Where the source has boxes, `facsimile` has a zone for
 * each region and line, `lb` and `pb` show where lines and pages begin, and what is in no article (furniture, copies) stands in
 * `back`; without boxes the result has no text of these.
 */
export const tei: Format = {
  name: "tei",
  aliases: [],
  extension: "tei.xml",
  render: (result) => {
    const { articles, pages } = placed(result)
    const regions = pages.flatMap((page) => [...page.articles.flatMap((each) => each.regions), ...page.rest])
    const pageIds = pages.map((_, i) => pageId(i))
    const ids = idsOf(regions, [...pageIds, ...result.articles.map(({ id }) => id)])
    const hasPlaces = regions.length > 0
    const rest = pages.flatMap((page) => page.rest)
    return document(
      element(
        "TEI",
        { xmlns: "http://www.tei-c.org/ns/1.0" },
        header(result, rest),
        ...(hasPlaces ? [element("facsimile", {}, ...pages.map((page, i) => surface(page, i, ids)))] : []),
        element(
          "text",
          {},
          element("body", {}, ...(articles.length === 0 ? [element("p")] : divisions(articles, ids))),
          ...(rest.length === 0
            ? []
            : [
                element(
                  "back",
                  {},
                  element("div", { type: "unplaced" }, ...rest.map((region) => asPrinted(region, ids)))
                )
              ])
        )
      )
    )
  }
}

const pageId = (index: number): string => `page_${index + 1}`

const header = ({ source, generator, articles }: Reconstruction, rest: ReadonlyArray<Region>): Element => {
  const inArticles = articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
  const note = replacedNote([...inArticles, ...rest.flatMap(({ lines }) => lines.map(({ text }) => text))].join(""))
  const paragraph = (text: string) => element("p", {}, text)
  return element(
    "teiHeader",
    {},
    element(
      "fileDesc",
      {},
      element("titleStmt", {}, element("title", {}, source.name)),
      element("publicationStmt", {}, paragraph("Not published: made from the source below.")),
      element("sourceDesc", {}, paragraph(`${source.name} (${source.format}), SHA-256 ${source.sha256}`))
    ),
    element(
      "encodingDesc",
      {},
      element(
        "appInfo",
        {},
        element(
          "application",
          { ident: generator.name, version: generator.version },
          element("label", {}, "Restitch"),
          element("p", {}, `model ${generator.model.name}, words by ${generator.segmenter}`)
        )
      ),
      ...(note === undefined ? [] : [paragraph(note)])
    )
  )
}

const surface = ({ page, articles, rest }: PlacedPage, index: number, ids: Ids): Element => {
  const { width, height } = extentOf(page)
  const zone = (region: Region): Element =>
    element(
      "zone",
      { "xml:id": ids.region(region), type: region.role, ...corners(boxOf(undefined, region, page)) },
      ...region.lines.map((line) =>
        element("zone", { "xml:id": ids.line(line), type: "line", ...corners(boxOf(line.line, region, page)) })
      )
    )
  return element(
    "surface",
    { "xml:id": pageId(index), n: page.name, ...corners([0, 0, width, height]) },
    ...articles.flatMap(({ regions }) => regions.map(zone)),
    ...rest.map(zone)
  )
}

const corners = ([ulx, uly, lrx, lry]: readonly [number, number, number, number]) => ({ ulx, uly, lrx, lry })

const divisions = (articles: ReadonlyArray<PlacedArticle>, ids: Ids): ReadonlyArray<Element> => {
  let page = -1
  /** The mark of a page that begins, where it is not that of the region before. */
  const turn = (region: Region): ReadonlyArray<Element> => {
    if (region.page === page) return []
    page = region.page
    return [element("pb", { n: page + 1, facs: `#${pageId(page)}` })]
  }
  const textOf = ({ paragraph, regions }: PlacedParagraph): ReadonlyArray<Element | string> =>
    regions.length === 0
      ? [paragraph.text]
      : regions.flatMap((region) => [
          ...turn(region),
          ...region.lines.flatMap((line) => [element("lb", { facs: `#${ids.line(line)}` }), line.shown])
        ])
  return articles.map(({ article, paragraphs }) => {
    const [first = [], ...sections] = sectionsOf(paragraphs)
    return element(
      "div",
      { type: "article", subtype: article.kind, "xml:id": article.id },
      ...blocks(first, textOf),
      ...sections.map((section) => element("div", { type: "section" }, ...blocks(section, textOf)))
    )
  })
}

/** A heading after running text begins a section, which goes on to the next. */
const sectionsOf = (paragraphs: ReadonlyArray<PlacedParagraph>): ReadonlyArray<ReadonlyArray<PlacedParagraph>> => {
  const sections: Array<Array<PlacedParagraph>> = [[]]
  for (const each of paragraphs) {
    const { role } = each.paragraph
    const isHeading = tops[role]?.name === "head"
    const hasText = sections.at(-1)!.some(({ paragraph }) => tops[paragraph.role] === undefined)
    if (isHeading && hasText) sections.push([])
    sections.at(-1)!.push(each)
  }
  return sections
}

const blocks = (
  section: ReadonlyArray<PlacedParagraph>,
  textOf: (each: PlacedParagraph) => ReadonlyArray<Element | string>
): ReadonlyArray<Element> => {
  let atTop = true
  return section.flatMap((each) => {
    const { role, gapBefore } = each.paragraph
    const top = atTop ? tops[role] : undefined
    if (top === undefined) atTop = false
    const { name, type } = top ?? (running.has(role) ? { name: "p" } : { name: "ab", type: role })
    const text = element(name, { type }, ...textOf(each))
    return gapBefore ? [element("gap", { reason: "lost" }), text] : [text]
  })
}

const asPrinted = (region: Region, ids: Ids): Element =>
  element(
    "ab",
    { type: region.role, facs: `#${ids.region(region)}` },
    ...region.lines.flatMap((line) => [element("lb", { facs: `#${ids.line(line)}` }), line.text])
  )
