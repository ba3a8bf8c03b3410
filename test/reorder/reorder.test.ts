import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Enumerator, Role } from "../../src/detect/fragment.ts"
import { leaf, type Trees } from "../../src/model/trees.ts"
import { reorder } from "../../src/reorder/reorder.ts"
import { type Edge, graphOf, pageOf } from "./graphs.ts"

/** Trees that say the same of every pair. */
const always = (logOdds: number): Trees => ({
  tree: Uint32Array.of(0, 1),
  feature: Uint16Array.of(leaf),
  threshold: Float32Array.of(logOdds),
  child: Uint16Array.of(0)
})

const piece = fc.record({
  role: fc.constantFrom<Role>("body", "body", "body", "lead", "headline", "byline", "subtitle", "furniture", "caption"),
  endsOpen: fc.boolean(),
  beginsParagraph: fc.constantFrom(true, false, undefined),
  enumerator: fc.option(
    fc.record({ style: fc.constantFrom<Enumerator["style"]>("han", "digit"), value: fc.integer({ min: 1, max: 3 }) }),
    { nil: undefined, freq: 4 }
  )
})

const anyPage = fc.array(piece, { minLength: 1, maxLength: 16 }).chain((pieces) => {
  const page = pageOf(pieces.map((part) => ({ ...part, text: part.endsOpen ? "会议指出要" : "会议指出。" })))
  const nodes = page.fragments.filter(({ role }) => role === "body" || role === "lead")
  const node = fc.nat(Math.max(0, nodes.length - 1))
  return fc.record({
    page: fc.constant(page),
    graph: fc
      .uniqueArray(fc.tuple(node, node, fc.integer({ min: -6, max: 6 })), {
        maxLength: nodes.length < 2 ? 0 : 3 * nodes.length,
        selector: ([from, to]) => from * 100 + to
      })
      .chain((edges) =>
        fc
          .array(fc.integer({ min: -4, max: 4 }), { minLength: nodes.length, maxLength: nodes.length })
          .map((starts) => graphOf(nodes, edges.filter(([from, to]) => from !== to) as ReadonlyArray<Edge>, starts))
      ),
    learnt: fc.record({
      breaks: fc.constantFrom(always(1), always(-1)),
      kinship: fc.constantFrom(always(1), always(-1))
    })
  })
})

describe("a page put together", () => {
  it("has every fragment in exactly one place, whatever its graph", () => {
    fc.assert(
      fc.property(anyPage, ({ page, graph, learnt }) => {
        const { articles, unplaced } = reorder(page, graph, learnt)
        const placed = articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ fragments }) => fragments))
        const found = [...placed, ...unplaced.map(({ fragment }) => fragment)].map(({ id }) => id)
        expect(found.toSorted()).toEqual(page.fragments.map(({ id }) => id).toSorted())
      }),
      { numRuns: 500 }
    )
  })

  it("has a join between each two pieces of a paragraph, from the one to the other", () => {
    fc.assert(
      fc.property(anyPage, ({ page, graph, learnt }) => {
        for (const { paragraphs } of reorder(page, graph, learnt).articles)
          for (const { fragments, joins } of paragraphs)
            expect(joins.map(({ from, to }) => [from, to])).toEqual(
              fragments.slice(1).map(({ id }, i) => [fragments[i].id, id])
            )
      })
    )
  })

  it("leaves the dump's articles as they are where every step in the dump's order is likely", () => {
    const page = pageOf(
      (["headline", "body", "body", "headline", "body"] as const).map((role, i) => ({ role, text: `第${i}段。` }))
    )
    const nodes = page.fragments.filter(({ role }) => role === "body")
    const { articles } = reorder(page, graphOf(nodes, [[0, 1, 4]]), { breaks: always(1), kinship: always(-1) })
    expect(articles.map(({ paragraphs }) => paragraphs.map(({ fragments }) => fragments.map(({ id }) => id)))).toEqual([
      [["f1"], ["f2"], ["f3"]],
      [["f4"], ["f5"]]
    ])
  })
})
