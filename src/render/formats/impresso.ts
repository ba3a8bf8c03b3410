import { noDate } from "../block.ts"
import type { Format } from "../format.ts"
import { type PlacedArticle, type PlacedParagraph, placed } from "../regions.ts"

/** Their words for what a part of an item is. */
const roles: Partial<Record<string, string>> = { headline: "heading", subtitle: "heading", body: "body", lead: "body" }

/**
 * JSON as impresso's canonical issues have it: content items `i` with metadata `m` and, as `l`, the regions of the source that
 * each is made of. Each item also has its text, as impresso's rebuilt items do: `ft`, a paragraph a line, and offsets in it,
 * in code points, at which paragraphs (`pb`), regions (`rb`) and lines (`lb`) begin; the last two where the source has boxes.
 *
 * An issue's id is its title, date and edition, taken from the source's name where it holds a date; else the date is
 * 0001-01-01 and `is_exact_date` false. The language is left open (`lg` null), and no clock is asked (`cdt`).
 */
export const impresso: Format = {
  name: "impresso",
  aliases: [],
  extension: "impresso.json",
  render: (result) => {
    const { title, date } = issueOf(result.source.name)
    const id = `${title}-${date ?? "0001-01-01"}-a`
    const pageId = (page: number) => `${id}-p${padded(page + 1)}`
    const issue = {
      id,
      cdt: noDate,
      ...(date === undefined ? { is_exact_date: false } : {}),
      st: "newspaper",
      sm: "print",
      olr: true,
      pp: result.pages.map((_, page) => pageId(page)),
      n: `${result.generator.name} ${result.generator.version}, of ${result.source.name} (SHA-256 ${result.source.sha256})`,
      i: placed(result).articles.map((each, i) => {
        const { article } = each
        const pages = [
          ...new Set([article.page, ...each.paragraphs.flatMap((of) => of.regions.map(({ page }) => page))])
        ]
        return {
          m: {
            id: `${id}-i${padded(i + 1)}`,
            pp: pages.toSorted((a, b) => a - b).map((page) => page + 1),
            ...(article.headline === null || article.headline === "" ? {} : { t: article.headline }),
            tp: "article",
            lg: null,
            ro: i + 1
          },
          l: {
            id: article.id,
            parts: each.paragraphs.flatMap((paragraph) =>
              partsOf(paragraph, article.page, (page) => result.pages[page].name ?? pageId(page))
            ),
            source: result.source.name
          },
          ...rebuilt(each)
        }
      })
    }
    return `${JSON.stringify(issue, null, 2)}\n`
  }
}

const padded = (number: number): string => String(number).padStart(4, "0")

/** What a file's name tells: a title as impresso's ids allow it, and a date as in `renmin-1958-03-02` or `19580302.xml`. */
const issueOf = (name: string): { readonly title: string; readonly date: string | undefined } => {
  const stem = name.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "")
  const found = /(?<!\d)([12]\d{3})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(stem)
  const before = found === null ? stem : stem.slice(0, found.index)
  const title = before.replace(/[^A-Za-z0-9]+/g, "_").replace(/^[_0-9]+|_+$/g, "")
  return { title: title === "" ? "restitch" : title, date: found?.slice(1, 4).join("-") }
}

const partsOf = ({ paragraph, regions }: PlacedParagraph, page: number, fileOf: (page: number) => string) => {
  const comp_role = roles[paragraph.role] ?? paragraph.role
  const part = (comp_id: string, of: number) => ({
    comp_role,
    comp_id,
    comp_fileid: fileOf(of),
    comp_page_no: of + 1
  })
  if (regions.length > 0)
    return regions.map((region) => part(region.lines[0].line.region ?? region.fragment ?? "", region.page))
  return [...new Set(paragraph.spans.map(({ fragment }) => fragment))].map((fragment) => part(fragment, page))
}

const rebuilt = ({ paragraphs }: PlacedArticle) => {
  const pb: Array<number> = []
  const rb: Array<number> = []
  const lb: Array<number> = []
  let ft = ""
  let at = 0
  const add = (text: string) => {
    ft += text
    at += [...text].length
  }
  for (const [i, { paragraph, regions }] of paragraphs.entries()) {
    if (i > 0) add("\n")
    pb.push(at)
    if (regions.length === 0) add(paragraph.text)
    for (const region of regions) {
      rb.push(at)
      for (const { shown } of region.lines) {
        lb.push(at)
        add(shown)
      }
    }
  }
  return { ft, pb, ...(rb.length === 0 ? {} : { rb, lb }) }
}
