import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { detect } from "../../src/detect/detect.ts"
import { read } from "../../src/read/read.ts"
import { validate } from "../../src/validate/validate.ts"
import { characters, generator, inOrder } from "../validate/pages.ts"

/** A line as files of the wild have it; a box may be missing, empty, beyond the page or on another line's. */
interface OddLine {
  readonly text: string
  readonly box?: readonly [left: number, top: number, right: number, bottom: number]
  /** In degrees, counter-clockwise. */
  readonly turned?: number
}

const size = { width: 600, height: 800 }
const pages: ReadonlyArray<ReadonlyArray<OddLine>> = [
  [
    { text: "石岭老街修旧如旧", box: [40, 20, 400, 60] },
    { text: "街口的牌坊昨天立起来了", box: [40, 80, 280, 100] },
    { text: "没有框的一行" },
    { text: "", box: [40, 130, 280, 150] },
    { text: "   ", box: [40, 150, 280, 152] },
    { text: "框是空的一行", box: [40, 160, 40, 160] },
    { text: "压在别行上面的一行", box: [42, 84, 282, 104] },
    { text: "伸到页外的一行", box: [560, 780, 1900, 2400] },
    { text: "左边到了负数的一行", box: [-30, 200, 200, 220] },
    { text: "转了九十度的一行", box: [500, 100, 520, 400], turned: 90 },
    { text: "最后一行。", box: [40, 240, 160, 260] }
  ],
  [],
  [{ text: "第二页也有字。", box: [40, 20, 280, 40] }]
]
const texts = pages.flatMap((page) => page.map(({ text }) => text.trim()).filter((text) => text !== ""))
const solid = (text: string) => text.replace(/\s/g, "")

const hocr = () =>
  `<html><head><meta name="ocr-system" content="tesseract 5.3.0"/></head><body>${pages
    .map(
      (page, p) =>
        `<div class="ocr_page" id="page_${p + 1}" title='image "p.png"; bbox 0 0 ${size.width} ${size.height}'><div class="ocr_carea"><p class="ocr_par">${page
          .map(({ text, box, turned }, i) => {
            const title = [box && `bbox ${box.join(" ")}`, turned && `textangle ${turned}`].filter(Boolean).join("; ")
            return `<span class="ocr_line" id="line_${p}_${i}" title="${title}"><span class="ocrx_word" title="${box ? `bbox ${box.join(" ")}; x_wconf 90` : ""}">${text}</span></span>`
          })
          .join("\n")}</p></div></div>`
    )
    .join("")}</body></html>`

const alto = () =>
  `<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout>${pages
    .map(
      (page, p) =>
        `<Page ID="P${p}" WIDTH="${size.width}" HEIGHT="${size.height}"><PrintSpace>${page
          .map(({ text, box, turned }, i) => {
            const at = box
              ? ` HPOS="${box[0]}" VPOS="${box[1]}" WIDTH="${box[2] - box[0]}" HEIGHT="${box[3] - box[1]}"`
              : ""
            return `<TextBlock ID="b${p}_${i}"${at}${turned === undefined ? "" : ` ROTATION="${turned}"`}><TextLine ID="l${p}_${i}"${at}><String CONTENT="${text}"${at}/></TextLine></TextBlock>`
          })
          .join("")}</PrintSpace></Page>`
    )
    .join("")}</Layout></alto>`

const pageXml = () =>
  `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">${pages
    .map(
      (page, p) =>
        `<Page imageFilename="${p}.png" imageWidth="${size.width}" imageHeight="${size.height}">${page
          .map(({ text, box, turned }, i) => {
            const at = box
              ? `<Coords points="${box[0]},${box[1]} ${box[2]},${box[1]} ${box[2]},${box[3]} ${box[0]},${box[3]}"/>`
              : `<Coords points=""/>`
            return `<TextRegion id="r${p}_${i}"${turned === undefined ? "" : ` orientation="${-turned}"`}>${at}<TextLine id="l${p}_${i}">${at}<TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine></TextRegion>`
          })
          .join("")}</Page>`
    )
    .join("")}</PcGts>`

const tsv = () =>
  [
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
    ...pages.flatMap((page, p) => [
      `1\t${p + 1}\t0\t0\t0\t0\t0\t0\t${size.width}\t${size.height}\t-1\t`,
      ...page.flatMap(({ text, box = [0, 0, 0, 0] }, i) => {
        const at = [box[0], box[1], box[2] - box[0], box[3] - box[1]].join("\t")
        return [`4\t${p + 1}\t1\t1\t${i + 1}\t0\t${at}\t-1\t`, `5\t${p + 1}\t1\t1\t${i + 1}\t1\t${at}\t90\t${text}`]
      })
    ])
  ].join("\n")

const corners = ([x0, y0, x1, y1]: NonNullable<OddLine["box"]>) => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1]
]
const paddle = () =>
  JSON.stringify(pages.map((page) => page.map(({ text, box = [0, 0, 0, 0] }) => [corners(box), [text, 0.9]])))
const mineru = () =>
  JSON.stringify(
    pages.flatMap((page, p) =>
      page.map(({ text, box }) => ({ type: "text", text, ...(box ? { bbox: box } : {}), page_idx: p }))
    )
  )
const docling = () => {
  const all = pages.flatMap((page, p) => page.map((line) => ({ ...line, page: p + 1 })))
  return JSON.stringify({
    schema_name: "DoclingDocument",
    version: "1.10.0",
    name: "page",
    body: { self_ref: "#/body", children: all.map((_, i) => ({ $ref: `#/texts/${i}` })) },
    texts: all.map(({ text, box, page }, i) => ({
      self_ref: `#/texts/${i}`,
      parent: { $ref: "#/body" },
      children: [],
      content_layer: "body",
      label: "text",
      orig: text,
      text,
      prov: box
        ? [
            {
              page_no: page,
              bbox: { l: box[0], t: box[1], r: box[2], b: box[3], coord_origin: "TOPLEFT" },
              charspan: [0, text.length]
            }
          ]
        : []
    })),
    pages: Object.fromEntries(pages.map((_, p) => [p + 1, { size, page_no: p + 1 }]))
  })
}
const fragments = () =>
  JSON.stringify({
    pages: pages.map((lines) => ({
      ...size,
      lines: lines.map(({ text, box }) => ({ text, ...(box ? { box } : {}) }))
    }))
  })

describe.each([
  ["hocr", "page.hocr", hocr],
  ["alto", "page.xml", alto],
  ["page-xml", "page.xml", pageXml],
  ["tesseract-tsv", "page.tsv", tsv],
  ["paddleocr", "page.json", paddle],
  ["mineru", "page_content_list.json", mineru],
  ["docling", "page.json", docling],
  ["fragments", "page.json", fragments]
])("%s as it comes in the wild", (format, name, written) => {
  const { source, pages: found } = Result.getOrThrow(read(name, new TextEncoder().encode(written()), { sha256: "" }))
  const lines = found.flatMap((page) => page.lines)

  it("gives every line with text once, whatever its box, and no empty one", () => {
    expect(source.format).toBe(format)
    expect(lines.map(({ span }) => solid(source.text.slice(span.start, span.end))).sort()).toEqual([...texts].sort())
  })

  it("has no box that is empty or none, and keeps pages apart", () => {
    for (const { box } of lines)
      if (box !== undefined) {
        expect(Object.values(box).every(Number.isFinite)).toBe(true)
        expect(box.x1 > box.x0 && box.y1 > box.y0).toBe(true)
      }
    const second = found.filter(({ lines: own }) =>
      own.some(({ span }) => solid(source.text.slice(span.start, span.end)).startsWith("第二页"))
    )
    expect(second.map((page) => page.lines.length)).toEqual([1])
  })

  it("comes apart and together again with every character in one place", () => {
    const done = found.map((page) => {
      const pieces = detect(page, characters)
      return { page, fragments: pieces, articles: inOrder(pieces) }
    })
    const result = validate(source, done, generator)
    expect(Result.isSuccess(result) ? "kept" : result.failure.message).toBe("kept")
  })
})
