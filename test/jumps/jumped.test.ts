import { describe, expect, it } from "vitest"
import type { Fragment, Fragments } from "../../src/detect/fragment.ts"
import type { Article, Join, Paragraph } from "../../src/reorder/article.ts"
import type { ArrangedPage } from "../../src/reorder/jump-ends.ts"
import { jumped } from "../../src/reorder/jumped.ts"
import type { JumpStep } from "../../src/reorder/jumps.ts"

const piece = (id: string, role: Fragment["role"] = "body"): Fragment => ({
  id,
  spans: [{ start: 0, end: 1 }],
  text: `${id} stands here`,
  role,
  beginsParagraph: undefined,
  endsOpen: false,
  enumerator: undefined,
  column: 0
})
const step = (from: Fragment, to: Fragment, probability: number): Join => ({
  from: from.id,
  to: to.id,
  probability,
  edit: null,
  evidence: {},
  runnerUp: null
})
const article = (id: string, ...pieces: ReadonlyArray<Fragment>): Article => ({
  id,
  kind: "news",
  headline: null,
  byline: null,
  speaker: null,
  paragraphs: pieces.map(
    (fragment, i): Paragraph => ({
      role: fragment.role as Paragraph["role"],
      fragments: [fragment],
      joins: [],
      succession: i === 0 ? null : step(pieces[i - 1], fragment, 0.6),
      gapBefore: false
    })
  )
})
const pageOf = (...articles: ReadonlyArray<Article>): ArrangedPage => ({
  fragments: {
    fragments: articles.flatMap((each) => each.paragraphs.flatMap((own) => own.fragments))
  } as unknown as Fragments,
  articles: { articles, unplaced: [], missing: [] }
})
const jump = (pages: ReadonlyArray<ArrangedPage>, from: Fragment, to: Fragment, probability: number): JumpStep => {
  const sideOf = (fragment: Fragment) => {
    const at = pages.findIndex((page) => page.fragments.fragments.includes(fragment))
    const own = pages[at].articles.articles.find(({ paragraphs }) =>
      paragraphs.some((each) => each.fragments[0] === fragment)
    )!
    return { at, end: { fragment, article: own, note: undefined, held: null } }
  }
  const [one, other] = [sideOf(from), sideOf(to)]
  return {
    fromPage: one.at,
    toPage: other.at,
    from: one.end,
    to: other.end,
    join: step(from, to, probability),
    begins: true,
    isBroken: false
  }
}
const shown = (pages: ReadonlyArray<ArrangedPage>, steps: ReadonlyArray<JumpStep>) =>
  jumped(pages, [], steps).map(({ articles }) =>
    articles.map(({ id, paragraphs }) => [
      id,
      ...paragraphs.flatMap(({ fragments }) => fragments.map((each) => each.id))
    ])
  )

describe("articles that are put together over pages", () => {
  const [f1, f2, f3, f4, f5] = ["f1", "f2", "f3", "f4", "f5"].map((id) => piece(id))

  it("go on in one place only, the surest, where two pages each offer one", () => {
    const pages = [pageOf(article("a1", f1)), pageOf(article("a2", f2)), pageOf(article("a3", f3))]
    expect(shown(pages, [jump(pages, f1, f2, 0.7), jump(pages, f1, f3, 0.9)])).toEqual([
      [["a1", "f1", "f3"]],
      [["a2", "f2"]],
      []
    ])
    expect(shown(pages, [jump(pages, f1, f3, 0.7), jump(pages, f2, f3, 0.9)])).toEqual([
      [["a1", "f1"]],
      [["a2", "f2", "f3"]],
      []
    ])
  })

  it("go on over three pages, whichever step is the surer, and never round", () => {
    const pages = [pageOf(article("a1", f1)), pageOf(article("a2", f2)), pageOf(article("a3", f3))]
    for (const [first, second] of [
      [0.9, 0.7],
      [0.7, 0.9]
    ])
      expect(shown(pages, [jump(pages, f1, f2, first), jump(pages, f2, f3, second), jump(pages, f3, f1, 0.6)])).toEqual(
        [[["a1", "f1", "f2", "f3"]], [], []]
      )
  })

  it("leave on its own page, in the source's order, what stood behind a piece that went to another", () => {
    const pages = [
      pageOf(article("a1", f1)),
      pageOf(article("a2", f2, f4), article("a3", f5)),
      pageOf(article("a4", f3))
    ]
    expect(shown(pages, [jump(pages, f1, f2, 0.9), jump(pages, f2, f3, 0.8)])).toEqual([
      [["a1", "f1", "f2", "f3"]],
      [
        ["a2", "f5"],
        ["a3", "f4"]
      ],
      []
    ])
  })
})
