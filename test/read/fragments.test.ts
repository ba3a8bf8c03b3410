import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { readDecoded } from "../../src/read/read.ts"

const read = (text: string, name = "page.json") => Result.getOrThrow(readDecoded(name, text, { sha256: "" }))
const shown = (text: string, name?: string) => {
  const { source, pages } = read(text, name)
  return pages.map((page) => [
    page.name,
    page.lines.map(
      ({ span, afterBlank, indent }) =>
        `${afterBlank ? "| " : ""}${indent > 0 ? "> " : ""}${source.text.slice(span.start, span.end)}`
    )
  ])
}

describe("our own JSON", () => {
  it("takes pages of lines, with all that may be said of one", () => {
    const line = {
      text: "市里召开会议",
      box: [10, 40, 100, 60],
      size: 18,
      kind: "heading",
      confidence: 0.9,
      id: 7,
      region: "r1",
      vertical: false,
      beginsParagraph: true
    }
    const { source, pages } = read(JSON.stringify({ pages: [{ name: 3, width: 400, height: 600, lines: [line] }] }))
    expect([source.format, source.text]).toEqual(["fragments", "市里召开会议\n"])
    expect(pages[0]).toMatchObject({ name: "3", width: 400, height: 600 })
    expect(pages[0].lines).toEqual([
      {
        span: { start: 0, end: 6 },
        indent: 0,
        afterBlank: true,
        box: { page: 0, x0: 10, y0: 40, x1: 100, y1: 60 },
        size: 18,
        kind: "heading",
        confidence: 0.9,
        id: "7",
        region: "r1",
        vertical: false,
        beginsParagraph: true
      }
    ])
  })

  it("takes an array of fragments, each a piece of its own, by the pages they name", () => {
    const pieces = [
      { text: "乙段\n第二行", page: 2 },
      { text: "甲段", page: 1 },
      { text: "丙段", page: 2 }
    ]
    expect(shown(JSON.stringify(pieces))).toEqual([
      ["2", ["| 乙段", "第二行", "| 丙段"]],
      ["1", ["| 甲段"]]
    ])
  })

  it("takes lines with boxes, a line of JSON each", () => {
    const text = '{"text": "市里", "box": [0, 0, 9, 9]}\n{"text": "召开", "box": [0, 10, 9, 19]}\n'
    expect(shown(text, "page.jsonl")).toEqual([[undefined, ["| 市里", "召开"]]])
    expect(shown(text, "stdin")).toEqual([[undefined, ["| 市里", "召开"]]])
  })

  it("takes a page of plain text a line of JSON, with its blank lines and indents", () => {
    const page = "标题\n\n　　第一段开头\n第一段结尾\r\n\r\n　　第二段"
    const text = `${JSON.stringify({ id: "2026-01-02", text: page })}\n${JSON.stringify({ text: "又一页" })}\n`
    expect(shown(text, "pages.jsonl")).toEqual([
      ["2026-01-02", ["| 标题", "| > 第一段开头", "第一段结尾", "| > 第二段"]],
      [undefined, ["| 又一页"]]
    ])
  })

  it("is told where it breaks the contract", () => {
    const bad = (line: unknown) => () => read(JSON.stringify({ pages: [{ lines: [line] }] }))
    expect(bad({ text: "市", box: [0, 0, 1] })).toThrow(/\/pages\/0\/lines\/0\/box/)
    expect(bad({ text: "市", kind: "title" })).toThrow(/\/pages\/0\/lines\/0\/kind/)
    expect(bad({ text: "市", confidence: 95 })).toThrow(/\/pages\/0\/lines\/0\/confidence/)
    expect(bad({ words: "市" })).toThrow(/\/pages\/0\/lines\/0\/text/)
  })
})
