import type { Expectation } from "./expect.ts"
import { type Found, findText, type Searchable, searchable } from "./find-text.ts"
import type { Passage } from "./passages.ts"

/** How an expectation came out. */
export interface Outcome {
  /** As a person reads it: `joined “…通” “车…”`. */
  readonly expectation: string
  readonly passed: boolean
  /** What is so instead, and why it matters; "" where it passed. */
  readonly problem: string
}

/** Share of misread characters that is let through. */
const usualErrors = 0.1
/** The same where nothing was found and the nearest text is shown. */
const nearest = 0.4

/** A place of a text in a result. */
interface Place extends Found {
  readonly passage: Passage
  /** Place of the paragraph in the result. */
  readonly order: number
}

/** Holds an expectation against a result. Blanks, width, quotes and a few misread characters do not count. */
export const judge = (expectation: Expectation, passages: ReadonlyArray<Passage>): Outcome => {
  const find = (text: string) => placesOf(bare(text), passages, expectation.errors ?? usualErrors)
  const problem = problemOf(expectation, find, passages)
  const because = expectation.because === undefined ? "" : ` (${expectation.because})`
  return {
    expectation: shown(expectation),
    passed: problem === undefined,
    problem: problem === undefined ? "" : `${problem}${because}`
  }
}

type Find = (text: string) => ReadonlyArray<Place>

const problemOf = (expected: Expectation, find: Find, passages: ReadonlyArray<Passage>): string | undefined => {
  const lost = (text: string) => missing(text, passages)
  if ("present" in expected) return inArticles(find(expected.present)).length > 0 ? undefined : lost(expected.present)
  if ("absent" in expected) {
    const [place] = inArticles(find(expected.absent))
    return place === undefined ? undefined : `“${expected.absent}” is in ${place.passage.where}`
  }
  const texts =
    "before" in expected
      ? [expected.before, expected.after]
      : "joined" in expected
        ? expected.joined
        : "sameArticle" in expected
          ? expected.sameArticle
          : expected.notSameArticle
  const places = texts.map((text) => inArticles(find(text)))
  const nowhere = places.findIndex((each) => each.length === 0)
  if (nowhere >= 0) return lost(texts[nowhere])
  const where = texts.map((text, i) => `“${text}” is in ${places[i][0].passage.where}`).join(", ")
  if ("before" in expected) {
    const [first, second] = places
    if (first.some((a) => second.some((b) => isSameArticle(a, b) && isBefore(a, b)))) return undefined
    return first.some((a) => second.some((b) => isSameArticle(a, b)))
      ? `“${expected.after}” comes first: ${where}`
      : `they are in different articles: ${where}`
  }
  if ("joined" in expected) {
    const [left, right] = places
    return left.some((a) => right.some((b) => meet(a, b))) ? undefined : apart(left, right, where)
  }
  const shared = [...new Set(places[0].map(({ passage }) => passage.article))].some((article) =>
    places.every((each) => each.some(({ passage }) => passage.article === article))
  )
  if ("sameArticle" in expected) return shared ? undefined : `they are in different articles: ${where}`
  for (const [i, left] of places.entries())
    for (const right of places.slice(i + 1))
      for (const a of left)
        for (const b of right)
          if (isSameArticle(a, b)) return `two of them are in one article: ${a.passage.where} and ${b.passage.where}`
  return undefined
}

const inArticles = (places: ReadonlyArray<Place>) => places.filter(({ passage }) => passage.article >= 0)
const isSameArticle = (a: Place, b: Place) => a.passage.article === b.passage.article
const isBefore = (a: Place, b: Place) => a.order < b.order || (a.order === b.order && a.start < b.start)

/** In one paragraph, the one right after the other; misread characters and one that a seam had twice may lie between. */
const meet = (a: Place, b: Place): boolean => {
  const between = b.start - a.end
  return (
    a.order === b.order && between <= a.errors + b.errors && between >= -1 - a.errors - b.errors && a.start < b.start
  )
}

const apart = (left: ReadonlyArray<Place>, right: ReadonlyArray<Place>, where: string): string => {
  const [a, b] = [left[0], right[0]]
  const after = a.passage.text.characters.slice(a.end, a.end + 8).join("")
  const before = b.passage.text.characters.slice(Math.max(0, b.start - 8), b.start).join("")
  const follows = after === "" ? "the paragraph ends after the first" : `after the first comes “${after}”`
  const precedes = before === "" ? "the paragraph begins with the second" : `before the second stands “${before}”`
  return `${follows}, ${precedes}: ${where}`
}

/** Where a text that is in no article is instead. */
const missing = (text: string, passages: ReadonlyArray<Passage>): string => {
  const wanted = bare(text)
  const [elsewhere] = placesOf(wanted, passages, usualErrors)
  if (elsewhere !== undefined) return `“${text}” is in no article but in ${elsewhere.passage.where}`
  const [near] = placesOf(wanted, passages, nearest).toSorted((a, b) => a.errors - b.errors)
  if (near === undefined) return `“${text}” was not found`
  const there = near.passage.text.characters.slice(near.start, near.end).join("")
  return `“${text}” was not found; nearest is “${there}” in ${near.passage.where}`
}

const placesOf = (wanted: Searchable, passages: ReadonlyArray<Passage>, share: number): ReadonlyArray<Place> => {
  const most = Math.floor(wanted.codes.length * share)
  const places = passages.flatMap((passage, order) =>
    findText(passage.text, wanted, most).map((found) => ({ ...found, passage, order }))
  )
  const exact = places.filter(({ errors }) => errors === 0)
  return exact.length > 0 ? exact : places
}

/** Without the dots that say that text goes on. */
const bare = (text: string): Searchable => searchable(text.replace(/^\s*(?:…|\.{3})+|(?:…|\.{3})+\s*$/g, ""))

const shown = (expected: Expectation): string => {
  if ("present" in expected) return `present “${expected.present}”`
  if ("absent" in expected) return `absent “${expected.absent}”`
  if ("before" in expected) return `“${expected.before}” before “${expected.after}”`
  if ("joined" in expected) return `joined “${expected.joined.join("” “")}”`
  return "sameArticle" in expected
    ? `same article “${expected.sameArticle.join("” “")}”`
    : `not the same article “${expected.notSameArticle.join("” “")}”`
}
