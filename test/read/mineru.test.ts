import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { readDecoded } from "../../src/read/read.ts"

const read = (json: unknown) => Result.getOrThrow(readDecoded("page.json", JSON.stringify(json), { sha256: "" }))
const linesOf = (json: unknown) => {
  const { source, pages } = read(json)
  return pages.map(({ lines }) =>
    lines.map(({ span, ...line }) => ({ text: source.text.slice(span.start, span.end), ...line }))
  )
}

const line = (text: string, bbox: ReadonlyArray<number>, score = 1) => ({
  bbox,
  spans: [{ bbox, type: "text", content: text, score }]
})
const first = {
  type: "text",
  bbox: [10, 40, 100, 80],
  lines: [line("今年以来，各", [10, 40, 100, 58], 0.9), line("区种树，", [10, 60, 70, 78])]
}
const second = { type: "text", bbox: [110, 40, 200, 60], lines: [line("共十万株。", [110, 40, 180, 58])] }
const middle = {
  pdf_info: [
    {
      page_idx: 0,
      page_size: [400, 600],
      preproc_blocks: [
        { type: "title", bbox: [10, 5, 200, 30], lines: [line("全市推进绿化", [10, 5, 200, 30])] },
        first,
        second,
        {
          type: "table",
          bbox: [10, 90, 200, 150],
          blocks: [
            { type: "table_caption", bbox: [10, 90, 200, 100], lines: [line("各区数目", [10, 90, 90, 100])] },
            {
              type: "table_body",
              bbox: [10, 100, 200, 150],
              lines: [
                {
                  bbox: [10, 100, 200, 150],
                  spans: [
                    {
                      type: "table",
                      bbox: [10, 100, 200, 150],
                      html: "<table><tr><td>东区</td><td>3</td></tr></table>",
                      image_path: "t.jpg"
                    }
                  ]
                }
              ]
            }
          ]
        },
        { type: "interline_equation", bbox: [10, 160, 60, 170], lines: [] }
      ],
      para_blocks: [
        { ...first, lines: [...first.lines, ...second.lines] },
        { ...second, lines: [], lines_deleted: true }
      ],
      discarded_blocks: [{ type: "discarded", bbox: [190, 580, 200, 590], lines: [line("03", [190, 580, 200, 590])] }]
    }
  ],
  _backend: "pipeline",
  _version_name: "2.1.0"
}

describe("MinerU", () => {
  it("gives the lines of its first division, and says what it took for one paragraph", () => {
    const [lines] = linesOf(middle)
    expect(lines.map(({ text, region, kind, beginsParagraph }) => [text, region, kind, beginsParagraph])).toEqual([
      ["全市推进绿化", "0", "heading", undefined],
      ["今年以来，各", "1", "text", undefined],
      ["区种树，", "1", "text", undefined],
      ["共十万株。", "2", "text", false],
      ["各区数目", "3.0", "caption", undefined],
      ["东区 3", "3.1", "table", undefined],
      ["03", "discarded 0", "furniture", undefined]
    ])
    expect(lines[1].box).toEqual({ page: 0, x0: 10, y0: 40, x1: 100, y1: 58 })
    expect(lines[1].confidence).toBe(0.9)
    const { pages, source } = read(middle)
    expect([source.format, pages[0].name, pages[0].width, pages[0].height]).toEqual(["mineru", "1", 400, 600])
  })

  it("gives its content list as blocks, in thousandths of the page", () => {
    const pages = linesOf([
      { type: "text", text: "全市推进绿化", text_level: 1, bbox: [20, 10, 500, 40], page_idx: 0 },
      { type: "text", text: "今年以来，各区种树。 ", bbox: [20, 60, 240, 120], page_idx: 0 },
      {
        type: "image",
        img_path: "a.jpg",
        image_caption: ["植树现场 ", "本报记者摄"],
        image_footnote: [],
        bbox: [0, 0, 9, 9],
        page_idx: 0
      },
      { type: "list", sub_type: "text", list_items: ["一、东区", "二、西区"], bbox: [20, 130, 240, 150], page_idx: 1 },
      { type: "page_number", text: "2", page_idx: 1 },
      { type: "text", text: "", page_idx: 1 }
    ])
    expect(pages.map((lines) => lines.map(({ text, kind, box }) => [text, kind, box?.y0]))).toEqual([
      [
        ["全市推进绿化", "heading", 10],
        ["今年以来，各区种树。", "text", 60],
        ["植树现场", "caption", undefined],
        ["本报记者摄", "caption", undefined]
      ],
      [
        ["一、东区", "text", 130],
        ["二、西区", "text", 140],
        ["2", "furniture", undefined]
      ]
    ])
  })

  it("is told where it is not as it says", () => {
    expect(() => read({ pdf_info: [{ page_idx: 0, para_blocks: [{ type: "text", lines: [{}] }] }] })).toThrow(
      /\/pdf_info\/0\/para_blocks\/0\/lines\/0\/spans/
    )
    expect(() => read([{ type: "text", text: 3, page_idx: 0 }])).toThrow(/\/0\/text: Expected/)
  })
})
