import { createHash } from "node:crypto"
import * as Effect from "effect/Effect"
import { type Gold, GoldError } from "../evaluate/gold.ts"
import { isAlto } from "../read/formats/alto.ts"
import { altoOutline } from "../read/formats/alto-outline.ts"
import { type Mets, type MetsPart, readMets } from "../read/formats/mets.ts"
import { inputOf } from "../read/input.ts"
import type { Page } from "../read/page.ts"
import type { Read } from "../read/read.ts"
import type { Span } from "../text/span.ts"
import { type Beside, type IssueFile, readPagesOf } from "./issue.ts"

/** Where the elements of a file of the issue stand in the source's text, by their ID. */
type Places = ReadonlyMap<string, Span>

/**
 * What METS says of an issue, as gold: the articles of its LOGICAL structure, each paragraph the blocks or words that stand
 * under one division or at one link. What no article has, the gold says nothing of; what two have, the first one keeps.
 *
 * @returns a `ReadError` as reading the issue does, a `GoldError` where the structure names no article of these files
 */
export const metsGold = Effect.fn("metsGold")(function* (
  file: string,
  name: string,
  bytes: Uint8Array,
  beside: Beside,
  depth?: number
) {
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  const mets = yield* Effect.fromResult(inputOf({ name, format: "mets", sha256 }, bytes))
  const said = yield* Effect.fromResult(readMets(mets, depth))
  const inputs: Array<IssueFile> = []
  const read = yield* readPagesOf(mets, said, beside, { depth }, (file) => void inputs.push(file))
  const places: Array<Places> = []
  let first = 0
  for (const { input, pages } of inputs) {
    const own = read.pages.slice(first, first + pages)
    first += pages
    const outline = isAlto("", input.head) ? yield* Effect.fromResult(altoOutline(input, depth)) : undefined
    const offsets = offsetsOf(own)
    const isSame = outline?.text === offsets.map((at) => read.source.text[at]).join("")
    places.push(outline !== undefined && isSame ? moved(outline.places, offsets) : namesOf(own))
  }
  const gold = goldOf(name, said, read, places)
  if (gold.articles.length > 0) return { read, gold }
  return yield* new GoldError({
    file,
    place: "structMap",
    problem: "its LOGICAL structure names no article in the files of its pages",
    remedy: "Give METS that says which blocks make an article, or a gold of our own contract"
  })
})

/** Of each non-blank unit, in the order of the lines. */
const offsetsOf = (pages: ReadonlyArray<Page>): ReadonlyArray<number> =>
  pages.flatMap(({ source: { text }, lines }) =>
    lines.flatMap(({ span: { start, end } }) => {
      const own: Array<number> = []
      for (let at = start; at < end; at++) if (/\S/.test(text[at])) own.push(at)
      return own
    })
  )

const moved = (places: Places, offsets: ReadonlyArray<number>): Places =>
  new Map([...places].map(([id, { start, end }]) => [id, { start: offsets[start], end: offsets[end - 1] + 1 }]))

/** Where the page's reading order is not the file's, or the file is PAGE: what pages themselves know the names of. */
const namesOf = (pages: ReadonlyArray<Page>): Places => {
  const found = new Map<string, Span>()
  for (const { id, region, span } of pages.flatMap(({ lines }) => lines))
    for (const name of new Set([id, region])) {
      if (name === undefined) continue
      const before = found.get(name)
      found.set(name, { start: before?.start ?? span.start, end: span.end })
    }
  return found
}

const goldOf = (name: string, { articles }: Mets, { source: { text } }: Read, places: ReadonlyArray<Places>): Gold => {
  const taken = new Uint8Array(text.length)
  const spansOf = ({ page, begin, end }: MetsPart): ReadonlyArray<readonly [number, number]> => {
    const [from, to] = [places.at(page)?.get(begin)?.start, places.at(page)?.get(end)?.end]
    const found: Array<[number, number]> = []
    if (from === undefined || to === undefined) return found
    for (let at = from; at < to; at++) {
      if (taken[at] === 1 || /\s/.test(text[at])) continue
      taken[at] = 1
      const last = found.at(-1)
      if (last !== undefined && text.slice(last[1], at).trim() === "") last[1] = at + 1
      else found.push([at, at + 1])
    }
    return found
  }
  return {
    source: name,
    articles: articles
      .map(({ id, parts }) => ({
        id,
        paragraphs: [...Map.groupBy(parts, ({ division }) => division).values()]
          .map((own) => ({ role: own[0].role, spans: own.flatMap(spansOf) }))
          .filter(({ spans }) => spans.length > 0)
      }))
      .filter(({ paragraphs }) => paragraphs.length > 0)
  }
}
