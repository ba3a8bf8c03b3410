import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { readSource } from "../src/batch/reconstruct.ts"
import { reconstructPage } from "../src/pipeline.ts"
import { pick, seeded, within } from "../src/scramble/random.ts"
import { isBlank } from "../src/text/characters.ts"
import { validate } from "../src/validate/validate.ts"
import { littleArticles, littleModel, littleSegmenter } from "./train/little-corpus.ts"
import { generator } from "./validate/pages.ts"

/** Each kind of character that dumps have and clean text has not. */
const kinds: Readonly<Record<string, ReadonlyArray<string>>> = {
  "astral characters": ["𠀀", "𡃁", "\u{20bb7}\u{e0100}", "👩‍👩‍👧"],
  "lone surrogates": ["\ud840", "\udc00", "\udc00\ud840"],
  "combining marks": ["\u0301", "e\u0301", "か\u3099", "\u20dd"],
  "bidirectional text": ["\u202e", "\u2067مرحبا\u2069", "שלום", "\u200f"],
  "characters for private use": ["\ue000", "\uf8ff", "\u{f0000}"],
  "half and full width": ["ｱｶﾞ", "１２，３４５．６７", "ＡＢＣ", "￥", "　"],
  "traditional characters": ["臺灣發展", "葉靈鳳先生", "後裏麵"],
  "NUL and control characters": ["\0", "\u0001", "\u0085", "\u007f"],
  "form feeds": ["\f", "\v"],
  "line ends of all kinds": ["\r\n", "\r", "\u2028", "\u2029"],
  "characters without width": ["\u200b", "\ufeff", "\u00ad", "\u2060"]
}

const model = littleModel()
const articles = littleArticles(6)

/** A page cut into columns, with characters of a kind in its text, at its cuts and by themselves. */
const pageWith = (characters: ReadonlyArray<string>, seed: number): string => {
  const random = seeded(seed)
  const salted = (text: string) => {
    const at = within(random, [0, text.length])
    return text.slice(0, at) + pick(random, characters) + text.slice(at)
  }
  const halves = articles.flatMap(({ title, paragraphs }) => {
    const whole = paragraphs.map(salted).join("\n\n")
    const cut = within(random, [10, whole.length - 10])
    return [
      [title, whole.slice(0, cut) + pick(random, characters)].join("\n\n"),
      pick(random, characters) + whole.slice(cut)
    ]
  })
  return [
    ...halves.filter((_, i) => i % 2 === 0),
    pick(random, characters),
    ...halves.filter((_, i) => i % 2 === 1)
  ].join("\n\n")
}

/** The encoding is named: a file with NUL in it is taken for a binary one by whoever has to guess. */
const done = async (given: string | Uint8Array, encoding?: string) => {
  const { source, pages } = await Effect.runPromise(readSource(given, { name: "page.txt", from: "text", encoding }))
  const all = pages.map((page) => ({ page, ...reconstructPage(page, model, littleSegmenter) }))
  return { text: source.text, result: Result.getOrThrow(validate(source, all, generator)) }
}

describe.each(Object.entries(kinds))("a page with %s", (_name, characters) => {
  const pages = [1, 2, 3].map((seed) => pageWith(characters, seed))

  it("loses none of its characters and has none twice, by a count of our own", async () => {
    for (const page of pages) {
      const { text, result } = await done(page)
      expect(text).toBe(page)
      const spans = [
        ...result.articles.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.spans)),
        ...result.duplicates.map(({ span }) => span),
        ...result.unplaced.map(({ span }) => span)
      ]
      const times = new Uint8Array(text.length)
      for (const { start, end } of spans) for (let i = start; i < end; i++) times[i]++
      const wrong = [...times.keys()].filter((i) => !isBlank(text.charCodeAt(i)) && times[i] !== 1)
      expect(wrong).toEqual([])
    }
  })

  it("comes out the same again, and from its bytes in UTF-8 or UTF-16", async () => {
    for (const page of pages) {
      const articlesOf = async (given: string | Uint8Array, encoding?: string) =>
        JSON.stringify((await done(given, encoding)).result.articles)
      const once = await articlesOf(page)
      expect(await articlesOf(page)).toBe(once)
      if (!page.isWellFormed()) continue // no encoding holds half a character
      expect(await articlesOf(new TextEncoder().encode(page), "utf-8")).toBe(once)
      expect(await articlesOf(Buffer.from(`\ufeff${page}`, "utf16le"), "utf-16le")).toBe(once)
    }
  })
})
