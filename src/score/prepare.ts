import { type Fragment, type Fragments, isRunningRole } from "../detect/fragment.ts"
import { wordToken } from "../model/hash.ts"
import { headlineLogOdds, longestHeadline } from "../model/headline.ts"
import type { Model } from "../model/model.ts"
import { coldStart, seamLift } from "../model/ngram.ts"
import { startLogOdds } from "../model/start.ts"
import { collect, embed, emptyBag, type Words } from "../model/tower.ts"
import { normalise, type Reading } from "../text/normalise.ts"
import { type Segmenter, wordEndsOfAll } from "../text/words.ts"
import { exactUpTo, handOnSketches } from "./shortlist.ts"
import { type Standing, standings } from "./standing.ts"
import { type Topic, topics } from "./topics.ts"

/** Fragments as the scorer sees them, in some order. */
export interface Seen {
  readonly model: Model
  readonly segmenter: Segmenter
  readonly nodes: ReadonlyArray<Fragment>
  readonly readings: ReadonlyArray<Reading>
  readonly words: ReadonlyArray<Words>
  /** nodes × dimensions: vectors of the nodes' ends, and of their starts */
  readonly ends: Float32Array
  readonly starts: Float32Array
  /** nodes: log-odds that it begins a paragraph, by its wording alone, in nats */
  readonly startOdds: Float32Array
  /** nodes: log-odds that it is a headline, by its wording alone, in nats; for short ones only, else 0 */
  readonly headlineOdds: Float32Array
  /** nodes: log probability of its first characters, by n-grams, where nothing goes before, in nats */
  readonly cold: Float32Array
  /** nodes: what each is about */
  readonly topics: ReadonlyArray<Topic>
  /** How much likelier `to` reads after `from` than cold, by n-grams, in nats. */
  readonly lift: (from: number, to: number) => number
  /** Inner product of the end of `from` and the start of `to`. */
  readonly association: (from: number, to: number) => number
}

/** What every feature may look at: the page's running text, read and divided once. */
export interface Prepared extends Seen {
  readonly page: Fragments
  /** nodes: place in `page.fragments` */
  readonly place: Uint32Array
  /** nodes: where it stands on paper, where that is known */
  readonly standings: ReadonlyArray<Standing | undefined>
}

export const isRunning = (fragment: Fragment): boolean => isRunningRole(fragment.role)

/** Reads, divides and embeds every fragment of the page; one segmentation of the page. */
export const see = (nodes: ReadonlyArray<Fragment>, model: Model, segmenter: Segmenter): Seen => {
  const readings = nodes.map((node) => normalise(model.normaliser, node.text))
  const wordEnds = wordEndsOfAll(readings, segmenter)
  const words = readings.map((reading, i): Words => {
    const wordEnd = wordEnds[i]
    const tokens = new Uint32Array(wordEnd.length)
    for (let w = 0, from = 0; w < wordEnd.length; from = wordEnd[w], w++)
      tokens[w] = wordToken(reading.characters, from, wordEnd[w])
    return { characters: reading.characters, wordEnd, wordToken: tokens }
  })
  const { tower } = model
  const ends = new Float32Array(nodes.length * tower.dimensions)
  const starts = new Float32Array(nodes.length * tower.dimensions)
  const startOdds = new Float32Array(nodes.length)
  const headlineOdds = Float32Array.from(words, (text) =>
    text.characters.length <= longestHeadline ? headlineLogOdds(model.headline, text) : 0
  )
  const cold = Float32Array.from(readings, ({ characters }) => coldStart(model.ngram, characters))
  const bag = emptyBag()
  for (let i = 0; i < nodes.length; i++) {
    const length = readings[i].characters.length
    const count = words[i].wordEnd.length
    collect(tower.tokens, tower.slots, words[i], 0, 0, length, 0, count, bag)
    embed(tower, 0, bag, ends, i * tower.dimensions)
    collect(tower.tokens, tower.slots, words[i], 1, 0, length, 0, count, bag)
    embed(tower, 1, bag, starts, i * tower.dimensions)
    startOdds[i] = startLogOdds(model.start, words[i])
  }
  const lift = (from: number, to: number) =>
    seamLift(model.ngram, readings[from].characters, readings[to].characters, cold[to])
  return {
    ...{ model, segmenter, nodes, readings, words, ends, starts, startOdds, headlineOdds, cold },
    lift: remembered(nodes.length, Float64Array, lift),
    association: remembered(nodes.length, Float64Array, innerProducts(tower.dimensions, ends, starts)),
    topics: topics({ model, words })
  }
}

/**
 * The page's running text out of all that was seen of it.
 *
 * @param page  its fragments in the order they were seen in, their roles settled
 */
export const prepare = (page: Fragments, seen: Seen): Prepared => {
  const { dimensions } = seen.model.tower
  const place: Array<number> = []
  for (const [index, fragment] of page.fragments.entries()) if (isRunning(fragment)) place.push(index)
  const rows = (all: Float32Array) => {
    const some = new Float32Array(place.length * dimensions)
    for (const [i, at] of place.entries())
      some.set(all.subarray(at * dimensions, (at + 1) * dimensions), i * dimensions)
    handOnSketches(all, some, place)
    return some
  }
  const standing = standings(page)
  const readings = place.map((at) => seen.readings[at])
  const cold = Float32Array.from(place, (at) => seen.cold[at])
  return {
    page,
    model: seen.model,
    segmenter: seen.segmenter,
    nodes: place.map((at) => page.fragments[at]),
    place: Uint32Array.from(place),
    standings: place.map((at) => standing[at]),
    readings,
    cold,
    lift: remembered(place.length, Float32Array, (from, to) => seen.lift(place[from], place[to])),
    association: (from, to) => seen.association(place[from], place[to]),
    words: place.map((at) => seen.words[at]),
    ends: rows(seen.ends),
    starts: rows(seen.starts),
    startOdds: Float32Array.from(place, (at) => seen.startOdds[at]),
    headlineOdds: Float32Array.from(place, (at) => seen.headlineOdds[at]),
    topics: place.map((at) => seen.topics[at])
  }
}

/** A function of two nodes that is not reckoned twice, on pages that are no books. */
const remembered = (
  nodes: number,
  Numbers: typeof Float32Array | typeof Float64Array,
  of: (from: number, to: number) => number
): ((from: number, to: number) => number) => {
  if (nodes > exactUpTo) return of
  const known = new Numbers(nodes * nodes).fill(Number.NaN)
  return (from, to) => {
    const at = from * nodes + to
    if (Number.isNaN(known[at])) known[at] = of(from, to)
    return known[at]
  }
}

const innerProducts =
  (dimensions: number, ends: Float32Array, starts: Float32Array) =>
  (from: number, to: number): number => {
    let sum = 0
    for (let d = 0, x = from * dimensions, y = to * dimensions; d < dimensions; d++) sum += ends[x++] * starts[y++]
    return sum
  }
