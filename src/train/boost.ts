import { leaf, type Trees } from "../model/trees.ts"
import { type Random, seeded } from "../scramble/random.ts"

/** Examples for boosting: rows of features, row-major, with a label of 0 or 1 each. */
export interface Examples {
  readonly width: number
  readonly values: Float32Array
  readonly labels: Uint8Array
  /** rows: log-odds that the trees are grown to correct; without, they begin with those of the labels */
  readonly base?: Float32Array
}

export interface BoostOptions {
  readonly rounds: number
  readonly leaves: number
  readonly rate: number
  readonly leastInLeaf: number
  /** Share of the features that a tree may split on, drawn anew for each. */
  readonly columns: number
  /** Features that no tree may split on. */
  readonly barred?: ReadonlySet<number>
  readonly ridge: number
  readonly seed: number
}

export const usualBoost: BoostOptions = {
  rounds: 320,
  leaves: 23,
  rate: 0.055,
  leastInLeaf: 40,
  columns: 0.6,
  ridge: 2,
  seed: 5
}

const bins = 64

/** Share of the rows that a tree is grown on, drawn anew for each. */
const drawn = 0.7
/** Gradient below which a row is settled, and how many such rows one stands for where there are rows enough. */
const settled = 0.02
const standsFor = 5
const enough = 100_000

/** Borders of at most `bins` bins of about equal mass for each feature. */
const borders = ({ width, values, labels }: Examples, random: Random): ReadonlyArray<Float32Array> => {
  const rows = labels.length
  const all: Array<Float32Array> = []
  const sampled = Math.min(rows, 20_000)
  for (let f = 0; f < width; f++) {
    const sample = new Float32Array(sampled)
    for (let s = 0; s < sampled; s++) sample[s] = values[Math.floor(random() * rows) * width + f]
    sample.sort()
    const distinct = sample.filter((value, i) => i === 0 || value !== sample[i - 1])
    const cuts = new Set<number>()
    const between = (i: number) => cuts.add(Math.fround((distinct[i] + distinct[i + 1]) / 2))
    // A feature of few values is cut between all of them, however rare some are.
    if (distinct.length <= bins) for (let i = 0; i + 1 < distinct.length; i++) between(i)
    else
      for (let b = 1, i = 0; b < bins; b++) {
        const value = sample[Math.floor((b * sampled) / bins)]
        while (i + 2 < distinct.length && distinct[i + 1] <= value) i++
        between(i)
      }
    all.push(Float32Array.from(cuts).sort())
  }
  return all
}

interface Leaf {
  readonly node: number
  readonly rows: Uint32Array
  readonly histogram: Float64Array // features × bins × (gradient, hessian, count)
  best: { gain: number; feature: number; bin: number } | undefined
}

/**
 * Gradient-boosted trees for the logistic loss (Friedman 2001) over histograms, grown leaf by leaf as in LightGBM
 * (Ke et al. 2017): of each split, only the smaller side is counted, the other is what is left. Of many rows, those that are
 * settled are drawn more seldom and weigh more (its gradient-based one-side sampling).
 */
export const boost = (
  examples: Examples,
  options: BoostOptions,
  progress: (round: number) => void = () => {}
): Trees => {
  const { width, values, labels } = examples
  const rows = labels.length
  const random = seeded(options.seed)
  const cuts = borders(examples, random)
  const binned = new Uint8Array(rows * width)
  for (let r = 0; r < rows; r++)
    for (let f = 0; f < width; f++) {
      const value = values[r * width + f]
      let low = 0
      let high = cuts[f].length
      while (low < high) {
        const middle = (low + high) >> 1
        if (value <= cuts[f][middle]) high = middle
        else low = middle + 1
      }
      binned[r * width + f] = low
    }
  const sum = new Float32Array(rows)
  const gradient = new Float32Array(rows)
  const hessian = new Float32Array(rows)
  const tree = [0]
  const feature: Array<number> = []
  const threshold: Array<number> = []
  const child: Array<number> = []

  let positives = 0
  for (const label of labels) positives += label
  const prior = examples.base ? 0 : Math.log((positives + 1) / (rows - positives + 1))
  if (examples.base) sum.set(examples.base)
  else sum.fill(prior)
  feature.push(leaf)
  threshold.push(prior)
  child.push(0)
  tree.push(1)

  /** Features that the tree at hand may split on. */
  let offered = new Uint16Array(0)
  const every = Array.from({ length: width }, (_, f) => f)
  const histogramOf = (of: Uint32Array): Float64Array => {
    const histogram = new Float64Array(width * bins * 3)
    for (const r of of) {
      const g = gradient[r]
      const h = hessian[r]
      const at = r * width
      for (let k = 0; k < offered.length; k++) {
        const f = offered[k]
        const cell = (f * bins + binned[at + f]) * 3
        histogram[cell] += g
        histogram[cell + 1] += h
        histogram[cell + 2]++
      }
    }
    return histogram
  }
  const bestSplit = (histogram: Float64Array): Leaf["best"] => {
    let best: Leaf["best"]
    for (const f of offered) {
      let g = 0
      let h = 0
      let count = 0
      for (let b = 0; b < bins; b++) {
        g += histogram[(f * bins + b) * 3]
        h += histogram[(f * bins + b) * 3 + 1]
        count += histogram[(f * bins + b) * 3 + 2]
      }
      const whole = (g * g) / (h + options.ridge)
      let lg = 0
      let lh = 0
      let lc = 0
      for (let b = 0; b < cuts[f].length; b++) {
        lg += histogram[(f * bins + b) * 3]
        lh += histogram[(f * bins + b) * 3 + 1]
        lc += histogram[(f * bins + b) * 3 + 2]
        if (lc < options.leastInLeaf || count - lc < options.leastInLeaf) continue
        const gain = (lg * lg) / (lh + options.ridge) + ((g - lg) * (g - lg)) / (h - lh + options.ridge) - whole
        if (gain > 1e-6 && (best === undefined || gain > best.gain)) best = { gain, feature: f, bin: b }
      }
    }
    return best
  }

  for (let round = 0; round < options.rounds; round++) {
    const used = new Uint32Array(rows)
    let n = 0
    offered = Uint16Array.from(every.filter((f) => random() < options.columns && !options.barred?.has(f)))
    for (let r = 0; r < rows; r++) {
      const p = 1 / (1 + Math.exp(-sum[r]))
      const g = p - labels[r]
      const weight = rows > enough && Math.abs(g) < settled ? standsFor : 1
      gradient[r] = weight * g
      hessian[r] = weight * Math.max(1e-6, p * (1 - p))
      if (random() * weight < drawn) used[n++] = r
    }
    const root = feature.length
    feature.push(leaf)
    threshold.push(0)
    child.push(0)
    const all = used.subarray(0, n)
    const first: Leaf = { node: root, rows: all, histogram: histogramOf(all), best: undefined }
    first.best = bestSplit(first.histogram)
    const leaves = [first]
    while (leaves.length < options.leaves) {
      let chosen = -1
      for (const [i, candidate] of leaves.entries())
        if (candidate.best && (chosen < 0 || candidate.best.gain > leaves[chosen].best!.gain)) chosen = i
      if (chosen < 0) break
      const { node, rows: of, histogram, best } = leaves[chosen]
      const { feature: f, bin } = best!
      let left = 0
      for (const r of of) if (binned[r * width + f] <= bin) left++
      const leftRows = new Uint32Array(left)
      const rightRows = new Uint32Array(of.length - left)
      let l = 0
      let k = 0
      for (const r of of)
        if (binned[r * width + f] <= bin) leftRows[l++] = r
        else rightRows[k++] = r
      feature[node] = f
      threshold[node] = cuts[f][bin]
      child[node] = feature.length - root
      feature.push(leaf, leaf)
      threshold.push(0, 0)
      child.push(0, 0)
      const small = histogramOf(l <= k ? leftRows : rightRows)
      const large = histogram.map((value, i) => value - small[i])
      const sides: Array<Leaf> = [
        { node: feature.length - 2, rows: leftRows, histogram: l <= k ? small : large, best: undefined },
        { node: feature.length - 1, rows: rightRows, histogram: l <= k ? large : small, best: undefined }
      ]
      for (const side of sides) side.best = bestSplit(side.histogram)
      leaves.splice(chosen, 1, ...sides)
    }
    for (const { node, rows: of } of leaves) {
      let g = 0
      let h = 0
      for (const r of of) {
        g += gradient[r]
        h += hessian[r]
      }
      threshold[node] = Math.fround((-options.rate * g) / (h + options.ridge))
    }
    for (let r = 0; r < rows; r++) {
      let node = root
      while (feature[node] !== leaf)
        node = root + child[node] + (values[r * width + feature[node]] <= threshold[node] ? 0 : 1)
      sum[r] += threshold[node]
    }
    tree.push(feature.length)
    if (round % 20 === 0) progress(round)
  }
  return {
    tree: Uint32Array.from(tree),
    feature: Uint16Array.from(feature),
    threshold: Float32Array.from(threshold),
    child: Uint16Array.from(child)
  }
}
