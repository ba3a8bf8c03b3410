import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Candidates } from "../../../src/score/candidates.ts"
import { crossings, jumpsOf, monotoneJumps } from "../../../src/score/odds/monotone.ts"
import { candidatesOf, edgesOf } from "../candidates.ts"

interface Weighed {
  readonly edges: Candidates
  readonly logOdds: Float32Array
}

/** Few enough edges to try every subset; whole log-odds, so that sums are exact. */
const weighed = fc.integer({ min: 1, max: 8 }).chain((n) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: -4, max: 5 })), {
      maxLength: 10,
      selector: ([from, to]) => from * 100 + to
    })
    .map((edges): Weighed => {
      const sorted = edges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
      return { edges: candidatesOf(n, sorted), logOdds: Float32Array.from(sorted, ([, , odds]) => odds) }
    })
)

const slack = 2

/** Of all sets of jumps of one direction that rise at both ends, what the heaviest weighs. */
const bruteForce = ({ edges, logOdds }: Weighed, onward: boolean): number => {
  const jumps = edgesOf(edges).flatMap(({ from, to, edge }) =>
    to !== from + 1 && to > from === onward && logOdds[edge] > -slack
      ? [{ from, to, weight: logOdds[edge] + slack }]
      : []
  )
  const walk = (at: number, from: number, to: number): number => {
    if (at === jumps.length) return 0
    const jump = jumps[at]
    const without = walk(at + 1, from, to)
    if (jump.from <= from || jump.to <= to) return without
    return Math.max(without, jump.weight + walk(at + 1, jump.from, jump.to))
  }
  return walk(0, -1, -1)
}

describe("the jumps that do not cross", () => {
  it.each([
    ["lead on in the dump", true],
    ["lead back", false]
  ])("are the heaviest set that there is of those that %s", (_, onward) => {
    fc.assert(
      fc.property(weighed, (given) => {
        const { chosen } = monotoneJumps(given.edges, given.logOdds)
        const taken = edgesOf(given.edges).filter(({ from, to, edge }) => chosen[edge] === 1 && to > from === onward)
        const weight = taken.reduce((sum, { edge }) => sum + given.logOdds[edge] + slack, 0)
        expect(weight).toBe(bruteForce(given, onward))
      })
    )
  })

  it("rise at both ends in either direction, and are the chosen edges", () => {
    fc.assert(
      fc.property(weighed, ({ edges, logOdds }) => {
        const { chosen, chains } = monotoneJumps(edges, logOdds)
        const jumps = chains.flatMap(({ from, to }) => [...from].map((start, k) => ({ from: start, to: to[k] })))
        for (const onward of [true, false]) {
          const some = jumps.filter(({ from, to }) => to > from === onward)
          for (const [i, jump] of some.entries()) {
            if (i === 0) continue
            expect(jump.from).toBeGreaterThan(some[i - 1].from)
            expect(jump.to).toBeGreaterThan(some[i - 1].to)
          }
          const taken = edgesOf(edges).filter(({ from, to, edge }) => chosen[edge] === 1 && to > from === onward)
          expect(taken.map(({ from, to }) => ({ from, to }))).toEqual(some)
        }
      })
    )
  })

  it("count the jumps that another would cross, those of its own end or start left out", () => {
    fc.assert(
      fc.property(weighed, fc.nat(7), fc.nat(7), ({ edges, logOdds }, from, to) => {
        const monotone = monotoneJumps(edges, logOdds)
        const crossed = edgesOf(edges).filter(
          (jump) =>
            monotone.chosen[jump.edge] === 1 &&
            jump.from !== from &&
            jump.to !== to &&
            jump.from < from !== jump.to < to
        )
        expect(crossings(monotone, from, to)).toBe(crossed.length)
      })
    )
  })

  it("hold a share of 0 to 1 of what is likelier than not", () => {
    fc.assert(
      fc.property(weighed, ({ edges, logOdds }) => {
        const { share } = monotoneJumps(edges, logOdds)
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      })
    )
  })

  it("leave the lighter of two that cross, and say how much was left", () => {
    const edges = candidatesOf(8, [
      [0, 5],
      [1, 6],
      [2, 4]
    ])
    const monotone = monotoneJumps(edges, Float32Array.of(3, 3, 2))
    expect([...monotone.chosen]).toEqual([1, 1, 0])
    expect(monotone.share).toBe(6 / 8)
    expect(crossings(monotone, 2, 4)).toBe(2)
  })

  it("are no steps to the next piece, and none on a page without jumps", () => {
    const monotone = monotoneJumps(
      candidatesOf(3, [
        [0, 1],
        [1, 2]
      ]),
      Float32Array.of(5, 5)
    )
    expect(jumpsOf(monotone)).toBe(0)
    expect(monotone.share).toBe(1)
  })
})
