import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { evaluate } from "../../src/evaluate/evaluate.ts"
import { locate } from "../../src/evaluate/locate.ts"
import { rank } from "../../src/evaluate/ranks.ts"
import { predictionOfTool } from "../../src/evaluate/tool-prediction.ts"
import { readMarkdown, readPlain } from "../../src/evaluate/tool-text.ts"
import { articleMark } from "../../src/text/marks.ts"
import { gold, pieces, text } from "./pages.ts"

const { h1, b1, a2, h2, c2, a3, a4, a5, c3 } = pieces

describe("a tool's Markdown", () => {
  it("has articles at its headings and paragraphs at blank lines, without marks", () => {
    expect(
      readMarkdown(
        [
          "<!-- page 3 -->",
          "# 城东**新桥**通车",
          "## 一桥飞架",
          "",
          "*本报记者* [张三](x)",
          "",
          "> 第一行  ",
          "第二行 &amp; \\*星\\*",
          "![图](a.png)",
          "",
          "（……）",
          "- 一项",
          "- 二项",
          "# 老街夜市开张",
          "",
          "| 甲 | 乙 |",
          "|---|---|",
          "| 一 | 二 |"
        ].join("\n")
      ).map((article) => article.map((each) => [each.level, each.text.replace(/\s+/g, " ").trim(), each.gapBefore]))
    ).toEqual([
      [
        [1, "城东新桥通车", false],
        [2, "一桥飞架", false],
        [0, "本报记者 张三", false],
        [0, "第一行 第二行 & *星*", false],
        [0, "一项", true],
        [0, "二项", false]
      ],
      [
        [1, "老街夜市开张", false],
        [0, "甲 乙", false],
        [0, "一 二", false]
      ]
    ])
  })

  it("divides at the level that there are several of: one title over all is no article", () => {
    const articles = readMarkdown("# 城东晚报\n## 甲\n文\n### 小标题\n文\n## 乙\n文\n\n---\n\n无题")
    expect(articles.map((article) => article.map((each) => each.text))).toEqual([
      ["城东晚报", "甲", "文", "小标题", "文"],
      ["乙", "文"],
      ["无题"]
    ])
  })

  it("may be empty or have no heading", () => {
    expect(readMarkdown("")).toEqual([])
    expect(readMarkdown("甲\n\n乙")).toHaveLength(1)
  })
})

describe("a tool's plain text", () => {
  it("has articles at the marks that Restitch writes below them", () => {
    expect(readPlain(`甲\n\n〔……〕\n\n乙\n\n${articleMark}\n\n丙\n\n${articleMark}\n`)).toEqual([
      [
        { text: "甲", level: 0, gapBefore: false },
        { text: "乙", level: 0, gapBefore: true }
      ],
      [{ text: "丙", level: 0, gapBefore: false }]
    ])
  })

  it("has articles at several blank lines and at form feeds", () => {
    expect(readPlain("甲\r\n\r\n乙\n\n\n丙\f丁\n").map((article) => article.map((each) => each.text.trim()))).toEqual([
      ["甲", "乙"],
      ["丙"],
      ["丁"]
    ])
  })
})

describe("a tool's text, found in the source", () => {
  const right = `# ${h1}\n\n${b1}\n\n${a2}${a3}\n\n${a4}${a5}\n\n# ${h2}\n\n${c2}${c3}\n`
  const scored = (markdown: string) => evaluate(text, gold, predictionOfTool(text, readMarkdown(markdown))).values

  it("scores as a result of spans does", () => {
    expect(scored(right)).toMatchObject({
      continuations: { f1: 1 },
      successors: { f1: 1 },
      grouping: { f1: 1 },
      conservation: { lost: 0, doubled: 0, invented: 0 }
    })
  })

  it("is told from text that is joined wrongly, though it is all there", () => {
    const values = scored(`# ${h1}\n\n${b1}\n\n${a2}\n\n${c2}${a3}\n\n${a4}${a5}\n\n# ${h2}\n\n${c3}\n`)
    expect(values.continuations.f1).toBeLessThan(0.6)
    expect(values.conservation).toMatchObject({ lost: 0, doubled: 0, invented: 0 })
  })

  it("may misread a character, widen another and put in blanks", () => {
    const values = scored(right.replace("市民步行", "市氏 步行").replace("，市", ",市"))
    expect(values.continuations.f1).toBe(1)
    expect(values.conservation).toMatchObject({ lost: 0, invented: 0 })
  })

  it("has invented what the source has not, lost what it left out, and doubled what it gave twice", () => {
    expect(scored(`${right}\n本页由软件生成于昨夜`).conservation).toMatchObject({ lost: 0, invented: 10 })
    expect(scored(right.replace(a5, "")).conservation).toMatchObject({ lost: 5, invented: 0 })
    expect(scored(`${right}\n${a3}`).conservation).toMatchObject({ doubled: 9, invented: 0 })
  })

  it("finds each of two copies once", () => {
    const source = "新桥昨日上午正式通车市民过江\n\n别的内容在此一段\n\n新桥昨日上午正式通车市民过江"
    const [first, second] = locate(rank(source), [
      [..."新桥昨日上午正式通车市民过江"],
      [..."新桥昨日上午正式通车市民过江"]
    ])
    expect([first[0], second[0]]).toEqual([0, 22])
  })

  it("cuts at the line's end where both sides happen to go on alike", () => {
    const source = "他们昨天一起坐上了新开的车\n\n车站前面人山人海好不热闹\n\n辆驶过大桥"
    const [places] = locate(rank(source), [[..."他们昨天一起坐上了新开的车辆驶过大桥"]])
    expect(places.indexOf(25)).toBe(13)
  })

  it("finds every line of a page, in whatever order", () => {
    const line = fc.string({
      unit: fc.constantFrom(..."天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏"),
      minLength: 9,
      maxLength: 30
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(line, { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (lines, numbers) => {
          const shuffled = lines
            .map((each) => ({ each, key: numbers.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ each }) => each)
          const found = locate(
            rank(lines.join("\n\n")),
            shuffled.map((each) => [...each])
          )
          const places = found.flatMap((each) => [...each])
          expect(places.every((place) => place >= 0)).toBe(true)
        }
      ),
      { numRuns: 60 }
    )
  })
})
