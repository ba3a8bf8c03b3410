import { blockTypeOf, boxOf, extentOf, noDate } from "../block.ts"
import type { Format } from "../format.ts"
import { type Ids, idsOf } from "../ids.ts"
import { type Article, type Box, type PlacedPage, placed, type Region, type RegionLine } from "../regions.ts"
import { document, type Element, element, replacedNote } from "../xml.ts"

const namespace = "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"

/**
 * PAGE-XML of 2019-07-15, a file a page. A region is a piece of an article in one region of the source, its lines as they
 * are printed, characters included that a seam folds. Articles are ordered groups of `ReadingOrder`, with the headline as
 * caption; their regions and lines also say `structure {id:a1; type:article;}`, as Transkribus and NewsEye read it. What is
 * in no article (furniture, copies) stands at the end, outside of the order. Boxes are rounded outwards to pixels.
 */
export const pageXml: Format = {
  name: "page-xml",
  aliases: ["page"],
  extension: "page.xml",
  needsBoxes: true,
  onePage: true,
  render: (result, index = 0) => {
    const page = placed(result).pages[index]
    const regions = [...page.articles.flatMap((each) => each.regions), ...page.rest]
    const articles = page.articles.map(({ article }) => article.id)
    const ids = idsOf(regions, ["articles", ...articles])
    const { width, height } = extentOf(page.page)
    const comments = replacedNote(regions.flatMap(({ lines }) => lines.map(({ text }) => text)).join(""))
    return document(
      element(
        "PcGts",
        { xmlns: namespace },
        element(
          "Metadata",
          {},
          element("Creator", {}, `${result.generator.name} ${result.generator.version}`),
          element("Created", {}, noDate),
          element("LastChange", {}, noDate),
          ...(comments === undefined ? [] : [element("Comments", {}, comments)])
        ),
        element(
          "Page",
          { imageFilename: page.page.name ?? result.source.name, imageWidth: width, imageHeight: height },
          ...readingOrder(page, ids),
          ...page.articles.flatMap(({ article, regions }) =>
            regions.map((region) => textRegion(region, page, ids, article))
          ),
          ...page.rest.map((region) => textRegion(region, page, ids, undefined))
        )
      )
    )
  }
}

const readingOrder = ({ articles }: PlacedPage, ids: Ids): ReadonlyArray<Element> => {
  if (articles.length === 0) return []
  const groups = articles.map(({ article, regions }, index) =>
    element(
      "OrderedGroupIndexed",
      { id: article.id, index, caption: article.headline ?? undefined, type: "article" },
      ...regions.map((region, i) => element("RegionRefIndexed", { index: i, regionRef: ids.region(region) }))
    )
  )
  return [element("ReadingOrder", {}, element("OrderedGroup", { id: "articles" }, ...groups))]
}

const textRegion = (region: Region, { page }: PlacedPage, ids: Ids, article: Article | undefined): Element => {
  const custom = article === undefined ? undefined : `structure {id:${article.id}; type:article;}`
  const textLine = (line: RegionLine, index: number): Element =>
    element(
      "TextLine",
      {
        id: ids.line(line),
        index,
        readingDirection: line.line.vertical === true ? "top-to-bottom" : undefined,
        custom,
        comments:
          line.line.box === undefined ? "The source gives no box for this line: it is that of its region" : undefined
      },
      coords(boxOf(line.line, region, page)),
      equivalent(line.text)
    )
  return element(
    "TextRegion",
    {
      id: ids.region(region),
      type: blockTypeOf(region, page),
      custom,
      continuation: region.continues ? "true" : undefined,
      readingDirection: region.vertical ? "top-to-bottom" : undefined,
      textLineOrder: region.vertical ? "right-to-left" : undefined
    },
    coords(boxOf(undefined, region, page)),
    ...region.lines.map(textLine),
    equivalent(region.lines.map(({ text }) => text).join("\n"))
  )
}

const coords = ([x0, y0, x1, y1]: Box): Element =>
  element("Coords", { points: `${x0},${y0} ${x1},${y0} ${x1},${y1} ${x0},${y1}` })

const equivalent = (text: string): Element => element("TextEquiv", {}, element("Unicode", {}, text))
