import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { jsonFault } from "../../src/read/formats/json-fault.ts"
import { readDecoded } from "../../src/read/read.ts"

const read = (text: string, name = "page.json") => readDecoded(name, text, { sha256: "" })
const message = (text: string, name?: string): string =>
  Result.match(read(text, name), { onFailure: (error) => error.message, onSuccess: () => "read" })

describe("JSON that cannot be read", () => {
  it("is told with the line and column where it stops being JSON", () => {
    expect(message('{\n  "pages": [\n    {"lines" [] }\n]}')).toMatch(/page\.json, line 3, column 14: .*colon/)
    expect(message('{"pages": [{"text": "市')).toMatch(/line 1, column 23: the JSON is cut off inside a string/)
    expect(message('[{"text": "市里"},\n')).toMatch(/line 2, column 1: the JSON is cut off/)
    expect(message('{"text": "市里"} 完')).toMatch(/line 1, column 16: the JSON ends before this/)
    expect(message("", "page.json")).toMatch(/no text|cut off/)
  })

  it("is told by the line where it is JSON lines", () => {
    expect(message('{"text": "甲"}\n\n{"text": 乙}\n', "dump.jsonl")).toMatch(/dump\.jsonl, line 3, column 10/)
    expect(message('{"text": "甲", "box": [0, 0, 9, 9]}\n{"text": "乙", "box": [1, 2, 3]}\n')).toMatch(/line 2, \/box/)
  })

  it("may be nested a million deep, or hold a string of megabytes", () => {
    expect(message("[".repeat(1_000_000))).toMatch(/nested more than 200 deep/)
    expect(message(`{"text": "${"市".repeat(4_000_000)}`)).toMatch(/cut off inside a string/)
  })

  it("is of a program that is not known, or a result of our own, and says what can be read", () => {
    expect(message('{"words_result": [{"words": "市里"}]}')).toMatch(/, \/: .*no program.*PaddleOCR.*MinerU.*Docling/)
    expect(message('{"schemaVersion": 1, "generator": {}, "articles": []}')).toMatch(/a result of restitch/)
    expect(message('{"source": {"name": "a"}, "text": "市", "paragraphs": []}\n'.repeat(2), "a.jsonl")).toMatch(
      /a result/
    )
  })
})

describe("a text", () => {
  it("is no JSON for its brackets, nor where it is named as text", () => {
    for (const [name, text] of [
      ["stdin", "[本报讯] 市里召开会议"],
      ["page.txt", '{"text": "市里"}']
    ] as const)
      expect(Result.getOrThrow(readDecoded(name, text, { sha256: "" })).source.format).toBe("text")
  })
})

describe("the finder of faults", () => {
  it("finds one exactly where JSON.parse does", () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "]", "{", '"', "\\", "1", "tru", "\n", "\u0001"))
      .map(([text, at, part]) => text.slice(0, at % (text.length + 1)) + part + text.slice(at % (text.length + 1)))
    fc.assert(
      fc.property(broken, (text) => {
        let parses = true
        try {
          JSON.parse(text)
        } catch {
          parses = false
        }
        expect(jsonFault(text) === undefined).toBe(parses)
      })
    )
  })
})
