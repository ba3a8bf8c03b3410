import type { Fragment, Fragments } from "../detect/fragment.ts"
import { wordToken } from "../model/hash.ts"
import type { Model } from "../model/model.ts"
import { startLogOdds } from "../model/start.ts"
import { collect, embed, emptyBag, type Words } from "../model/tower.ts"
import { normalise, type Reading } from "../text/normalise.ts"
import type { Segmenter } from "../text/words.ts"

/** What every feature may look at: the page's running text, read and divided once. */
export interface Prepared {
  readonly page: Fragments
  readonly model: Model
  /** Pieces of running text in the dump's order: what may be joined. */
  readonly nodes: ReadonlyArray<Fragment>
  /** nodes: place in `page.fragments` */
  readonly place: Uint32Array
  readonly readings: ReadonlyArray<Reading>
  readonly words: ReadonlyArray<Words>
  /** nodes × dimensions: vectors of the nodes' ends, and of their starts */
  readonly ends: Float32Array
  readonly starts: Float32Array
  /** nodes: log-odds that it begins a paragraph, by its wording alone, in nats */
  readonly startOdds: Float32Array
}

/** Roles that running text has. */
const running = new Set(["body", "lead"])

export const isRunning = (fragment: Fragment): boolean => running.has(fragment.role)

/** Reads, divides and embeds the page's running text; one segmentation of the page. */
export const prepare = (page: Fragments, model: Model, segmenter: Segmenter): Prepared => {
  const place: Array<number> = []
  for (const [index, fragment] of page.fragments.entries()) if (isRunning(fragment)) place.push(index)
  const nodes = place.map((index) => page.fragments[index])
  const readings = nodes.map((node) => normalise(model.normaliser, node.text))
  const words = readings.map((reading): Words => {
    const wordEnd = segmenter.wordEnds(reading.text)
    const tokens = new Uint32Array(wordEnd.length)
    for (let w = 0, from = 0; w < wordEnd.length; from = wordEnd[w], w++)
      tokens[w] = wordToken(reading.characters, from, wordEnd[w])
    return { characters: reading.characters, wordEnd, wordToken: tokens }
  })
  const { tower } = model
  const ends = new Float32Array(nodes.length * tower.dimensions)
  const starts = new Float32Array(nodes.length * tower.dimensions)
  const startOdds = new Float32Array(nodes.length)
  const bag = emptyBag()
  for (let i = 0; i < nodes.length; i++) {
    const length = readings[i].characters.length
    const count = words[i].wordEnd.length
    collect(tower.tokens, tower.slots, words[i], 0, 0, length, 0, count, bag)
    embed(tower, 0, bag, ends, i * tower.dimensions)
    collect(tower.tokens, tower.slots, words[i], 1, 0, length, 0, count, bag)
    embed(tower, 1, bag, starts, i * tower.dimensions)
    startOdds[i] = startLogOdds(model.start, readings[i].characters)
  }
  return { page, model, nodes, place: Uint32Array.from(place), readings, words, ends, starts, startOdds }
}
