import { existsSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { reconstruct, render, toText } from "../../src/index.ts"
import type { Reconstruction } from "../../src/validate/reconstruction.ts"
import { check } from "../../src/validate/validate.ts"
import { back, front, issue } from "./issue.ts"

const hasModel = existsSync(new URL("../../models/default.restitch", import.meta.url))

const texts = ({ articles }: Reconstruction) =>
  articles.map(({ headline, page, paragraphs }) => ({
    headline,
    page,
    text: paragraphs.filter(({ role }) => role === "body").map(({ text }) => text)
  }))
const stepsIn = ({ articles }: Reconstruction) =>
  articles.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ joins, succession }) => [...joins, ...(succession === null ? [] : [succession])])
  )
const textOf = ({ articles, unplaced }: Reconstruction, source: string, id: string) =>
  [
    ...articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ spans }) => spans)),
    ...unplaced.map((each) => ({ ...each.span, fragment: each.fragment }))
  ]
    .filter(({ fragment }) => fragment === id)
    .map(({ start, end }) => source.slice(start, end))
    .join("")

describe.skipIf(!hasModel)("articles that go on on another page", async () => {
  const result = await reconstruct(issue, { name: "issue.txt" })

  it("are one article, on the page on which they begin, their sentences closed", () => {
    const found = texts(result)
    const bridge = found.find(({ headline }) => headline === "河湾大桥主塔封顶")!
    expect(bridge.page).toBe(0)
    expect(bridge.text.at(-1)).toContain("最长的一根重二十三吨，要用两台卷扬机")
    const street = found.find(({ headline }) => headline === "石岭老街修旧如旧")!
    expect(street.text.join("")).toContain("七十岁的木匠罗长根带着两个徒弟")
    expect(street.text.at(-1)).toMatch(/^街道办主任贺佩兰/)
    expect(found.filter(({ page }) => page === 1).map(({ headline }) => headline)).toEqual([
      "图书馆夜间开放",
      "旧校服换成助学金"
    ])
  })

  it("are joined with a probability, the evidence of their jump lines and a runner-up", () => {
    const across = result.jumpLines!.flatMap(({ join }) => (join === null ? [] : [join]))
    expect(across).toHaveLength(4)
    for (const { from, to } of across) {
      const step = stepsIn(result).find((each) => each.from === from && each.to === to)!
      expect(step.probability).toBeGreaterThan(0.5)
      expect(step.evidence).toMatchObject({ "jump-onward": 1, "jump-back": 1 })
      expect(step.runnerUp?.probability ?? 0).toBeLessThan(step.probability)
    }
  })

  it("tell of each jump line where it stands and what it led to", () => {
    expect(result.jumpLines!.map(({ page, says, target }) => [page, says, target])).toEqual([
      [0, "onward", "2"],
      [0, "onward", "2"],
      [1, "back", "1"],
      [1, "back", "1"]
    ])
    for (const { fragment, at, says, join } of result.jumpLines!) {
      expect(textOf(result, issue, fragment)).toMatch(/^（[上下][接转]第[一二]版）$/)
      expect(at).toBe(says === "onward" ? join!.from : join!.to)
    }
  })

  it("keep every promise, and every format can write them", () => {
    expect(Result.isSuccess(check(issue, result))).toBe(true)
    for (const format of ["json", "jsonl", "md", "txt", "tei", "impresso"])
      expect(Result.isSuccess(render(result, format, issue))).toBe(true)
  })

  it("come back from plain text as the same articles", async () => {
    const again = await reconstruct(toText(result), { name: "again.txt" })
    expect(texts(again).map(({ text }) => text)).toEqual(texts(result).map(({ text }) => text))
  })
})

describe.skipIf(!hasModel)("a jump line", () => {
  it("names its target where the source has no such page, and joins nothing", async () => {
    const alone = await reconstruct(front, { name: "front.txt" })
    expect(alone.jumpLines).toEqual(
      ["石岭", "河湾"].map((headline) => {
        const article = alone.articles.find((each) => each.headline?.startsWith(headline))!
        const at = article.paragraphs.at(-1)!.spans.at(-1)!.fragment
        return {
          fragment: expect.any(String),
          page: 0,
          says: "onward",
          target: "2",
          article: article.id,
          at,
          join: null
        }
      })
    )
  })

  it("follows the numbers that folio lines give, not the order of the pages", async () => {
    const [fourth, third] = [
      front.replace("01", "03").replaceAll("第二版", "第四版"),
      back.replace("02", "04").replaceAll("第一版", "第三版")
    ]
    const turned = `${third}\f${fourth}`
    const result = await reconstruct(turned, { name: "turned.txt" })
    const bridge = texts(result).find(({ headline }) => headline === "河湾大桥主塔封顶")!
    expect(bridge.page).toBe(1)
    expect(bridge.text.join("")).toContain("最长的一根重二十三吨，要用")
    const elsewhere = await reconstruct(issue.replaceAll("第二版", "第五版").replaceAll("第一版", "第六版"), {
      name: "x"
    })
    expect(elsewhere.jumpLines!.map(({ target, join }) => [target, join])).toEqual([
      ["5", null],
      ["5", null],
      ["6", null],
      ["6", null]
    ])
  })

  it.each([
    ["on a line of its own below the text", issue.replaceAll("\n\n（下转第二版）", "\n（下转第二版）")],
    [
      "on a line of text",
      issue.replaceAll("\n\n（下转第二版）", "（下转第二版）").replaceAll("（上接第一版）\n\n", "（上接第一版）")
    ],
    ["without brackets", issue.replaceAll("（下转第二版）", "下转2版").replaceAll("（上接第一版）", "上接1版")],
    ["where marks part the pages", `=== Page 1 ===\n${issue.replace("\f", "\n=== Page 2 ===\n")}`]
  ])("is followed %s", async (_, text) => {
    const result = await reconstruct(text, { name: "form.txt" })
    expect(result.jumpLines!.map(({ join }) => join !== null)).toEqual([true, true, true, true])
  })

  it("is followed on the word of one of the two, where the other was lost", async () => {
    const lost = issue.replaceAll("（下转第二版）\n", "")
    const result = await reconstruct(lost, { name: "lost.txt" })
    expect(result.jumpLines!.every(({ says }) => says === "back")).toBe(true)
    expect(
      texts(result)
        .find(({ headline }) => headline?.startsWith("石岭"))!
        .text.join("")
    ).toContain("木匠罗长根")
  })

  it("does not bring together what does not belong together", async () => {
    const [onward] = front.split("河湾大桥")
    const other = `澄川日报　02\n\n旧校服换成助学金\n\n实验中学的学生会办了一个旧校服交换站，三年里换出两千多件。\n`
    const result = await reconstruct(`${onward}\f${other}`, { name: "other.txt" })
    expect(result.jumpLines!.map(({ join }) => join)).toEqual([null])
    expect(texts(result).map(({ headline }) => headline)).toEqual(["石岭老街修旧如旧", "旧校服换成助学金"])
  })

  it("leaves pages without any as they are, bytes and all", async () => {
    const plain = issue.replaceAll(/（[上下][接转]第[一二]版）\n/g, "")
    const result = await reconstruct(plain, { name: "plain.txt" })
    expect(result).not.toHaveProperty("jumpLines")
    expect(
      texts(result).every(({ page, text }) =>
        text.every((each) => (page === 0 ? front : back).includes(each.slice(0, 8)))
      )
    ).toBe(true)
  })
})

describe.skipIf(!hasModel)("a headline that stands once more over what goes on", () => {
  it("is put aside, with the reason, and the article keeps its own", async () => {
    const again = issue.replace("（上接第一版）\n\n吨", "河湾大桥主塔封顶\n\n（上接第一版）\n\n吨")
    const result = await reconstruct(again, { name: "again.txt" })
    const bridge = texts(result).find(({ headline }) => headline === "河湾大桥主塔封顶")!
    expect(bridge.text.join("")).toContain("最长的一根重二十三吨，要用")
    const aside = result.unplaced.filter(({ reason }) => reason === "repeated headline")
    expect(aside.map(({ span }) => again.slice(span.start, span.end))).toEqual(["河湾大桥主塔封顶"])
    const step = stepsIn(result).find(({ evidence }) => evidence["jump-headline"] === 1)
    expect(step).toBeDefined()
  })

  it("is not said to stand once more where it says something else", async () => {
    const own = issue.replace("（上接第一版）\n\n吨", "夜里塔上有灯\n\n（上接第一版）\n\n吨")
    const result = await reconstruct(own, { name: "own.txt" })
    const bridge = texts(result).find(({ headline }) => headline === "河湾大桥主塔封顶")!
    expect(bridge.text.join("")).toContain("最长的一根重二十三吨，要用")
    const aside = result.unplaced.filter(({ reason }) => reason.includes("headline"))
    expect(aside.map(({ span, reason }) => [own.slice(span.start, span.end), reason])).toEqual([
      ["夜里塔上有灯", "headline over a continuation"]
    ])
  })
})

describe.skipIf(!hasModel)("a person's decision about pieces of two pages", () => {
  const sha = (result: Reconstruction) => ({ name: "issue.txt", sha256: result.source.sha256 })
  const ends = (result: Reconstruction, id: string) =>
    result.articles
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ spans }) => spans))
      .filter(({ fragment }) => fragment === id)

  it("cuts a jump that was followed, and joins one that was not", async () => {
    const result = await reconstruct(issue, { name: "issue.txt" })
    const { from, to } = result.jumpLines![1].join!
    const seam = { from: ends(result, from).at(-1)!.end, to: ends(result, to)[0].start }
    const cut = await reconstruct(issue, {
      name: "issue.txt",
      corrections: [{ schemaVersion: 1, source: sha(result), decisions: [{ action: "cut", ...seam }] }]
    })
    expect(cut.jumpLines!.map(({ join }) => join !== null)).toEqual([true, false, false, true])
    expect(
      texts(cut)
        .find(({ headline }) => headline?.startsWith("河湾"))!
        .text.at(-1)
    ).toMatch(/重二十三$/)

    const unled = issue.replaceAll(/（[上下][接转]第[一二]版）\n/g, "")
    const apart = await reconstruct(unled, { name: "issue.txt" })
    const joined = await reconstruct(unled, {
      name: "issue.txt",
      corrections: [
        {
          schemaVersion: 1,
          source: sha(apart),
          decisions: [
            { action: "join", from: unled.indexOf("二十三\n") + 3, to: unled.indexOf("吨，"), paragraph: false }
          ]
        }
      ]
    })
    const bridge = texts(joined).find(({ headline }) => headline?.startsWith("河湾"))!
    expect(bridge.text.join("")).toContain("最长的一根重二十三吨，要用")
    expect(stepsIn(joined).filter(({ by }) => by === "person")).toHaveLength(1)
  })

  it.each(["join", "move"] as const)(
    "is kept on a page where a jump line would part what it put together: a %s",
    async (action) => {
      const result = await reconstruct(issue, { name: "issue.txt" })
      const [after, piece] = [issue.indexOf("二十三\n") + 3, issue.indexOf("南坡茶园今年")]
      const own = issue.indexOf("河湾大桥北岸")
      const decision =
        action === "join" ? { action, from: after, to: piece, paragraph: true } : { action, piece, article: own, after }
      const corrected = await reconstruct(issue, {
        name: "issue.txt",
        corrections: [{ schemaVersion: 1, source: sha(result), decisions: [decision] }]
      })
      const bridge = texts(corrected).find(({ headline }) => headline?.startsWith("河湾"))!
      expect(bridge.text[bridge.text.findIndex((each) => each.endsWith("重二十三")) + 1]).toMatch(/^南坡茶园今年/)
    }
  )
})
