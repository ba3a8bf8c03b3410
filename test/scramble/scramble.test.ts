import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cutKinds } from "../../src/evaluate/cut-kind.ts"
import { decodeGold } from "../../src/evaluate/gold.ts"
import { mixed } from "../../src/scramble/mixed.ts"
import { forms, orders, type ScrambleOptions, usual } from "../../src/scramble/options.ts"
import { type ScrambledPage, scramble } from "../../src/scramble/scramble.ts"
import { isBlank } from "../../src/text/characters.ts"
import { articles } from "./articles.ts"

const rate = fc.double({ min: 0, max: 1, noNaN: true })
const seed = fc.nat()

/** Least first. */
const range = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)

const layout = {
  order: fc.constantFrom(...orders),
  form: fc.constantFrom(...forms),
  columns: range(1, 4),
  columnLength: range(20, 300),
  measure: range(6, 30),
  cuts: fc.constantFrom("full", ...cutKinds),
  paragraphs: fc.integer({ min: 1, max: 12 }),
  indent: fc.boolean(),
  blankLines: fc.boolean()
}
const undamaged: fc.Arbitrary<ScrambleOptions> = fc.record(layout).map((drawn) => ({ ...usual, ...drawn }))
const anyOptions: fc.Arbitrary<ScrambleOptions> = fc.record({
  ...layout,
  lostHeadings: rate,
  lostFirst: rate,
  lostMiddle: rate,
  orphans: rate,
  copies: rate,
  copyErrors: rate,
  doubled: rate,
  dropped: rate,
  misread: rate,
  halfWidth: rate,
  bylines: rate,
  speeches: rate,
  subheadings: rate,
  furniture: rate,
  splitHeadlines: rate,
  wrapRound: rate
})

/** How often each non-blank character of the page has a place, over articles and duplicates. */
const places = ({ text, gold }: ScrambledPage): ReadonlyArray<number> => {
  const count = new Array<number>(text.length).fill(0)
  const spans = [
    ...gold.articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ spans }) => spans)),
    ...(gold.duplicates ?? []).map(({ span }) => span)
  ]
  for (const [start, end] of spans) for (let i = start; i < end; i++) count[i]++
  return count.filter((_, i) => !isBlank(text.charCodeAt(i)))
}

const solid = (text: string): string => text.replace(/\s/g, "")

/** An article's paragraphs as gold has them, blanks left out. */
const textsOf = ({ text, gold }: ScrambledPage, id: string): ReadonlyArray<string> =>
  gold.articles
    .filter((article) => article.id === id)
    .flatMap(({ paragraphs }) =>
      paragraphs.map(({ spans }) => solid(spans.map(([start, end]) => text.slice(start, end)).join("")))
    )

describe("a scrambled page", () => {
  it("has every non-blank character in exactly one place of its gold, whatever the damage", () => {
    fc.assert(
      fc.property(anyOptions, seed, (options, seed) => {
        const page = scramble(articles, options, seed)
        expect(page.text).not.toBe("")
        expect(decodeGold(page.gold, { text: page.text })._tag).toBe("Success")
        expect(places(page).every((times) => times === 1)).toBe(true)
      }),
      { numRuns: 300 }
    )
  })

  it("reads as its source, paragraph by paragraph, when it was not damaged", () => {
    fc.assert(
      fc.property(undamaged, seed, (options, seed) => {
        const page = scramble(
          articles,
          { ...options, order: options.order === "shuffled" ? "pieces" : options.order },
          seed
        )
        for (const { id, title, kicker, subtitle, author, paragraphs } of articles)
          expect(textsOf(page, id)).toEqual(
            [kicker, title, subtitle, author, ...paragraphs].filter((text) => text !== undefined).map(solid)
          )
        expect(page.gold.duplicates).toEqual([])
      })
    )
  })

  it("comes out in the same bytes from the same seed, and in others from another", () => {
    fc.assert(
      fc.property(seed, (seed) => {
        expect(scramble(articles, mixed(seed), seed)).toEqual(scramble(articles, mixed(seed), seed))
      }),
      { numRuns: 30 }
    )
    expect(scramble(articles, { ...usual, order: "pieces" }, 1).text).not.toBe(
      scramble(articles, { ...usual, order: "pieces" }, 2).text
    )
  })

  it("has an empty text and no articles where there is nothing to set", () => {
    expect(scramble([], usual, 1)).toEqual({
      text: "",
      gold: { source: "dump.txt", articles: [], duplicates: [] },
      pieces: []
    })
  })

  it("ends its spans at blank lines and other text, and runs them over single line ends", () => {
    fc.assert(
      fc.property(anyOptions, seed, (options, seed) => {
        const { text, gold } = scramble(articles, options, seed)
        for (const { spans } of gold.articles.flatMap(({ paragraphs }) => paragraphs))
          for (const [start, end] of spans) {
            expect(text.slice(start, end)).not.toMatch(/\n[ \u3000]*\n/)
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          }
      })
    )
  })

  it("names both places of a copy, in spans of one length", () => {
    const page = scramble(articles, { ...usual, columns: [2, 3], columnLength: [60, 90], copies: 1 }, 3)
    expect(page.gold.duplicates?.length).toBeGreaterThan(4)
    for (const { span, of } of page.gold.duplicates ?? []) expect(page.text.slice(...span)).toBe(page.text.slice(...of))
  })

  it("keeps the copies of wrapped and side-by-side text of one length too", () => {
    fc.assert(
      fc.property(anyOptions, seed, (options, seed) => {
        const { gold } = scramble(articles, { ...options, copies: 1 }, seed)
        for (const { span, of } of gold.duplicates ?? []) expect(span[1] - span[0]).toBe(of[1] - of[0])
      })
    )
  })
})

describe("a page out in passes", () => {
  const options: ScrambleOptions = { ...usual, columns: [3, 3], columnLength: [50, 60] }
  const page = scramble(articles, options, 5)

  it("has all first columns before all second ones, in the order of the articles", () => {
    const running = page.pieces.filter(({ role }) => role === "body")
    const order = running.map(({ article }) => article).filter((article, i, all) => article !== all[i - 1])
    const names = articles.map(({ id }) => id)
    expect(order).toEqual([...names, ...names, ...names])
  })

  it("cuts no number and sets no closing mark at the start of a column", () => {
    for (const { lines, part } of page.pieces) {
      const [start] = lines[0]
      if (part > 0) expect(page.text[start]).not.toMatch(/[，。、；：！？”’）》%]/)
    }
    const starts = page.pieces.filter(({ part }) => part > 0)
    expect(starts.length).toBeGreaterThan(4)
    for (const { article, paragraph, part } of starts) {
      const [left] = page.pieces.filter(
        (p) => p.article === article && p.paragraph === paragraph && p.part === part - 1
      )
      const [right] = page.pieces.filter((p) => p.article === article && p.paragraph === paragraph && p.part === part)
      const seam = page.text[left.lines[0][1] - 1] + page.text[right.lines[0][0]]
      expect(seam).not.toMatch(/\d\d/)
    }
  })
})

describe("lost text", () => {
  it("shows as a gap before what is left, and takes the article out where nothing is", () => {
    const page = scramble(articles, { ...usual, columns: [3, 3], columnLength: [50, 60], lostFirst: 1 }, 2)
    expect(page.gold.articles.map(({ paragraphs }) => paragraphs[0].gapBefore)).toEqual(articles.map(() => true))
    expect(page.text).not.toContain("茶园里的无人机")
  })

  it("makes the units missing that the lead of a speech page names", () => {
    const { text, gold } = scramble(articles, { ...usual, speeches: 1, lostHeadings: 1 }, 4)
    expect(gold.missing?.length).toBeGreaterThan(2)
    for (const unit of gold.missing ?? []) expect(text).toContain(unit)
    expect(gold.articles.filter(({ kind }) => kind === "speech").every(({ speaker }) => speaker === null)).toBe(true)
  })
})

describe("a character doubled at a seam", () => {
  it("stands on both sides, and the paragraph says so", () => {
    const page = scramble(articles, { ...usual, columns: [2, 2], doubled: 1 }, 8)
    const doubled = page.gold.articles.flatMap(({ paragraphs }) => paragraphs).filter(({ overlap }) => overlap === 1)
    expect(doubled.length).toBeGreaterThan(0)
    for (const { spans } of doubled) expect(page.text[spans[1][0]]).toBe(page.text[spans[0][1] - 1])
  })
})

describe("a speech page", () => {
  const page = scramble(articles, { ...usual, speeches: 1 }, 6)

  it("names its speakers under their headlines and their units in the lead", () => {
    const speeches = page.gold.articles.filter(({ kind }) => kind === "speech")
    expect(speeches.length).toBeGreaterThan(2)
    for (const { speaker, paragraphs } of speeches) {
      const byline = paragraphs.find(({ role }) => role === "byline")
      expect(page.text.slice(...(byline?.spans[0] ?? [0, 0]))).toContain(speaker)
    }
    expect(page.gold.missing).toBeUndefined()
  })
})

describe("the benchmark page", () => {
  it("has each paragraph cut once and its halves as pieces of their own", () => {
    const page = scramble(articles, { ...usual, order: "shuffled", paragraphs: 8 }, 1)
    expect(page.gold.articles.length).toBe(8)
    expect(page.pieces.length).toBe(16)
    for (const { paragraphs } of page.gold.articles) expect(paragraphs.length).toBe(1)
  })

  it("cuts where the wanted kind of cut is", () => {
    const page = scramble(articles, { ...usual, order: "shuffled", cuts: "comma", paragraphs: 8 }, 1)
    for (const { article, part, lines } of page.pieces)
      if (part === 0)
        expect([article, page.text[lines[0][1] - 1]]).toEqual([article, expect.stringMatching(/[，、；：]/)])
  })
})
