import { blockTypeOf, extentOf } from "../block.ts"
import type { Format } from "../format.ts"
import { type Ids, idsOf } from "../ids.ts"
import { type Box, type PlacedPage, placed, type Region, type RegionLine } from "../regions.ts"
import { document, type Element, element, replacedNote } from "../xml.ts"

const namespace = "http://www.loc.gov/standards/alto/ns-v4#"
const schema = "http://www.loc.gov/standards/alto/v4/alto-4-4.xsd"

/**
 * ALTO 4.4, all pages in one file. A block is a piece of an article in one region of the source, its lines as they are
 * printed. Each article is a `StructureTag` that its blocks refer to, and an ordered group of `ReadingOrder`; a `LayoutTag`
 * says what a block is. What is in no article (furniture, copies) has no `StructureTag` and stands at the page's end,
 * outside of the order. Boxes are in the source's units, which are called pixels.
 */
export const alto: Format = {
  name: "alto",
  aliases: [],
  extension: "alto.xml",
  needsBoxes: true,
  render: (result) => {
    const { pages } = placed(result)
    const regions = pages.flatMap(({ articles, rest }) => [...articles.flatMap((each) => each.regions), ...rest])
    const types = [...new Set(regions.map((region) => blockTypeOf(region, result.pages[region.page])))]
    const pageIds = pages.map((_, i) => `page_${i + 1}`)
    const articles = result.articles.map(({ id }) => id)
    const orders = articles.flatMap((id) => [groupOf(id), ...regions.map((_, i) => referenceOf(id, i))])
    const ids = idsOf(regions, ["restitch", "articles", ...pageIds, ...types.map(tagOf), ...articles, ...orders])
    const note = replacedNote(regions.flatMap(({ lines }) => lines.map(({ text }) => text)).join(""))
    const { name, version } = result.generator
    const tags = [
      ...types.map((type) => element("LayoutTag", { ID: tagOf(type), LABEL: type })),
      ...result.articles.map(({ id, headline }) =>
        element("StructureTag", { ID: id, TYPE: "article", LABEL: headline ?? id })
      )
    ]
    return document(
      element(
        "alto",
        {
          xmlns: namespace,
          "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
          "xsi:schemaLocation": `${namespace} ${schema}`,
          SCHEMAVERSION: "4.4"
        },
        element(
          "Description",
          {},
          element("MeasurementUnit", {}, "pixel"),
          element("sourceImageInformation", {}, element("fileName", {}, result.source.name)),
          element(
            "Processing",
            { ID: "restitch" },
            element("processingCategory", {}, "contentModification"),
            element("processingStepDescription", {}, "articles and their reading order"),
            ...(note === undefined ? [] : [element("processingStepDescription", {}, note)]),
            element(
              "processingSoftware",
              {},
              element("softwareName", {}, name),
              element("softwareVersion", {}, version)
            )
          )
        ),
        ...(tags.length === 0 ? [] : [element("Tags", {}, ...tags)]),
        ...readingOrder(pages, ids),
        element("Layout", {}, ...pages.map((page, i) => pageElement(page, i, ids)))
      )
    )
  }
}

const tagOf = (type: string): string => `type_${type}`
const groupOf = (article: string): string => `order_${article}`
const referenceOf = (article: string, block: number): string => `order_${article}_${block + 1}`

/** One group an article, over all pages. */
const readingOrder = (pages: ReadonlyArray<PlacedPage>, ids: Ids): ReadonlyArray<Element> => {
  const blocks = new Map<string, ReadonlyArray<string>>()
  for (const { articles } of pages)
    for (const { article, regions } of articles)
      blocks.set(article.id, [...(blocks.get(article.id) ?? []), ...regions.map(ids.region)])
  if (blocks.size === 0) return []
  const groups = [...blocks].map(([article, own]) =>
    element(
      "OrderedGroup",
      { ID: groupOf(article), TAGREFS: article },
      ...own.map((block, i) => element("ElementRef", { ID: referenceOf(article, i), REF: block }))
    )
  )
  return [element("ReadingOrder", {}, element("OrderedGroup", { ID: "articles" }, ...groups))]
}

const pageElement = ({ page, articles, rest }: PlacedPage, index: number, ids: Ids): Element => {
  const { width, height } = extentOf(page)
  const block = (region: Region, article: string | undefined): Element => {
    const tags = [tagOf(blockTypeOf(region, page)), ...(article === undefined ? [] : [article])]
    return element(
      "TextBlock",
      {
        ID: ids.region(region),
        TAGREFS: tags.join(" "),
        ...place(region.box ?? [0, 0, width, height]),
        BASEDIRECTION: region.vertical ? "ttb" : undefined
      },
      ...region.lines.map((line) => textLine(line, ids))
    )
  }
  return element(
    "Page",
    { ID: `page_${index + 1}`, PHYSICAL_IMG_NR: index + 1, PRINTED_IMG_NR: page.name, WIDTH: width, HEIGHT: height },
    element(
      "PrintSpace",
      place([0, 0, width, height]),
      ...articles.flatMap(({ article, regions }) => regions.map((region) => block(region, article.id))),
      ...rest.map((region) => block(region, undefined))
    )
  )
}

/** Words that blanks part are strings with `SP` between; their boxes are not known, those of lines are. */
const textLine = (line: RegionLine, ids: Ids): Element => {
  const { box, vertical } = line.line
  const at = box === undefined ? {} : place(box)
  const words = line.text.match(/\S+/g) ?? []
  return element(
    "TextLine",
    { ID: ids.line(line), ...at, BASEDIRECTION: vertical === true ? "ttb" : undefined },
    ...words.flatMap((word, i) => [
      ...(i === 0 ? [] : [element("SP")]),
      element("String", { ...(words.length === 1 ? at : {}), CONTENT: word })
    ])
  )
}

const place = ([x0, y0, x1, y1]: Box) => ({ HPOS: x0, VPOS: y0, WIDTH: x1 - x0, HEIGHT: y1 - y0 })
