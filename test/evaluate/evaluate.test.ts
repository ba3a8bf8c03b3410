import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { evaluate } from "../../src/evaluate/evaluate.ts"
import { isLessBetter, scoreOf, valueNames } from "../../src/evaluate/gates.ts"
import { type Pair, type Prediction, predictionOf, predictionOfGold } from "../../src/evaluate/prediction.ts"
import type { Reconstruction } from "../../src/validate/reconstruction.ts"
import { gold, goldOf, nothing, paragraph, perfect, predictionFrom, spanOf, text } from "./pages.ts"

const faults = (source: string, wanted: typeof gold, prediction: Prediction) => {
  const scores = evaluate(source, wanted, prediction)
  return valueNames.filter((name) => {
    const value = scoreOf(scores, name)
    return value !== null && value !== (isLessBetter(name) ? 0 : 1)
  })
}

describe("an evaluation", () => {
  it("finds no fault with a perfect page", () => {
    expect(faults(text, gold, perfect)).toEqual([])
    expect(faults(text, gold, predictionOfGold(text, gold))).toEqual([])
  })

  it("finds no fault with an empty page, and nothing to praise", () => {
    const { values } = evaluate("", goldOf([]), nothing)
    expect(Object.values(values).flatMap((each) => Object.values(each).filter((value) => value === 1))).toEqual([])
    expect(faults("", goldOf([]), nothing)).toEqual([])
  })

  it("does not depend on the order of the articles", () => {
    expect(evaluate(text, gold, { ...perfect, articles: perfect.articles.toReversed() })).toEqual(
      evaluate(text, gold, perfect)
    )
  })

  it("neither rewards nor punishes where furniture is put", () => {
    const source = "第三版\n正文被切开\n责任编辑 甲\n又接上了。"
    const [folio, start, editor, end] = source.split("\n").map((line) => spanOf(source, line))
    const body = { role: "body", gapBefore: false, spans: [start, end] } as const
    const furniture = { role: "furniture", gapBefore: false, spans: [folio, editor] } as const
    const wanted = goldOf([[body], [furniture]])
    const answers: ReadonlyArray<Prediction> = [
      predictionFrom([[body], [furniture]]),
      predictionFrom([[body]], { unplaced: [[folio], [editor]] }),
      predictionFrom([
        [
          { ...furniture, spans: [folio] },
          { ...body, spans: [start, editor, end] }
        ]
      ])
    ]
    for (const answer of answers) expect(faults(source, wanted, answer)).toEqual([])
  })

  it("scores spans that no text has, as it scores nothing", () => {
    const wild = predictionFrom([
      [
        {
          role: "body",
          gapBefore: false,
          spans: [
            [-5, -1],
            [90, 20],
            [1e6, 2e6]
          ]
        }
      ]
    ])
    expect(evaluate(text, gold, wild).values).toEqual(evaluate(text, gold, nothing).values)
  })

  it.each([
    ["line ends of Windows", "甲一\r\n\r\n乙一。\r\n\r\n甲二。"],
    ["ideographic spaces for indents", "　　甲一\n　　乙一。\n　　甲二。"],
    ["a byte order mark", "\ufeff甲一\n乙一。\n甲二。"],
    ["line separators", "甲一\u2028乙一。\u2029甲二。"],
    ["form feeds", "甲一\f乙一。\f甲二。"],
    ["characters of two units at the cut", "甲𠮷\n乙𠀀。\n𡃁二。"],
    ["marks over letters", "甲e\u0301\n乙a\u0300。\ne\u0301二。"],
    ["variation selectors", "甲葛\u{e0100}\n乙辻\u{e0101}。\n葛\u{e0101}二。"]
  ])("reads a page with %s", (_, source) => {
    const [first, second, third] = [...source.matchAll(/[^\s\ufeff]+/gu)].map(
      ({ index, 0: word }): Pair => [index, index + word.length]
    )
    const say = (...spans: ReadonlyArray<Pair>) => ({ role: "body", gapBefore: false, spans }) as const
    const wanted = goldOf([[say(first, third)], [say(second)]])
    expect(faults(source, wanted, predictionFrom([[say(first, third)], [say(second)]]))).toEqual([])
    expect(evaluate(source, wanted, predictionFrom([[say(first, second)], [say(third)]])).counts.continuations).toEqual(
      {
        ...{ wanted: 1, given: 1, right: 0 },
        ...{ jumpsWanted: 1, jumpsGiven: 0, jumpsRight: 0 }
      }
    )
  })

  it("weighs a character of two units as one", () => {
    const { counts } = evaluate("𠮷野家", goldOf([[paragraph("𠮷野家", "body", "𠮷野家")]]), nothing)
    expect(counts.conservation).toEqual({ characters: 3, lost: [3], doubled: [], invented: 0 })
  })

  it("gives shares between 0 and 1, whatever a tool answers", () => {
    const pair = fc.tuple(fc.nat(text.length + 3), fc.nat(12)).map(([start, length]): Pair => [start, start + length])
    const spans = fc.array(pair, { maxLength: 4 })
    const answered = fc.record({
      role: fc.constantFrom("headline", "byline", "body", "furniture"),
      gapBefore: fc.boolean(),
      spans
    })
    const answer: fc.Arbitrary<Prediction> = fc.record({
      articles: fc.array(fc.record({ paragraphs: fc.array(answered, { maxLength: 4 }) }), { maxLength: 4 }),
      duplicates: fc.array(fc.record({ spans, of: spans }), { maxLength: 2 }),
      unplaced: fc.array(spans, { maxLength: 2 }),
      joins: fc.array(
        fc.record({
          kind: fc.constantFrom("continuation", "succession"),
          probability: fc.double({ min: 0, max: 1, noNaN: true }),
          from: fc.nat(text.length + 3),
          to: fc.nat(text.length + 3)
        }),
        { maxLength: 20 }
      )
    })
    const counted = new Set(["conservation.lost", "conservation.doubled", "grouping.splits", "grouping.merges"])
    const signed = new Set(["kendall.tau", "grouping.ari"])
    const holds = (given: Prediction) => {
      const scores = evaluate(text, gold, given)
      for (const name of valueNames) {
        const value = scoreOf(scores, name)
        if (value === null) continue
        expect(value, name).toBeGreaterThanOrEqual(signed.has(name) ? -1 : 0)
        if (!counted.has(name)) expect(value, name).toBeLessThanOrEqual(1 + 1e-12)
      }
    }
    fc.assert(fc.property(answer, (given) => void holds(given)))
  })
})

describe("a result of our own", () => {
  const spans = [...perfect.articles.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.spans))]
  const idOf = (span: Pair) => `f${spans.indexOf(span) + 1}`
  const join = (from: Pair, to: Pair, probability: number) => ({
    ...{ from: idOf(from), to: idOf(to), probability },
    ...{ edit: null, evidence: {}, runnerUp: null }
  })
  const result: Pick<Reconstruction, "articles" | "duplicates" | "unplaced"> = {
    articles: perfect.articles.map(({ paragraphs }, a) => ({
      ...{ id: `a${a + 1}`, kind: "news", page: 0, headline: null, byline: null, speaker: null, confidence: 1 },
      paragraphs: paragraphs.map((each, p) => ({
        ...{ role: each.role, text: "", gapBefore: false },
        spans: each.spans.map((span) => ({ start: span[0], end: span[1], fragment: idOf(span) })),
        joins: each.spans.slice(1).map((span, i) => join(each.spans[i], span, 0.9)),
        succession: p > 0 ? join(paragraphs[p - 1].spans.at(-1) as Pair, each.spans[0], 0.8) : null
      }))
    })),
    duplicates: [],
    unplaced: [
      { span: { start: 0, end: 1 }, fragment: "f98", reason: "" },
      { span: { start: 2, end: 3 }, fragment: "f98", reason: "" }
    ]
  }
  const prediction = predictionOf(result as Reconstruction)

  it("is scored by its spans", () => {
    expect(prediction.articles).toEqual(perfect.articles)
    expect(prediction.unplaced).toEqual([
      [
        [0, 1],
        [2, 3]
      ]
    ])
  })

  it("gives the probability of each join and each succession", () => {
    const { calibration } = evaluate(text, gold, prediction).values
    expect(prediction.joins).toHaveLength(3 + 4)
    expect(calibration.brier).toBeCloseTo((3 * 0.01 + 4 * 0.04) / 7)
  })
})
