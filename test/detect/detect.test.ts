import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Continuity } from "../../src/detect/continuity.ts"
import { detect } from "../../src/detect/detect.ts"
import { readText } from "../../src/read/formats/text.ts"
import { isBlank } from "../../src/text/characters.ts"
import { all, detectText, roles, segmenter, texts } from "./pages.ts"

const han = fc
  .array(fc.constantFrom(..."我市今年新开工项目二十个，的。产业升级；在会上指出发展记者、“”（一）3"), {
    minLength: 1,
    maxLength: 40
  })
  .map((of) => of.join(""))
const cells = fc
  .array(fc.array(fc.constantFrom(..."春夏秋冬东西南北，。"), { minLength: 8, maxLength: 8 }), {
    minLength: 2,
    maxLength: 4
  })
  .map((of) => of.map((cell) => cell.join("")).join("    "))
const line = fc.oneof(
  han,
  cells,
  fc.constantFrom(
    "",
    "　　一、抓项目。",
    "本报记者 王平",
    "第03版",
    "——发言摘登",
    "growth of well-",
    "known things",
    "\f",
    "\0"
  ),
  fc.string({ unit: "binary", maxLength: 12 })
)
const dump = fc.array(line, { maxLength: 40 }).chain(
  (lines) => fc.constantFrom(lines, [...lines, "", ...lines]).map((of) => of.join("\n")) // a copy of everything, now and then
)

describe("a page taken apart", () => {
  it("has every non-blank character of any text in exactly one fragment or copy", () => {
    fc.assert(
      fc.property(dump, fc.boolean(), (text, hostile) => {
        const continuity = hostile
          ? (left: string, right: string) => ((left.length * 7 + right.length) % 11) - 5
          : undefined
        for (const page of readText({ name: "page.txt", format: "text", sha256: "", text })) {
          const seen = new Uint8Array(text.length)
          const parts = detect(page, segmenter, continuity)
          for (const { spans } of all(parts))
            for (const { start, end } of spans) for (let i = start; i < end; i++) seen[i]++
          for (let i = page.span.start; i < page.span.end; i++)
            if (!isBlank(text.charCodeAt(i)) || seen[i] > 1) expect([i, seen[i]]).toEqual([i, 1])
          for (const { of } of parts.duplicates) expect(parts.fragments).toContain(of)
        }
      }),
      { numRuns: 300 }
    )
  })

  it("takes each block between blank lines as a fragment, also where a sentence is cut", () => {
    const parts = detectText(
      "一、抓产业促发展。规上工业增加值增速为全市\n\n前列。新引进项目二十一个，投资放量，企业增效明显。\n\n二、抓改革促开放。\n"
    )
    expect(texts(parts).length).toBe(3)
    expect(parts.fragments.map((f) => [f.endsOpen, f.beginsParagraph, f.enumerator?.value])).toEqual([
      [true, true, 1],
      [false, undefined, undefined],
      [false, true, 2]
    ])
    expect(parts.fragments.map((f) => f.id)).toEqual(["f1", "f2", "f3"])
  })

  const column = [
    "种子站的工作人员清早就到了",
    "田间，逐行查看麦苗的长势。",
    "他们说，今年雨水来得比往年",
    "早，墒情很好。"
  ]

  it("closes the lines of a column into one fragment with one span", () => {
    const text = `${column.join("\n")}\n`
    const parts = detectText(text)
    expect(texts(parts)).toEqual([column.join("")])
    expect(parts.fragments[0].spans).toEqual([{ start: 0, end: text.length - 1 }])
  })

  it("ends a paragraph at a line short of the measure, and begins one at an indent", () => {
    const parts = detectText(
      [...column, "县里的农技员也来了，带着新", "到的肥料和去年秋天的记录，", "一户一户地走。"].join("\n")
    )
    expect(texts(parts)).toEqual([
      column.join(""),
      "县里的农技员也来了，带着新到的肥料和去年秋天的记录，一户一户地走。"
    ])
    expect(parts.fragments[1].beginsParagraph).toBe(true)
    const indented = detectText(
      [
        "　　种子站的工作人员清早就到",
        "了田间，逐行查看麦苗的长势。",
        "　　他们说，今年雨水来得比往",
        "年早一些，土里的墒情很好。"
      ].join("\n")
    )
    expect(indented.fragments.map((f) => f.beginsParagraph)).toEqual([true, true])
  })

  it("takes a line two characters short, whose indent the dump dropped, for a paragraph's first", () => {
    const parts = detectText(
      [
        "种子站的工作人员清早就",
        "到了田间地头，逐行查看麦苗",
        "的长势，记下每一块地的情况",
        "和去年的数字。",
        "他们说，今年的雨水来得",
        "比往年早，墒情很好，只要再",
        "下一场透雨就够了。"
      ].join("\n")
    )
    expect(texts(parts).length).toBe(2)
    expect(parts.fragments.map((f) => f.beginsParagraph)).toEqual([true, true])
  })

  it("parts a full line from the next where the model says that it goes on elsewhere", () => {
    const text =
      "种子站的工作人员清早就到了\n田间，逐行查看麦苗的长势和\n降息的影响，市场普遍认为央\n行在年内还会有所动作。\n"
    const page = readText({ name: "p", format: "text", sha256: "", text })[0]
    const cut = detect(page, segmenter, (left) => (left.endsWith("长势和") ? -9 : 1))
    expect(texts(cut)).toEqual([
      "种子站的工作人员清早就到了田间，逐行查看麦苗的长势和",
      "降息的影响，市场普遍认为央行在年内还会有所动作。"
    ])
  })

  it("believes the model sooner where no blank line says where columns end", () => {
    const lines = [
      "种子站的工作人员清早就到了",
      "田间，逐行查看麦苗的长势和",
      "降息的影响，市场普遍认为央",
      "行在年内还会有所动作。"
    ]
    const doubtful: Continuity = (left) => (left.endsWith("长势和") ? -1.5 : 1)
    const pieces = (text: string) =>
      texts(detect(readText({ name: "p", format: "text", sha256: "", text })[0], segmenter, doubtful))
    expect(pieces(lines.join("\n"))).toHaveLength(2)
    expect(pieces(`${lines.join("\n")}\n\n${lines.join("\n")}`)).toHaveLength(1) // and its copy
  })

  it("joins words with a blank and mends a hyphen at the line end", () => {
    const parts = detectText(
      "The council met on Tuesday to hear the plans for the new indus-\ntrial park, which the mayor called a great step for the whole of\nthe valley and its many small towns along the river, old and new.\n"
    )
    expect(texts(parts)).toEqual([
      "The council met on Tuesday to hear the plans for the new industrial park, which the mayor called a great step for the whole of the valley and its many small towns along the river, old and new."
    ])
  })

  it("keeps columns that stand side by side apart, and reads one after the other", () => {
    const left = ["春天来得早，田里的麦苗已经", "返青，农民忙着浇水施肥，一", "片繁忙。"]
    const right = ["港口的货轮排成长队，等待装", "卸，工人们三班倒，昼夜不停", "地干活。"]
    const parts = detectText(left.map((of, i) => `${of}${"　".repeat(16 - of.length)}${right[i]}`).join("\n"))
    expect(texts(parts)).toEqual([left.join(""), right.join("")])
    expect(parts.fragments.map((f) => f.column)).toEqual([1, 2])
    expect(parts.fragments[0].spans.length).toBe(3)
  })

  it("does not take a double blank in prose for a gutter", () => {
    const prose =
      "记者在现场看到，  工地上机器轰鸣，工人们正抓紧施工。\n项目负责人说，工期很紧，  但质量不能放松，大家都在加班。\n预计明年五月就能完工，届时将新增  就业岗位三百个。\n"
    expect(texts(detectText(prose)).length).toBeLessThanOrEqual(3)
  })

  it("tells what a page's short lines are", () => {
    const parts = detectText(
      [
        "2026年3月19日 星期四",
        "稳中求进抓落实 奋力开新局",
        "——全市例会发言摘登",
        "核心提示",
        "昨天，市里召开例会，各区县负责人作了发言。以下为摘登。",
        "做强产业 做优环境",
        "云台区委书记 王小平",
        "云台区坚持项目为王，一季度投资增长百分之六，新开工项目三十个，全年目标完成过半。",
        "的辉煌篇章，他们的奋斗故事。",
        "责任编辑：李明 校对：张华",
        "（下转第2版）"
      ].join("\n\n")
    )
    expect(roles(parts)).toEqual([
      "furniture",
      "headline",
      "subtitle",
      "label",
      "lead",
      "headline",
      "byline",
      "body",
      "body",
      "furniture",
      "furniture"
    ])
  })

  it("takes a long line for a headline where blanks part it into phrases, and no other", () => {
    const roleOf = (line: string) => detectText(`${line}\n\n${lead}`).fragments[0].role
    const lead = "昨天下午，城南渡口的新码头迎来第一班船。船工老周在船头系好缆绳，向岸上的孩子们招了招手。"
    const phrases = [
      "城南渡口管理处在码头安全工作会议上强调",
      "把每一班船都当作第一班船来检查",
      "让两岸居民放心出行放心回家"
    ]
    expect(phrases.join("").length).toBeGreaterThan(42)
    expect(roleOf(phrases.join(" "))).toBe("headline")
    expect(roleOf(phrases.join(""))).toBe("body")
    expect(roleOf(phrases.join("，"))).toBe("body")
  })

  it("tells who took the pictures from a headline", () => {
    const { fragments } = detectText(
      "船工老周在船头系好缆绳，向岸上的孩子们招了招手。\n\n周苇 王小禾 摄影报道\n\n新码头开航"
    )
    expect(fragments.map(({ role }) => role)).toEqual(["body", "caption", "headline"])
  })

  it("is empty of copies where paragraphs only share phrases", () => {
    const parts = detectText(
      "一季度工业增加值增长百分之八，固定资产投资增长百分之六，社会消费品零售总额增长百分之五，进出口平稳。\n\n一季度工业增加值增长百分之九，重点项目开工二十个，招商引资签约三十亿元，民营企业贷款余额明显上升。\n"
    )
    expect(parts.duplicates).toEqual([])
  })
})
