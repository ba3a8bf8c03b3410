import * as Result from "effect/Result"
import { formatNamed } from "../../src/render/formats.ts"
import { filesOf } from "../../src/render/render.ts"
import { draw, pdfFile } from "../read/pdf-file.ts"
import { paper } from "../render/paper.ts"
import { littleArticles } from "../train/little-corpus.ts"

/** Valid files of a format, small, to be made invalid. */
export interface Seeds {
  readonly reader: string
  /** A name that the format is taken from a directory by. */
  readonly name: string
  readonly files: ReadonlyArray<Uint8Array>
  /** Of a hundred inputs, so many are of this reader. */
  readonly share: number
}

const encoder = new TextEncoder()
const json = (...values: ReadonlyArray<unknown>) => values.map((value) => encoder.encode(JSON.stringify(value)))

const written = (format: string): ReadonlyArray<Uint8Array> =>
  Result.getOrThrow(filesOf(paper, formatNamed(format)!)).map(({ text }) => encoder.encode(text))

const paragraphs = littleArticles(3).flatMap(({ title, paragraphs }) => [title, ...paragraphs])
const columns = [paragraphs.slice(0, 5), paragraphs.slice(5, 10)].map((column) =>
  column.flatMap((text) => text.match(/.{1,16}/gu) ?? [])
)
const dumps = [
  `第01版\n\n${paragraphs.slice(0, 5).join("\n\n")}\n\f第02版\n${paragraphs.slice(5, 9).join("\n")}\n`,
  columns[0].map((line, i) => `${line.padEnd(18, "\u3000")}    ${columns[1].at(i) ?? ""}`).join("\r\n"),
  "The mayor said that work goes on.\n\nBy A. Reporter\n\nNothing is lost, he add-\ned, and all will be well.\n"
]

const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little)
  return bytes
}

/** In an encoding of two bytes a character, by asking its decoder for every pair. */
const legacy = (text: string, encoding: string): Uint8Array => {
  const decoder = new TextDecoder(encoding)
  const pairs = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if (character.length === 1 && !pairs.has(character)) pairs.set(character, [lead, trail])
    }
  return new Uint8Array([...text].flatMap((c) => pairs.get(c) ?? [c.charCodeAt(0) & 0x7f]))
}

const tsv = encoder.encode(
  [
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
    "1\t1\t0\t0\t0\t0\t0\t0\t600\t800\t-1\t",
    "2\t1\t1\t0\t0\t0\t10\t10\t200\t60\t-1\t",
    "4\t1\t1\t1\t1\t0\t10\t10\t200\t20\t-1\t",
    "5\t1\t1\t1\t1\t1\t10\t10\t90\t20\t96.5\t云雾茶园",
    "5\t1\t1\t1\t1\t2\t105\t10\t90\t20\t95.5\t采摘春茶，",
    "4\t1\t1\t1\t2\t0\t10\t40\t200\t20\t-1\t",
    "5\t1\t1\t1\t2\t1\t10\t40\t60\t20\t90\t订单",
    "5\t1\t1\t1\t2\t2\t300\t40\t60\t20\t80\t到了秋天。",
    "4\t1\t2\t1\t1\t0\t300\t10\t20\t200\t-1\t",
    "5\t1\t2\t1\t1\t1\t300\t10\t20\t200\t80\t直排旧闻"
  ].join("\n")
)

const corners = (x0: number, y0: number, x1: number, y1: number) => [
  [x0, y0],
  [x1, y0 + 1],
  [x1, y1],
  [x0, y1 - 1]
]
const paddle = [
  [
    [corners(10, 10, 210, 30), ["云雾茶园采摘春茶，", 0.98]],
    [corners(10, 40, 110, 60), ["订单排到了秋天。", 0.97]]
  ],
  {
    res: {
      input_path: "page.png",
      page_index: 0,
      rec_texts: ["云雾茶园", "采摘春茶，"],
      rec_scores: [0.99, 0.9],
      rec_boxes: [
        [10, 10, 90, 30],
        [100, 10, 190, 30]
      ],
      rec_polys: [corners(10, 10, 90, 30), corners(100, 10, 190, 30)]
    }
  },
  {
    page_index: null,
    width: 400,
    height: 300,
    parsing_res_list: [
      { block_label: "doc_title", block_content: "茶价稳中有升", block_bbox: [10, 5, 210, 35], block_id: 0 },
      {
        block_label: "text",
        block_content: "近日茶农采茶，订单很多。",
        block_bbox: [8, 40, 102, 95],
        block_id: 3,
        seg_start_flag: true
      },
      {
        block_label: "text",
        block_content: "明年再采。",
        block_bbox: [108, 40, 202, 60],
        block_id: 4,
        seg_start_flag: false
      },
      {
        block_label: "table",
        block_content: "<table><tr><td>东区</td><td>3</td></tr></table>",
        block_bbox: [8, 200, 202, 240],
        block_id: 5
      }
    ],
    overall_ocr_res: {
      rec_texts: ["茶价稳中有升", "近日茶农采", "茶，订单很多。", "明年再采。"],
      rec_scores: [0.99, 0.98, 0.97, 0.96],
      rec_polys: [
        corners(10, 8, 208, 32),
        corners(10, 42, 100, 58),
        corners(10, 62, 100, 78),
        corners(110, 42, 190, 58)
      ]
    }
  }
]

const mineruLine = (content: string, bbox: ReadonlyArray<number>) => ({
  bbox,
  spans: [{ bbox, type: "text", content, score: 0.9 }]
})
const mineruBlock = {
  type: "text",
  bbox: [10, 40, 100, 80],
  lines: [mineruLine("近日茶农采", [10, 40, 100, 58]), mineruLine("茶。", [10, 60, 70, 78])]
}
const mineru = [
  {
    pdf_info: [
      {
        page_idx: 0,
        page_size: [400, 600],
        preproc_blocks: [
          { type: "title", bbox: [10, 5, 200, 30], lines: [mineruLine("茶价稳中有升", [10, 5, 200, 30])] },
          mineruBlock,
          {
            type: "table",
            bbox: [10, 90, 200, 150],
            blocks: [
              {
                type: "table_body",
                bbox: [10, 90, 200, 150],
                lines: [
                  {
                    bbox: [10, 90, 200, 150],
                    spans: [{ type: "table", bbox: [10, 90, 200, 150], html: "<table><tr><td>甲</td></tr></table>" }]
                  }
                ]
              }
            ]
          }
        ],
        para_blocks: [mineruBlock],
        discarded_blocks: [
          { type: "discarded", bbox: [190, 580, 200, 590], lines: [mineruLine("03", [190, 580, 200, 590])] }
        ]
      }
    ],
    _backend: "pipeline",
    _version_name: "2.1.0"
  },
  [
    { type: "text", text: "茶价稳中有升", text_level: 1, bbox: [10, 5, 200, 30], page_idx: 0 },
    { type: "text", text: "近日茶农采茶，订单很多。", bbox: [10, 40, 200, 80], page_idx: 0 },
    { type: "table", table_body: "<table><tr><td>甲</td></tr></table>", table_caption: ["各区"], page_idx: 1 }
  ]
]

const doclingText = (index: number, label: string, text: string, l: number, t: number) => ({
  self_ref: `#/texts/${index}`,
  parent: { $ref: "#/body" },
  children: [],
  content_layer: "body",
  label,
  prov: [{ page_no: 1, bbox: { l, t, r: l + 90, b: t - 20, coord_origin: "BOTTOMLEFT" }, charspan: [0, text.length] }],
  orig: text,
  text
})
const docling = {
  schema_name: "DoclingDocument",
  version: "1.10.0",
  name: "page",
  body: { self_ref: "#/body", children: [{ $ref: "#/texts/1" }, { $ref: "#/groups/0" }, { $ref: "#/tables/0" }] },
  groups: [
    { self_ref: "#/groups/0", children: [{ $ref: "#/texts/0" }], content_layer: "body", name: "list", label: "list" }
  ],
  texts: [
    doclingText(0, "text", "近日茶农采茶，订单很多。", 10, 500),
    doclingText(1, "section_header", "茶价稳中有升", 10, 590)
  ],
  tables: [
    {
      self_ref: "#/tables/0",
      children: [],
      content_layer: "body",
      label: "table",
      prov: [{ page_no: 1, bbox: { l: 10, t: 300, r: 200, b: 200, coord_origin: "BOTTOMLEFT" }, charspan: [0, 0] }],
      data: {
        table_cells: [{ text: "甲", start_row_offset_idx: 0, start_col_offset_idx: 0 }],
        num_rows: 1,
        num_cols: 1,
        grid: [[{ text: "甲" }]]
      }
    }
  ],
  pages: { "1": { size: { width: 400, height: 600 }, page_no: 1 } }
}

const fragment = {
  text: "近日茶农采茶，",
  box: [10, 40, 100, 60],
  size: 18,
  kind: "text",
  confidence: 0.9,
  id: 7,
  region: "r1",
  vertical: false
}
const fragments = [
  {
    pages: [
      {
        name: 3,
        width: 400,
        height: 600,
        lines: [fragment, { ...fragment, text: "订单很多。", box: [10, 62, 90, 82], beginsParagraph: false }]
      }
    ]
  },
  [
    { ...fragment, page: "A1" },
    { text: "茶价稳中有升\n\n茶香飘满山谷", page: "A2" }
  ],
  { name: "p", text: "茶价稳中有升\n\n茶香飘满山谷" }
]
const jsonLines = encoder.encode(
  `${Array.isArray(fragments[1]) ? fragments[1].map((item) => JSON.stringify(item)).join("\n") : ""}\n`
)

export const seeds: ReadonlyArray<Seeds> = [
  {
    reader: "text",
    name: "page.txt",
    files: [
      ...dumps.map((dump) => encoder.encode(dump)),
      encoder.encode(`\ufeff${dumps[0]}`),
      utf16(`\ufeff${dumps[0]}`, true),
      utf16(dumps[1], false),
      legacy(dumps[0], "gb18030"),
      legacy(dumps[1], "big5")
    ],
    share: 16
  },
  { reader: "hocr", name: "page.hocr", files: written("hocr"), share: 13 },
  { reader: "alto", name: "page.xml", files: written("alto"), share: 13 },
  { reader: "page-xml", name: "page.xml", files: written("page"), share: 13 },
  { reader: "tesseract-tsv", name: "page.tsv", files: [tsv], share: 9 },
  { reader: "paddleocr", name: "page_res.json", files: json(...paddle), share: 9 },
  { reader: "mineru", name: "page_middle.json", files: json(...mineru), share: 9 },
  { reader: "docling", name: "page.json", files: json(docling), share: 8 },
  { reader: "fragments", name: "page.fragments.json", files: [...json(...fragments), jsonLines], share: 9 },
  {
    reader: "pdf",
    name: "page.pdf",
    files: [
      pdfFile([
        {
          content:
            draw("茶价稳中有升", 40, 560, 24) +
            columns
              .map((column, c) =>
                column
                  .slice(0, 6)
                  .map((line, i) => draw(line, 20 + 190 * c, 520 - 14 * i))
                  .join("")
              )
              .join("")
        },
        { content: draw("直排旧闻", 300, 500, 12, "F3"), rotate: 90 }
      ])
    ],
    share: 1
  }
]
