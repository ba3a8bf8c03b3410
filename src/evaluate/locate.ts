import { align } from "./edit-distance.ts"
import { folded } from "./folded.ts"
import { characterAt, type Ranks } from "./ranks.ts"

/** Characters in a row that do not agree by chance. */
const anchor = 8
/** The least that is looked up by index: shorter runs are sought where their neighbours stand, or whole in a line. */
const seed = 4
/** A phrase that stands on the page more often says nothing of where it is. */
const mostPlaces = 64
/** By how many characters a seam may be moved to the line end it belongs to. */
const furthestSlide = 8

/**
 * Finds the text of a tool in the source it was made of, in whatever order: runs of `anchor` characters and more first,
 * each extended as far as it agrees; between two runs that follow each other in the source an alignment, which may
 * substitute misread characters; what is left by shorter runs and whole lines. Places that no other run has taken come
 * first, so that of two copies each is found once. Near-linear in the texts.
 *
 * @param paragraphs  the non-blank characters of each paragraph of the tool, in the tool's order
 * @returns by paragraph, for each character the number of the one of the source, -1 for none
 */
export const locate = (ranks: Ranks, paragraphs: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<Int32Array> => {
  const source = Uint32Array.from({ length: ranks.count }, (_, i) => folded(characterAt(ranks, i)))
  const page: Page = { ranks, source, used: new Uint8Array(ranks.count), index: indexOf(source) }
  const texts = paragraphs.map((characters): Text => {
    const codes = Uint32Array.from(characters, folded)
    return { codes, at: new Int32Array(codes.length).fill(-1) }
  })
  for (const text of texts) takeRuns(page, text, anchor)
  for (const text of texts) alignBetween(page, text)
  for (const text of texts) takeRuns(page, text, seed)
  for (const text of texts) {
    takeShort(page, text)
    alignBetween(page, text)
    alignBeside(page, text)
    slideSeams(page, text)
  }
  return texts.map(({ at }) => at)
}

interface Page {
  readonly ranks: Ranks
  readonly source: Uint32Array
  /** 1 where a run of the tool stands already */
  readonly used: Uint8Array
  /** `seed` characters → where they stand, ascending; at most `mostPlaces` and one */
  readonly index: ReadonlyMap<string, ReadonlyArray<number>>
}

interface Text {
  readonly codes: Uint32Array
  /** -1 where a character has no place yet */
  readonly at: Int32Array
}

const keyAt = (codes: Uint32Array, i: number): string => String.fromCodePoint(...codes.subarray(i, i + seed))

const indexOf = (source: Uint32Array): ReadonlyMap<string, ReadonlyArray<number>> => {
  const index = new Map<string, Array<number>>()
  for (let i = 0; i + seed <= source.length; i++) {
    const key = keyAt(source, i)
    const places = index.get(key)
    if (places === undefined) index.set(key, [i])
    else if (places.length <= mostPlaces) places.push(i)
  }
  return index
}

/** Gives the characters from `i` on the places from `from` on. */
const put = ({ used }: Page, { at }: Text, i: number, from: number, length: number): void => {
  for (let k = 0; k < length; k++) {
    at[i + k] = from + k
    used[from + k] = 1
  }
}

/** From left to right, at each place the run that takes most of what is still free; ties to the one that goes on. */
const takeRuns = (page: Page, text: Text, least: number): void => {
  const { source, used, index, ranks } = page
  const { codes, at } = text
  let i = 0
  while (i + seed <= codes.length) {
    if (at[i] >= 0) {
      i++
      continue
    }
    const places = index.get(keyAt(codes, i)) ?? []
    const expected = i > 0 && at[i - 1] >= 0 ? at[i - 1] + 1 : -1
    let best = { from: -1, length: 0, worth: 0 }
    for (const from of places.length > mostPlaces ? [] : places) {
      let length = 0
      let free = 0
      while (i + length < codes.length && at[i + length] < 0 && source[from + length] === codes[i + length]) {
        free += 1 - used[from + length]
        length++
      }
      const worth = free + length / 64 + (from === expected ? 4 : 0) + ranks.opensLine[from] / 2
      if (length >= least && worth > best.worth) best = { from, length, worth }
    }
    if (best.length > 0) put(page, text, i, best.from, best.length)
    i += Math.max(1, best.length)
  }
}

/** Runs of characters without a place, as half-open ranges. */
const openRuns = (at: Int32Array): ReadonlyArray<readonly [start: number, end: number]> => {
  const runs: Array<readonly [number, number]> = []
  for (let i = 0; i < at.length; i++) {
    if (at[i] >= 0) continue
    const start = i
    while (i < at.length && at[i] < 0) i++
    runs.push([start, i])
  }
  return runs
}

/** What was misread, dropped or put in between two runs that follow each other in the source. */
const alignBetween = (page: Page, text: Text): void => {
  const { at } = text
  for (const [start, end] of openRuns(at)) {
    if (start === 0 || end === at.length) continue
    const from = at[start - 1] + 1
    const room = at[end] - from
    if (room <= 0 || room > 2 * (end - start) + seed) continue
    const free = Array.from({ length: room }, (_, k) => from + k)
    if (free.every((place) => page.used[place] === 0)) putAligned(page, text, start, end, free)
  }
}

/**
 * What was misread beside a seam or at the end of a paragraph: held against what is left of the lines of both neighbours,
 * and taken for it where half of it agrees.
 */
const alignBeside = (page: Page, text: Text): void => {
  const { used, ranks } = page
  const { at } = text
  for (const [start, end] of openRuns(at)) {
    const most = end - start + seed
    const free: Array<number> = []
    for (let place = start > 0 ? at[start - 1] + 1 : used.length; place < used.length; place++) {
      if (used[place] === 1 || ranks.opensLine[place] === 1 || free.length >= most) break
      free.push(place)
    }
    const before: Array<number> = []
    for (let place = end < at.length ? at[end] : 0; place > 0 && ranks.opensLine[place] === 0; ) {
      if (used[--place] === 1 || free.includes(place) || before.length >= most) break
      before.unshift(place)
    }
    putAligned(page, text, start, end, [...free, ...before], 0.5)
  }
}

/** @param least  share of the run that must agree */
const putAligned = (
  page: Page,
  text: Text,
  start: number,
  end: number,
  free: ReadonlyArray<number>,
  least = 0
): void => {
  const written = (codes: Iterable<number>) => [...codes].map((code) => String.fromCodePoint(code))
  const here = written(text.codes.subarray(start, end))
  const there = written(free.map((place) => page.source[place]))
  const pairs = align(here, there)
  if (pairs.filter(([i, k]) => here[i] === there[k]).length < least * here.length) return
  for (const [i, k] of pairs) put(page, text, start + i, free[k], 1)
}

/** What is too short to look up: next to a neighbour, or as a line of its own, or where it stands only once. */
const takeShort = (page: Page, text: Text): void => {
  const { source, used, ranks } = page
  const { codes, at } = text
  for (const [start, end] of openRuns(at)) {
    const length = end - start
    const fits = (from: number): boolean => {
      if (from < 0 || from + length > source.length) return false
      for (let k = 0; k < length; k++) if (source[from + k] !== codes[start + k] || used[from + k] === 1) return false
      return true
    }
    const left = start > 0 ? at[start - 1] + 1 : -1
    const right = end < at.length ? at[end] - length : -1
    const beside = [left, right].find(fits)
    if (beside !== undefined) {
      put(page, text, start, beside, length)
      continue
    }
    if (length >= anchor) continue
    const places: Array<number> = []
    for (let from = 0; from + length <= source.length; from++) if (fits(from)) places.push(from)
    const borders = (from: number) =>
      ranks.opensLine[from] + (from + length === source.length ? 1 : ranks.opensLine[from + length])
    const [most] = places.toSorted((a, b) => borders(b) - borders(a) || a - b)
    if (most !== undefined && (borders(most) > 0 || (places.length === 1 && length > 1)))
      put(page, text, start, most, length)
  }
}

/**
 * A run goes on for as long as it agrees, and over a seam it may agree by chance (…车|车…): the seam is moved back to where
 * a line begins.
 */
const slideSeams = ({ source, used, ranks }: Page, { codes, at }: Text): void => {
  for (let i = 1; i < at.length; i++) {
    const to = at[i]
    if (to < 0 || at[i - 1] < 0 || to === at[i - 1] + 1 || ranks.opensLine[to] === 1) continue
    for (let back = 1; back <= furthestSlide && back <= i && back <= to; back++) {
      const place = to - back
      if (source[place] !== codes[i - back] || used[place] === 1 || at[i - back] < 0) break
      if (back > 1 && at[i - back] !== at[i - back + 1] - 1) break
      if (ranks.opensLine[place] === 0) continue
      for (let k = 1; k <= back; k++) {
        used[at[i - k]] = 0
        at[i - k] = to - k
        used[to - k] = 1
      }
      break
    }
  }
}
