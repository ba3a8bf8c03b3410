import { describe, expect, it } from "vitest"
import type { Enumerator } from "../../src/detect/fragment.ts"
import { chainsOf, cutAtSections } from "../../src/reorder/chains.ts"
import { coverOf, type Edge, fragment, graphOf } from "./graphs.ts"

const han = (value: number): Enumerator => ({ style: "han", value })
const bracketed = (value: number): Enumerator => ({ style: "han-bracketed", value })

/** One chain of pieces with these section numbers, each step with these log-odds. */
const chained = (sections: ReadonlyArray<Enumerator | undefined>, logOdds: ReadonlyArray<number>) => {
  const nodes = sections.map((enumerator, i) => fragment(`f${i}`, "文", { enumerator }))
  const steps = logOdds.map((_, i): readonly [number, number] => [i, i + 1])
  const graph = graphOf(
    nodes,
    logOdds.map((odds, i): Edge => [i, i + 1, odds])
  )
  return chainsOf(graph, cutAtSections(graph, coverOf(graph, steps)))
}

describe("chains", () => {
  it("hold every piece once, by their first", () => {
    const graph = graphOf(
      ["a", "b", "c", "d"].map((id) => fragment(id, "文")),
      [
        [0, 3, 1],
        [3, 1, 1]
      ]
    )
    const steps = [
      [0, 3],
      [3, 1]
    ] as const
    expect(chainsOf(graph, coverOf(graph, steps))).toEqual([[0, 3, 1], [2]])
  })

  it("stay whole where section numbers rise, whatever is skipped", () => {
    expect(chained([han(1), undefined, han(2), han(5)], [3, 1, 2])).toEqual([[0, 1, 2, 3]])
  })

  it("are cut at the weakest step between two section numbers that do not rise", () => {
    expect(chained([han(1), undefined, undefined, han(1), han(2)], [3, 1, 2, 4])).toEqual([
      [0, 1],
      [2, 3, 4]
    ])
  })

  it("are cut where the same number comes twice, and again where it comes a third time", () => {
    expect(chained([han(2), han(2), han(2)], [3, 1])).toEqual([[0], [1], [2]])
  })

  it("let a lower form begin anew under the next number of a higher one", () => {
    expect(chained([han(1), bracketed(1), bracketed(2), han(2), bracketed(1)], [3, 3, 3, 3])).toEqual([[0, 1, 2, 3, 4]])
  })

  it("are cut where a lower form begins anew under the same number", () => {
    expect(chained([han(1), bracketed(1), bracketed(2), bracketed(1)], [3, 3, 1])).toEqual([[0, 1, 2], [3]])
  })
})
