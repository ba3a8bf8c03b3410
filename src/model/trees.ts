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

/** Sum of the trees' leaves for the features at `values[offset…]`. */
export const evaluateTrees = (trees: Trees, values: Float32Array, offset: number): number => {
  const { tree, feature, threshold, child } = trees
  let sum = 0
  for (let t = 0; t + 1 < tree.length; t++) {
    const root = tree[t]
    let node = root
    while (feature[node] !== leaf)
      node = root + child[node] + (values[offset + feature[node]] <= threshold[node] ? 0 : 1)
    sum += threshold[node]
  }
  return sum
}
