import { beforeAll, describe, expect, it } from "vitest"
import type { Fragment } from "../../src/detect/fragment.ts"
import type { Model } from "../../src/model/model.ts"
import { features } from "../../src/score/features/features.ts"
import * as geometry from "../../src/score/features/geometry.ts"
import { prepare, see } from "../../src/score/prepare.ts"
import { pageOf } from "../reorder/graphs.ts"
import { littleModel, littleSegmenter } from "../train/little-corpus.ts"

let model: Model
beforeAll(() => {
  model = littleModel()
}, 60_000)

const kinds = Object.values(geometry)

/** A piece of type of 10 dots: its corners in ems. */
const piece = (x0: number, y0: number, x1: number, y1: number, part: Partial<Fragment> = {}): Partial<Fragment> => ({
  text: "龘靐齉爩",
  box: { page: 0, x0: 10 * x0, y0: 10 * y0, x1: 10 * x1, y1: 10 * y1 },
  size: 10,
  ...part
})
const headline = (x0: number, y0: number, x1: number): Partial<Fragment> =>
  piece(x0, y0, x1, y0 + 2, { role: "headline", size: 20 })

/** A headline across two columns, three pieces in them, and below a headline with a column of its own. */
const page = [
  headline(2, 0, 28),
  piece(0, 3, 14, 10), // 0
  piece(0, 10.5, 14, 20), // 1
  piece(16, 3, 30, 20), // 2
  headline(2, 22, 12),
  piece(0, 25, 14, 40) // 3
]

/** What each kind of evidence says of a step between two pieces of text, by name. */
const said = (pieces: ReadonlyArray<Partial<Fragment>>, from: number, to: number): Readonly<Record<string, number>> => {
  const fragments = pageOf(pieces)
  const prepared = prepare(fragments, see(fragments.fragments, model, littleSegmenter))
  const edges = { row: new Uint32Array(prepared.nodes.length + 1), to: new Uint32Array(0) }
  return Object.fromEntries(kinds.map((kind) => [kind.name, kind.prepare(prepared, edges)(from, to, 0)]))
}

const moved = (
  pieces: ReadonlyArray<Partial<Fragment>>,
  by: (box: NonNullable<Fragment["box"]>) => Fragment["box"],
  size = 1
) => pieces.map((each) => ({ ...each, box: by(each.box!)!, size: size * each.size! }))

describe("geometry", () => {
  it("is evidence that is asked for", () => {
    for (const kind of kinds) expect(features).toContain(kind)
  })

  it("lifts what stands right below in the column", () => {
    expect(said(page, 0, 1)["directly-below"]).toBe(1)
    expect(said(page, 0, 2)["directly-below"]).toBe(0)
    expect(said(page, 1, 3)["directly-below"]).toBe(0)
  })

  it("lifts the head of the next column under one heading, from the foot of a column", () => {
    expect(said(page, 1, 2)).toMatchObject({
      "column-turn": 1,
      "columns-across": 16 / 15.5,
      "level-heads": 1,
      "level-feet": 1,
      "one-heading": 1,
      "column-widths": 0,
      "below-end": 2,
      "above-start": 2
    })
    expect(said(page, 0, 2)["column-turn"]).toBe(0)
  })

  it("lifts it no less for a jump over another heading", () => {
    expect(said(page, 2, 3)).toMatchObject({ "column-turn": 0.5, "one-heading": -1, "below-end": 3 })
  })

  it("tells narrow columns and small type from others", () => {
    const other = [...page.slice(0, 3), piece(16, 3, 23, 20, { size: 7 })]
    expect(said(other, 1, 2)["column-widths"]).toBe(1)
    expect(said(other, 1, 2)["type-sizes"]).toBeCloseTo(Math.log2(10 / 7))
  })

  it("is 0 where either piece has no box", () => {
    const { box: _, size: __, ...bare } = piece(0, 0, 0, 0)
    const some = page.with(2, bare)
    for (const [from, to] of [
      [0, 1],
      [1, 0],
      [1, 2]
    ] as const)
      expect(Object.values(said(some, from, to)).every((value) => value === 0)).toBe(true)
    expect(said(some, 0, 2)["column-widths"]).toBe(0)
    const none = page.map(() => bare)
    expect(Object.values(said(none, 0, 1)).every((value) => value === 0)).toBe(true)
  })

  it("has no scale and no place", () => {
    const large = moved(
      page,
      ({ page, x0, y0, x1, y1 }) => ({ page, x0: 10 * x0, y0: 10 * y0, x1: 10 * x1, y1: 10 * y1 }),
      10
    )
    const away = moved(page, ({ page, x0, y0, x1, y1 }) => ({
      page,
      x0: x0 + 640,
      y0: y0 + 320,
      x1: x1 + 640,
      y1: y1 + 320
    }))
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0]
    ] as const) {
      expect(said(large, from, to)).toEqual(said(page, from, to))
      for (const [name, value] of Object.entries(said(away, from, to)))
        expect(value).toBeCloseTo(said(page, from, to)[name], 9)
    }
  })

  it("sees in vertical text what it sees in horizontal", () => {
    const turned = moved(page, ({ page, x0, y0, x1, y1 }) => ({
      page,
      x0: 400 - y1,
      y0: x0,
      x1: 400 - y0,
      y1: x1
    })).map((each) => ({ ...each, vertical: true }))
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [2, 3]
    ] as const)
      for (const [name, value] of Object.entries(said(turned, from, to)))
        expect(value).toBeCloseTo(said(page, from, to)[name], 9)
  })
})
