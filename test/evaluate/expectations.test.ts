import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { editDistance } from "../../src/evaluate/edit-distance.ts"
import { decodeExpectations, type Expectation } from "../../src/evaluate/expect.ts"
import { judge } from "../../src/evaluate/expectations.ts"
import { findText, searchable } from "../../src/evaluate/find-text.ts"
import { passagesOf } from "../../src/evaluate/passages.ts"
import { perfect, spanOf, text, wrong } from "./pages.ts"
import { resultOf } from "./results.ts"

const good = passagesOf(resultOf(text, perfect), text)
const bad = passagesOf(resultOf(text, wrong), text)
const passes = (expectation: Expectation, passages = good) => judge(expectation, passages).passed
const says = (expectation: Expectation, passages = good) => judge(expectation, passages).problem

describe("an expectation", () => {
  it("of a text that is there, whatever its width and blanks", () => {
    expect(passes({ present: "新桥 昨日上午正式通车,市民" })).toBe(true)
    expect(passes({ present: "正式通停" })).toBe(false)
  })

  it("forgives one misread character in ten, and more or fewer where told so", () => {
    expect(passes({ present: "新桥昨曰上午正式通车，" })).toBe(true)
    expect(passes({ present: "新桥昨曰上午正式通车，", errors: 0 })).toBe(false)
    expect(passes({ present: "新桥昨曰上牛正式通车，" })).toBe(false)
    expect(passes({ present: "新桥昨曰上牛正式通车，", errors: 0.2 })).toBe(true)
  })

  it("of a text that is not there", () => {
    expect(passes({ absent: "市民步行返城" })).toBe(true)
    expect(says({ absent: "市民步行过江", because: "印错了" })).toMatch(
      /in paragraph 3 of a1 “城东新桥通车” \(印错了\)/
    )
  })

  it("of an order inside an article", () => {
    expect(passes({ before: "新桥昨日", after: "工期三年" })).toBe(true)
    expect(says({ before: "工期三年", after: "新桥昨日" })).toMatch(/“新桥昨日” comes first/)
    expect(says({ before: "新桥昨日", after: "夜市首晚" })).toMatch(/different articles/)
  })

  it("of texts in one article, and in different ones", () => {
    expect(passes({ sameArticle: ["城东新桥通车", "新桥昨日", "大桥全长"] })).toBe(true)
    expect(says({ sameArticle: ["新桥昨日", "夜市首晚"] })).toMatch(/a1 .*a2/)
    expect(passes({ notSameArticle: ["新桥昨日", "夜市首晚"] })).toBe(true)
    expect(passes({ notSameArticle: ["新桥昨日", "大桥全长"] })).toBe(false)
  })

  it("of a seam, with what stands there instead", () => {
    expect(passes({ joined: ["…正式通", "车，市民…"] })).toBe(true)
    expect(passes({ joined: ["夜市首晚迎来大批", "游客"] })).toBe(true)
    expect(says({ joined: ["大批…", "…游客"] }, bad)).toMatch(/游客” is in no article but in the unplaced text/)
    expect(says({ joined: ["正式通", "车，市民"] }, bad)).toMatch(
      /the paragraph ends after the first, before the second stands “夜市首晚迎来大批”/
    )
    expect(passes({ joined: ["新桥昨日", "正式通"] })).toBe(false)
  })

  it("of a seam whose doubled character was folded", () => {
    const dump = "收运餐厨垃\n\n垃圾三百吨每日"
    const folded = { ...resultOf(dump, { articles: [], unplaced: [] }) }
    const paragraph = { role: "body", text: "收运餐厨垃圾三百吨每日" } as const
    const articles = [{ id: "a1", headline: null, paragraphs: [paragraph] }] as unknown as typeof folded.articles
    expect(passes({ joined: ["餐厨垃", "垃圾三百"] }, passagesOf({ ...folded, articles }))).toBe(true)
  })

  it("that fails shows the nearest text", () => {
    expect(says({ present: "大桥全长五公甲，工期" })).toMatch(/nearest is “大桥全长两公里，工期” in paragraph 4/)
    expect(says({ present: "全无此事可言之甚" })).toMatch(/was not found$/)
    const unplaced = {
      ...perfect,
      articles: perfect.articles.slice(0, 1),
      unplaced: [[spanOf(text, "夜市首晚迎来大批")]]
    }
    expect(says({ present: "夜市首晚迎来" }, passagesOf(resultOf(text, unplaced), text))).toMatch(/unplaced/)
  })
})

describe("a file of expectations", () => {
  it("is read, and one that says nothing known is refused with its place", () => {
    const written = { expect: [{ joined: ["…把", "中国…"] }, { before: "甲", after: "乙", page: "x.txt" }] }
    expect(Result.isSuccess(decodeExpectations(written, "e.json"))).toBe(true)
    for (const wrong of [{ expect: [{ presnt: "甲" }] }, { expect: [{ joined: ["甲"] }] }, { expct: [] }, []]) {
      const read = decodeExpectations(wrong, "e.json")
      expect(Result.isFailure(read) && read.failure.message).toMatch(/^e\.json, \//)
    }
  })

  it("is refused where an expectation would hold whatever a result says, or could not be judged", () => {
    const said = (expectation: unknown) => {
      const read = decodeExpectations({ expect: [expectation] }, "e.json")
      return Result.isFailure(read) ? read.failure.message : "read"
    }
    for (const empty of [{ absent: "…" }, { absent: " 　" }, { present: "" }, { joined: ["...", "甲"] }])
      expect(said(empty)).toMatch(/no character to look for/)
    for (const few of [{ notSameArticle: [] }, { notSameArticle: ["甲"] }, { sameArticle: ["甲"] }])
      expect(said(few)).toMatch(/two texts at least/)
    expect(said({ absent: "……止" })).toBe("read")
  })

  it("that is not well made is told what is wrong with it as what it was meant to be", () => {
    const said = (expectation: unknown) => {
      const read = decodeExpectations({ expect: [{ present: "甲" }, expectation] }, "e.json")
      return Result.isFailure(read) ? read.failure.message : "read"
    }
    expect(said({ before: "甲" })).toMatch(/^e\.json, \/expect\/1\/after: Missing key/)
    expect(said({ after: "甲" })).toMatch(/^e\.json, \/expect\/1\/before: Missing key/)
    expect(said({ absent: "甲", errors: 3 })).toMatch(/\/expect\/1\/errors: .*between 0 and 0\.5/)
    expect(said({ joined: ["甲"] })).toMatch(/\/expect\/1\/joined/)
    expect(said({ presnt: "甲" })).toMatch(
      /\/expect\/1: it expects nothing that is known\. Write one of present, absent/
    )
    expect(said("甲")).toMatch(/\/expect\/1: it expects nothing/)
  })
})

describe("a text with errors", () => {
  it("is found where the edit distance is least", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."甲乙丙"), maxLength: 9 })
    fc.assert(
      fc.property(
        letters,
        fc.string({ unit: fc.constantFrom(..."甲乙丙"), minLength: 1, maxLength: 5 }),
        (hay, needle) => {
          const [h, n] = [searchable(hay), searchable(needle)]
          let least = n.codes.length
          for (let start = 0; start <= h.codes.length; start++)
            for (let end = start; end <= h.codes.length; end++)
              least = Math.min(least, editDistance(h.codes.slice(start, end), n.codes))
          const found = findText(h, n, n.codes.length)
          for (const { start, end, errors } of found) {
            expect(errors).toBe(least)
            expect(editDistance(h.codes.slice(start, end), n.codes)).toBe(least)
          }
          if (hay.length > 0) expect(found.length).toBeGreaterThan(0)
        }
      ),
      { numRuns: 200 }
    )
  })
})
