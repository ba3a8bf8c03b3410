import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { readDecoded } from "../../src/read/read.ts"

const readAs = (text: string) => Result.getOrThrow(readDecoded("page.json", text, { sha256: "" }))
const read = (json: unknown) => readAs(JSON.stringify(json))
const linesOf = (json: unknown) => {
  const { source, pages } = read(json)
  return pages.map(({ lines }) =>
    lines.map(({ span, ...line }) => ({ text: source.text.slice(span.start, span.end), ...line }))
  )
}

const place = (l: number, t: number, r: number, b: number, page_no = 1, charspan = [0, 0]) => ({
  page_no,
  bbox: { l, t, r, b, coord_origin: "BOTTOMLEFT" },
  charspan
})
const text = (index: number, label: string, content: string, prov: ReadonlyArray<unknown>, more = {}) => ({
  self_ref: `#/texts/${index}`,
  parent: { $ref: "#/body" },
  children: [],
  content_layer: "body",
  label,
  prov,
  orig: content,
  text: content,
  ...more
})

const document = {
  schema_name: "DoclingDocument",
  version: "1.10.0",
  name: "page",
  furniture: {
    self_ref: "#/furniture",
    children: [],
    content_layer: "furniture",
    name: "_root_",
    label: "unspecified"
  },
  body: {
    self_ref: "#/body",
    children: [
      { $ref: "#/texts/1" },
      { $ref: "#/groups/0" },
      { $ref: "#/texts/0" },
      { $ref: "#/tables/0" },
      { $ref: "#/texts/4" }
    ]
  },
  groups: [
    {
      self_ref: "#/groups/0",
      parent: { $ref: "#/body" },
      children: [{ $ref: "#/texts/2" }, { $ref: "#/texts/3" }, { $ref: "#/groups/0" }],
      content_layer: "body",
      name: "list",
      label: "list"
    }
  ],
  texts: [
    text(0, "text", "今年以来各区种树，明年再种。", [
      place(10, 500, 100, 460, 1, [0, 9]),
      place(110, 550, 200, 530, 2, [9, 14])
    ]),
    text(1, "section_header", "全市推进绿化", [place(10, 590, 200, 570)], { level: 1 }),
    text(2, "list_item", "一、东区", [place(10, 560, 100, 550)]),
    text(3, "list_item", "二、西区", [place(10, 540, 100, 530)]),
    text(4, "page_footer", "03", [place(190, 20, 200, 10)], { content_layer: "furniture" }),
    text(5, "caption", "植树现场", [])
  ],
  pictures: [],
  tables: [
    {
      self_ref: "#/tables/0",
      children: [],
      content_layer: "body",
      label: "table",
      prov: [place(10, 300, 100, 200)],
      data: {
        table_cells: [
          {
            bbox: { l: 10, t: 300, r: 50, b: 310, coord_origin: "TOPLEFT" },
            text: "东区",
            start_row_offset_idx: 0,
            end_row_offset_idx: 1
          },
          {
            bbox: { l: 60, t: 300, r: 90, b: 310, coord_origin: "TOPLEFT" },
            text: "3",
            start_row_offset_idx: 0,
            end_row_offset_idx: 1
          }
        ],
        num_rows: 1,
        num_cols: 2
      }
    }
  ],
  pages: {
    "1": { size: { width: 400, height: 600 }, page_no: 1 },
    "2": { size: { width: 400, height: 600 }, page_no: 2 }
  }
}

describe("a DoclingDocument", () => {
  it("is read along its tree, furniture told, boxes turned to the top left", () => {
    const [lines] = linesOf(document)
    expect(lines.map((line) => [line.text, line.kind, line.id])).toEqual([
      ["全市推进绿化", "heading", "#/texts/1"],
      ["一、东区", "text", "#/texts/2"],
      ["二、西区", "text", "#/texts/3"],
      ["今年以来各区种树，", "text", "#/texts/0"],
      ["东区 3", "table", "#/tables/0"],
      ["03", "furniture", "#/texts/4"],
      ["植树现场", "caption", "#/texts/5"] // hangs on nothing and has no place: kept all the same
    ])
    expect(lines[0].box).toEqual({ page: 0, x0: 10, y0: 10, x1: 200, y1: 30 })
    expect(lines[4].box).toEqual({ page: 0, x0: 10, y0: 300, x1: 90, y1: 310 })
  })

  it("parts a paragraph that runs over pages, and says that it goes on", () => {
    const [, lines] = linesOf(document)
    expect(lines.map((line) => [line.text, line.beginsParagraph, line.region])).toEqual([
      ["明年再种。", false, "#/texts/0.1"]
    ])
  })

  it("is told where it is not as it says", () => {
    expect(() => read({ ...document, texts: [{ self_ref: "#/texts/0", label: "text" }] })).toThrow(/\/texts\/0\/text/)
  })

  const shared = fileURLToPath(new URL("../../../shared/formats/docling/", import.meta.url))
  it.runIf(existsSync(shared)).each(["multi_page.json", "normal_4pages.json"])(
    "keeps every character of %s",
    (name) => {
      const given = readFileSync(shared + name, "utf8")
      const { pages, source } = readAs(given)
      const bare = (all: ReadonlyArray<string>) => [...all.join("").replace(/\s/g, "")].sort().join("")
      const { texts, tables } = JSON.parse(given)
      const cells = tables.flatMap((table: { data: { table_cells: ReadonlyArray<unknown> } }) => table.data.table_cells)
      const lines = pages.flatMap((page) => page.lines.map(({ span }) => source.text.slice(span.start, span.end)))
      expect(bare(lines)).toBe(bare([...texts, ...cells].map((item) => item.text)))
    }
  )
})
