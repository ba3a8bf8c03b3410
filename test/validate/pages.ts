import * as Result from "effect/Result"
import { detect } from "../../src/detect/detect.ts"
import type { Fragment, Fragments } from "../../src/detect/fragment.ts"
import type { Page, Source } from "../../src/read/page.ts"
import { readDecoded } from "../../src/read/read.ts"
import type { Article, Articles, Join, JoinEdit, Paragraph } from "../../src/reorder/article.ts"
import type { Segmenter } from "../../src/text/words.ts"
import type { DonePage } from "../../src/validate/numbered.ts"
import type { Reconstruction } from "../../src/validate/reconstruction.ts"

/** Each character a word: what is tested here does not depend on words. */
export const characters: Segmenter = {
  name: "characters",
  wordEnds: (text) => Uint32Array.from({ length: text.length }, (_, i) => i + 1)
}

export const generator: Reconstruction["generator"] = {
  name: "restitch",
  version: "0",
  model: { name: "none", sha256: "" },
  segmenter: "characters",
  options: {}
}

export const readText = (text: string): { readonly source: Source; readonly pages: ReadonlyArray<Page> } =>
  Result.getOrThrow(readDecoded("page.txt", text, { sha256: "0".repeat(64) }))

/** The fragments of the only page of a text. */
export const fragmentsOf = (text: string): Fragments => detect(readText(text).pages[0], characters)

export const joined = (from: Fragment, to: Fragment, edit: JoinEdit | null = null, probability = 0.9): Join => ({
  from: from.id,
  to: to.id,
  probability,
  edit,
  evidence: {},
  runnerUp: null
})

export const paragraphOf = (fragments: ReadonlyArray<Fragment>, edit: JoinEdit | null = null): Paragraph => ({
  role: fragments[0].role,
  fragments,
  joins: fragments.slice(1).map((to, i) => joined(fragments[i], to, edit)),
  succession: null,
  gapBefore: false
})

export const articleOf = (paragraphs: ReadonlyArray<Paragraph>, id = "a1"): Article => ({
  id,
  kind: "news",
  headline: null,
  byline: null,
  speaker: null,
  paragraphs
})

/** Every fragment a paragraph of one article, in the dump's order; furniture unplaced. */
export const inOrder = ({ fragments }: Fragments): Articles => ({
  articles: fragments.some(({ role }) => role !== "furniture")
    ? [articleOf(fragments.filter(({ role }) => role !== "furniture").map((fragment) => paragraphOf([fragment])))]
    : [],
  unplaced: fragments.filter(({ role }) => role === "furniture").map((fragment) => ({ fragment, reason: "furniture" })),
  missing: []
})

/** All pages of a text, each done by `arrange`. */
export const donePages = (
  text: string,
  arrange: (fragments: Fragments) => Articles = inOrder
): { readonly source: Source; readonly pages: ReadonlyArray<DonePage> } => {
  const { source, pages } = readText(text)
  return {
    source,
    pages: pages.map((page) => {
      const fragments = detect(page, characters)
      return { page, fragments, articles: arrange(fragments) }
    })
  }
}
