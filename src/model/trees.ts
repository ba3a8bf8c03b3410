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
  const some = base + sumOf(trees, 0, pause, values, offset)
  return stop === undefined || some < stop.below ? some : some + sumOf(trees, pause, count, values, offset)
}

const sumOf = (
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
