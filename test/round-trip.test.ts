import { existsSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type { Fragment } from "../src/detect/fragment.ts"
import { reconstruct, toText } from "../src/index.ts"
import { type LaidLine, layOut } from "../src/read/layout.ts"
import { read } from "../src/read/read.ts"
import { oneLine } from "../src/render/formats/text.ts"
import { formatNamed } from "../src/render/formats.ts"
import { placed } from "../src/render/regions.ts"
import { filesOf } from "../src/render/render.ts"
import type { Articles } from "../src/reorder/article.ts"
import { assemble } from "../src/validate/assemble.ts"
import type { Reconstruction } from "../src/validate/reconstruction.ts"
import { sampleDumps } from "./arbitraries.ts"
import { paper } from "./render/paper.ts"
import { articleOf, generator, paragraphOf } from "./validate/pages.ts"

const formats = ["page", "alto", "hocr"] as const
const hasModel = existsSync(new URL("../models/default.restitch", import.meta.url))

const filesIn = (result: Reconstruction, format: string) => {
  const { name } = formatNamed(format)!
  return Result.getOrThrow(filesOf(result, formatNamed(format)!)).map(({ ending, text }) => ({
    name: `${name}.${ending}`,
    bytes: new TextEncoder().encode(text)
  }))
}

describe.each(formats)("the file of %s", (format) => {
  const back = filesIn(paper, format).flatMap(({ name, bytes }) => {
    const { source, pages } = Result.getOrThrow(read(name, bytes, { sha256: "" }))
    return pages.map(({ lines }) =>
      lines.map(({ span, box, vertical }) => ({
        text: source.text.slice(span.start, span.end),
        box: box && [box.x0, box.y0, box.x1, box.y1].map(Math.round),
        vertical
      }))
    )
  })

  it("is read with the lines of each article in its order, then the rest", () => {
    // Readers close blanks beside Han, and what XML cannot hold is gone.
    const plain = (text: string) => text.replaceAll(" ", "").replaceAll("\u0001", "\ufffd")
    const written = placed(paper).pages.map(({ articles, rest }) =>
      [...articles.flatMap(({ regions }) => regions), ...rest].flatMap(({ lines }) => lines)
    )
    expect(back.map((page) => page.map(({ text }) => plain(text)))).toEqual(
      written.map((page) => page.map(({ text }) => plain(text)))
    )
    const boxes = written.map((page) => page.map(({ line: { box } }) => box?.map(Math.round)))
    for (const [p, page] of back.entries())
      for (const [i, { text, box }] of page.entries())
        if (boxes[p][i] !== undefined && !text.includes("石岭日报")) expect(box).toEqual(boxes[p][i])
  })

  it("keeps the direction of vertical lines", () => {
    expect(back[1].map(({ vertical }) => vertical)).toEqual([true, true, true])
  })
})

/** Two articles side by side, in two columns each; `#` is a headline, an ideographic blank an indent. */
const columns: ReadonlyArray<ReadonlyArray<string>> = [
  [
    "#春播忙到田间地头",
    "\u3000\u3000昨日清晨，城东乡的农民早早来到",
    "田里，赶着把早稻秧苗插下去。乡里的",
    "农技员也来到田边，教大家怎样合理密",
    "植，怎样管好水。今年全乡早稻面积比",
    "去年增加三百亩，预计月底可以全部插"
  ],
  ["完。", "\u3000\u3000乡长李富贵说，只要天气好，今年", "的收成一定比去年强，农民的收入也会", "跟着增加。"],
  [
    "#新校舍下月开工",
    "\u3000\u3000记者从市教育局获悉，城西小学新",
    "校舍的设计方案已经通过，下月即可动",
    "工。新校舍共有三层，可容纳学生八百",
    "人，另有图书室和操场，学生上学再也"
  ],
  ["不用走远路。", "\u3000\u3000校长陈静表示，新校舍明年秋季开", "学时投入使用。"]
]

const lineAt = (given: string, column: number, row: number): LaidLine => {
  const isHeading = given.startsWith("#")
  const text = given.replace(/^[#\u3000]+/, "")
  const size = isHeading ? 40 : 22
  const x0 = 40 + column * 460 + (given.startsWith("\u3000") ? 2 * size : 0)
  const y0 = 60 + row * 36
  const box = { x0, y0, x1: x0 + size * text.length, y1: y0 + size }
  return { text, box, size, region: `${isHeading ? "h" : "r"}${column}` }
}

/** The page as OCR leaves it: all columns in one article, from left to right. */
const asFound = (): Reconstruction => {
  const lines = columns.flatMap((column, c) => column.map((line, row) => lineAt(line, c, row)))
  const { pages } = layOut({ name: "page.xml", format: "page-xml", sha256: "" }, [{ width: 1900, height: 400, lines }])
  const [page] = pages
  const pieces = [...Map.groupBy(page.lines, ({ region }) => region).values()].map((own, i): Fragment => {
    const spans = own.map(({ span }) => span)
    return {
      id: `f${i + 1}`,
      spans,
      text: spans.map(({ start, end }) => page.source.text.slice(start, end)).join(""),
      role: own[0].region?.startsWith("h") ? "headline" : "body",
      beginsParagraph: undefined,
      endsOpen: false,
      enumerator: undefined,
      column: 0
    }
  })
  const articles: Articles = {
    articles: [articleOf(pieces.map((piece) => paragraphOf([piece])))],
    unplaced: [],
    missing: []
  }
  return assemble(page.source, [{ page, fragments: { page, fragments: [], duplicates: [] }, articles }], generator)
}

const textsOf = ({ articles }: Reconstruction): ReadonlyArray<ReadonlyArray<string>> =>
  articles.map(({ paragraphs }) => paragraphs.map(({ text }) => text)).sort()

const putTogether = ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) =>
  reconstruct(bytes, { name, segmenter: "intl" })

/** Paragraph by paragraph, with the gaps before them. */
const inOrder = ({ articles }: Reconstruction) =>
  articles.map(({ paragraphs }) => paragraphs.map(({ text, gapBefore }) => ({ text: oneLine(text), gapBefore })))

describe.runIf(hasModel)("the plain text of a sample", () => {
  it.each([...sampleDumps])(
    "gives the articles of %s again",
    async (_, dump) => {
      const once = await reconstruct(dump, { segmenter: "intl" })
      const twice = await reconstruct(toText(once), { segmenter: "intl" })
      expect(inOrder(twice)).toEqual(inOrder(once))
    },
    120_000
  )
})

describe.runIf(hasModel)("a page read, put together, written, read and put together again", () => {
  it.each(formats)(
    "has the same articles after a way through %s",
    async (format) => {
      const once = await putTogether(filesIn(asFound(), format)[0])
      const twice = await putTogether(filesIn(once, format)[0])
      expect(textsOf(once).length).toBeGreaterThan(1)
      expect(textsOf(twice)).toEqual(textsOf(once))
    },
    120_000
  )
})
