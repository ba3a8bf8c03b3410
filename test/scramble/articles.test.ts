import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { articlesOf } from "../../src/scramble/articles.ts"
import { copiesOf } from "../../src/scramble/copy.ts"

const line = JSON.stringify({ id: "a", title: "题", paragraphs: ["文。"], section: "x" })

describe("articles", () => {
  it("are read a line each, blank lines passed over", () => {
    expect(Result.getOrThrow(articlesOf(`${line}\n\n${line}\r\n`, "a.jsonl")).length).toBe(2)
  })

  it("name the line that is none, and what to give", () => {
    const failed = Result.flip(articlesOf(`${line}\n{"id":"b","title":"题"}\n`, "a.jsonl"))
    expect(Result.getOrThrow(failed).message).toMatch(/^a\.jsonl, line 2: paragraphs is not a list of strings\. Give /)
    expect(Result.getOrThrow(Result.flip(articlesOf("{", "a.jsonl"))).problem).toBe("it is not JSON")
    expect(Result.isFailure(articlesOf('{"id":"b","title":"题","paragraphs":[],"page":"1"}', "a.jsonl"))).toBe(true)
  })
})

describe("an article made ready to be set", () => {
  it("has its heading first, its subheadings as headlines and its production lines apart", () => {
    const [article, furniture] = copiesOf({
      id: "a",
      title: "大桥  合龙",
      kicker: "工程",
      subtitle: "——工期提前",
      author: "许若溪",
      paragraphs: [
        "本报记者 王立",
        "　　大桥今天合龙，工期提前。",
        "攻克难关",
        "　",
        "工人欢呼起来。",
        "责编：张三 版式设计：李四"
      ]
    })
    expect(article.paragraphs.map(({ role, text }) => `${role} ${text}`)).toEqual([
      "kicker 工程",
      "headline 大桥 合龙",
      "subtitle ——工期提前",
      "byline 许若溪",
      "byline 本报记者 王立",
      "body 大桥今天合龙，工期提前。",
      "headline 攻克难关",
      "body 工人欢呼起来。"
    ])
    expect(furniture).toMatchObject({ kind: "other", paragraphs: [{ role: "furniture" }] })
  })
})
