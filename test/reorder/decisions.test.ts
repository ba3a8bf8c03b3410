import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { leaf, type Trees } from "../../src/model/trees.ts"
import type { Articles } from "../../src/reorder/article.ts"
import type { Decision } from "../../src/reorder/decision.ts"
import { reorder } from "../../src/reorder/reorder.ts"
import { type Edge, graphOf, pageOf } from "./graphs.ts"

const never: Trees = {
  tree: Uint32Array.of(0, 1),
  feature: Uint16Array.of(leaf),
  threshold: Float32Array.of(-5),
  child: Uint16Array.of(0)
}
const learnt = { breaks: never, kinship: never }

const page = pageOf([
  { role: "headline", text: "风筝" },
  { text: "线轴转得飞", endsOpen: true },
  { text: "钟停了。" },
  { text: "快。" },
  { role: "headline", text: "座钟" },
  { text: "发条断成", endsOpen: true },
  { text: "两截。" },
  { role: "furniture", text: "第三版" }
])
const nodes = page.fragments.filter(({ role }) => role === "body")
const edges: ReadonlyArray<Edge> = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 2, -3],
  [3, 4, 3],
  [3, 1, -1]
]
const [f1, f2, f3, f4, f5, f6, f7, f8] = page.fragments.map(({ spans: [span] }) => span)
const ids = ({ articles }: Articles) =>
  articles.map(({ paragraphs }) => paragraphs.map(({ fragments }) => fragments.map(({ id }) => id).join("+")).join(" "))
const done = (...decisions: ReadonlyArray<Decision>) => reorder(page, graphOf(nodes, edges), learnt, decisions)
const join = (from: { end: number }, to: { start: number }, paragraph = false): Decision => ({
  action: "join",
  from: from.end,
  to: to.start,
  paragraph
})

describe("a person's decisions", () => {
  it("change nothing where there are none", () => {
    expect(ids(done())).toEqual(["f1 f2+f3", "f4", "f5 f6+f7"])
  })

  it("forbid a join, and its pieces find others", () => {
    expect(ids(done({ action: "cut", from: f2.end, to: f3.start }))).toEqual(["f1 f2+f4", "f3", "f5 f6+f7"])
  })

  it("make a join certain, whatever the evidence, and what stood there is free", () => {
    const made = done(join(f6, f3))
    expect(ids(made)).toEqual(["f1 f2+f4", "f5 f6+f3", "f7"])
    expect(made.articles[1].paragraphs[1].joins[0]).toMatchObject({
      probability: 1,
      by: "person",
      from: "f6",
      to: "f3"
    })
  })

  it("begin a paragraph at a join, or none, as they say", () => {
    expect(ids(done(join(f2, f3, true)))).toEqual(["f1 f2 f3", "f4", "f5 f6+f7"])
    expect(done(join(f2, f3, true)).articles[0].paragraphs[2].succession).toMatchObject({ by: "person", from: "f2" })
  })

  it("confirm what was found, so that no other decision moves it", () => {
    const made = done({ action: "confirm", from: f2.end, to: f3.start, paragraph: false })
    expect(ids(made)).toEqual(["f1 f2+f3", "f4", "f5 f6+f7"])
    expect(made.articles[0].paragraphs[1].joins[0].by).toBe("person")
  })

  it("move a piece alone, a heading too, to an article or out of all", () => {
    const move = (piece: number, article: number | null, after: number | null): Decision => ({
      action: "move",
      piece,
      article,
      after
    })
    expect(ids(done(move(f4.start, f6.start, f7.end)))).toEqual(["f1 f2+f3", "f5 f6+f7 f4"])
    expect(ids(done(move(f5.start, f4.start, null)))).toEqual(["f1 f2+f3", "f5 f4", "f6+f7"])
    expect(ids(done(move(f3.start, null, null)))).toEqual(["f1 f2", "f3", "f4", "f5 f6+f7"])
    // The piece before has gone elsewhere since the person looked: this one goes after it.
    expect(ids(done(move(f7.start, null, null), move(f4.start, f5.start, f7.end)))).toContain("f7 f4")
    // What a person has put to the piece that leads goes with it.
    expect(ids(done(move(f4.start, f1.start, null), move(f5.start, f1.start, f4.end), join(f7, f2)))).toContain(
      "f4 f5 f1"
    )
    expect(ids(done(move(f4.start, f1.start, f8.end)))).toContain("f8 f4")
  })

  it("take furniture into an article where they say so", () => {
    const made = done(join(f4, f8, true))
    expect(ids(made)).toContain("f4 f8")
    expect(made.unplaced).toEqual([])
  })

  it("are carried out in order: the later holds", () => {
    expect(ids(done(join(f6, f3), { action: "cut", from: f6.end, to: f3.start }))[0]).toBe("f1 f2+f3")
    expect(ids(done(join(f6, f3), join(f6, f4)))).toContain("f5 f6+f4")
  })

  it("join any piece to any other", () => {
    for (const from of [f1, f2, f3, f4, f5, f6, f7])
      for (const to of [f1, f2, f3, f4, f5, f6, f7, f8].filter((each) => each !== from))
        for (const paragraph of [true, false]) {
          const { articles } = done(join(from, to, paragraph))
          const steps = articles.flatMap(({ paragraphs }) =>
            paragraphs.flatMap(({ succession, joins }) => (paragraph ? [succession] : [...joins]))
          )
          const [left, right] = [from, to].map((span) => page.fragments.find(({ spans }) => spans[0] === span)!.id)
          expect(steps).toContainEqual(expect.objectContaining({ from: left, to: right, by: "person" }))
        }
  })

  it("leave out what names no piece", () => {
    expect(ids(done({ action: "cut", from: f1.start, to: f3.start + 1 }))).toEqual(ids(done()))
  })

  it("keep every piece in exactly one place, and joins between what stands together", () => {
    const place = fc.constantFrom(f1, f2, f3, f4, f5, f6, f7, f8)
    const decision = fc.oneof(
      fc
        .tuple(place, place, fc.boolean(), fc.constantFrom("join" as const, "confirm" as const))
        .map(([from, to, paragraph, action]): Decision => ({ action, from: from.end, to: to.start, paragraph })),
      fc.tuple(place, place).map(([from, to]): Decision => ({ action: "cut", from: from.end, to: to.start })),
      fc.tuple(place, fc.option(place), fc.option(place)).map(
        ([piece, article, after]): Decision => ({
          action: "move",
          piece: piece.start,
          article: article?.start ?? null,
          after: after?.end ?? null
        })
      )
    )
    fc.assert(
      fc.property(fc.array(decision, { minLength: 1, maxLength: 6 }), (decisions) => {
        const { articles, unplaced } = done(...decisions)
        const placed = articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ fragments }) => fragments))
        expect([...placed, ...unplaced.map(({ fragment }) => fragment)].map(({ id }) => id).toSorted()).toEqual(
          page.fragments.map(({ id }) => id)
        )
        for (const { paragraphs } of articles)
          for (const [i, { fragments, joins, succession }] of paragraphs.entries()) {
            expect(joins.map(({ from, to }) => `${from} ${to}`)).toEqual(
              fragments.slice(1).map(({ id }, k) => `${fragments[k].id} ${id}`)
            )
            if (succession !== null) {
              expect(i).toBeGreaterThan(0)
              expect(succession.to).toBe(fragments[0].id)
            }
          }
      }),
      { numRuns: 1000 }
    )
  })
})
