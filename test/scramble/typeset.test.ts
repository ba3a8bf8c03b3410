import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { kindAt, moveCut } from "../../src/scramble/cuts.ts"
import { lineEnds, mayBreak, widthOf } from "../../src/scramble/typeset.ts"

const linesOf = (text: string, measure: number, indent = 0): ReadonlyArray<string> => {
  const ends = lineEnds(text, measure, indent)
  return ends.map((end, i) => text.slice(i === 0 ? 0 : ends[i - 1], end))
}

describe("a set paragraph", () => {
  it("has lines that hold all of it, none of them empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 4, max: 40 }), (text, measure) => {
        const lines = linesOf(text, measure)
        expect(lines.join("")).toBe(text)
        expect(lines.every((line) => line !== "")).toBe(true)
      })
    )
  })

  it("fills its lines, the first less by its indent", () => {
    expect(linesOf("春江潮水连海平海上明月共潮生", 12, 4)).toEqual(["春江潮水", "连海平海上明", "月共潮生"])
  })

  it("lets closing marks hang and keeps numbers, words and what a bracket opens together", () => {
    expect(linesOf("春江潮水连海，平", 12)).toEqual(["春江潮水连海，", "平"])
    expect(linesOf("春江潮水12.5米", 10)).toEqual(["春江潮水", "12.5米"])
    expect(linesOf("春江潮水“平”", 10)).toEqual(["春江潮水", "“平”"])
    expect(linesOf("海上有Apple树", 10)).toEqual(["海上有", "Apple树"])
  })

  it("breaks a number only where it is wider than the column", () => {
    expect(linesOf("1234567890", 4).join("")).toBe("1234567890")
    expect(mayBreak("12", 1)).toBe(false)
    expect(mayBreak("1.5", 2)).toBe(false)
    expect(mayBreak("年5", 1)).toBe(true)
  })
})

describe("width", () => {
  it("is two half ems for Han and its punctuation, one for ASCII", () => {
    expect(widthOf("春，“A1")).toBe(8)
  })
})

describe("a cut moved to a kind", () => {
  const text = "今天，天气很好。我们出门。"
  const segmenter = {
    name: "by hand",
    wordEnds: (given: string) => Uint32Array.from(given === text ? [2, 3, 5, 6, 7, 8, 10, 12, 13] : [])
  }

  it("goes to the nearest place of that kind", () => {
    const at = (kind: Parameters<typeof moveCut>[2]) =>
      moveCut([text], { paragraph: 0, offset: 4 }, kind, 20, segmenter).offset
    expect([at("full"), at("comma"), at("sentence"), at("word"), at("phrase"), at("paragraph")]).toEqual([
      4, 3, 8, 4, 5, 0
    ])
  })

  it("stays where there is none in reach", () => {
    expect(moveCut([text], { paragraph: 0, offset: 5 }, "comma", 1, segmenter).offset).toBe(5)
    expect(kindAt(text, text.length, undefined)).toBe("paragraph")
  })
})
