import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { LaidLine, LaidPage } from "../layout.ts"
import type { ReadError } from "../read-error.ts"
import { boxOf } from "./json-box.ts"
import { decoder, type JsonDocument } from "./json-document.ts"
import { linesOf } from "./lines-of.ts"
import { isArray, isRecord, type Producer } from "./producer.ts"

const Name = Schema.Union([Schema.String, Schema.Int])
const Side = Schema.Finite.check(Schema.isGreaterThan(0))

const Fragment = Schema.Struct({
  text: Schema.String.annotate({
    description: "A line, or several with line ends between; a blank line parts paragraphs"
  }),
  page: Schema.optionalKey(Name).annotate({ description: "The page it is on, where pages are not parted otherwise" }),
  box: Schema.optionalKey(Schema.Tuple([Schema.Finite, Schema.Finite, Schema.Finite, Schema.Finite])).annotate({
    description: "[x0, y0, x1, y1], in any unit, origin at the top left; of several lines, the box around all"
  }),
  size: Schema.optionalKey(Side).annotate({ description: "Height of the type, in the unit of the box" }),
  kind: Schema.optionalKey(Schema.Literals(["heading", "text", "caption", "furniture", "table", "other"])).annotate({
    description: "A hint: what the producer takes it for"
  }),
  confidence: Schema.optionalKey(Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }))),
  id: Schema.optionalKey(Name).annotate({ description: "Its name, which results refer to" }),
  region: Schema.optionalKey(Name).annotate({
    description: "The block that it is in; lines of one follow one another"
  }),
  vertical: Schema.optionalKey(Schema.Boolean).annotate({ description: "Set from top to bottom" }),
  beginsParagraph: Schema.optionalKey(Schema.Boolean).annotate({ description: "False where it goes on a paragraph" })
}).annotate({ identifier: "Fragment" })
type Fragment = typeof Fragment.Type

const Pieces = Schema.optionalKey(Schema.Array(Fragment)).annotate({ description: "In any order" })
const Page = Schema.Struct({
  name: Schema.optionalKey(Name),
  width: Schema.optionalKey(Side).annotate({ description: "In the unit of the boxes" }),
  height: Schema.optionalKey(Side),
  lines: Pieces,
  fragments: Pieces,
  text: Schema.optionalKey(Schema.String).annotate({ description: "Of a page that is known as plain text only" })
}).annotate({ identifier: "Page" })
type Page = typeof Page.Type

const Pages = Schema.Struct({ pages: Schema.Array(Page) })
const Item = Schema.Union([Page, Fragment])

/** Pages in pieces, as any program may write them: `schemas/fragments.schema.json`. As JSON lines, an item a line. */
export const Fragments = Schema.Union([Pages, Page, Schema.Array(Item)])

const asPages = decoder(Pages)
const asPage = decoder(Page)
const asFragment = decoder(Fragment)

/**
 * Our own format: `{ pages: [{ lines: [{ text, box … }] }] }`, an array of fragments or pages, or a fragment or a page a
 * line of JSON lines. There, an object that has a text and says of it neither page, box nor region is a page of plain text.
 */
export const fragments: Producer = {
  name: "fragments",
  what: "our own fragments (schemas/fragments.schema.json), as JSON or JSON lines",
  endings: [".fragments.json", ".jsonl", ".ndjson"],
  recognises: (json) => {
    const items = isArray(json) ? json : isRecord(json) && isArray(json.pages) ? json.pages : [json]
    return items.length > 0 && items.every((item) => isPage(item) || isText(item))
  },
  read: (document) => {
    const { value } = document
    if (isArray(value)) return Result.map(Result.all(value.map((item, i) => readItem(document, item, i))), grouped)
    if (isRecord(value) && isArray(value.pages))
      return Result.map(asPages(document, value), ({ pages }) => pages.map(pageOf))
    return Result.map(asPage(document, value), (page) => [pageOf(page)])
  }
}

const isPage = (value: unknown): boolean => isRecord(value) && (isArray(value.lines) || isArray(value.fragments))
const isText = (value: unknown): boolean => isRecord(value) && typeof value.text === "string"

/** A page, or a fragment with the page it says it is on. */
type Read = { readonly page: LaidPage } | { readonly on: string | undefined; readonly lines: ReadonlyArray<LaidLine> }

const readItem = (document: JsonDocument, item: unknown, index: number): Result.Result<Read, ReadError> => {
  if (isPage(item)) return Result.map(asPage(document, item, [index]), (page) => ({ page: pageOf(page) }))
  return Result.map(asFragment(document, item, [index]), (fragment): Read => {
    const { page, box, region, id, text } = fragment
    if (document.isLines && page === undefined && box === undefined && region === undefined)
      return { page: { ...(id === undefined ? {} : { name: String(id) }), lines: linesOf(text, {}) } }
    return { on: page === undefined ? undefined : String(page), lines: fragmentLines(fragment, index) }
  })
}

/** Fragments of one page, wherever they stand in the file, make one page, where the first of them stands. */
const grouped = (items: ReadonlyArray<Read>): ReadonlyArray<LaidPage> => {
  const pages: Array<LaidPage> = []
  const open = new Map<string | undefined, Array<LaidLine>>()
  for (const item of items) {
    if ("page" in item) {
      pages.push(item.page)
      continue
    }
    let lines = open.get(item.on)
    if (lines === undefined) {
      lines = []
      open.set(item.on, lines)
      pages.push({ ...(item.on === undefined ? {} : { name: item.on }), lines })
    }
    for (const line of item.lines) lines.push(line)
  }
  return pages
}

const pageOf = ({ name, width, height, lines = [], fragments: pieces = [], text = "" }: Page): LaidPage => ({
  ...(name === undefined ? {} : { name: String(name) }),
  ...(width === undefined ? {} : { width }),
  ...(height === undefined ? {} : { height }),
  lines: [
    ...linesOf(text, {}),
    ...lines.flatMap((line) => linesOf(line.text, saidOf(line))),
    ...pieces.flatMap(fragmentLines)
  ]
})

/** A fragment is a region of its own, unless it names one, or its box tells where it stands. */
const fragmentLines = (fragment: Fragment, index: number): ReadonlyArray<LaidLine> => {
  const { region, ...said } = saidOf(fragment)
  const own = fragment.box === undefined ? (said.id ?? `fragment ${index + 1}`) : undefined
  return linesOf(fragment.text, { ...said, region: region ?? own })
}

const saidOf = ({ text: _, page: __, box, id, region, ...said }: Fragment) => ({
  ...said,
  box: boxOf(box),
  id: id === undefined ? undefined : String(id),
  region: region === undefined ? undefined : String(region)
})
