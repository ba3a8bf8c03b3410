import { boxOf, extentOf } from "../block.ts"
import type { Format } from "../format.ts"
import { type Ids, idsOf } from "../ids.ts"
import { type Article, type Box, type PlacedPage, placed, type Region, type RegionLine } from "../regions.ts"
import { document, type Element, element, replacedNote } from "../xml.ts"

const paragraphTags: Partial<Record<Region["role"], string>> = { headline: "h1", subtitle: "h3" }

/**
 * hOCR 1.2 as XHTML, all pages in one file. hOCR's newspaper profile maps an article on an `ocr_linear`: here one within
 * each page that the article is on, by its id, with its pieces as `ocr_carea` (their `cflow` is the article's id) in reading
 * order. A piece holds one `ocr_par`, whose `data-role` says what it is; those of a paragraph in several pieces share a
 * `groupid`. What is in no article stands
 * at the page's end without an `ocr_linear`. Boxes are rounded outwards to pixels.
 */
export const hocr: Format = {
  name: "hocr",
  aliases: [],
  extension: "hocr",
  needsBoxes: true,
  render: (result) => {
    const { pages, articles } = placed(result)
    const regions = pages.flatMap((page) => [...page.articles.flatMap((each) => each.regions), ...page.rest])
    const groups = new Map<Region, string>()
    for (const { article, paragraphs } of articles)
      for (const [i, each] of paragraphs.entries())
        if (each.regions.length > 1) for (const region of each.regions) groups.set(region, `${article.id}_p${i + 1}`)
    const pageIds = pages.map((_, i) => `page_${i + 1}`)
    const first = new Set<string>()
    const wrappers = pages.flatMap((page) => page.articles.map(({ article }) => article.id))
    const ids = idsOf(regions, [...pageIds, ...wrappers])
    const note = replacedNote(regions.flatMap(({ lines }) => lines.map(({ text }) => text)).join(""))
    const { name, version } = result.generator
    const meta = (key: string, content: string) => element("meta", { name: key, content })
    const bodies = pages.map((page, i) => {
      const { width, height } = extentOf(page.page)
      const image = page.page.name ?? result.source.name
      return element(
        "div",
        {
          class: "ocr_page",
          id: pageIds[i],
          title: `image ${quoted(image)}; ${bbox([0, 0, width, height])}; ppageno ${i}`
        },
        ...page.articles.map(({ article, regions }) => {
          const again = first.has(article.id)
          first.add(article.id)
          return element(
            "div",
            {
              class: "ocr_linear",
              id: again ? undefined : article.id,
              title: `groupid ${article.id}`,
              "data-headline": article.headline ?? undefined
            },
            ...regions.map((region) => area(region, page, ids, groups.get(region), article))
          )
        }),
        ...page.rest.map((region) => area(region, page, ids, undefined, undefined))
      )
    })
    return document(
      element(
        "html",
        { xmlns: "http://www.w3.org/1999/xhtml" },
        element(
          "head",
          {},
          element("meta", { "http-equiv": "Content-Type", content: "text/html; charset=utf-8" }),
          element("title", {}, result.source.name),
          meta("ocr-system", `${name} ${version}`),
          meta("ocr-capabilities", "ocr_page ocr_linear ocr_carea ocr_par ocr_line"),
          meta("ocr-number-of-pages", String(pages.length)),
          ...(note === undefined ? [] : [meta("restitch-note", note)])
        ),
        element("body", {}, ...bodies)
      )
    )
  }
}

const area = (
  region: Region,
  { page }: PlacedPage,
  ids: Ids,
  group: string | undefined,
  article: Article | undefined
): Element => {
  const box = bbox(boxOf(undefined, region, page))
  const line = (each: RegionLine): Element => {
    const { size } = each.line
    const title = `${bbox(boxOf(each.line, region, page))}${size === undefined ? "" : `; x_size ${size}`}`
    return element("span", { class: "ocr_line", id: ids.line(each), title }, each.text)
  }
  const inside = region.lines.flatMap((each, i) => [...(i === 0 ? [] : ["\n"]), line(each)])
  return element(
    "div",
    {
      class: "ocr_carea",
      title: `${box}${article === undefined ? "" : `; cflow ${quoted(article.id)}`}`,
      style: region.vertical ? "writing-mode: vertical-rl" : undefined
    },
    element(
      paragraphTags[region.role] ?? "p",
      {
        class: "ocr_par",
        id: ids.region(region),
        title: `${box}${group === undefined ? "" : `; groupid ${group}`}`,
        "data-role": region.role
      },
      ...inside
    )
  )
}

const bbox = (box: Box): string => `bbox ${box.join(" ")}`

/** Property values in quotes end at the next one, and hOCR has no escape for it. */
const quoted = (text: string): string => `"${text.replaceAll('"', "'")}"`
