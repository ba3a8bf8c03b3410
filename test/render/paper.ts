import * as Result from "effect/Result"
import type { Fragment, Fragments, Role } from "../../src/detect/fragment.ts"
import { type LaidLine, layOut } from "../../src/read/layout.ts"
import type { Page } from "../../src/read/page.ts"
import type { Article, Paragraph } from "../../src/reorder/article.ts"
import { assemble } from "../../src/validate/assemble.ts"
import type { DonePage } from "../../src/validate/numbered.ts"
import type { Reconstruction } from "../../src/validate/reconstruction.ts"
import { check } from "../../src/validate/validate.ts"
import { generator, joined } from "../validate/pages.ts"

/**
 * A paper of two pages, made by hand. On the first two articles share the columns: the body of the first is cut between
 * regions `left` and `right`, where 目 is printed twice, and goes on after a gap. On the second the lines run down.
 */
const front: ReadonlyArray<LaidLine> = [
  { text: "石岭日报 第1版", box: { x0: 10, y0: 5, x1: 200.4, y1: 20 }, id: "folio", region: "top" },
  { text: "煤城转身 A&B", box: { x0: 10, y0: 30, x1: 300, y1: 60 }, id: "12", region: "title", size: 28 },
  { text: "本报记者 王平", box: { x0: 10, y0: 62, x1: 120, y1: 74 }, id: "by", region: "title" },
  { text: "石岭区关停小煤窑，改建项", box: { x0: 10, y0: 80, x1: 140, y1: 92 }, id: "l1", region: "left" },
  { text: "<生态>公园\u0001两处，带动项目", box: { x0: 10, y0: 94, x1: 140, y1: 106 }, id: "l2", region: "left" },
  { text: "乙镇修桥", box: { x0: 160, y0: 80, x1: 300, y1: 96 }, id: "l3", region: "right" },
  { text: "目提速三成。", box: { x0: 160, y0: 100, x1: 300, y1: 112 }, id: "l4", region: "right" },
  { text: "后来者居上。", id: "l5", region: "right" },
  { text: "乙镇新桥昨日通车。", box: { x0: 160, y0: 130, x1: 300, y1: 142 }, id: "l6", region: "right" },
  { text: "乙镇新桥昨日通车。", box: { x0: 160, y0: 150, x1: 300, y1: 162 }, id: "l6", region: "again" },
  { text: "图为新桥。", box: { x0: 10, y0: 180, x1: 140, y1: 192 }, id: "a1", region: "caption" },
  { text: "教训", box: { x0: 10, y0: 200, x1: 60, y1: 212 }, region: "left" },
  { text: "要早谋划。", box: { x0: 10, y0: 214, x1: 140, y1: 226 }, region: "left" }
]
const back: ReadonlyArray<LaidLine> = [
  { text: "直排旧闻", box: { x0: 90, y0: 10, x1: 100, y1: 60 }, vertical: true, id: "l1", region: "v" },
  { text: "河水暴涨堤岸", box: { x0: 70, y0: 10, x1: 80, y1: 90 }, vertical: true, id: "v2", region: "v" },
  { text: "安然无恙。", box: { x0: 50, y0: 10, x1: 60, y1: 80 }, vertical: true, id: "v3", region: "v" }
]

const laid = layOut({ name: "石岭日报-1958-03-02.xml", format: "page-xml", sha256: "0".repeat(64) }, [
  { name: "0001.png", width: 320, height: 240, lines: front },
  { lines: back }
])
export const source = laid.source

/** A piece of lines that follow one another, as one span. */
const piece = ({ lines }: Page, id: string, role: Role, first: number, last = first): Fragment => ({
  id,
  spans: [{ start: lines[first].span.start, end: lines[last].span.end }],
  text: lines
    .slice(first, last + 1)
    .map(({ span }) => source.text.slice(span.start, span.end))
    .join(""),
  role,
  beginsParagraph: undefined,
  endsOpen: false,
  enumerator: undefined,
  column: 0
})

const paragraph = (fragments: ReadonlyArray<Fragment>, more: Partial<Paragraph> = {}): Paragraph => ({
  role: fragments[0].role,
  fragments,
  joins: fragments.slice(1).map((to, i) => joined(fragments[i], to)),
  succession: null,
  gapBefore: false,
  ...more
})

const article = (id: string, headline: string | null, paragraphs: ReadonlyArray<Paragraph>): Article => ({
  id,
  kind: "news",
  headline,
  byline: null,
  speaker: null,
  paragraphs
})

const pageOne = (page: Page): DonePage => {
  const of = (id: string, role: Role, first: number, last?: number) => piece(page, id, role, first, last)
  const [left, right] = [of("f4", "body", 3, 4), of("f6", "body", 6)]
  const seam = joined(left, right, { kind: "doubled-character-folded", count: 1 })
  const kept = of("f8", "body", 8)
  const caption = of("f10", "caption", 10)
  const folio = of("f1", "furniture", 0)
  const first = article("a1", "煤城转身 A&B", [
    paragraph([of("f2", "headline", 1)]),
    paragraph([of("f3", "byline", 2)]),
    paragraph([left, right], { joins: [seam] }),
    paragraph([of("f7", "body", 7)], { gapBefore: true }),
    paragraph([of("f11", "subtitle", 11)]),
    paragraph([of("f12", "body", 12)])
  ])
  const second = article("a2", "乙镇修桥", [paragraph([of("f5", "headline", 5)]), paragraph([kept])])
  const fragments: Fragments = {
    page,
    fragments: [of("f12", "body", 12)], // the last says where the next page's names begin
    duplicates: [{ fragment: of("f9", "body", 9), of: kept, similarity: 1 }]
  }
  const unplaced = [
    { fragment: folio, reason: "furniture" },
    { fragment: caption, reason: "caption" }
  ]
  return { page, fragments, articles: { articles: [first, second], unplaced, missing: [] } }
}

const pageTwo = (page: Page): DonePage => ({
  page,
  fragments: { page, fragments: [], duplicates: [] },
  articles: {
    articles: [
      article("a1", "直排旧闻", [
        paragraph([piece(page, "f1", "headline", 0)]),
        paragraph([piece(page, "f2", "body", 1, 2)])
      ])
    ],
    unplaced: [],
    missing: []
  }
})

/** The result, held against every promise. */
export const paper: Reconstruction = Result.getOrThrow(
  check(source.text, assemble(source, [pageOne(laid.pages[0]), pageTwo(laid.pages[1])], generator))
)

/** The same articles as a plain text would give them: no lines, no boxes. */
export const bare: Reconstruction = {
  ...paper,
  pages: paper.pages.map(({ start, end }) => ({ start, end }))
}
