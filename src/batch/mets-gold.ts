import { createHash } from "node:crypto"
import * as Effect from "effect/Effect"
import { type Gold, GoldError } from "../evaluate/gold.ts"
import { isAlto } from "../read/formats/alto.ts"
import { altoOutline } from "../read/formats/alto-outline.ts"
import { type Mets, type MetsPart, readMets } from "../read/formats/mets.ts"
import type { Outline } from "../read/formats/outline.ts"
import { pageOutline } from "../read/formats/page-xml-outline.ts"
import { inputOf } from "../read/input.ts"
import type { Line, Page } from "../read/page.ts"
import type { Read } from "../read/read.ts"
import type { Span } from "../text/span.ts"
import { type Beside, type IssueFile, readPagesOf } from "./issue.ts"

/** Where the elements of a file of the issue stand in the source's text, by their ID; in the source's order. */
type Places = ReadonlyMap<string, ReadonlyArray<Span>>

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
    const outlineOf = isAlto("", input.head) ? altoOutline : pageOutline
    places.push(placesOf(yield* Effect.fromResult(outlineOf(input, depth)), own))
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

/** In the source, of each non-blank unit of some lines, in their order. */
const offsetsOf = (text: string, lines: ReadonlyArray<Line>): ReadonlyArray<number> =>
  lines.flatMap(({ span: { start, end } }) => {
    const own: Array<number> = []
    for (let at = start; at < end; at++) if (/\S/.test(text[at])) own.push(at)
    return own
  })

/**
 * Where what the file names stands in the source. Its pages may go in another order than the file, and their lines may be
 * cut: each unit is found by its line, by the line's name and what it reads.
 */
const placesOf = (outline: Outline, pages: ReadonlyArray<Page>): Places => {
  const lines = pages.flatMap((page) => page.lines)
  const text = pages.at(0)?.source.text ?? ""
  const offsets = new Int32Array(outline.text.length).fill(-1)
  const read = (units: ReadonlyArray<number>) => units.map((at) => text[at]).join("")
  const all = offsetsOf(text, lines)
  if (read(all) === outline.text) offsets.set(all)
  else {
    const byName = Map.groupBy(lines, ({ id, region }) => id ?? region)
    for (const { id, start, end } of outline.lines) {
      const own = offsetsOf(text, byName.get(id) ?? [])
      if (read(own) === outline.text.slice(start, end)) offsets.set(own, start)
    }
  }
  const found = new Map<string, ReadonlyArray<Span>>()
  for (const [id, { start, end }] of outline.places)
    found.set(
      id,
      spansIn(
        text,
        offsets
          .slice(start, end)
          .filter((at) => at >= 0)
          .sort()
      )
    )
  for (const [id, spans] of namesOf(text, lines)) if ((found.get(id) ?? []).length === 0) found.set(id, spans)
  return found
}

/** Ascending offsets as spans; blanks between them do not part two. */
const spansIn = (text: string, offsets: Iterable<number>): ReadonlyArray<Span> => {
  const spans: Array<{ start: number; end: number }> = []
  for (const at of offsets) {
    const last = spans.at(-1)
    if (last !== undefined && text.slice(last.end, at).trim() === "") last.end = at + 1
    else spans.push({ start: at, end: at + 1 })
  }
  return spans
}

/** What pages themselves know the names of: lines, and the regions right around them. */
const namesOf = (text: string, lines: ReadonlyArray<Line>): Places => {
  const found = new Map<string, Array<Line>>()
  for (const line of lines)
    for (const name of new Set([line.id, line.region]))
      if (name !== undefined) found.set(name, [...(found.get(name) ?? []), line])
  return new Map(
    [...found].map(([name, own]) => [name, spansIn(text, Int32Array.from(offsetsOf(text, own)).sort())] as const)
  )
}

const goldOf = (name: string, { articles }: Mets, { source: { text } }: Read, places: ReadonlyArray<Places>): Gold => {
  const taken = new Uint8Array(text.length)
  const spansOf = ({ page, begin, end }: MetsPart): ReadonlyArray<readonly [number, number]> => {
    const [from, to] = [places.at(page)?.get(begin), places.at(page)?.get(end)]
    if (from === undefined || to === undefined || from.length === 0 || to.length === 0) return []
    const free: Array<number> = []
    const spans = begin === end ? from : [{ start: from[0].start, end: to[to.length - 1].end }]
    for (const { start, end: stop } of spans)
      for (let at = start; at < stop; at++) {
        if (taken[at] === 1 || /\s/.test(text[at])) continue
        taken[at] = 1
        free.push(at)
      }
    return spansIn(text, free).map(({ start, end: stop }) => [start, stop] as const)
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
