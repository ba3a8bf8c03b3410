import { describe, expect, it } from "vitest"
import { bootstrap } from "../../src/evaluate/bootstrap.ts"
import { changes } from "../../src/evaluate/drop.ts"
import { evaluate, selfScores, together } from "../../src/evaluate/evaluate.ts"
import { scoreOf, valueNames } from "../../src/evaluate/gates.ts"
import { redrawCells } from "../../src/evaluate/redraw.ts"
import { seeded } from "../../src/scramble/random.ts"
import { gold, perfect, predictionFrom, text, wrong } from "./pages.ts"
import { resultOf } from "./results.ts"

const good = evaluate(text, gold, perfect)
const bad = evaluate(text, gold, wrong)
const options = { confidence: 0.95, rounds: 300 }
const run = (...scores: ReadonlyArray<typeof good>) => scores.map((each, i) => ({ page: `p${i}`, scores: each }))
const compared = (before: ReturnType<typeof run>, after: ReturnType<typeof run>, value = "continuations.f1") =>
  changes(before, after, [value], { ...options, random: seeded(3) })[0]

describe("a comparison with an earlier run", () => {
  it("is sure of a drop on all pages, and says by how much", () => {
    const change = compared(run(good, good, good), run(bad, bad, bad))
    expect(change).toMatchObject({ before: 1, sureness: 1, drawn: "pages", pages: 3, significant: true })
    expect(change.change).toBeCloseTo(change.after - 1)
  })

  it("finds nothing where nothing changed, however different the pages are", () => {
    expect(compared(run(good, bad, good), run(good, bad, good))).toMatchObject({ change: 0, sureness: 0 })
    expect(compared(run(bad), run(bad))).toMatchObject({ change: 0, sureness: 0, significant: false })
  })

  it("is not sure of a drop on one page of four, and never fails a gain", () => {
    const change = compared(run(good, good, good, good), run(good, good, good, bad))
    expect(change.sureness).toBeGreaterThan(0.5)
    expect(change.significant).toBe(false)
    expect(compared(run(bad, bad), run(good, good))).toMatchObject({ sureness: 0, significant: false })
  })

  it("takes more of an error for worse", () => {
    expect(compared(run(good, good), run(bad, bad), "grouping.merges")).toMatchObject({
      lessIsBetter: true,
      significant: true
    })
  })

  it("pairs pages by name, leaves the others out, and draws apart where there are none", () => {
    const before = run(good, bad)
    expect(compared(before, [{ page: "p1", scores: bad }])).toMatchObject({ change: 0, drawn: "seams", pages: 1 })
    expect(compared(before, [{ page: "other", scores: bad }])).toMatchObject({ drawn: "unpaired" })
    expect(changes([], run(good), ["continuations.f1"], { ...options, random: seeded(1) })).toEqual([])
  })
})

describe("a page drawn over its seams", () => {
  it("has an interval around its value, for what can be drawn", () => {
    const intervals = bootstrap([bad], { random: seeded(5), rounds: 300 })
    const { low, high } = intervals["continuations.f1"]
    const value = bad.values.continuations.f1 as number
    expect(low).toBeLessThan(value)
    expect(high).toBeGreaterThan(value)
  })

  it("has an interval around each of its values, but of the one number that is of the whole page", () => {
    const scores = together(bad, selfScores(resultOf(text, wrong)))
    const intervals = bootstrap([scores], { random: seeded(5), rounds: 300 })
    const values = valueNames.filter((name) => scoreOf(scores, name) !== null && name !== "grouping.ari")
    expect(values.length).toBeGreaterThan(40)
    for (const name of values) {
      const value = scoreOf(scores, name) as number
      const { low, high } = intervals[name] ?? { low: Number.NaN, high: Number.NaN }
      expect([name, low <= value, value <= high]).toEqual([name, true, true])
    }
    expect(intervals["grouping.ari"]).toBeUndefined()
  })

  it("is not as sure as it looks where little was counted, and is where all of it agrees", () => {
    const { "grouping.f1": apart, "grouping.merges": merges } = bootstrap([bad], { random: seeded(5), rounds: 300 })
    expect(apart.high - apart.low).toBeGreaterThan(0.01)
    expect(merges).toMatchObject({ low: expect.any(Number), high: expect.any(Number) })
    expect(bootstrap([good], { random: seeded(5), rounds: 50 })["grouping.f1"]).toEqual({ low: 1, high: 1 })
  })

  it("drops in what is not of seams too: articles that fell apart, text that was lost", () => {
    const apart = predictionFrom(perfect.articles.flatMap(({ paragraphs }) => paragraphs.map((each) => [each])))
    const worse = evaluate(text, gold, apart)
    for (const value of ["grouping.f1", "grouping.splits", "successors.f1"])
      expect([value, compared(run(good), run(worse), value)]).toEqual([
        value,
        expect.objectContaining({ drawn: "seams", significant: true })
      ])
    const lost = evaluate(text, gold, { ...perfect, articles: perfect.articles.slice(0, 1) })
    expect(compared(run(good), run(lost), "conservation.lost")).toMatchObject({ significant: true })
  })

  it("keeps the number of events", () => {
    const drawn = redrawCells([3, 0, 4], seeded(1))
    expect(drawn.reduce((sum, cell) => sum + cell, 0)).toBe(7)
    expect(drawn[1]).toBe(0)
    expect(redrawCells([0, 0], seeded(1))).toEqual([0, 0])
  })
})
