import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pack, unpack } from "../src/model/file.ts"
import type { Model } from "../src/model/model.ts"
import { reconstructPage } from "../src/pipeline.ts"
import { readDecoded } from "../src/read/read.ts"
import { oneLine, text as plainText } from "../src/render/formats/text.ts"
import { isBlank, trimmed } from "../src/text/characters.ts"
import { articleMark, gapMark } from "../src/text/marks.ts"
import type { Reconstruction } from "../src/validate/reconstruction.ts"
import { validate } from "../src/validate/validate.ts"
import { anyPage, mutated, mutatedSample, scrambledPage } from "./arbitraries.ts"
import { littleModel, littleSegmenter } from "./train/little-corpus.ts"
import { generator } from "./validate/pages.ts"

const little = littleModel()

/** All the way, by a model that joins and groups on the little that it knows. */
const putTogether = (
  given: string,
  model: Model = little
): { readonly text: string; readonly result: Reconstruction } => {
  const { source, pages } = Result.getOrThrow(
    readDecoded("page.txt", given, { sha256: "0".repeat(64), format: "text" })
  )
  const done = pages.map((page) => ({ page, ...reconstructPage(page, model, littleSegmenter) }))
  return { text: source.text, result: Result.getOrThrow(validate(source, done, generator)) }
}

/** Runs of a property: as many as fit in some seconds; `FC_RUNS=2000` for a night. */
const runs = (numRuns: number) => ({
  numRuns: process.env.FC_RUNS === undefined ? numRuns : Number(process.env.FC_RUNS),
  ...(process.env.FC_RUNS === undefined ? { interruptAfterTimeLimit: 20_000 } : {})
})

const pages = fc.oneof(scrambledPage, mutated(scrambledPage), mutatedSample, anyPage)

interface Span {
  readonly start: number
  readonly end: number
}

/** Code units of the source that are not blank, by a count of our own: what the program calls conserved is not asked. */
const unitsOf = (text: string, spans: Iterable<Span>): Map<number, number> => {
  const times = new Map<number, number>()
  for (const { start, end } of spans)
    for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) times.set(i, (times.get(i) ?? 0) + 1)
  return times
}

const allSpans = ({ articles, duplicates, unplaced }: Reconstruction): ReadonlyArray<Span> => [
  ...articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ spans }) => spans)),
  ...duplicates.map(({ span }) => span),
  ...unplaced.map(({ span }) => span)
]

const textsOf = ({ articles }: Reconstruction): ReadonlyArray<ReadonlyArray<string>> =>
  articles.map(({ paragraphs }) => paragraphs.map(({ text }) => text))

describe("any page", () => {
  it("has every non-blank code unit of its source in exactly one place", () => {
    fc.assert(
      fc.property(pages, (given) => {
        const { text, result } = putTogether(given)
        const times = unitsOf(text, allSpans(result))
        for (let i = 0; i < text.length; i++)
          if (!isBlank(text.charCodeAt(i))) expect([i, times.get(i)]).toEqual([i, 1])
      }),
      runs(120)
    )
  }, 120_000)

  it("has paragraphs whose text is their spans in order, without blanks and declared edits", () => {
    fc.assert(
      fc.property(pages, (given) => {
        const { text, result } = putTogether(given)
        for (const { paragraphs } of result.articles)
          for (const paragraph of paragraphs) {
            const left = unitsOf(
              text,
              (paragraph.edits ?? []).map(({ span }) => span)
            )
            let units = ""
            for (const i of unitsOf(text, paragraph.spans).keys()) if (!left.has(i)) units += text[i]
            expect([...paragraph.text].filter((c) => !isBlank(c.charCodeAt(0))).join("")).toBe(units)
          }
      }),
      runs(60)
    )
  }, 120_000)

  it("has joins that lead from piece to piece and never round: one before, one after, no way back", () => {
    fc.assert(
      fc.property(pages, (given) => {
        const after = new Map<string, string>()
        const before = new Set<string>()
        for (const { paragraphs } of putTogether(given).result.articles)
          for (const { joins, succession } of paragraphs)
            for (const { from, to, probability } of succession === null ? joins : [...joins, succession]) {
              expect(after.has(from) || before.has(to)).toBe(false)
              expect(probability).toBeGreaterThanOrEqual(0)
              expect(probability).toBeLessThanOrEqual(1)
              after.set(from, to)
              before.add(to)
            }
        for (const start of after.keys()) {
          let steps = 0
          for (let at: string | undefined = start; at !== undefined; at = after.get(at))
            expect(steps++).toBeLessThanOrEqual(after.size)
        }
      }),
      runs(60)
    )
  }, 120_000)

  it("never has a seam or a span that cuts a character in two", () => {
    fc.assert(
      fc.property(pages, (given) => {
        const { text, result } = putTogether(given)
        const isInside = (i: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(i - 1, i + 1))
        const edits = result.articles.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.edits ?? []))
        for (const { start, end } of [...allSpans(result), ...edits.map(({ span }) => span)])
          expect([start, end].filter(isInside)).toEqual([])
      }),
      runs(60)
    )
  }, 120_000)

  it("gives the same bytes again, with the model read from its file too", () => {
    const read = Result.getOrThrow(unpack(pack(little), "little"))
    fc.assert(
      fc.property(pages, (given) => {
        const once = JSON.stringify(putTogether(given).result)
        expect(JSON.stringify(putTogether(given).result)).toBe(once)
        expect(JSON.stringify(putTogether(given, read).result)).toBe(once)
      }),
      runs(30)
    )
  }, 120_000)
})

/** Pages with our own marks in them: below what came out of us, and wherever someone has put one. */
const markedPage = fc
  .tuple(
    fc.array(pages, { minLength: 1, maxLength: 3 }),
    fc.array(fc.constantFrom(gapMark, articleMark, `\f${articleMark}`), { minLength: 1, maxLength: 6 })
  )
  .chain(([several, marks]) =>
    fc.shuffledSubarray([...several, ...marks], { minLength: several.length + marks.length })
  )
  .map((parts) => `${parts.join("\n\n")}\n${articleMark}`)

/** As a person reads them: a paragraph, and whether text is missing before it. */
const readArticles = ({ articles }: Reconstruction) =>
  articles.map(({ paragraphs }) =>
    paragraphs.map(({ text, gapBefore }) => `${gapBefore ? gapMark : ""}${trimmed(oneLine(text))}`)
  )

describe("plain text of a page", () => {
  it("is read back as the same articles, with their gaps", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          pages,
          fc.array(pages, { minLength: 2, maxLength: 3 }).map((all) => all.join("\f"))
        ),
        (given) => {
          const { result } = putTogether(given)
          const again = plainText.render(result)
          fc.pre(again !== "")
          expect(readArticles(putTogether(again).result)).toEqual(readArticles(result))
        }
      ),
      runs(100)
    )
  }, 120_000)

  it("is the same text after any further way through", () => {
    fc.assert(
      fc.property(fc.oneof(markedPage, pages), (given) => {
        const once = plainText.render(putTogether(given).result)
        fc.pre(once !== "")
        expect(plainText.render(putTogether(once).result)).toBe(once)
      }),
      runs(60)
    )
  }, 120_000)
})

describe("what does not matter", () => {
  const same = (change: (text: string) => string, page = scrambledPage) =>
    fc.assert(
      fc.property(page, (given) => {
        expect(textsOf(putTogether(change(given)).result)).toEqual(textsOf(putTogether(given).result))
      }),
      runs(25)
    )

  it.each([
    ["how lines end", (text: string) => text.replaceAll("\n", "\r\n")],
    ["how lines ended on old machines", (text: string) => text.replaceAll("\n", "\r")],
    ["a byte order mark", (text: string) => `\ufeff${text}`],
    ["blanks at line ends", (text: string) => text.replaceAll("\n", "  \n")],
    ["blank lines before and after", (text: string) => `\n\n${text}\n\n\n`]
  ])("is %s", (_, change) => same(change), 120_000)

  it("is what else is in the file: a page comes out as it does alone", () => {
    fc.assert(
      fc.property(fc.array(scrambledPage, { minLength: 2, maxLength: 3 }), (several) => {
        const whole = putTogether(several.join("\f")).result
        expect(whole.pages).toHaveLength(several.length)
        expect(textsOf(whole)).toEqual(several.flatMap((each) => textsOf(putTogether(each).result)))
      }),
      runs(15)
    )
  }, 120_000)
})
