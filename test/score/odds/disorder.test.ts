import { readFileSync } from "node:fs"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { detect } from "../../../src/detect/detect.ts"
import type { Fragment } from "../../../src/detect/fragment.ts"
import { unpack } from "../../../src/model/file.ts"
import { readDecoded } from "../../../src/read/read.ts"
import { candidates } from "../../../src/score/candidates.ts"
import {
  chanceOfDisorder,
  disorderNames,
  disorderOf,
  parallelShare,
  tempered
} from "../../../src/score/odds/disorder.ts"
import { verdictsOf } from "../../../src/score/odds/log-odds.ts"
import { sureJoins } from "../../../src/score/odds/sure-joins.ts"
import { prepare, see } from "../../../src/score/prepare.ts"
import { measure } from "../../../src/score/score.ts"
import { settle } from "../../../src/score/settle.ts"
import type { Standing } from "../../../src/score/standing.ts"
import { type Order, usual } from "../../../src/scramble/options.ts"
import { seeded, shuffled } from "../../../src/scramble/random.ts"
import { scramble } from "../../../src/scramble/scramble.ts"
import { Segmentation } from "../../../src/services/segmenter.ts"
import { hasModel, modelFile } from "../../cli/restitch.ts"
import { sampleArticles } from "../../sample-articles.ts"
import { candidatesOf } from "../candidates.ts"

const segmenter = Effect.runSync(Effect.scoped(Effect.provide(Segmentation, Segmentation.layerIntl)))
const model = hasModel ? Result.getOrThrow(unpack(readFileSync(modelFile), modelFile)) : undefined

/** How likely a page of sample articles is taken to have come out at random. */
const chanceOf = (order: Order, seed: number): number => {
  const own = shuffled(seeded(seed), sampleArticles).slice(0, 8)
  const { text } = scramble(own, { ...usual, columns: [2, 3], columnLength: [120, 300], order }, seed, segmenter)
  const [page] = Result.getOrThrow(readDecoded("page.txt", text, { sha256: "" })).pages
  const fragments = detect(page, segmenter)
  const seen = see(fragments.fragments, model!, segmenter)
  const prepared = prepare(settle(fragments, seen, model!.combination.settle), seen)
  const edges = candidates(prepared)
  const verdicts = verdictsOf(model!.combination, edges, measure(prepared, edges), prepared)
  const numbers = disorderOf(edges, verdicts, sureJoins(edges, verdicts.placed), prepared)
  return chanceOfDisorder(model!.combination.disorder, numbers)
}

describe.runIf(hasModel)("a page's disorder", () => {
  const seeds = Array.from({ length: 20 }, (_, seed) => seed)
  const share = (order: Order) => seeds.filter((seed) => chanceOf(order, seed) > 0.5).length / seeds.length

  it.each([
    ["boxes", 0],
    ["printed", 0],
    ["passes", 0.1]
  ] as const)("is hardly ever seen in columns that came out in order: %s", (order, most) => {
    expect(share(order)).toBeLessThanOrEqual(most)
  })

  it("is seen where every piece came out at random", () => {
    expect(share("pieces")).toBeGreaterThan(0.7)
  })
})

describe("jumps that keep their order", () => {
  const jumpsOf = (pairs: ReadonlyArray<readonly [number, number]>) =>
    pairs.map(([from, to]) => ({ from, to, probability: 1 }))

  it("are counted two by two", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40), { minLength: 2, maxLength: 12 }), (targets) => {
        const jumps = jumpsOf(targets.map((to, from) => [from, to]))
        let kept = 0
        for (const [i, a] of targets.entries()) for (const b of targets.slice(i + 1)) if (a < b) kept++
        expect(parallelShare(jumps, 41)).toBeCloseTo(kept / ((targets.length * (targets.length - 1)) / 2), 12)
      })
    )
  })

  it("tell nothing by themselves", () => {
    expect(parallelShare(jumpsOf([[0, 5]]), 9)).toBe(parallelShare([], 9))
  })
})

describe("what is left of the page's order", () => {
  /** Twelve pieces, of the first three of which each may follow each other one. */
  const edges = candidatesOf(12, [
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 2],
    [2, 0],
    [2, 1]
  ])
  const odds = fc.array(fc.double({ min: -12, max: 12, noNaN: true }), { minLength: 6, maxLength: 6 })
  const pageOf = (open: ReadonlyArray<boolean>, boxed: ReadonlyArray<boolean>) => ({
    nodes: Array.from({ length: 12 }, (_, i) => ({ endsOpen: open[i] ?? false }) as Fragment),
    place: Uint32Array.from({ length: 12 }, (_, i) => i),
    standings: Array.from({ length: 12 }, (_, i) => (boxed[i] ? ({} as Standing) : undefined))
  })
  const flags = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 })
  /** Weights that make a page as disordered as one wishes. */
  const weightOf = (logOdds: number) => Float32Array.of(logOdds, ...new Array(disorderNames.length - 1).fill(0))

  it("lies between the two verdicts, nearer to wording's the more disorder there is", () => {
    fc.assert(
      fc.property(odds, odds, fc.double({ min: -3, max: 3, noNaN: true }), (wording, placed, logOdds) => {
        const verdicts = { wording: Float32Array.from(wording), placed: Float32Array.from(placed) }
        const nodes = pageOf([false, false, false], [false, false, false])
        const some = tempered(weightOf(logOdds), edges, verdicts, [], nodes)
        const more = tempered(weightOf(logOdds + 1), edges, verdicts, [], nodes)
        for (const [e, value] of some.entries()) {
          const [low, high] = [verdicts.wording[e], verdicts.placed[e]].sort((a, b) => a - b)
          expect(value).toBeGreaterThanOrEqual(low - 1e-4)
          expect(value).toBeLessThanOrEqual(high + 1e-4)
          const distance = (odd: number) => Math.abs(odd - verdicts.wording[e])
          expect(distance(more[e])).toBeLessThanOrEqual(distance(value) + 1e-4)
        }
      })
    )
  })

  it("is all of it for ends in mid-sentence, for ends with a place on paper, and where disorder is hardly possible", () => {
    fc.assert(
      fc.property(odds, odds, flags, flags, (wording, placed, open, boxed) => {
        const verdicts = { wording: Float32Array.from(wording), placed: Float32Array.from(placed) }
        const found = tempered(weightOf(2), edges, verdicts, [], pageOf(open, boxed))
        for (const [e, value] of found.entries()) {
          const end = e >> 1
          if (open[end] || boxed[end]) expect(value).toBe(verdicts.placed[e])
          else if (Math.abs(wording[e] - placed[e]) > 0.1) expect(value).not.toBe(verdicts.placed[e])
        }
        expect(tempered(weightOf(-9), edges, verdicts, [], pageOf(open, boxed))).toEqual(verdicts.placed)
        expect(tempered(new Float32Array(0), edges, verdicts, [], pageOf(open, boxed))).toEqual(verdicts.placed)
      })
    )
  })
})
