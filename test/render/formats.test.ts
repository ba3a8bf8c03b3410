import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { formatNamed, formats } from "../../src/render/formats.ts"
import { render } from "../../src/render/render.ts"
import { articleMark, gapMark } from "../../src/text/marks.ts"
import { assemble } from "../../src/validate/assemble.ts"
import type { Reconstruction } from "../../src/validate/reconstruction.ts"
import { donePages, generator } from "../validate/pages.ts"

type Paragraph = Reconstruction["articles"][number]["paragraphs"][number]

const paragraph = (role: Paragraph["role"], text: string, gapBefore = false): Paragraph => ({
  role,
  text,
  spans: [],
  gapBefore,
  joins: [],
  succession: null
})

const { source, pages } = donePages("甲市今天召开会议，研究部署工作。")
const blank = assemble(source, pages, generator)
const page: Reconstruction = {
  ...blank,
  articles: [
    {
      ...blank.articles[0],
      headline: "春风 又绿",
      byline: "王平",
      paragraphs: [
        paragraph("headline", "春风"),
        paragraph("headline", "又绿"),
        paragraph("byline", "王平"),
        paragraph("body", "1. 第一段*话*。"),
        paragraph("body", "第二段。", true)
      ]
    },
    { ...blank.articles[0], id: "a2", paragraphs: [paragraph("body", "无题一段\n两行。")] }
  ],
  missing: [{ expected: "乙区", evidence: "roster in f1", candidates: [{ article: "a2", probability: 0.7 }] }]
}
const shown = (name: string, result = page) => Result.getOrThrow(render(result, name))

describe("Markdown", () => {
  it("has a heading for each headline, the byline, the paragraphs, and a mark for each gap", () => {
    expect(shown("md")).toBe(
      [
        "# page.txt",
        "## 春风 又绿",
        "*王平*",
        "1\\. 第一段\\*话\\*。",
        gapMark,
        "第二段。",
        "---",
        "无题一段 两行。",
        "---",
        "**Missing headings**",
        "- 乙区 (roster in f1; may head a2 70 %)\n"
      ].join("\n\n")
    )
  })

  it("makes up no heading where none was found", () => {
    expect(shown("md").match(/^## /gm)).toHaveLength(1)
  })
})

describe("text", () => {
  const first = `春风\n\n又绿\n\n王平\n\n1. 第一段*话*。\n\n${gapMark}\n\n第二段。\n\n${articleMark}\n`
  const second = `无题一段 两行。\n\n${articleMark}\n`

  it("is the articles alone, a paragraph a line, a mark below each article", () => {
    expect(shown("txt")).toBe(`${first}\n${second}`)
  })

  it("has a form feed between pages", () => {
    const [one, other] = page.articles
    expect(shown("txt", { ...page, articles: [one, { ...other, page: 1 }] })).toBe(`${first}\f${second}`)
  })
})

describe("JSON Lines", () => {
  it("has an article a line, with its source and its text", () => {
    const lines = shown("jsonl")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(lines.map(({ id, source: { name } }) => [id, name])).toEqual([
      ["a1", "page.txt"],
      ["a2", "page.txt"]
    ])
    expect(lines[0].text).toContain("第二段。")
  })
})

describe("JSON", () => {
  it("is the result", () => {
    expect(JSON.parse(shown("json"))).toEqual(JSON.parse(JSON.stringify(page)))
  })
})

describe("formats", () => {
  it("go by a name and an alias each, and no two write the same extension", () => {
    expect(formatNamed("markdown")).toBe(formatNamed("md"))
    expect(formatNamed("pdf")).toBeUndefined()
    expect(new Set(formats.map(({ extension }) => extension)).size).toBe(formats.length)
  })

  it.each(formats)("$name takes a result without articles", (format) => {
    expect(() => format.render({ ...page, articles: [], missing: [] })).not.toThrow()
  })
})
