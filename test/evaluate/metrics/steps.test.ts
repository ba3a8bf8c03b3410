import { describe, expect, it } from "vitest"
import { evaluate } from "../../../src/evaluate/evaluate.ts"
import { gold, goldOf, nothing, paragraph, perfect, predictionFrom, text, wrong } from "../pages.ts"

const score = (prediction = perfect) => evaluate(text, gold, prediction).values

describe("continuations", () => {
  it("are all found on a perfect page", () => {
    expect(score().continuations).toMatchObject({ f1: 1, "jumps.f1": 1, "local.f1": 1 })
  })

  it("tell jumps from local ones", () => {
    // given: 夜市→车 (wrong, a local one: next to each other in the dump), 大桥→工期 (right, local); wanted: 2 jumps, 1 local
    expect(score(wrong).continuations).toEqual({
      precision: 1 / 2,
      recall: 1 / 3,
      f1: 2 / 5,
      "jumps.precision": null,
      "jumps.recall": 0,
      "jumps.f1": 0,
      "local.precision": 1 / 2,
      "local.recall": 1,
      "local.f1": 2 / 3
    })
  })

  it("have no precision and an F1 of 0 where nothing is given", () => {
    expect(score(nothing).continuations).toMatchObject({ precision: null, recall: 0, f1: 0 })
  })

  it("do not depend on how a tool cuts its spans or which blanks it keeps", () => {
    const finer = predictionFrom(
      perfect.articles.map(({ paragraphs }) =>
        paragraphs.map((each) => ({
          ...each,
          spans: each.spans.flatMap(([start, end]) => [[start, start + 2] as const, [start + 2, end + 1] as const])
        }))
      )
    )
    expect(evaluate(text, gold, finer).values.continuations).toMatchObject({ precision: 1, recall: 1 })
  })

  it("count a run across a gutter as a wrong join", () => {
    const row = "左栏文字   右栏文字"
    const columns = goldOf([[paragraph(row, "body", "左栏文字")], [paragraph(row, "body", "右栏文字")]])
    const scores = evaluate(row, columns, predictionFrom([[paragraph(row, "body", row)]]))
    expect(scores.counts.continuations).toMatchObject({ wanted: 0, given: 1, right: 0 })
  })
})

describe("successors", () => {
  it("are all found on a perfect page", () => {
    expect(score().successors).toMatchObject({ precision: 1, recall: 1, f1: 1 })
    expect(evaluate(text, gold, perfect).counts.successors).toMatchObject({ wanted: 7, given: 7, right: 7 })
  })

  it("count the steps from paragraph to paragraph too", () => {
    // right: 城东→本报, 本报→新桥, 大桥→工期, 老街→夜市; wrong: 新桥→大桥, 夜市→车
    expect(score(wrong).successors).toMatchObject({ precision: 4 / 6, recall: 4 / 7 })
  })

  it("say nothing of an empty page", () => {
    expect(evaluate("", goldOf([]), nothing).values.successors).toMatchObject({
      precision: null,
      recall: null,
      f1: null
    })
  })
})

describe("cuts", () => {
  const segmenter = {
    name: "by hand",
    // Single characters but for 通车.
    wordEnds: (line: string) =>
      Uint32Array.from([...line].flatMap((_, i) => (line.slice(i, i + 2) === "通车" ? [] : [i + 1])))
  }

  it("are told apart by the text around them", () => {
    const { cuts } = evaluate(text, gold, perfect, { segmenter }).counts
    expect(cuts).toMatchObject({
      "word.wanted": 1,
      "phrase.wanted": 1,
      "comma.wanted": 1,
      "sentence.wanted": 0,
      "paragraph.wanted": 4
    })
  })

  it("in a word are cuts in a phrase without a segmenter", () => {
    expect(evaluate(text, gold, perfect).counts.cuts).toMatchObject({ "word.wanted": 0, "phrase.wanted": 2 })
  })

  it("are each scored by themselves", () => {
    const { cuts } = evaluate(text, gold, wrong, { segmenter }).values
    expect(cuts).toMatchObject({ "word.f1": 0, "phrase.precision": 0, "comma.f1": 1, "comma.jumps": null })
  })

  it("between words with blanks are not in a word", () => {
    const english = "the bridge\nopened yester-\nday"
    const wanted = goldOf([[paragraph(english, "body", english)]])
    const { cuts } = evaluate(english, wanted, predictionFrom([[paragraph(english, "body", english)]]), {
      segmenter: { name: "none", wordEnds: (line) => Uint32Array.of(line.length) }
    }).counts
    expect(cuts).toMatchObject({ "word.wanted": 1, "phrase.wanted": 1 })
  })
})
