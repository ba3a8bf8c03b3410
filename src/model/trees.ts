import { evaluate, evaluateTogether } from "./answers.ts"
import { evaluateAgain, type Known, nothingKnown } from "./asked-again.ts"
import { mostLeaves, type Questions, questionsOf } from "./questions.ts"

/** Boosted regression trees in flat arrays; node 0 of each tree is its root. */
export interface Trees {
  /** trees + 1: where a tree's nodes start */
  readonly tree: Uint32Array
  /** nodes: the feature that is asked, 65,535 in a leaf */
  readonly feature: Uint16Array
  /** nodes: goes left where the feature is at most this; in a leaf, its value */
  readonly threshold: Float32Array
  /** nodes: the left child, counted from the tree's root; the right child stands next to it */
  readonly child: Uint16Array
}

export const leaf = 65535

/** Where trees may stop: the first ones have said so clearly no that the others need not be asked. */
export interface Stop {
  /** So many trees are always asked. */
  readonly after: number
  readonly below: number
  /** What the others would add, on average, to a sum that stops here; nothing where that is left out. */
  readonly rest?: number
}

/** Of one row, all trees are asked. */
const never: ReadonlyArray<Stop> = []

/**
 * Sum of the trees' leaves for the features at `values[offset…]`; with `stops`, of the trees up to where one may stop
 * (Viola and Jones 2001: most candidates are told from a few).
 *
 * @param stops  ascending; told apart by identity, so that they are to be made once
 * @param base   what the trees were grown to correct
 */
export const evaluateTrees = (
  trees: Trees,
  values: Float32Array,
  offset: number,
  stops: ReadonlyArray<Stop> = never,
  base = 0
): number => {
  const parts = partsOf(trees, stops)
  let sum = base
  for (const [p, { first, end, questions }] of parts.entries()) {
    sum += questions === null ? walk(trees, first, end, values, offset) : evaluate(questions, values, offset)
    const stop = stops.at(p)
    if (stop !== undefined && sum < stop.below) return sum + (stop.rest ?? 0)
  }
  return sum
}

/**
 * The same for several rows of `width` values each: quicker the more they have in common, as the candidates of one end
 * have all that is asked of the end.
 *
 * @param rows    their numbers
 * @param base    of each row of `values`: what the trees were grown to correct
 * @param memory  of rows that are asked about again and again
 * @param leeway  of each row of `values`: how much less than the bounds it may have, in nats
 * @returns a sum a row
 */
export const evaluateRows = (
  trees: Trees,
  values: Float32Array,
  width: number,
  rows: Int32Array,
  stops: ReadonlyArray<Stop>,
  { base, memory, leeway }: { base?: Float32Array; memory?: Memory; leeway?: Float32Array } = {}
): Float64Array => {
  const parts = partsOf(trees, stops)
  const sums = new Float64Array(rows.length)
  if (base !== undefined) for (let k = 0; k < rows.length; k++) sums[k] = base[rows[k]]
  // Of those that go on: their numbers, their places in `rows`, and what a part of the trees says of them.
  const open = rows.slice()
  const places = new Int32Array(rows.length)
  for (let k = 1; k < rows.length; k++) places[k] = k
  const more = new Float64Array(rows.length)
  let count = rows.length
  for (let p = 0; p < parts.length && count > 0; p++) {
    const { first, end, questions } = parts[p]
    const some = open.subarray(0, count)
    if (questions === null) for (let k = 0; k < count; k++) more[k] = walk(trees, first, end, values, some[k] * width)
    else if (memory === undefined) evaluateTogether(questions, values, width, some, more)
    else evaluateAgain(questions, values, width, some, more, memory[p])
    const stop = stops.at(p)
    let left = 0
    for (let k = 0; k < count; k++) {
      const place = places[k]
      sums[place] += more[k]
      if (stop !== undefined && sums[place] < stop.below - (leeway === undefined ? 0 : leeway[open[k]])) {
        sums[place] += stop.rest ?? 0
        continue
      }
      open[left] = open[k]
      places[left++] = place
    }
    count = left
  }
  return sums
}

/** What is known of rows that `evaluateRows` is asked about again and again, with the same trees and stops: by part of them. */
export type Memory = ReadonlyArray<Known>

/**
 * The memory of so many rows before they are asked about.
 *
 * @param fixed  their values before this one will not change
 */
export const memoryOf = (stops: ReadonlyArray<Stop>, rows: number, fixed: number, width: number): Memory =>
  Array.from({ length: stops.length + 1 }, () => nothingKnown(rows, fixed, width))

/** Trees up to where one may stop, from there on, and so forth; `null` for the questions of trees of too many leaves. */
interface Part {
  readonly first: number
  readonly end: number
  readonly questions: Questions | null
}

const known = new WeakMap<Trees, Map<ReadonlyArray<Stop>, ReadonlyArray<Part>>>()

const partsOf = (trees: Trees, stops: ReadonlyArray<Stop>): ReadonlyArray<Part> => {
  let parts = known.get(trees)
  if (parts === undefined) {
    parts = new Map()
    known.set(trees, parts)
  }
  let found = parts.get(stops)
  if (found === undefined) {
    const count = trees.tree.length - 1
    const few = hasFewLeaves(trees)
    const bounds = [0, ...stops.map(({ after }) => Math.min(after, count)), count]
    found = bounds.slice(1).map((end, p): Part => {
      const first = bounds[p]
      return { first, end, questions: few ? questionsOf(trees, first, end) : null }
    })
    parts.set(stops, found)
  }
  return found
}

/** A tree of two children a question has a leaf more than questions. */
const hasFewLeaves = ({ tree }: Trees): boolean => {
  for (let t = 0; t + 1 < tree.length; t++) if (tree[t + 1] - tree[t] > 2 * mostLeaves - 1) return false
  return true
}

/** Trees of any size, from the root to a leaf each. */
const walk = (
  { tree, feature, threshold, child }: Trees,
  first: number,
  end: number,
  values: Float32Array,
  offset: number
): number => {
  let sum = 0
  for (let t = first; t < end; t++) {
    const root = tree[t]
    let node = root
    while (feature[node] !== leaf)
      node = root + child[node] + (values[offset + feature[node]] <= threshold[node] ? 0 : 1)
    sum += threshold[node]
  }
  return sum
}
