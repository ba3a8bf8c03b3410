import { describe, expect, it } from "vitest"
import { bootstrap } from "../../src/evaluate/bootstrap.ts"
import { evaluate, pool } from "../../src/evaluate/evaluate.ts"
import { seeded } from "../../src/scramble/random.ts"
import { gold, perfect, text, wrong } from "./pages.ts"

const good = evaluate(text, gold, perfect)
const bad = evaluate(text, gold, wrong)
const pages = [good, bad, good, bad, good, bad, good, bad]

describe("a pool of pages", () => {
  it("weighs a page by what is on it", () => {
    expect(pool([good, bad]).values.continuations.recall).toBeCloseTo((3 + 1) / 6)
    expect(pool([good, bad]).pages).toBe(2)
  })

  it("of one page is that page, and pools can be pooled", () => {
    expect(pool([bad])).toEqual(bad)
    expect(pool([pool([good, bad]), good])).toEqual(pool([good, bad, good]))
  })

  it("may be empty", () => {
    expect(pool([]).values.continuations.f1).toBeNull()
  })

  it("can be written as JSON and read again", () => {
    expect(JSON.parse(JSON.stringify(good))).toEqual(good)
  })
})

describe("the bootstrap", () => {
  const intervals = (seed: number) => bootstrap(pages, { random: seeded(seed), rounds: 200 })

  it("gives the same interval for the same seed", () => {
    expect(intervals(7)).toEqual(intervals(7))
  })

  it("holds the value of the pool", () => {
    const { low, high } = intervals(7)["continuations.recall"]
    const value = pool(pages).values.continuations.recall as number
    expect(low).toBeLessThan(value)
    expect(high).toBeGreaterThan(value)
  })

  it("is as narrow as a point where all pages are alike, and empty without pages", () => {
    const alike = bootstrap([good, good], { random: seeded(1), rounds: 20 })
    expect(alike["grouping.f1"]).toEqual({ low: 1, high: 1 })
    expect(bootstrap([], { random: seeded(1) })).toEqual({})
  })
})
