import type { Trees } from "./trees.ts"

/**
 * Trees turned round: their questions by feature rather than by tree, as QuickScorer has them (Lucchese and others 2015).
 * Each tree has a word with a bit for each leaf. A question that is answered "no, more" takes the leaves on its left out;
 * the leftmost leaf that is left is the one that a walk from the root would have come to. As a feature's questions
 * ascend, the first "yes" ends them. Nothing depends on what was read just before, and branches can be foretold: a third
 * to an eighth of the time that walks take.
 *
 *     bit  31 30 29 …          leftmost leaf = leading zeros of the word
 *     leaf  0  1  2 …
 */
export interface Questions {
  readonly trees: number
  readonly features: number
  /** features + 1: where a feature's bounds start */
  readonly start: Uint32Array
  /** bounds: what a feature is compared with, ascending within a feature; questions of several trees share one */
  readonly bound: Float32Array
  /** bounds + 1: where the questions with a bound start */
  readonly upTo: Uint32Array
  /** questions: the tree that asks, counted from the first of these */
  readonly tree: Uint16Array
  /** questions: the leaves that a feature above the threshold leaves possible */
  readonly possible: Int32Array
  /** trees × `mostLeaves`: what a leaf says, from the left */
  readonly leaves: Float32Array
  /** trees, twice: the leaves that are possible yet, of one row and of all; written anew by each evaluation */
  readonly word: Int32Array
  readonly common: Int32Array
  /** features: those that rows answer differently; the bound up to which all rows have been asked, and one row; likewise */
  readonly different: Uint16Array
  readonly reached: Uint32Array
  readonly ends: Uint32Array
}

/** Leaves that a word has bits for. */
export const mostLeaves = 32

/** A leaf, as `trees.ts` marks it. */
const noFeature = 65535

/** The questions of the trees from `first` to before `end`, none of which has more than `mostLeaves` leaves. */
export const questionsOf = ({ tree, feature, threshold, child }: Trees, first: number, end: number): Questions => {
  const trees = Math.max(0, end - first)
  const leaves = new Float32Array(trees * mostLeaves)
  const inner: Array<number> = []
  const possible = new Int32Array(tree[end])
  const asker = new Uint16Array(tree[end])
  let count = 0
  /** Numbers the leaves below a node from the left, from `count` on. */
  const number = (t: number, node: number): void => {
    if (feature[node] === noFeature) {
      leaves[(t - first) * mostLeaves + count++] = threshold[node]
      return
    }
    const from = count
    const left = tree[t] + child[node]
    number(t, left)
    for (let bit = from; bit < count; bit++) possible[node] |= 0x80000000 >>> bit
    possible[node] = ~possible[node]
    asker[node] = t - first
    inner.push(node)
    number(t, left + 1)
  }
  for (let t = first; t < end; t++) {
    count = 0
    number(t, tree[t])
  }
  inner.sort((a, b) => feature[a] - feature[b] || threshold[a] - threshold[b])
  const features = inner.length === 0 ? 0 : feature[inner[inner.length - 1]] + 1
  const start = new Uint32Array(features + 1)
  const bound: Array<number> = []
  const upTo: Array<number> = []
  for (const [q, node] of inner.entries()) {
    const last = inner[q - 1]
    if (q > 0 && feature[last] === feature[node] && threshold[last] === threshold[node]) continue
    bound.push(threshold[node])
    upTo.push(q)
    start[feature[node] + 1] = bound.length
  }
  for (let f = 0; f < features; f++) start[f + 1] = Math.max(start[f], start[f + 1]) // features that nothing asks about
  return {
    trees,
    features,
    start,
    bound: Float32Array.from(bound),
    upTo: Uint32Array.from([...upTo, inner.length]),
    tree: Uint16Array.from(inner, (node) => asker[node]),
    possible: Int32Array.from(inner, (node) => possible[node]),
    leaves,
    word: new Int32Array(trees),
    common: new Int32Array(trees),
    different: new Uint16Array(features),
    reached: new Uint32Array(features),
    ends: new Uint32Array(features)
  }
}
