import { describe, expect, it } from "vitest"
import { evaluate } from "../../src/evaluate/evaluate.ts"
import { table } from "../../src/evaluate/table.ts"
import { displayWidth } from "../../src/text/display-width.ts"
import { gold, perfect, text, wrong } from "./pages.ts"

const systems = [
  { name: "完美", scores: evaluate(text, gold, perfect) },
  { name: "wrong", scores: evaluate(text, gold, wrong), intervals: { "grouping.f1": { low: 0.5, high: 0.9999 } } }
]

describe("a table", () => {
  it("has a row a value and a column a system", () => {
    expect(table(systems, ["continuations.f1", "nsfd.distance", "duplicates.f1"])).toMatchInlineSnapshot(`
      "                   完美  wrong
      ────────────────  ─────  ─────
      continuations.f1  1.000  0.400
      nsfd.distance ↓   0.000  0.389
      "
    `)
  })

  it("stands upright whatever the width of its characters", () => {
    const lines = table(systems).trimEnd().split("\n")
    expect(new Set(lines.slice(1).map(displayWidth))).toEqual(new Set([displayWidth(lines[1])]))
  })

  it("never rounds up to 1", () => {
    expect(table(systems, ["grouping.f1"])).toContain("0.999]")
  })
})

describe("the width of a text", () => {
  it.each([
    ["abc", 3],
    ["报纸", 4],
    ["ＡＢ", 4],
    ["ｶﾅ", 2],
    ["한글", 4],
    ["e\u0301", 1],
    ["𠮷", 2],
    ["", 0]
  ])("of %j is %i", (given, width) => {
    expect(displayWidth(given)).toBe(width)
  })
})
