import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { LaidLine, LaidPage } from "../layout.ts"
import type { Kind } from "../page.ts"
import { htmlRows } from "./html-rows.ts"
import { boxOf } from "./json-box.ts"
import { decoder, type JsonDocument } from "./json-document.ts"
import { joinWords } from "./line-text.ts"
import { linesOf } from "./lines-of.ts"
import { isArray, isRecord, type Producer } from "./producer.ts"
import { markVertical } from "./vertical.ts"

const Text = Schema.optionalKey(Schema.NullOr(Schema.String))
const Texts = Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))

/** An item of `_content_list.json`. Its box is in thousandths of the page's sides; older versions have none. */
const Item = Schema.Struct({
  type: Schema.String,
  page_idx: Schema.Int,
  bbox: Schema.optionalKey(Schema.Unknown),
  text: Text,
  text_level: Schema.optionalKey(Schema.NullOr(Schema.Number)),
  list_items: Texts,
  code_body: Text,
  table_body: Text,
  image_caption: Texts,
  table_caption: Texts,
  chart_caption: Texts,
  code_caption: Texts,
  image_footnote: Texts,
  table_footnote: Texts,
  chart_footnote: Texts,
  code_footnote: Texts
})
type Item = typeof Item.Type

const Span = Schema.Struct({
  content: Text,
  html: Text,
  score: Schema.optionalKey(Schema.NullOr(Schema.Number))
})
const Line = Schema.Struct({ bbox: Schema.optionalKey(Schema.Unknown), spans: Schema.Array(Span) })

/** A block of `_middle.json`: lines, or blocks in it (a table's caption and body, a list's items). */
const fields = {
  type: Schema.String,
  bbox: Schema.optionalKey(Schema.Unknown),
  lines: Schema.optionalKey(Schema.NullOr(Schema.Array(Line))),
  lines_deleted: Schema.optionalKey(Schema.NullOr(Schema.Boolean))
}
interface Block extends Schema.Schema.Type<Schema.Struct<typeof fields>> {
  readonly blocks?: ReadonlyArray<Block> | null
}
const Block = Schema.Struct({
  ...fields,
  blocks: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.suspend((): Schema.Codec<Block> => Block))))
})
const Blocks = Schema.optionalKey(Schema.NullOr(Schema.Array(Block)))
const Middle = Schema.Struct({
  pdf_info: Schema.Array(
    Schema.Struct({
      page_idx: Schema.Int,
      page_size: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.Number))),
      preproc_blocks: Blocks,
      para_blocks: Blocks,
      discarded_blocks: Blocks
    })
  )
})
type MiddlePage = (typeof Middle.Type)["pdf_info"][number]

const asItems = decoder(Schema.Array(Item))
const asMiddle = decoder(Middle)

const isItem = (value: unknown): boolean =>
  isRecord(value) && typeof value.type === "string" && typeof value.page_idx === "number"

/** MinerU 1 to 3: `_middle.json`, and `_content_list.json`, which has blocks but no lines. */
export const mineru: Producer = {
  name: "mineru",
  what: "MinerU (_middle.json, _content_list.json)",
  endings: ["_middle.json", "_content_list.json"],
  recognises: (json) =>
    (isRecord(json) && isArray(json.pdf_info)) || (isArray(json) && json.length > 0 && json.every(isItem)),
  read: (document) =>
    isArray(document.value)
      ? readContentList(document)
      : Result.map(asMiddle(document, document.value), ({ pdf_info }) => pdf_info.map(middlePage))
}

const readContentList = (document: JsonDocument) =>
  Result.map(asItems(document, document.value), (items): ReadonlyArray<LaidPage> => {
    const pages = new Map<number, Array<LaidLine>>()
    for (const [i, item] of items.entries()) {
      const lines = pages.get(item.page_idx) ?? []
      pages.set(item.page_idx, lines)
      for (const line of itemLines(item, String(i))) lines.push(line)
    }
    return [...pages].map(([index, lines]) => ({
      name: String(index + 1),
      ...(lines.some(({ box }) => box !== undefined) ? { width: 1000, height: 1000 } : {}),
      lines
    }))
  })

const itemLines = (item: Item, region: string): ReadonlyArray<LaidLine> => {
  const kind = kindOf(item.type)
  const box = boxOf(item.bbox)
  const body = [item.text, ...(item.list_items ?? []), item.code_body, htmlRows(item.table_body ?? "")]
  const captions = [item.image_caption, item.table_caption, item.chart_caption, item.code_caption]
  const notes = [item.image_footnote, item.table_footnote, item.chart_footnote, item.code_footnote]
  const parts: ReadonlyArray<readonly [text: string, kind: Kind | undefined]> = [
    [joined(captions.flatMap((each) => each ?? [])), "caption"],
    [joined(body), (item.text_level ?? 0) > 0 ? "heading" : kind],
    [joined(notes.flatMap((each) => each ?? [])), "caption"]
  ]
  // The box is of the whole item: a picture's caption is a small part of it, at an unknown edge.
  const alone = parts.filter(([text]) => text !== "").length === 1 && !/^(?:image|chart)$/.test(item.type)
  return parts.flatMap(([text, said]) => linesOf(text, { region, kind: said, box: alone ? box : undefined }))
}

const joined = (texts: ReadonlyArray<string | null | undefined>): string =>
  texts.flatMap((text) => (text == null || text.trim() === "" ? [] : [text])).join("\n")

/**
 * `preproc_blocks` are as the page was divided; `para_blocks`, made of them, have the lines of blocks that were taken for
 * one paragraph moved into the first, over pages too. So the former are read, and what was moved goes on a paragraph.
 */
const middlePage = (page: MiddlePage): LaidPage => {
  const proposed = page.preproc_blocks ?? []
  const blocks = proposed.length > 0 ? proposed : (page.para_blocks ?? [])
  const moved = new Set((page.para_blocks ?? []).filter((block) => block.lines_deleted).map(nameOf))
  const [width, height] = page.page_size ?? []
  const lines = [
    ...blocks.flatMap((block, i) => blockLines(block, String(i), moved.has(nameOf(block)) ? false : undefined)),
    ...(page.discarded_blocks ?? []).flatMap((block, i) =>
      blockLines(block, `discarded ${i}`, undefined).map((line): LaidLine => ({ ...line, kind: "furniture" }))
    )
  ]
  return {
    name: String(page.page_idx + 1),
    ...(width > 0 && height > 0 ? { width, height } : {}),
    lines: markVertical(lines)
  }
}

const nameOf = ({ type, bbox }: Block): string => `${type} ${JSON.stringify(bbox)}`

const blockLines = (block: Block, region: string, beginsParagraph: boolean | undefined): ReadonlyArray<LaidLine> => [
  ...(block.lines ?? []).flatMap(({ bbox, spans }, i) => {
    const scores = spans.flatMap(({ score }) => (typeof score === "number" ? [score] : []))
    return linesOf(joinWords(spans.map(({ content, html }) => content ?? htmlRows(html ?? ""))), {
      region,
      kind: kindOf(block.type),
      box: boxOf(bbox),
      vertical: block.type === "vertical_text" ? true : undefined,
      confidence: scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length,
      beginsParagraph: i === 0 ? beginsParagraph : undefined
    })
  }),
  ...(block.blocks ?? []).flatMap((inner, i) => blockLines(inner, `${region}.${i}`, undefined))
]

const kindOf = (type: string): Kind | undefined => {
  if (/^(?:title|doc_title|paragraph_title)$/.test(type)) return "heading"
  if (/_caption$|^caption$/.test(type)) return "caption"
  if (/^table(?:_body)?$/.test(type)) return "table"
  if (/^(?:header|footer|page_number|aside_text|discarded)$/.test(type)) return "furniture"
  if (/^(?:text|list|index|ref_text|abstract|vertical_text)$/.test(type)) return "text"
  return "other"
}
