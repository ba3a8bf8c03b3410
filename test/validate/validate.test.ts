import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Fragments } from "../../src/detect/fragment.ts"
import { isBlank } from "../../src/text/characters.ts"
import { assemble } from "../../src/validate/assemble.ts"
import { conserved } from "../../src/validate/conservation.ts"
import { asReconstruction } from "../../src/validate/contract.ts"
import type { Reconstruction } from "../../src/validate/reconstruction.ts"
import { referenced } from "../../src/validate/references.ts"
import { check, validate } from "../../src/validate/validate.ts"
import { articleOf, donePages, generator, joined, paragraphOf } from "./pages.ts"

const dump = `春风又绿江南岸

本报记者 王平

今年以来，全市上下抓紧抓实各项工作，推动重大项

目提速建设，确保年内完工投产见效。

第3版 责任编辑：李明`

const result = (text = dump): Reconstruction => {
  const { source, pages } = donePages(text)
  return assemble(source, pages, generator)
}
const problemOf = (checked: Result.Result<unknown, Error>) =>
  Result.isFailure(checked) ? checked.failure.message : "no problem"

/** A copy in which one paragraph of the first article is changed. */
const withParagraph = (
  of: Reconstruction,
  at: number,
  change: Partial<Reconstruction["articles"][number]["paragraphs"][number]>
): Reconstruction => ({
  ...of,
  articles: of.articles.map((article, a) =>
    a > 0
      ? article
      : { ...article, paragraphs: article.paragraphs.map((each, p) => (p === at ? { ...each, ...change } : each)) }
  )
})

describe("a result", () => {
  it("of a page taken as it stands keeps every promise", () => {
    expect(problemOf(check(dump, result()))).toBe("no problem")
  })

  it("of any text has every non-blank character in exactly one place", () => {
    const piece = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."一二三的了，。、-“”()a b1 \u3000\u2028\ufeff\ud800"), maxLength: 60 }),
      fc.string({ unit: "binary", maxLength: 20 })
    )
    const dumps = fc.array(piece, { maxLength: 12 }).map((lines) => `文${lines.join("\n\n")}`)
    fc.assert(
      fc.property(dumps, (text) => {
        const { source, pages } = donePages(text)
        const made = validate(source, pages, generator)
        expect(problemOf(made)).toBe("no problem")
        const placed = new Set<number>()
        const mark = ({ start, end }: { start: number; end: number }) => {
          for (let i = start; i < end; i++) if (!isBlank(source.text.charCodeAt(i))) placed.add(i)
        }
        const { articles, duplicates, unplaced } = Result.getOrThrow(made)
        for (const { paragraphs } of articles) for (const { spans } of paragraphs) spans.forEach(mark)
        for (const { span } of [...duplicates, ...unplaced]) mark(span)
        expect(placed.size).toBe(
          [...Array(source.text.length).keys()].filter((i) => !isBlank(source.text.charCodeAt(i))).length
        )
      })
    )
  })

  it("is refused where a character is lost", () => {
    const { unplaced: _, ...rest } = result()
    expect(problemOf(conserved(dump, { ...rest, unplaced: [] }))).toMatch(/has no place/)
  })

  it("is refused where a character stands twice", () => {
    const { unplaced, ...rest } = result()
    expect(problemOf(conserved(dump, { ...rest, unplaced: [...unplaced, ...unplaced] }))).toMatch(/two places/)
  })

  it("is refused where its text has what the source has not", () => {
    const changed = withParagraph(result(), 0, { text: "春风又到江南岸" })
    expect(problemOf(conserved(dump, changed))).toMatch(/character 4 is not that of the source/)
  })

  it("is refused where a character is dropped undeclared, and taken where it is declared", () => {
    const { spans } = result().articles[0].paragraphs[0]
    const short = { text: "春风又绿江南" }
    expect(problemOf(conserved(dump, withParagraph(result(), 0, short)))).toMatch(/character 7/)
    const end = spans[0].end
    const declared = {
      ...short,
      edits: [{ span: { start: end - 1, end }, kind: "doubled-character-folded" as const }]
    }
    expect(problemOf(conserved(dump, withParagraph(result(), 0, declared)))).toBe("no problem")
  })

  it("is refused where a span runs past the source", () => {
    const changed = withParagraph(result(), 0, { spans: [{ start: 0, end: 999, fragment: "f1" }] })
    expect(problemOf(conserved(dump, changed))).toMatch(/is no span of the source/)
  })

  it("is refused where a join leads elsewhere than to the next piece", () => {
    const [{ paragraphs }] = result().articles
    const fragments = paragraphs.flatMap(({ spans }) => spans)
    const changed = withParagraph(result(), 0, { spans: fragments.slice(0, 2) })
    expect(problemOf(referenced(changed))).toMatch(/2 pieces, 0 joins/)
  })

  it("is refused where it is not of the schema", () => {
    expect(problemOf(asReconstruction({ ...result(), schemaVersion: 2 }, "page.json"))).toMatch(/\/schemaVersion/)
    expect(problemOf(asReconstruction({ ...result(), quality: undefined }, "page.json"))).toMatch(/quality/)
    expect(problemOf(asReconstruction(null, "page.json"))).toMatch(/page.json/)
  })
})

describe("pages of one source", () => {
  const pages = "第01版\n\n甲市今天召开会议，研究部署工作。\n\f第02版\n\n乙市昨天举行活动，群众踊跃参加。"

  it("number their fragments and articles on", () => {
    const { articles, pages: spans, unplaced } = result(pages)
    expect(spans).toHaveLength(2)
    expect(articles.map(({ id, page }) => [id, page])).toEqual([
      ["a1", 0],
      ["a2", 1]
    ])
    const ids = [
      ...articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ spans }) => spans.map(({ fragment }) => fragment))),
      ...unplaced.map(({ fragment }) => fragment)
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe("a folded copy", () => {
  const once = "今年以来，全市上下抓紧抓实各项工作，推动重大项目提速建设，确保年内完工投产见效。"

  it("names the characters that it repeats", () => {
    const text = `${once}\n\n另一件事情也要说清楚，不能含糊。\n\n${once}`
    const { duplicates } = result(text)
    expect(duplicates.map(({ span, of }) => [text.slice(span.start, span.end), text.slice(of.start, of.end)])).toEqual([
      [once, once]
    ])
  })
})

describe("quality", () => {
  const arranged = ({ fragments, duplicates, page }: Fragments) => ({
    articles: [
      articleOf([
        paragraphOf([fragments[0], fragments[1]]),
        { ...paragraphOf([fragments[2]]), gapBefore: true, succession: joined(fragments[1], fragments[2], null, 0.4) }
      ])
    ],
    unplaced: [],
    missing: [],
    duplicates,
    page
  })
  const text =
    "今年以来，全市上下抓紧抓实各项工作，推动重大项\n\n目提速建设，确保年内完工投产见效。\n\n群众的获得感、幸福感和安全感，在一件件小事里"

  it("counts what stayed open and the gaps, and takes the joins inside paragraphs", () => {
    const { source, pages } = donePages(text, arranged)
    const { quality, articles } = assemble(source, pages, generator)
    expect(quality).toEqual({ openEnds: 1, gaps: 1, meanJoinProbability: 0.9, unplacedCharacters: 0 })
    expect(articles[0].confidence).toBe(0.4)
  })
})
