import { describe, expect, it } from "vitest"
import { redrawn } from "../../src/evaluate/bootstrap.ts"
import { corrections, judgeDecisions } from "../../src/evaluate/corrections.ts"
import { correctionScores, pool } from "../../src/evaluate/evaluate.ts"
import type { Prediction } from "../../src/evaluate/prediction.ts"
import { predictionOfTool } from "../../src/evaluate/tool-prediction.ts"
import { readMarkdown } from "../../src/evaluate/tool-text.ts"
import type { Decision } from "../../src/reorder/decision.ts"
import { seeded } from "../../src/scramble/random.ts"
import { paragraph, perfect, pieces, predictionFrom, spanOf, text, wrong } from "./pages.ts"

type Name = keyof typeof pieces
const start = (name: Name) => spanOf(text, pieces[name])[0]
const end = (name: Name) => spanOf(text, pieces[name])[1]
const join = (from: Name, to: Name, paragraph = false): Decision => ({
  ...{ action: "join", from: end(from), to: start(to), paragraph }
})
const cut = (from: Name, to: Name): Decision => ({ action: "cut", from: end(from), to: start(to) })
const move = (piece: Name, article: Name | null, after: Name | null): Decision => ({
  ...{ action: "move", piece: start(piece) },
  ...{ article: article === null ? null : start(article), after: after === null ? null : end(after) }
})
const say = (role: Parameters<typeof paragraph>[1], ...names: ReadonlyArray<Name>) =>
  paragraph(text, role, ...names.map((name) => pieces[name]))

/** What is wrong with a decision in a page; "" where it is kept, `undefined` where it says nothing. */
const problem = (decision: Decision, page: Prediction = perfect) => judgeDecisions(text, [decision], page)[0]?.problem
/** Places of the decisions that still say something, and whether they are kept. */
const kept = (decisions: ReadonlyArray<Decision>, page: Prediction = perfect) =>
  judgeDecisions(text, decisions, page).map(({ index, passed }) => [index, passed])
const values = (decisions: ReadonlyArray<Decision>, page: Prediction) =>
  correctionScores(judgeDecisions(text, decisions, page)).values.corrections

describe("a person's decision", () => {
  it("to join or confirm wants the two in one paragraph, nothing between", () => {
    expect(problem(join("a2", "a3"))).toBe("")
    expect(problem({ ...join("a2", "a3"), action: "confirm" } as Decision)).toBe("")
    expect(problem(join("a2", "a3"), wrong)).toMatch(
      /^after the first comes “大桥全长两公里，…”; the second: .*“老街夜市开张/
    )
    expect(problem(join("c2", "c3"), wrong)).toBe("“游客和附近居民。…” is in no article")
    expect(problem(join("a3", "a4"))).toMatch(/^a paragraph ends between them/)
    expect(problem(join("c3", "a2"))).toMatch(/^the article ends after the first/)
  })

  it("to join as a new paragraph wants one to begin there, at most headings between and no gap", () => {
    const heading = (gapBefore: boolean) =>
      predictionFrom([[say("body", "a2", "a3"), { ...say("label", "h2"), gapBefore }, say("body", "a4")]])
    expect(problem(join("a3", "a4", true))).toBe("")
    expect(problem(join("a3", "a4", true), heading(false))).toBe("")
    expect(problem(join("a3", "a4", true), heading(true))).toMatch(/^text is said to be missing between them/)
    expect(problem(join("a2", "a3", true))).toMatch(/^no paragraph begins there/)
    expect(problem(join("a2", "a4", true))).toMatch(/^after the first comes “车，/)
  })

  it("to cut is broken where the second follows after all, and kept where a gap is between or either is elsewhere", () => {
    expect(problem(cut("a2", "a3"))).toMatch(/^it goes on there: in the article that begins “城东新桥通车/)
    expect(problem(cut("a3", "a4"))).toMatch(/^it goes on there, as a new paragraph/)
    expect(problem(cut("c2", "a3"))).toBe("")
    expect(problem(cut("c2", "c3"), wrong)).toBe("")
    const gap = predictionFrom([[say("body", "a2"), { ...say("body", "a3"), gapBefore: true }]])
    expect(problem(cut("a2", "a3"), gap)).toBe("")
  })

  it("to move wants the piece in the article that is named, where it is named", () => {
    expect(problem(move("a4", "h1", "a3"))).toBe("")
    expect(problem(move("a4", "h1", "a2"))).toMatch(/^after the first comes “车，/)
    expect(problem(move("a4", "h2", "c3"))).toMatch(/^the article ends after the first; the second: .*“城东新桥/)
    expect(problem(move("h1", "b1", null))).toBe("")
    expect(problem(move("a4", "h1", null))).toMatch(/^it comes after “城东新桥通车/)
    expect(problem(move("a4", "h2", null))).toMatch(/^it is elsewhere: in the article that begins “城东新桥/)
    expect(problem(move("h2", null, null))).toBe("")
    expect(problem(move("c2", null, null))).toMatch(/^it is no article of its own/)
    expect(problem(move("c3", "h2", "c2"), wrong)).toMatch(/is in no article$/)
  })

  it("says nothing once a later one undoes it", () => {
    expect(kept([join("c2", "a3"), join("a2", "a3")])).toEqual([[1, true]])
    expect(kept([cut("a2", "a3"), join("a2", "a3")])).toEqual([[1, true]])
    expect(kept([join("a2", "a3"), cut("a2", "a3")], wrong)).toEqual([[1, true]])
    expect(kept([move("a4", "h2", "c3"), move("a4", "h1", "a3")])).toEqual([[1, true]])
    expect(kept([move("a3", "h2", "c3"), join("a2", "a3")])).toEqual([[1, true]])
    expect(kept([join("c2", "a3"), move("a3", "h1", "a2")])).toEqual([[1, true]])
    // The piece that was moved away is the one that another was joined to.
    expect(kept([join("b1", "a4"), move("b1", null, null)], wrong)).toEqual([[1, false]])
    // Two behind one: the first of them comes later.
    expect(kept([move("a4", "h1", "a2"), move("a3", "h1", "a2")])).toEqual([
      [0, true],
      [1, true]
    ])
  })

  it("says nothing of what the person did not look at", () => {
    expect(
      kept([join("a2", "a3"), cut("a3", "a4")], predictionFrom([[say("body", "a2", "a3")], [say("body", "h2", "c2")]]))
    ).toEqual([
      [0, true],
      [1, true]
    ])
  })

  it("is found in a copy that was kept instead, and over a character that a tool left out", () => {
    const twice = `${text}\n\n${pieces.a3}`
    const copy: readonly [number, number] = [text.length + 2, twice.length]
    const page: Prediction = {
      ...predictionFrom([[{ ...say("body", "a2"), spans: [spanOf(text, pieces.a2), copy] }]]),
      duplicates: [{ spans: [spanOf(text, pieces.a3)], of: [copy] }]
    }
    expect(judgeDecisions(twice, [join("a2", "a3")], page)[0]).toMatchObject({ passed: true })
    const tool = predictionOfTool(
      text,
      readMarkdown("# 城东新桥通车\n\n新桥昨日上午正式通，市民步行过江。\n\n大桥全长两公里，工期三年。\n")
    )
    expect(problem(join("a2", "a3"), tool)).toBe("")
    expect(problem(join("a2", "c3"), tool)).toMatch(/is in no article/)
  })

  it("is shown by its words, and offsets beyond the text harm nothing", () => {
    const shown = [
      join("a2", "a3"),
      cut("a3", "c2"),
      move("a4", "h1", "a3"),
      move("a4", null, null),
      move("a4", "h1", null)
    ]
    expect(judgeDecisions(text, shown, perfect).map(({ decision }) => decision)).toEqual([
      "join “…桥昨日上午正式通” “车，市民步行过江…”",
      "cut “…，市民步行过江。” “夜市首晚迎来大批…”",
      "move “大桥全长两公里，…” before “城东新桥通车…”" // of three moves of one piece the last
    ])
    expect(problem({ action: "join", from: 1e6, to: 2e6, paragraph: false })).toMatch(/is in no article/)
  })
})

describe("a person's cut", () => {
  it("says nothing any more once one of its pieces is moved, as the move says where that stands", () => {
    const judged = (...decisions: ReadonlyArray<Decision>) =>
      judgeDecisions(text, decisions, perfect).map(({ action }) => action)
    expect(judged(cut("a3", "a4"), move("a4", "h1", "a3"))).toEqual(["move"])
    expect(judged(move("a4", "h1", "a3"), cut("a3", "c2"))).toEqual(["move", "cut"])
  })

  it("of a heading and text is kept as soon as something stands between; of text and text a heading does not part them", () => {
    const headed = predictionFrom([[say("headline", "h1"), say("body", "a2"), say("byline", "b1"), say("body", "a3")]])
    expect(problem(cut("a2", "a3"), headed)).toMatch(/it goes on there, as a new paragraph/)
    expect(problem(cut("h1", "a3"), headed)).toBe("")
    expect(problem(cut("b1", "a3"), headed)).toMatch(/it goes on there/)
    // What a person has put to the byline follows that, not the text above it.
    const outcomes = judgeDecisions(text, [cut("a2", "a3"), join("b1", "a3", true)], headed)
    expect(outcomes.map(({ passed }) => passed)).toEqual([true, true])
  })
})

describe("the values of corrections", () => {
  const decided = [join("a2", "a3"), join("c2", "c3"), cut("c2", "a3"), move("a4", "h1", "a3"), join("h2", "c2", true)]

  it("are 1 where all is kept", () => {
    expect(values(decided, perfect)).toEqual({
      ...{ kept: 1, broken: 0, joins: 1, cuts: 1, moves: 1 },
      ...{ "continuations.precision": 1, "continuations.recall": 1, "continuations.f1": 1 }
    })
  })

  it("count by hand: one wrong seam that three decisions speak of, two that are lacking", () => {
    expect(values(decided, wrong)).toEqual({
      ...{ kept: 1 / 5, broken: 4, joins: 1 / 3, cuts: 0, moves: 0 },
      ...{ "continuations.precision": 0, "continuations.recall": 0, "continuations.f1": 0 }
    })
  })

  it("are null of nothing, are pooled and can be drawn anew", () => {
    expect(values([], perfect)).toMatchObject({ kept: null, broken: 0, cuts: null })
    const good = correctionScores(judgeDecisions(text, decided, perfect))
    const bad = correctionScores(judgeDecisions(text, decided, wrong))
    expect(pool([good, bad]).values.corrections).toMatchObject({ kept: 6 / 10, broken: 4 })
    const drawn = redrawn(bad, seeded(1)).counts.corrections
    const { joinsKept, joinsBroken, cutsKept, cutsBroken, movesKept, movesBroken } = drawn as Record<string, number>
    expect(joinsKept + joinsBroken + cutsKept + cutsBroken + movesKept + movesBroken).toBe(5)
    expect(corrections.values(drawn).kept).not.toBeNull()
  })
})
