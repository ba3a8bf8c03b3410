import { describe, expect, it } from "vitest"
import { evaluate } from "../../../src/evaluate/evaluate.ts"
import { gold, goldOf, nothing, paragraph, perfect, predictionFrom, text, wrong } from "../pages.ts"

const dump = "甲文。\n乙文。\n丙文。\n丁文。"
const lines = dump.split("\n")
const inOrder = (...order: ReadonlyArray<number>) => order.map((i) => paragraph(dump, "body", lines[i]))
const four = goldOf([inOrder(0, 1, 2, 3)])
const order = (...articles: ReadonlyArray<ReadonlyArray<number>>) =>
  evaluate(dump, four, predictionFrom(articles.map((each) => inOrder(...each)))).values

describe("Kendall's tau", () => {
  it("is 1 in gold's order and -1 in its reverse", () => {
    expect(order([0, 1, 2, 3]).kendall.tau).toBe(1)
    expect(order([3, 2, 1, 0]).kendall.tau).toBe(-1)
  })

  it("takes two off for each pair that is turned", () => {
    expect(order([1, 0, 2, 3]).kendall.tau).toBeCloseTo(1 - 2 / 6)
  })

  it("takes one off for each pair that is parted, whatever the order of the articles", () => {
    expect(order([2, 3], [0, 1]).kendall.tau).toBeCloseTo(2 / 6)
    expect(order([0, 1], [2, 3]).kendall.tau).toBeCloseTo(2 / 6)
  })

  it("is 0 where nothing is given, and no number where there is no pair", () => {
    expect(evaluate(text, gold, nothing).values.kendall.tau).toBe(0)
    expect(evaluate("", goldOf([]), nothing).values.kendall.tau).toBeNull()
  })
})

describe("the perfect match ratio", () => {
  it("is the share of articles without any fault", () => {
    expect(evaluate(text, gold, perfect).values.perfectMatch.ratio).toBe(1)
    expect(evaluate(text, gold, wrong).values.perfectMatch.ratio).toBe(0)
    const half = {
      ...perfect,
      articles: [perfect.articles[0], { paragraphs: perfect.articles[1].paragraphs.toReversed() }]
    }
    expect(evaluate(text, gold, half).values.perfectMatch.ratio).toBe(1 / 2)
  })
})

describe("the footrule distance", () => {
  it("is 0 in gold's order and 1 in its reverse", () => {
    expect(order([0, 1, 2, 3]).nsfd.distance).toBe(0)
    expect(order([3, 2, 1, 0]).nsfd.distance).toBe(1)
  })

  it("is the way to go by the longest way there is", () => {
    expect(order([1, 0, 2, 3]).nsfd.distance).toBe(2 / 8)
  })

  it("counts what is not there as far off as it could be", () => {
    expect(order([0, 1, 2]).nsfd.distance).toBe(3 / 8)
    expect(order().nsfd.distance).toBe(1)
  })
})

describe("OmniDocBench's edit distance", () => {
  it("is 0 in gold's order, whatever the order of the articles", () => {
    expect(order([0, 1, 2, 3]).orderEdit.distance).toBe(0)
    const turned = { ...perfect, articles: perfect.articles.toReversed() }
    expect(evaluate(text, gold, turned).values.orderEdit.distance).toBe(0)
  })

  it("counts the paragraphs to be moved or added, by their number", () => {
    expect(order([1, 2, 3, 0]).orderEdit.distance).toBe(2 / 4)
    expect(order([0, 1, 2]).orderEdit.distance).toBe(1 / 4)
    expect(order().orderEdit.distance).toBe(1)
  })
})
