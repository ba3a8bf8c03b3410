import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { LaidLine, LaidPage, Rectangle } from "../layout.ts"
import type { Kind } from "../page.ts"
import { decoder } from "./json-document.ts"
import { linesOf } from "./lines-of.ts"
import { isArray, isRecord, type Producer } from "./producer.ts"
import { rectangle, union } from "./rectangle.ts"

const Box = Schema.Struct({
  l: Schema.Number,
  t: Schema.Number,
  r: Schema.Number,
  b: Schema.Number,
  coord_origin: Schema.optionalKey(Schema.String)
})
const Place = Schema.Struct({
  page_no: Schema.Int,
  bbox: Box,
  charspan: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.Number)))
})
/** Early versions wrote the name of the field instead of its alias. */
const Children = Schema.optionalKey(
  Schema.Array(Schema.Struct({ $ref: Schema.optionalKey(Schema.String), cref: Schema.optionalKey(Schema.String) }))
)
const node = {
  self_ref: Schema.String,
  children: Children,
  content_layer: Schema.optionalKey(Schema.String),
  prov: Schema.optionalKey(Schema.Array(Place))
}
const Group = Schema.Struct(node)
const Text = Schema.Struct({ ...node, label: Schema.String, text: Schema.String })
const Cell = Schema.Struct({
  text: Schema.String,
  start_row_offset_idx: Schema.Int,
  bbox: Schema.optionalKey(Schema.NullOr(Box))
})
const Table = Schema.Struct({
  ...node,
  data: Schema.optionalKey(Schema.NullOr(Schema.Struct({ table_cells: Schema.optionalKey(Schema.Array(Cell)) })))
})
const Nodes = <S extends Schema.Constraint>(item: S) => Schema.optionalKey(Schema.Array(item))

/** A DoclingDocument, of which the text is read: forms and key-value items hold what stands in `texts` too. */
const Document = Schema.Struct({
  body: Schema.Struct({ children: Children }),
  furniture: Schema.optionalKey(Schema.NullOr(Schema.Struct({ children: Children }))),
  groups: Nodes(Group),
  texts: Schema.Array(Text),
  pictures: Nodes(Group),
  tables: Nodes(Table),
  pages: Schema.optionalKey(
    Schema.Record(
      Schema.String,
      Schema.Struct({ size: Schema.Struct({ width: Schema.Number, height: Schema.Number }), page_no: Schema.Int })
    )
  )
})
type Document = typeof Document.Type
type Group = typeof Group.Type
type Text = typeof Text.Type
type Table = typeof Table.Type

const asDocument = decoder(Document)

/** Docling 2: a DoclingDocument. A text is a paragraph, without its line ends; one that runs over columns has several boxes. */
export const docling: Producer = {
  name: "docling",
  what: "Docling (a DoclingDocument)",
  endings: [".docling.json"],
  recognises: (json) =>
    isRecord(json) && (json.schema_name === "DoclingDocument" || (isArray(json.texts) && isRecord(json.body))),
  read: (document) => Result.map(asDocument(document, document.value), pagesOf)
}

const pagesOf = (document: Document): ReadonlyArray<LaidPage> => {
  const sizes = new Map(Object.values(document.pages ?? {}).map(({ page_no, size }) => [page_no, size]))
  const pages = new Map<number, Array<LaidLine>>([...sizes.keys()].map((page) => [page, []]))
  let current = sizes.keys().next().value ?? 1
  for (const item of inOrder(document))
    for (const { page = current, line } of linesOfItem(item, sizes)) {
      current = page
      const lines = pages.get(page) ?? []
      pages.set(page, lines)
      lines.push(line)
    }
  return [...pages]
    .sort(([a], [b]) => a - b)
    .map(([page, lines]) => ({ name: String(page), ...sizes.get(page), lines }))
}

/** Items as the tree of the body has them, then those of the furniture, then what hangs on neither; each once. */
const inOrder = (document: Document): ReadonlyArray<Group | Text | Table> => {
  const { body, furniture, groups = [], texts, pictures = [], tables = [] } = document
  const all = [...groups, ...texts, ...pictures, ...tables]
  const named = new Map<string, Group | Text | Table>(all.map((item) => [item.self_ref, item]))
  const ordered = new Set<Group | Text | Table>()
  const waiting = [...(body.children ?? []), ...(furniture?.children ?? [])].reverse()
  while (waiting.length > 0) {
    const { $ref, cref = "" } = waiting.pop()!
    const item = named.get($ref ?? cref)
    if (item === undefined || ordered.has(item)) continue
    ordered.add(item)
    for (const child of [...(item.children ?? [])].reverse()) waiting.push(child)
  }
  for (const item of all) ordered.add(item)
  return [...ordered]
}

/** A line and the page it is on, where the item says. */
interface Placed {
  readonly page?: number
  readonly line: LaidLine
}
type Sizes = ReadonlyMap<number, { readonly height: number }>

const linesOfItem = (item: Group | Text | Table, sizes: Sizes): ReadonlyArray<Placed> => {
  if ("text" in item) return textLines(item, sizes)
  return "data" in item ? tableLines(item, sizes) : []
}

const textLines = (item: Text, sizes: Sizes): ReadonlyArray<Placed> => {
  const places = item.prov ?? []
  const kind = item.content_layer === "furniture" ? "furniture" : kindOf(item.label)
  const said = { kind, id: item.self_ref }
  if (places.length === 0) return linesOf(item.text, { ...said, region: item.self_ref }).map((line) => ({ line }))
  const starts = partStarts(item.text, places)
  return starts.flatMap((start, i) =>
    linesOf(item.text.slice(start, starts.at(i + 1)), {
      ...said,
      region: i === 0 ? item.self_ref : `${item.self_ref}.${i}`,
      box: boxIn(places[i].bbox, sizes.get(places[i].page_no)),
      beginsParagraph: i === 0 ? undefined : false
    }).map((line) => ({ page: places[i].page_no, line }))
  )
}

/** Where the part of each place begins in the text; one part where the spans of the file do not divide it. */
const partStarts = (text: string, places: ReadonlyArray<typeof Place.Type>): ReadonlyArray<number> => {
  const starts = places.map(({ charspan }, i) => (i === 0 ? 0 : (charspan?.at(0) ?? 0)))
  return starts.every((start, i) => i === 0 || (start > starts[i - 1] && start < text.length)) ? starts : [0]
}

const tableLines = (item: Table, sizes: Sizes): ReadonlyArray<Placed> => {
  const place = item.prov?.at(0)
  const rows = new Map<number, Array<typeof Cell.Type>>()
  for (const cell of item.data?.table_cells ?? []) {
    const row = rows.get(cell.start_row_offset_idx) ?? []
    rows.set(cell.start_row_offset_idx, row)
    row.push(cell)
  }
  return [...rows.values()].flatMap((row) => {
    const size = place === undefined ? undefined : sizes.get(place.page_no)
    const boxes = row.flatMap(({ bbox }) => (bbox == null ? [] : (boxIn(bbox, size) ?? [])))
    const text = row.map((cell) => cell.text.replace(/\s+/g, " ")).join(" ")
    return linesOf(text, { kind: "table", id: item.self_ref, region: item.self_ref, box: union(boxes) }).map(
      (line) => ({
        ...(place === undefined ? {} : { page: place.page_no }),
        line
      })
    )
  })
}

/** Boxes count from the foot of the page unless they say otherwise; without the page's height they cannot be turned. */
const boxIn = (
  { l, t, r, b, coord_origin }: typeof Box.Type,
  size: { readonly height: number } | undefined
): Rectangle | undefined => {
  if (coord_origin !== "BOTTOMLEFT") return rectangle(l, t, r, b)
  return size === undefined ? undefined : rectangle(l, size.height - t, r, size.height - b)
}

const kindOf = (label: string): Kind => {
  if (/^(?:title|section_header|field_heading)$/.test(label)) return "heading"
  if (/^(?:page_header|page_footer)$/.test(label)) return "furniture"
  if (label === "caption") return "caption"
  if (/^(?:table|document_index)$/.test(label)) return "table"
  return /^(?:text|paragraph|list_item|reference|handwritten_text)$/.test(label) ? "text" : "other"
}
