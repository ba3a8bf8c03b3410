import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isRunningRole, type Role } from "../../src/detect/fragment.ts"
import { judgeDecisions } from "../../src/evaluate/corrections.ts"
import type { Prediction } from "../../src/evaluate/prediction.ts"
import { leaf, type Trees } from "../../src/model/trees.ts"
import type { Articles } from "../../src/reorder/article.ts"
import type { Decision } from "../../src/reorder/decision.ts"
import { reorder } from "../../src/reorder/reorder.ts"
import { type Edge, graphOf, pageOf } from "../reorder/graphs.ts"

const never: Trees = {
  tree: Uint32Array.of(0, 1),
  feature: Uint16Array.of(leaf),
  threshold: Float32Array.of(-5),
  child: Uint16Array.of(0)
}

const predictionOf = ({ articles, unplaced }: Articles): Prediction => ({
  articles: articles.map(({ paragraphs }) => ({
    paragraphs: paragraphs.map(({ role, fragments, gapBefore }) => ({
      role,
      gapBefore,
      spans: fragments.flatMap(({ spans }) => spans.map(({ start, end }) => [start, end] as const))
    }))
  })),
  duplicates: [],
  unplaced: unplaced.map(({ fragment }) => fragment.spans.map(({ start, end }) => [start, end] as const)),
  joins: []
})

/** Pages of pieces in these roles, and what a person might decide of them, in whatever order. */
const correctedOf = (...roles: ReadonlyArray<Role>) =>
  fc
    .array(fc.tuple(fc.constantFrom(...roles), fc.boolean()), { minLength: 3, maxLength: 14 })
    .chain((pieces) => correctedPage(pieces))

const pageWith = (made: ReadonlyArray<readonly [role: Role, isCut: boolean]>) => {
  const page = pageOf(
    made.map(([role, isCut], i) => {
      const name = String.fromCharCode(0x4e00 + 3 * i)
      return { role, endsOpen: isCut && isRunningRole(role), text: `${name}一二三四${name}` }
    })
  )
  return { page, nodes: page.fragments.filter(({ role }) => isRunningRole(role)) }
}

const correctedPage = (made: Parameters<typeof pageWith>[0]) => {
  const { page, nodes } = pageWith(made)
  const pieces = page.fragments.map(({ spans: [span] }) => span)
  const [piece, node] = [fc.constantFrom(...pieces), fc.nat(Math.max(0, nodes.length - 1))]
  const step = fc.tuple(piece, piece).filter(([from, to]) => from !== to)
  const decision: fc.Arbitrary<Decision> = fc.oneof(
    fc
      .tuple(step, fc.boolean(), fc.constantFrom("join" as const, "confirm" as const))
      .map(([[from, to], paragraph, action]) => ({
        action,
        from: from.end,
        to: to.start,
        paragraph
      })),
    step.map(([from, to]) => ({ action: "cut" as const, from: from.end, to: to.start })),
    fc.tuple(step, fc.constantFrom("own", "first", "after")).map(([[other, { start }], where]) => ({
      action: "move" as const,
      piece: start,
      article: where === "own" ? null : other.start,
      after: where === "after" ? other.end : null
    }))
  )
  return fc.record({
    page: fc.constant(page),
    nodes: fc.constant(nodes),
    edges: fc.uniqueArray(fc.tuple(node, node, fc.integer({ min: -3, max: 5 })), {
      maxLength: nodes.length < 2 ? 0 : 3 * nodes.length,
      selector: ([from, to]) => from * 100 + to
    }),
    decisions: fc.array(decision, { minLength: 1, maxLength: 40 })
  })
}

const runs = Number(process.env.FC_RUNS ?? 1500)

const isKept = ({ page, nodes, edges, decisions }: Corrected) => {
  const graph = graphOf(nodes, edges.filter(([from, to]) => from !== to) as ReadonlyArray<Edge>)
  const made = reorder(page, graph, { breaks: never, kinship: never }, decisions)
  const outcomes = judgeDecisions(page.page.source.text, decisions, predictionOf(made))
  expect(outcomes.filter(({ passed }) => !passed)).toEqual([])
}
type Corrected = ReturnType<typeof correctedPage> extends fc.Arbitrary<infer A> ? A : never

// A run of 100,000 takes some minutes: no limit of time, as it is asked for.
describe("a person's decisions, carried out", { timeout: runs > 1500 ? 0 : 120_000 }, () => {
  it("are kept in what came of them, however many, as far as none undoes another", () => {
    fc.assert(fc.property(correctedOf("body"), isKept), { numRuns: runs })
  })

  it("are kept where headings, bylines and captions stand between pieces, and of those themselves", () => {
    const roles = ["body", "body", "headline", "byline", "label", "caption"] as const
    fc.assert(fc.property(correctedOf(...roles), isKept), { numRuns: runs })
  })

  /** Pages as `bBhy…`: body, cut body, headline, byline, label (l) and caption (c); decisions as `f2 f4`, in turn. */
  const cases: ReadonlyArray<readonly [what: string, page: string, ...decisions: ReadonlyArray<string>]> = [
    [
      ...["a piece led away from between two that were cut apart", "BBBbbBbb", "join f4 f6", "move f1 article f6"],
      ...["move f8 article f1", "move f4", "join f2 f4", "cut f8 f2"]
    ] as [string, string, ...Array<string>],
    ["a heading cut off from text that was joined to what stands above it", "BbhByy", "paragraph f2 f4", "cut f3 f4"],
    ["a heading that nothing leads to any more", "ybylblhhl", "join f3 f1", "paragraph f2 f5", "move f3", "cut f9 f1"],
    ["a heading that goes on elsewhere", "lyylBcBylyyyyB", "paragraph f7 f14", "join f12 f1"],
    ["what was joined over a heading goes along", "BbcyBly", "paragraph f2 f5", "join f6 f2"],
    ["a piece moved behind a heading between two joined ones", "ybbllbByybccc", "paragraph f2 f10", "move f3 after f8"],
    ["a step that was joined to a piece since moved away", "BylclyycBBbhh", "paragraph f1 f9", "move f1", "cut f7 f9"]
  ]
  const roleOf: Readonly<Record<string, Role>> = { h: "headline", y: "byline", l: "label", c: "caption" }
  it.each(cases)("are kept of %s", (_, pieces, ...written) => {
    const made = [...pieces].map((letter) => [roleOf[letter] ?? "body", letter === "B"] as const)
    const { page, nodes } = pageWith(made)
    const spans = new Map(page.fragments.map(({ id, spans: [span] }) => [id, span]))
    const decisions = written.map((text): Decision => {
      const [action, first, second, last] = text.split(" ")
      const [a, b] = [spans.get(first)!, spans.get(last ?? second)]
      if (action === "move")
        return { action, piece: a.start, article: b?.start ?? null, after: second === "after" ? b!.end : null }
      if (action === "cut") return { action, from: a.end, to: b!.start }
      return { action: "join", from: a.end, to: b!.start, paragraph: action === "paragraph" }
    })
    isKept({ page, nodes, edges: [], decisions })
  })
})
