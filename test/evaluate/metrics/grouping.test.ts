import { describe, expect, it } from "vitest"
import { evaluate } from "../../../src/evaluate/evaluate.ts"
import { gold, goldOf, nothing, paragraph, perfect, predictionFrom, spanOf, text } from "../pages.ts"

// 4 and 6 characters, then furniture.
const dump = "甲甲\n乙乙乙\n丙丙\n丁丁丁\n第三版"
const [a, b, c, d, folio] = dump.split("\n")
const two = goldOf([
  [paragraph(dump, "body", a), paragraph(dump, "body", c)],
  [paragraph(dump, "body", b), paragraph(dump, "body", d)],
  [paragraph(dump, "furniture", folio)]
])
const grouped = (...articles: ReadonlyArray<ReadonlyArray<string>>) =>
  evaluate(dump, two, predictionFrom(articles.map((each) => each.map((piece) => paragraph(dump, "body", piece)))))
    .values.grouping

describe("grouping", () => {
  it("is 1 with neither splits nor merges on a perfect page", () => {
    const best = { precision: 1, recall: 1, f1: 1, ari: 1, splits: 0, merges: 0 }
    expect(evaluate(text, gold, perfect).values.grouping).toEqual(best)
    expect(grouped([a, c], [b, d])).toEqual(best)
  })

  it("is weighted by characters", () => {
    // 甲甲丙丙丁丁丁 | 乙乙乙
    const { precision, recall, splits, merges, ari } = grouped([a, c, d], [b])
    expect(precision).toBeCloseTo((4 * (4 / 7) + 3 * (3 / 7) + 3) / 10)
    expect(recall).toBeCloseTo((4 + 3 * (3 / 6) + 3 * (3 / 6)) / 10)
    expect({ splits, merges }).toEqual({ splits: 1, merges: 1 })
    // pairs: together 6 + 3 + 3 = 12, in gold 6 + 15 = 21, given 21 + 3 = 24, of 45
    expect(ari).toBeCloseTo((12 - (21 * 24) / 45) / ((21 + 24) / 2 - (21 * 24) / 45))
  })

  it("counts splits and merges", () => {
    expect(grouped([a], [c], [b], [d])).toMatchObject({ precision: 1, splits: 2, merges: 0 })
    expect(grouped([a, b, c, d])).toMatchObject({ recall: 1, splits: 0, merges: 1, ari: 0 })
  })

  it("does not care where furniture is", () => {
    expect(grouped([a, c, folio], [b, d])).toMatchObject({ f1: 1, ari: 1, splits: 0, merges: 0 })
  })

  it("takes an unplaced piece for a group, and a lost character for one of its own", () => {
    const articles = [[paragraph(dump, "body", a)], [paragraph(dump, "body", b), paragraph(dump, "body", d)]]
    const unplaced = evaluate(dump, two, predictionFrom(articles, { unplaced: [[spanOf(dump, c)]] })).values.grouping
    expect(unplaced.recall).toBeCloseTo((2 * (2 / 4) + 2 * (2 / 4) + 6) / 10)
    expect(unplaced.splits).toBe(1)
    const lost = evaluate(dump, two, predictionFrom(articles)).values.grouping
    expect(lost.recall).toBeCloseTo((2 * (2 / 4) + 2 * (1 / 4) + 6) / 10)
    expect(lost).toMatchObject({ precision: 1, splits: 0 })
  })

  it("says nothing of an empty page", () => {
    expect(evaluate("", goldOf([]), nothing).values.grouping).toMatchObject({ precision: null, f1: null, ari: null })
  })
})
