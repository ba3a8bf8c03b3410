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
}

/**
 * Sum of the trees' leaves for the features at `values[offset…]`; with `stop`, of the trees up to where one may stop
 * (Viola and Jones 2001: most candidates are told from a few).
 *
 * @param base  what the trees were grown to correct
 */
export const evaluateTrees = (trees: Trees, values: Float32Array, offset: number, stop?: Stop, base = 0): number => {
  const count = trees.tree.length - 1
  const pause = stop === undefined ? count : Math.min(stop.after, count)
  const parts = partsOf(trees, pause)
  const first = parts === null ? walk(trees, 0, pause, values, offset) : evaluate(parts.first, values, offset)
  const some = base + first
  if (stop === undefined || some < stop.below) return some
  return some + (parts === null ? walk(trees, pause, count, values, offset) : evaluate(parts.rest, values, offset))
}

/**
 * The same for several rows of `width` values each: quicker the more they have in common, as the candidates of one end
 * have all that is asked of the end.
 *
 * @param rows    their numbers
 * @param base    of each row of `values`: what the trees were grown to correct
 * @param memory  of rows that are asked about again and again
 * @returns a sum a row
 */
export const evaluateRows = (
  trees: Trees,
  values: Float32Array,
  width: number,
  rows: Int32Array,
  stop: Stop,
  base?: Float32Array,
  memory?: Memory
): Float64Array => {
  const parts = partsOf(trees, Math.min(stop.after, trees.tree.length - 1))
  if (parts === null)
    return Float64Array.from(rows, (row) => evaluateTrees(trees, values, row * width, stop, base?.[row]))
  const ask = (questions: Questions, some: Int32Array, into: Float64Array, known: Known | undefined) =>
    known === undefined
      ? evaluateTogether(questions, values, width, some, into)
      : evaluateAgain(questions, values, width, some, into, known)
  const sums = new Float64Array(rows.length)
  if (rows.length === 0) return sums
  ask(parts.first, rows, sums, memory?.first)
  if (base !== undefined) for (let k = 0; k < rows.length; k++) sums[k] += base[rows[k]]
  const open = new Int32Array(rows.length) // of those that go on: their numbers, and their places in `rows`
  const places = new Int32Array(rows.length)
  let count = 0
  for (let k = 0; k < rows.length; k++)
    if (!(sums[k] < stop.below)) {
      open[count] = rows[k]
      places[count++] = k
    }
  if (count === 0) return sums
  const more = new Float64Array(count)
  ask(parts.rest, open.subarray(0, count), more, memory?.rest)
  for (let k = 0; k < count; k++) sums[places[k]] += more[k]
  return sums
}

/** What is known of rows that `evaluateRows` is asked about again and again, with the same trees. */
export interface Memory {
  readonly first: Known
  readonly rest: Known
}

/**
 * The memory of so many rows before they are asked about.
 *
 * @param fixed  their values before this one will not change
 */
export const memoryOf = (rows: number, fixed: number, width: number): Memory => ({
  first: nothingKnown(rows, fixed, width),
  rest: nothingKnown(rows, fixed, width)
})

interface Parts {
  readonly first: Questions
  readonly rest: Questions
}

/** The questions of trees up to where they may stop and after it, by that place; `null` for trees of too many leaves. */
const known = new WeakMap<Trees, Map<number, Parts | null>>()

const partsOf = (trees: Trees, pause: number): Parts | null => {
  let parts = known.get(trees)
  if (parts === undefined) {
    parts = new Map()
    known.set(trees, parts)
  }
  let found = parts.get(pause)
  if (found === undefined) {
    const count = trees.tree.length - 1
    found = hasFewLeaves(trees) ? { first: questionsOf(trees, 0, pause), rest: questionsOf(trees, pause, count) } : null
    parts.set(pause, found)
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
