import { beforeAll, describe, expect, it } from "vitest"
import type { Model } from "../../src/model/model.ts"
import { see } from "../../src/score/prepare.ts"
import { similarity } from "../../src/score/topics.ts"
import { pageOf } from "../reorder/graphs.ts"
import { littleModel } from "../train/little-corpus.ts"

let model: Model
beforeAll(() => {
  model = littleModel()
}, 60_000)

/** Words of three characters, so that none of them is one that training saw; a line end divides, as for any segmenter. */
const byThrees = {
  name: "by threes",
  wordEnds: (text: string) =>
    Uint32Array.from(text.matchAll(/[^\n]{1,3}|\n/g), ({ index, 0: word }) => index + word.length)
}
const topicsOf = (texts: ReadonlyArray<string>) =>
  see(pageOf(texts.map((text) => ({ text }))).fragments, model, byThrees).topics

const shared = "茶桥书"
const own = ["书茶桥", "桥书茶", "茶书桥", "书桥茶"] as const

describe("what pieces are about", () => {
  it("is told by a word that two of four share, and hardly by one that all have", () => {
    const [a, b, c] = topicsOf(own.map((word, i) => (i < 2 ? word + shared : word)))
    expect(similarity(a, b)).toBeGreaterThan(0.2)
    expect(similarity(a, c)).toBe(0)
    const [d, e] = topicsOf(own.map((word) => word + shared))
    expect(similarity(d, e)).toBeLessThan(0.05)
  })
  it("is at unit length, and nothing where there is no telling word", () => {
    for (const [a, b] of [topicsOf([own[0] + own[1], shared]), topicsOf(["茶", "桥"])]) {
      expect([0, 1]).toContain(Math.round(similarity(a, a) * 1e5) / 1e5)
      expect(similarity(a, b)).toBe(0)
    }
  })
})
