import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readText } from "../../src/read/formats/text.ts"
import { read, readDecoded } from "../../src/read/read.ts"
import { isBlank } from "../../src/text/characters.ts"

const source = (text: string) => ({ name: "page.txt", format: "text", sha256: "", text })
const linesOf = (text: string) =>
  readText(source(text)).map((page) => page.lines.map((line) => text.slice(line.span.start, line.span.end)))

const dump = fc
  .array(
    fc.oneof(
      fc.constantFrom("\n", "\r\n", "\r", "\f", "\u2028", "\x85", "\v", "\0", "第3版", "　", "  "),
      fc.string({ unit: "binary" })
    )
  )
  .map((parts) => parts.join(""))

describe("reading text", () => {
  it("puts every non-blank character in exactly one line, and lines in pages that tile the text", () => {
    fc.assert(
      fc.property(dump, (text) => {
        const pages = readText(source(text))
        let at = 0
        let place = 0
        for (const page of pages) {
          expect(page.span.start).toBe(place)
          place = page.span.end
          for (const line of page.lines) {
            expect(line.span.start).toBeGreaterThanOrEqual(Math.max(at, page.span.start))
            expect(line.span.end).toBeGreaterThan(line.span.start)
            expect(isBlank(text.charCodeAt(line.span.start)) || isBlank(text.charCodeAt(line.span.end - 1))).toBe(false)
            for (; at < line.span.start; at++) expect(isBlank(text.charCodeAt(at))).toBe(true)
            at = line.span.end
          }
        }
        for (; at < text.length; at++) expect(isBlank(text.charCodeAt(at))).toBe(true)
        if (pages.length > 0) expect(place).toBe(text.length)
      })
    )
  })

  it("knows every line end, and which lines come after a blank one", () => {
    const [page] = readText(source("一行\r\n　　二行\r三行\u2028四行\n \n五行"))
    expect(page.lines.map((line) => [line.indent, line.afterBlank])).toEqual([
      [0, true],
      [2, false],
      [0, false],
      [0, false],
      [0, true]
    ])
  })

  it("divides pages at form feeds and makes none of a last one", () => {
    expect(linesOf("甲\n乙\n\f丙\n\f\n")).toEqual([["甲", "乙"], ["丙"]])
  })

  it("divides pages at folio lines that differ, and keeps each with its page", () => {
    expect(linesOf("第01版\n甲文\n第02版\n乙文\n")).toEqual([
      ["第01版", "甲文"],
      ["第02版", "乙文"]
    ])
    expect(linesOf("甲文\n乙文\n丙文\n第1页\n丁文\n第2页\n")).toEqual([
      ["甲文", "乙文", "丙文", "第1页"],
      ["丁文", "第2页"]
    ])
  })

  it("divides pages at a program's marks, and not at a folio line that stands alone on a scrambled page", () => {
    expect(linesOf("甲文\n=== Page 2 ===\n乙文\n").length).toBe(2)
    expect(linesOf("甲文\n第03版\n乙文\n").length).toBe(1)
    expect(linesOf("下转第2版\n上接第1版\n").length).toBe(1)
  })

  it("says which article a line is of where marks stand below articles, and where text is missing", () => {
    const [one, other] = readText(
      source("甲文\n\n乙文\n〔＊＊＊〕\n〔……〕\n\n丙文\n\n 〔***〕 \n丁文\n\f戊文\n〔……〕\n己文")
    )
    expect(one.lines.map(({ article, afterGap }) => [article, afterGap])).toEqual([
      [0, undefined],
      [0, undefined],
      [undefined, undefined],
      [undefined, undefined],
      [1, true],
      [undefined, undefined],
      [2, undefined]
    ])
    expect(other.lines.map(({ article }) => article)).toEqual([undefined, undefined, undefined])
  })

  it("takes a folio line for text of an article where marks say that the page is in order", () => {
    expect(linesOf("第01版\n甲文\n〔＊＊＊〕\n第02版\n乙文\n〔＊＊＊〕\n").length).toBe(1)
  })

  it("reads a file into a source and its pages", () => {
    const given = Result.getOrThrow(read("a.txt", new TextEncoder().encode("\ufeff甲"), { sha256: "00" }))
    expect(given.source).toEqual({ name: "a.txt", format: "text", sha256: "00", text: "甲" })
    expect(given.pages.length).toBe(1)
  })

  it("refuses a blank file and an unknown format with a reason", () => {
    expect(Result.isFailure(readDecoded("a.txt", " \n\u3000\f\n", { sha256: "" }))).toBe(true)
    expect(Result.isFailure(readDecoded("a.txt", "甲", { sha256: "", format: "docx" }))).toBe(true)
    expect(Result.isFailure(read("a.txt", new Uint8Array(), { sha256: "" }))).toBe(true)
  })
})
