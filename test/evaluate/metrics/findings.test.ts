import { describe, expect, it } from "vitest"
import { evaluate } from "../../../src/evaluate/evaluate.ts"
import { predictionOfGold } from "../../../src/evaluate/prediction.ts"
import { gold, goldOf, nothing, paragraph, perfect, pieces, predictionFrom, spanOf, text, wrong } from "../pages.ts"

const { h1, b1, a2, h2, c2, a3, a4, a5, c3 } = pieces
const empty = { precision: null, recall: null, f1: null }
const onNothing = evaluate("", goldOf([]), nothing).values

describe("headings", () => {
  it("are found with their characters, their role and their article", () => {
    expect(evaluate(text, gold, perfect).values.headings).toEqual({ precision: 1, recall: 1, f1: 1 })
    const [first, second] = perfect.articles.map(({ paragraphs }) => paragraphs)
    const swapped = predictionFrom([
      [second[0], ...first.slice(1)], // the other's headline
      [paragraph(text, "byline", h1), second[1]] // a headline taken for a byline
    ])
    expect(evaluate(text, gold, swapped).counts.headings).toEqual({ wanted: 3, given: 3, right: 1 })
  })

  it("may be over two lines, given as one paragraph or as two", () => {
    const source = "上行标题\n下行标题\n正文。"
    const [upper, lower, body] = source.split("\n").map((line) => spanOf(source, line))
    const one = { role: "headline", spans: [upper, lower], gapBefore: false } as const
    const lines = [upper, lower].map((span) => ({ role: "headline", spans: [span], gapBefore: false }) as const)
    const rest = { role: "body", spans: [body], gapBefore: false } as const
    expect(evaluate(source, goldOf([[...lines, rest]]), predictionFrom([[one, rest]])).values.headings.f1).toBe(1)
    expect(evaluate(source, goldOf([[one, rest]]), predictionFrom([[...lines, rest]])).values.headings.f1).toBe(1)
  })

  it("of an empty page cannot be scored", () => {
    expect(onNothing.headings).toEqual(empty)
  })
})

describe("gaps", () => {
  const withGap = (...at: ReadonlyArray<string>) =>
    predictionFrom([
      [[h1], [b1], [a2, a3], [a4, a5]].map((parts) => ({
        ...paragraph(text, "body", ...parts),
        gapBefore: at.includes(parts[0])
      })),
      [paragraph(text, "headline", h2), paragraph(text, "body", c2, c3)]
    ])

  it("are known by what comes after", () => {
    const wanted = goldOf(withGap(a2, a4).articles.map(({ paragraphs }) => paragraphs))
    expect(evaluate(text, wanted, withGap(a2, a4)).values.gaps).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(evaluate(text, wanted, withGap(a2)).values.gaps).toMatchObject({ precision: 1, recall: 1 / 2 })
    expect(evaluate(text, wanted, withGap(b1, a4)).values.gaps).toMatchObject({ precision: 1 / 2, recall: 1 / 2 })
    expect(onNothing.gaps).toEqual(empty)
  })
})

describe("duplicates", () => {
  const source = "开头的文字被\n断开以后的文字。\n另一篇的文字。\n断开以后的文宇。\n还有一段。"
  const [start, , other, copy, rest] = source.split("\n").map((line) => spanOf(source, line))
  const original = spanOf(source, "断开以后的文字。")
  const say = (...spans: ReadonlyArray<readonly [number, number]>) =>
    ({ role: "body", spans, gapBefore: false }) as const
  const wanted = goldOf([[say(start, original)], [say(other)], [say(rest)]], [{ span: copy, of: original }])

  it("are found whichever of two is called the copy", () => {
    const kept = predictionFrom([[say(start, original)], [say(other)], [say(rest)]], {
      duplicates: [{ spans: [copy], of: [original] }]
    })
    const turned = predictionFrom([[say(start, copy)], [say(other)], [say(rest)]], {
      duplicates: [{ spans: [original], of: [copy] }]
    })
    for (const prediction of [kept, turned]) {
      const { values } = evaluate(source, wanted, prediction)
      expect(values.duplicates).toEqual({ precision: 1, recall: 1, f1: 1 })
      expect(values.continuations.f1).toBe(1)
      expect(values.grouping.f1).toBe(1)
      expect(values.perfectMatch.ratio).toBe(1)
      expect(values.conservation).toEqual({ kept: 1, lost: 0, doubled: 0, invented: 0 })
    }
  })

  it("that are not seen to be copies do no other harm", () => {
    const { values } = evaluate(
      source,
      wanted,
      predictionFrom([[say(start, copy)], [say(other)], [say(original)], [say(rest)]])
    )
    expect(values.duplicates).toMatchObject({ precision: null, recall: 0, f1: 0 })
    expect(values.continuations.f1).toBe(1)
    expect(values.grouping.f1).toBe(1)
  })

  it("that are none are wrong", () => {
    const { values } = evaluate(
      source,
      wanted,
      predictionFrom([], {
        duplicates: [
          { spans: [other], of: [original] },
          { spans: [copy], of: [original] }
        ]
      })
    )
    expect(values.duplicates).toMatchObject({ precision: 1 / 2, recall: 1 })
    expect(onNothing.duplicates).toEqual(empty)
  })
})

describe("conservation", () => {
  it("counts what has no place and what has two", () => {
    expect(evaluate(text, gold, perfect).values.conservation).toEqual({ kept: 1, lost: 0, doubled: 0, invented: 0 })
    const faulty = predictionFrom(
      wrong.articles.map(({ paragraphs }) => paragraphs),
      { unplaced: [[spanOf(text, h1)]] }
    )
    expect(evaluate(text, gold, faulty).values.conservation).toMatchObject({ lost: c3.length, doubled: h1.length })
    expect(onNothing.conservation).toEqual({ kept: null, lost: 0, doubled: 0, invented: 0 })
  })

  it("counts furniture and what gold has nowhere", () => {
    const part = goldOf([[paragraph(text, "body", a2)]])
    expect(evaluate(text, part, predictionOfGold(text, part)).values.conservation.kept).toBe(1)
    expect(evaluate(text, part, predictionFrom([[paragraph(text, "body", a2)]])).values.conservation.kept).toBeLessThan(
      1
    )
  })
})

describe("a character that a seam has twice", () => {
  const source = "他们走进了老厂房\n别的文章。\n房里灯火通明。"
  const [first, other, second] = source.split("\n").map((line) => spanOf(source, line))
  const body = (...spans: ReadonlyArray<readonly [number, number]>) =>
    ({ role: "body", spans, gapBefore: false }) as const
  const wanted = goldOf([[{ ...body(first, second), overlap: 1 }], [body(other)]])
  const shorter = ([start, end]: readonly [number, number], left: number, right: number) =>
    [start + left, end - right] as const

  it.each([
    ["both prints are in", [first, second]],
    ["the second is left out", [first, shorter(second, 1, 0)]],
    ["the first is left out", [shorter(first, 0, 1), second]]
  ])("is joined and conserved where %s", (_, spans) => {
    const { values } = evaluate(source, wanted, predictionFrom([[body(...spans)], [body(other)]]))
    expect(values.continuations).toMatchObject({ precision: 1, recall: 1 })
    expect(values.perfectMatch.ratio).toBe(1)
    expect(values.conservation).toEqual({ kept: 1, lost: 0, doubled: 0, invented: 0 })
  })

  it("makes no join where the two pieces are apart", () => {
    const { counts } = evaluate(source, wanted, predictionFrom([[body(first)], [body(second)], [body(other)]]))
    expect(counts.continuations).toMatchObject({ wanted: 1, given: 0, right: 0 })
  })
})
