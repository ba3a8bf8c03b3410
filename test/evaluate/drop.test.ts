import { describe, expect, it } from "vitest"
import { bootstrap } from "../../src/evaluate/bootstrap.ts"
import { changes } from "../../src/evaluate/drop.ts"
import { evaluate } from "../../src/evaluate/evaluate.ts"
import { redrawCells } from "../../src/evaluate/redraw.ts"
import { seeded } from "../../src/scramble/random.ts"
import { gold, perfect, text, wrong } from "./pages.ts"

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
    expect(intervals["grouping.f1"]).toBeUndefined()
  })

  it("keeps the number of events", () => {
    const drawn = redrawCells([3, 0, 4], seeded(1))
    expect(drawn.reduce((sum, cell) => sum + cell, 0)).toBe(7)
    expect(drawn[1]).toBe(0)
    expect(redrawCells([0, 0], seeded(1))).toEqual([0, 0])
  })
})
