import { describe, expect, it } from "vitest"
import type { Fragment, Fragments, Role } from "../../src/detect/fragment.ts"
import { baselines } from "../../src/evaluate/baselines.ts"
import { evaluate } from "../../src/evaluate/evaluate.ts"
import { gold, spanOf, text } from "./pages.ts"

const roles: Readonly<Record<string, Role>> = {
  城东新桥通车: "headline",
  "本报记者 张三": "byline",
  老街夜市开张: "headline"
}

const fragment = (line: string, i: number): Fragment => {
  const [start, end] = spanOf(text, line)
  const role = roles[line] ?? "body"
  return {
    id: `f${i + 1}`,
    spans: [{ start, end }],
    text: line,
    role,
    beginsParagraph: undefined,
    endsOpen: role === "body" && !line.endsWith("。"),
    enumerator: undefined,
    column: 0
  }
}

const pageOf = (fragments: ReadonlyArray<Fragment>): Fragments => ({
  page: {
    source: { name: "dump.txt", format: "text", sha256: "", text },
    span: { start: 0, end: text.length },
    lines: []
  },
  fragments,
  duplicates: []
})

const page = pageOf(text.split("\n\n").map(fragment))
// Knows every seam of the page.
const oracle = (left: string, right: string) =>
  Number(["通车", "批游", "，工"].some((pair) => pair === `${left.at(-1)}${right[0]}`))
const byName = (name: string) => {
  const found = baselines(oracle).find((each) => each.name === name)
  if (found === undefined) throw new Error(`there is no ${name}`)
  return evaluate(text, gold, found.predict(page)).values
}

describe.each(baselines(oracle))("the baseline $name", ({ predict }) => {
  it("keeps every character once", () => {
    expect(evaluate(text, gold, predict(page)).values.conservation).toEqual({
      kept: 1,
      lost: 0,
      doubled: 0,
      invented: 0
    })
  })

  it("says nothing of an empty page", () => {
    expect(predict(pageOf([]))).toEqual({ articles: [], duplicates: [], unplaced: [], joins: [] })
  })

  it("joins nothing in a circle", () => {
    const [open] = page.fragments.filter(({ endsOpen }) => endsOpen)
    const other = { ...open, id: "other", spans: [{ start: 0, end: 2 }] }
    const { articles } = predict(pageOf([open, other]))
    expect(articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ spans }) => spans))).toHaveLength(2)
  })
})

describe("the dump's order", () => {
  it("finds what goes on at once, and nothing that jumps", () => {
    expect(byName("dump order").continuations).toMatchObject({ "local.recall": 1, "jumps.recall": 0 })
  })

  it("stops at a headline", () => {
    expect(byName("dump order").continuations.precision).toBe(1 / 2) // 夜市→车 is the wrong one
  })
})

describe("character n-grams", () => {
  it("find the seams that they know", () => {
    expect(byName("character n-grams").continuations).toMatchObject({ precision: 1, recall: 1 })
  })
})
