import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { readDecoded } from "../../src/read/read.ts"

const read = (json: unknown, format?: string) =>
  Result.getOrThrow(readDecoded("page_res.json", JSON.stringify(json), { sha256: "", format }))
const linesOf = (json: unknown) => {
  const { source, pages } = read(json)
  return pages.map(({ lines }) =>
    lines.map(({ span, ...line }) => ({ text: source.text.slice(span.start, span.end), ...line }))
  )
}
const corners = (x0: number, y0: number, x1: number, y1: number) => [
  [x0, y0],
  [x1, y0 + 1],
  [x1, y1],
  [x0, y1 - 1]
]

/** As `save_to_json` of PP-StructureV3 writes a page: the block's text is its lines made one. */
const structure = {
  input_path: "page.png",
  page_index: null,
  model_settings: { use_doc_preprocessor: false },
  parsing_res_list: [
    {
      block_label: "doc_title",
      block_content: "全市推进绿化",
      block_bbox: [10, 5, 210, 35],
      block_id: 0,
      block_order: 1
    },
    {
      block_label: "text",
      block_content: "今年以来，各区种树十万株。",
      block_bbox: [8, 40, 102, 95],
      block_id: 3,
      block_order: 2,
      seg_start_flag: true,
      seg_end_flag: false
    },
    {
      block_label: "text",
      block_content: "明年再种。",
      block_bbox: [108, 40, 202, 60],
      block_id: 4,
      block_order: 3,
      seg_start_flag: false,
      seg_end_flag: true
    },
    {
      block_label: "table",
      block_content:
        "<html><body><table><tr><td>东区</td><td>3</td></tr><tr><td>西区</td><td>4</td></tr></table></body></html>",
      block_bbox: [8, 200, 202, 240],
      block_id: 5,
      block_order: 4
    },
    { block_label: "image", block_content: "", block_bbox: [8, 100, 202, 180], block_id: 6, block_order: null },
    { block_label: "number", block_content: "03", block_bbox: [190, 270, 204, 282], block_id: 7, block_order: null }
  ],
  overall_ocr_res: {
    dt_polys: [corners(0, 0, 1, 1)],
    rec_texts: ["全市推进绿化", "今年以来，各", "区种树十万株。", "明年再种。", "03", "栏外字"],
    rec_scores: [0.99, 0.98, 0.97, 0.96, 0.95, 0.5],
    rec_polys: [
      corners(10, 8, 208, 32),
      corners(10, 42, 100, 58),
      corners(10, 62, 100, 78),
      corners(110, 42, 190, 58),
      corners(192, 272, 202, 280),
      corners(300, 10, 340, 20)
    ]
  }
}

describe("PaddleOCR", () => {
  it("2 gives a page as corners and text, pages as a list of these, an empty one as null", () => {
    const page = [
      [corners(10, 10, 90, 30), ["市里召开会议", 0.98]],
      [corners(10, 40, 90, 60), ["研究绿化", 0.9]]
    ]
    const [lines] = linesOf(page)
    expect(lines.map(({ text, box, confidence }) => [text, box, confidence])).toEqual([
      ["市里召开会议", { page: 0, x0: 10, y0: 10, x1: 90, y1: 30 }, 0.98],
      ["研究绿化", { page: 0, x0: 10, y0: 40, x1: 90, y1: 60 }, 0.9]
    ])
    expect(linesOf([page, null, page]).map((each) => each.length)).toEqual([2, 2])
    expect(read(page).source.format).toBe("paddleocr")
  })

  it("3 gives parallel arrays, bare, in a holder or as a server answers", () => {
    const page = {
      page_index: 1,
      rec_texts: ["市里", " ", "绿化"],
      rec_scores: [0.9, 0, 0.8],
      rec_boxes: [
        [1, 2, 30, 12],
        [0, 0, 0, 0],
        [1, 20, 30, 32]
      ],
      dt_polys: []
    }
    for (const json of [
      page,
      [page],
      { res: page },
      { logId: "a", errorCode: 0, result: { ocrResults: [{ prunedResult: page }] } }
    ]) {
      const { pages } = read(json)
      expect(pages[0].name).toBe("2")
      expect(linesOf(json)[0].map(({ text, box }) => [text, box?.y1])).toEqual([
        ["市里", 12],
        ["绿化", 32]
      ])
    }
  })

  it("StructureV3 gives blocks in its reading order, with the lines of the OCR that lie in each", () => {
    const [lines] = linesOf({ ...structure, width: 400, height: 300 })
    expect(
      lines.map(({ text, region, kind, beginsParagraph, afterBlank }) => [
        text,
        region,
        kind,
        beginsParagraph,
        afterBlank
      ])
    ).toEqual([
      ["全市推进绿化", "0", "heading", undefined, true],
      ["今年以来，各", "3", "text", undefined, true],
      ["区种树十万株。", "3", "text", undefined, false],
      ["明年再种。", "4", "text", false, true],
      ["东区 3", "5", "table", undefined, true],
      ["西区 4", "5", "table", undefined, false],
      ["03", "7", "furniture", undefined, true],
      ["栏外字", undefined, undefined, undefined, true]
    ])
    expect(lines[1].box).toEqual({ page: 0, x0: 10, y0: 42, x1: 100, y1: 58 })
    expect(lines[1].confidence).toBe(0.98)
    const [page] = read({ ...structure, width: 400, height: 300 }).pages
    expect([page.width, page.height]).toEqual([400, 300])
  })

  it("VL gives blocks alone, whose lines share the box among them", () => {
    const { overall_ocr_res: _, ...page } = structure
    const block = { block_label: "text", block_content: "第一段。\n\n第二段。", block_bbox: [0, 0, 90, 40] }
    const [lines] = linesOf({ ...page, parsing_res_list: [block] })
    expect(lines.map(({ text, afterBlank, box }) => [text, afterBlank, box?.y0, box?.y1])).toEqual([
      ["第一段。", true, 0, 20],
      ["第二段。", true, 20, 40]
    ])
  })

  it("puts the lines of a vertical block from right to left", () => {
    const block = { block_label: "vertical_text", block_content: "今年以来各区种树", block_bbox: [0, 0, 60, 100] }
    const ocr = {
      rec_texts: ["各区种树", "今年以来"],
      rec_scores: [1, 1],
      rec_polys: [corners(5, 0, 25, 90), corners(30, 0, 50, 90)]
    }
    const [lines] = linesOf({ parsing_res_list: [block], overall_ocr_res: ocr })
    expect(lines.map(({ text, vertical }) => [text, vertical])).toEqual([
      ["今年以来", true],
      ["各区种树", true]
    ])
  })

  it("is told where it is not as it says", () => {
    expect(() => read({ result: { ocrResults: [{ prunedResult: { rec_texts: ["市", 7] } }] } })).toThrow(
      /\/result\/ocrResults\/0\/prunedResult\/rec_texts\/1: Expected string/
    )
    expect(() => read({ parsing_res_list: [{ block_label: "text" }] })).toThrow(/\/parsing_res_list\/0\/block_content/)
    expect(() => read({ texts: [] }, "paddleocr")).toThrow(/it is not the JSON of PaddleOCR/)
  })
})
