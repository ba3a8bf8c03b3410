import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { evaluateRows, evaluateTrees, leaf, memoryOf, type Trees } from "../../src/model/trees.ts"

/** Trees of one question each: above a bound they say the second number, else the first. */
const stumps = (of: ReadonlyArray<readonly [bound: number, low: number, high: number]>): Trees => ({
  tree: Uint32Array.from({ length: of.length + 1 }, (_, i) => 3 * i),
  feature: Uint16Array.from(of.flatMap(() => [0, leaf, leaf])),
  threshold: Float32Array.from(of.flat()),
  child: Uint16Array.from(of.flatMap(() => [1, 0, 0]))
})
const number = fc.integer({ min: -20, max: 20 })
const some = fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 12 })

/** A leaf, or a question of a feature with what is asked next. */
type Node =
  | { readonly value: number }
  | { readonly feature: number; readonly bound: number; readonly below: Node; readonly above: Node }
const features = 4

/** Grows a tree of so many leaves by dividing, each time, the leaf that the next number names. */
const grown = (leaves: number, draw: (below: number) => number): Node => {
  if (leaves < 2) return { value: Math.fround((draw(2001) - 1000) / 300) }
  const below = 1 + draw(leaves - 1)
  return {
    feature: draw(features),
    bound: [-Infinity, -1, -0, 0, 0.5, 1, Infinity][draw(7)],
    below: grown(below, draw),
    above: grown(leaves - below, draw)
  }
}

const flat = (roots: ReadonlyArray<Node>): Trees => {
  const nodes: Array<readonly [feature: number, threshold: number, child: number]> = []
  const tree = [0]
  for (const root of roots) {
    const first = nodes.length
    const queue = [root]
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at]
      if ("value" in node) nodes.push([leaf, node.value, 0])
      else nodes.push([node.feature, node.bound, queue.push(node.below, node.above) - 2])
    }
    tree.push(first + queue.length)
  }
  return {
    tree: Uint32Array.from(tree),
    feature: Uint16Array.from(nodes, ([feature]) => feature),
    threshold: Float32Array.from(nodes, ([, threshold]) => threshold),
    child: Uint16Array.from(nodes, ([, , child]) => child)
  }
}

const walked = (node: Node, values: Float32Array): number =>
  "value" in node ? node.value : walked(values[node.feature] <= node.bound ? node.below : node.above, values)

describe("trees", () => {
  it("say the sum of their leaves", () => {
    fc.assert(
      fc.property(some, number, (of, value) => {
        const sum = of.reduce((total, [bound, low, high]) => total + (value <= bound ? low : high), 0)
        expect(evaluateTrees(stumps(of), Float32Array.of(value), 0)).toBeCloseTo(sum)
      })
    )
  })
  it("stop after the first ones where their sum is below a bound, and nowhere else", () => {
    const stop = fc.record({ after: fc.nat(12), below: number, rest: number })
    fc.assert(
      fc.property(some, number, fc.array(stop, { maxLength: 3 }), (of, value, unsorted) => {
        const at = Float32Array.of(value)
        const stops = unsorted.toSorted((a, b) => a.after - b.after)
        const first = (count: number) => evaluateTrees(stumps(of.slice(0, count)), at, 0)
        const ended = stops.find(({ after, below }) => first(after) < below)
        const sum = ended === undefined ? first(of.length) : first(ended.after) + ended.rest
        expect(evaluateTrees(stumps(of), at, 0, stops)).toBeCloseTo(sum)
      })
    )
  })
  it("say to the last bit what a walk down each of them says, of few leaves or many, of any value", () => {
    const value = fc.constantFrom(-Infinity, -2, -1, -0, 0, 0.5, 0.75, 1, 3, Infinity, Number.NaN)
    const row = fc.array(value, { minLength: features, maxLength: features })
    const sizes = fc.array(fc.constantFrom(1, 2, 5, 23, 31, 32), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(9999)), sizes, fc.constantFrom(0, 33, 80), row, (chance, of, large, at) => {
        const draw = (below: number) => (chance.next().value as number) % below
        const roots = (large === 0 ? of : [...of, large]).map((leaves) => grown(leaves, draw))
        const values = Float32Array.from([7, ...at])
        const sum = roots.reduce((total, root) => total + walked(root, values.subarray(1)), 0)
        expect(evaluateTrees(flat(roots), values, 1)).toBe(sum)
      })
    )
  })
  it("say the same of rows together, and of rows that they know as all but the first features change", () => {
    const value = fc.constantFrom(-Infinity, -1, -0, 0, 0.25, 0.75, 1, Infinity, Number.NaN)
    const count = 5
    const cells = fc.array(value, { minLength: count * features, maxLength: count * features })
    const fixed = fc.integer({ min: 0, max: features })
    const times = fc.array(fc.tuple(cells, fc.subarray([0, 1, 2, 3, 4])), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.nat(9999)),
        fixed,
        cells,
        times,
        fc.array(fc.nat(3), { maxLength: 2 }),
        fc.array(fc.constantFrom(0, 0.5, 40), { minLength: count, maxLength: count }),
        (chance, stays, base, given, after, more) => {
          const draw = (below: number) => (chance.next().value as number) % below
          const trees = flat(Array.from({ length: 4 }, () => grown(1 + draw(20), draw)))
          const stopsOf = (leeway: number) =>
            [...after.toSorted()].map((at, p) => ({ after: at, below: 0.5 - leeway, rest: -p }))
          const stops = stopsOf(0)
          const leeway = Float32Array.from(more)
          const bases = Float32Array.from(base.slice(0, count), (each) => (Number.isFinite(each) ? each : 0))
          const memory = memoryOf(stops, count, stays, features)
          const [first] = given[0]
          for (const [now, some] of given) {
            const values = Float32Array.from(now, (each, i) => (i % features < stays ? first[i] : each))
            const rows = Int32Array.from(some)
            const alone = some.map((row) =>
              evaluateTrees(trees, values, row * features, stopsOf(leeway[row]), bases[row])
            )
            expect([...evaluateRows(trees, values, features, rows, stops, { base: bases, leeway })]).toEqual(alone)
            expect([...evaluateRows(trees, values, features, rows, stops, { base: bases, leeway, memory })]).toEqual(
              alone
            )
          }
        }
      )
    )
  })
})
