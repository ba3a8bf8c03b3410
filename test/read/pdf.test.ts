import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { readSource } from "../../src/batch/reconstruct.ts"
import { pdfPage } from "../../src/read/formats/pdf.ts"
import { readPdf } from "../../src/services/pdf.ts"
import { draw, pdfFile } from "./pdf-file.ts"

/** A run of text as pdf.js gives it, ten points high, from the left end of its baseline. */
const item = (str: string, x: number, y: number, width = 10 * str.length, size = 10) => ({
  str,
  transform: [size, 0, 0, size, x, 600 - y],
  width,
  height: size,
  fontName: "f",
  hasEOL: false
})
const page = (items: ReadonlyArray<ReturnType<typeof item>>) =>
  pdfPage({ items, vertical: new Set(), width: 400, height: 600, toView: [1, 0, 0, -1, 0, 600] })
const textsOf = (items: ReadonlyArray<ReturnType<typeof item>>) => page(items).lines.map(({ text }) => text)
const rows = (count: number, make: (y: number, row: number) => ReadonlyArray<ReturnType<typeof item>>) =>
  Array.from({ length: count }, (_, row) => make(20 + 15 * row, row)).flat()

describe("a page of a PDF", () => {
  it("has the runs of one baseline in one line, blank ones left out, with the box around all", () => {
    const { lines } = page([item("今年", 20, 20), item(" ", 40, 20, 0), item("", 40, 20, 0), item("以来", 40, 20)])
    expect(lines).toEqual([
      { text: "今年以来", size: 10, box: { x0: 20, y0: expect.closeTo(11.2), x1: 60, y1: expect.closeTo(21.2) } }
    ])
  })

  it("has one line of characters that are each drawn alone, as Type 3 fonts are", () => {
    expect(textsOf([..."各区种树"].map((character, i) => item(character, 20 + 10 * i, 20)))).toEqual(["各区种树"])
  })

  it("parts columns that stand nearer than a character is wide, by the edges above and below", () => {
    const columns = rows(4, (y) => [item("今年以来各区种", 20, y), item("树十万株明年再", 94, y)])
    expect(textsOf(columns)).toEqual(Array.from({ length: 4 }, () => ["今年以来各区种", "树十万株明年再"]).flat())
  })

  it("parts them where pdf.js wrote a blank inside a run for the gutter", () => {
    const columns = rows(4, (y) => [item("今年以来各区种 树十万株明年再", 20, y, 144)])
    expect(textsOf(columns)).toEqual(Array.from({ length: 4 }, () => ["今年以来各区种", "树十万株明年再"]).flat())
  })

  it("parts them where a paragraph begins, whose indent widens the gap", () => {
    const columns = rows(5, (y, row) => [
      item("今年以来各区种", 20, y),
      row === 2 ? item("又十万株明", 114, y) : item("树十万株明年再", 94, y)
    ])
    expect(textsOf(columns).filter((text) => text === "又十万株明")).toHaveLength(1)
  })

  it("keeps a spaced name and a spread heading in their lines", () => {
    const lines = rows(4, (y, row) =>
      row === 1 ? [item("本报记者", 20, y), item("王", 70, y), item("明", 90, y)] : [item("今年以来各区种树", 20, y)]
    )
    expect(textsOf(lines)[1]).toBe("本报记者　王　明")
    const heading = [item("全市绿化", 40, 20, 80, 20), item("再上台阶", 140, 20, 80, 20)]
    const columns = rows(4, (y) => [item("今年以来各区种树十", 20, y + 20), item("万株明年再种一些树", 134, y + 20)])
    expect(textsOf([...heading, ...columns])[0]).toBe("全市绿化　再上台阶")
  })

  it("parts two headings that stand side by side over columns of their own", () => {
    const [left, right] = [item("东区绿化", 20, 20, 80, 20), item("西区绿化", 120, 20, 80, 20)]
    const column = (text: string, x: number) => rows(4, (y) => [item(text, x, y + 20)])
    const lines = textsOf([left, ...column("今年以来各区种树", 20), right, ...column("万株明年再种一些", 120)])
    expect(lines.slice(0, 1)).toEqual(["东区绿化"])
    expect(lines).toContain("西区绿化")
  })

  it("has blanks between Latin words and none in a number that was spaced out", () => {
    expect(textsOf([item("GDP", 20, 20, 18), item("growth", 41, 20, 30), item("达2 8 0 0亿", 75, 20, 48)])).toEqual([
      "GDP growth达2800亿"
    ])
  })

  it("runs down where characters are drawn one below the other, and from there to the left", () => {
    const down = (text: string, x: number) => [...text].map((character, i) => item(character, x, 30 + 10 * i))
    const { lines } = page([item("城市日报", 20, 10), ...down("今年以来︐", 200), ...down("各区种树", 184)])
    expect(lines.map(({ text, vertical }) => [text, vertical])).toEqual([
      ["城市日报", undefined],
      ["今年以来，", true],
      ["各区种树", true]
    ])
    expect(lines[1].box).toEqual({ x0: 200, y0: expect.closeTo(21.2), x1: 210, y1: expect.closeTo(71.2) })
  })

  it("has characters for the radicals that fonts name in their place", () => {
    expect(textsOf([item("⼈⺠⽇报", 20, 20)])).toEqual(["人民日报"])
    expect(textsOf([item("这⼀⼾", 20, 20)])).toEqual(["这一户"])
    expect(textsOf([item("這⼀⼾", 20, 20)])).toEqual(["這一戶"])
  })

  it("has bold type once, though it was drawn twice, and nothing that lies off the page", () => {
    expect(textsOf([item("绿化", 20, 20), item("绿化", 20.4, 20), item("裁切线", 500, 20)])).toEqual(["绿化"])
  })

  it("keeps the order of drawing", () => {
    expect(textsOf([item("第二", 20, 80), item("第一", 20, 20)])).toEqual(["第二", "第一"])
  })
})

const linesOf = (bytes: Uint8Array) =>
  Effect.runPromise(readPdf("page.pdf", bytes).pipe(Effect.map((pages) => pages.map(({ lines }) => lines))))

describe("a PDF", () => {
  it("is read with the fonts and maps of the package, across and down", async () => {
    const across = draw("今天市里召开会议", 50, 500)
    const down = draw("研究绿化", 300, 500, 10, "F3")
    const [lines] = await linesOf(pdfFile([{ content: across + down }]))
    expect(lines.map(({ text, vertical, box }) => [text, vertical, box])).toEqual([
      ["今天市里召开会议", undefined, { x0: 50, y0: expect.closeTo(91.2), x1: 130, y1: expect.closeTo(101.2) }],
      ["研究绿化", true, { x0: 295, y0: 100, x1: 305, y1: 140 }]
    ])
  })

  it("is read as its pages are turned", async () => {
    const sideways = `BT /F2 10 Tf 0 1 -1 0 100 50 Tm <4eca592960f3> Tj ET`
    const [lines] = await linesOf(pdfFile([{ content: sideways, rotate: 90 }]))
    expect(lines.map(({ text, box }) => [text, box?.x0, box?.x1])).toEqual([["今天想", 50, 80]])
  })

  it("becomes a source whose pages are named and told apart", async () => {
    const bytes = pdfFile([{ content: draw("第一页", 50, 500) }, { content: draw("第二页", 50, 500) }])
    const { source, pages } = await Effect.runPromise(readSource(Buffer.from(bytes), { name: "page.pdf" }))
    expect([source.format, source.text]).toEqual(["pdf", "第一页\n\f\n第二页\n"])
    expect(pages.map(({ name, width, height }) => [name, width, height])).toEqual([
      ["1", 400, 600],
      ["2", 400, 600]
    ])
  })

  it("is refused where it is locked, a scan, cut off or none", async () => {
    const whole = pdfFile([{ content: draw("今天", 50, 500) }])
    await expect(linesOf(pdfFile([{ content: draw("今天", 50, 500) }], true))).rejects.toThrow(/encrypted/)
    await expect(linesOf(pdfFile([{ content: "" }]))).rejects.toThrow(/no text, it is a scan.*OCR it first/)
    await expect(linesOf(whole.subarray(0, 600))).rejects.toThrow(/page\.pdf, byte 0: the PDF is broken/)
    await expect(linesOf(new TextEncoder().encode("%PDF-1.7\n"))).rejects.toThrow(/broken/)
    await expect(Effect.runPromise(readSource(new TextEncoder().encode("今天"), { from: "pdf" }))).rejects.toThrow(
      /broken/
    )
  })

  const shared = fileURLToPath(new URL("../../../shared/pages/ocr/", import.meta.url))
  it.runIf(existsSync(shared)).each(["narrow-1", "vertical-2", "deco-1"])(
    "gives nearly every line that was set on %s as one line",
    async (set) => {
      const { lines: set_ } = JSON.parse(readFileSync(`${shared}${set}/gold-articles.json`, "utf8"))
      const pages = await linesOf(new Uint8Array(readFileSync(`${shared}${set}/page.pdf`)))
      const plain = (text: string) => text.normalize("NFKC").replace(/\s/g, "").replace(/『/g, "“").replace(/』/g, "”")
      const found = new Set(pages.flat().map(({ text }) => plain(text)))
      const kept = set_.filter(({ text }: { text: string }) => found.has(plain(text))).length
      expect(kept / set_.length).toBeGreaterThan(0.98)
    },
    60_000
  )
})
