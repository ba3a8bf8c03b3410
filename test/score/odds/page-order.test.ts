import { describe, expect, it } from "vitest"
import type { Enumerator } from "../../../src/detect/fragment.ts"
import { monotoneJumps } from "../../../src/score/odds/monotone.ts"
import { pageOrder, pageOrderNames, type SureJoin } from "../../../src/score/odds/page-order.ts"
import { candidatesOf } from "../candidates.ts"

/** Four column ends and their rests; 2 may go on in 4 (which crosses), 6 (which runs parallel) or next door. */
const all = [
  [0, 4],
  [1, 5],
  [2, 3],
  [2, 4],
  [2, 6],
  [3, 7]
] as const
const edges = candidatesOf(8, all)
const edge = (from: number, to: number) => all.findIndex((pair) => pair[0] === from && pair[1] === to)
const sure: ReadonlyArray<SureJoin> = [
  { from: 0, to: 4, probability: 0.9 },
  { from: 1, to: 5, probability: 0.9 },
  { from: 3, to: 7, probability: 0.9 }
]
const logOdds = Float32Array.from(all, ([from, to]) =>
  sure.some((join) => join.from === from && join.to === to) ? 3 : 0
)

const ordered = (
  joins: ReadonlyArray<SureJoin>,
  sections: ReadonlyArray<Enumerator | undefined> = new Array(8).fill(undefined)
) => {
  const values = pageOrder(
    edges,
    joins,
    monotoneJumps(edges, logOdds),
    sections,
    (node) => node < 4,
    (node) => node >= 4
  )
  return (name: (typeof pageOrderNames)[number], from: number, to: number) =>
    values[edge(from, to) * pageOrderNames.length + pageOrderNames.indexOf(name)]
}

describe("the page's order", () => {
  it("agrees with a jump that runs parallel to the sure ones, and crosses one that does not", () => {
    const at = ordered(sure)
    expect(at("order-agreement", 2, 6)).toBeGreaterThan(at("order-agreement", 2, 4))
    expect(at("order-crossing", 2, 6)).toBe(0)
    expect(at("order-crossing", 2, 4)).toBeGreaterThan(0)
  })

  it("never judges a jump by itself or by one that shares an end or a start with it", () => {
    const at = ordered([sure[0]])
    expect(at("order-agreement", 0, 4)).toBe(0)
    expect(at("order-crossing", 2, 4)).toBe(0)
    expect(at("order-agreement", 2, 6)).toBeGreaterThan(0)
  })

  it("says where a start lies between those of the sure jumps before and after", () => {
    const at = ordered(sure)
    expect([at("after-last-join", 2, 6), at("before-next-join", 2, 6)]).toEqual([1, 1])
    expect([at("after-last-join", 2, 4), at("before-next-join", 2, 4)]).toEqual([-1, 3])
  })

  it("counts the open starts that no sure join claims before a start", () => {
    // After 4, the target of the sure jump before.
    expect(ordered(sure)("unclaimed-between", 2, 6)).toBe(0)
    expect(ordered(sure)("unclaimed-between", 2, 4)).toBe(-1)
    expect(ordered([sure[0]])("unclaimed-between", 3, 7)).toBe(2)
    expect(ordered([sure[0], sure[1]])("unclaimed-between", 3, 7)).toBe(1)
    // Of 3 and 4, which lie between, the start of 3 is closed.
    expect(ordered([{ from: 0, to: 2, probability: 0.9 }])("unclaimed-between", 1, 5)).toBe(1)
  })

  it("knows which jumps are in the set that does not cross", () => {
    const at = ordered(sure)
    expect(at("in-monotone", 2, 6)).toBe(1)
    expect(at("in-monotone", 2, 4)).toBe(0)
    expect(at("monotone-crossings", 2, 4)).toBeGreaterThan(at("monotone-crossings", 2, 6))
  })

  it("hands section numbers on along the sure joins", () => {
    const sections = new Array<Enumerator | undefined>(8).fill(undefined)
    sections[2] = { style: "han", value: 1 }
    sections[6] = { style: "han", value: 2 }
    sections[4] = { style: "han", value: 5 }
    expect(ordered([], sections)("section-step", 2, 6)).toBe(1)
    expect(ordered([], sections)("section-step", 2, 4)).toBe(-1)
    expect(ordered([], sections)("section-step", 1, 5)).toBe(0)
    const handed = ordered([{ from: 6, to: 1, probability: 0.9 }], sections)
    expect(handed("section-step", 1, 5)).toBe(0)
    sections[5] = { style: "han", value: 3 }
    expect(ordered([{ from: 6, to: 1, probability: 0.9 }], sections)("section-step", 1, 5)).toBe(1)
  })

  it("says nothing where no join is sure", () => {
    const at = ordered([])
    for (const name of ["order-agreement", "order-crossing", "after-last-join", "before-next-join"] as const)
      expect(at(name, 2, 6)).toBe(0)
    expect(at("unclaimed-between", 2, 6)).toBe(-1)
    expect(at("jumps-on-page", 2, 6)).toBe(0)
  })
})
