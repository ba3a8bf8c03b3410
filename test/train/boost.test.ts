import { describe, expect, it } from "vitest"
import { evaluateTrees } from "../../src/model/trees.ts"
import { seeded } from "../../src/scramble/random.ts"
import { type BoostOptions, boost, type Examples } from "../../src/train/boost.ts"

const options: BoostOptions = { rounds: 40, leaves: 8, rate: 0.2, leastInLeaf: 10, columns: 1, ridge: 1, seed: 5 }

/** Points of a square, of which two opposite quarters are 1: no line parts them. A third feature says nothing. */
const quarters = (rows: number, seed: number): Examples => {
  const random = seeded(seed)
  const values = Float32Array.from({ length: rows * 3 }, () => 2 * random() - 1)
  const labels = Uint8Array.from({ length: rows }, (_, r) => (values[r * 3] > 0 === values[r * 3 + 1] > 0 ? 0 : 1))
  return { width: 3, values, labels }
}

const hits = (trees: ReturnType<typeof boost>, { width, values, labels }: Examples): number =>
  labels.filter((label, r) => (evaluateTrees(trees, values, r * width) > 0 ? 1 : 0) === label).length / labels.length

describe("boosted trees", () => {
  const trees = boost(quarters(2000, 1), options)

  it("learn what no single feature tells, for rows that they never saw", () => {
    expect(hits(trees, quarters(2000, 2))).toBeGreaterThan(0.95)
  })

  it("are the same for the same seed, and others for another", () => {
    expect(boost(quarters(2000, 1), options)).toEqual(trees)
    expect(boost(quarters(2000, 1), { ...options, seed: 6 })).not.toEqual(trees)
  })

  it("lie one after the other, and never lead out of their tree", () => {
    const { tree, feature, child } = trees
    expect(tree).toHaveLength(options.rounds + 2) // the prior's tree, and an end
    expect(tree.at(-1)).toBe(feature.length)
    for (let t = 0; t + 1 < tree.length; t++)
      for (let node = tree[t]; node < tree[t + 1]; node++)
        if (feature[node] !== 65535) {
          expect(child[node]).toBeGreaterThan(node - tree[t])
          expect(tree[t] + child[node] + 1).toBeLessThan(tree[t + 1])
        }
  })

  it("give the odds of the labels where the features say nothing", () => {
    const values = new Float32Array(400)
    const labels = Uint8Array.from({ length: 400 }, (_, r) => (r % 4 === 0 ? 1 : 0))
    const flat = boost({ width: 1, values, labels }, options)
    expect(evaluateTrees(flat, Float32Array.of(0), 0)).toBeCloseTo(Math.log(1 / 3), 1)
  })

  it("correct what they are given to begin with, and leave it where it is right", () => {
    const given = quarters(2000, 1)
    const base = Float32Array.from(given.labels, (label) => (label === 1 ? 4 : -4))
    const side = (of: ReturnType<typeof boost>, from: Float32Array) =>
      given.labels.filter(
        (label, r) => evaluateTrees(of, given.values, r * 3, undefined, from[r]) > 0 === (label === 1)
      ).length
    expect(side(boost({ ...given, base }, options), base)).toBe(given.labels.length)
    const wrong = base.map((value) => -value)
    expect(side(boost({ ...given, base: wrong }, options), wrong)).toBeGreaterThan(0.9 * given.labels.length)
  })

  it("split on no feature that is barred", () => {
    const { feature } = boost(quarters(2000, 1), { ...options, barred: new Set([0, 2]) })
    expect(feature).toContain(1)
    expect(feature).not.toContain(0)
    expect(feature).not.toContain(2)
  })

  it("never split off fewer rows than a leaf must have", () => {
    const values = Float32Array.from({ length: 100 }, (_, r) => r)
    const labels = Uint8Array.from({ length: 100 }, (_, r) => (r < 5 ? 1 : 0))
    const { feature } = boost({ width: 1, values, labels }, { ...options, leastInLeaf: 60 })
    expect([...feature].every((asked) => asked === 65535)).toBe(true)
  })
})
