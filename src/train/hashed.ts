import { mix } from "../model/hash.ts"
import { type HashedWeights, printOf, slotOf } from "../model/hashed.ts"
import type { Random } from "../scramble/random.ts"

/** Something to tell apart: its features, and which of the two it is. */
export interface HashedExample {
  /** hashes; only the first `count` count, and only until the next example is asked for */
  readonly features: Uint32Array
  readonly count: number
  readonly label: 0 | 1
}

export interface HashedOptions {
  /** A power of two. */
  readonly slots: number
  readonly epochs: number
}

/** Share of the slots that is taken: what is not in the table is found out after some three. */
const filled = 0.6
/** A feature of fewer examples tells of those, not of the language. */
const leastCount = 16
/** Of the features, at random for each example, so that no single one carries it. */
const dropped = 0.3
const counters = 2 ** 25

/**
 * Logistic regression by AdaGrad (Duchi, Hazan & Singer 2011) over hashed features, the commonest of which get a place.
 *
 * @param examples  all of them, in the order to learn from; asked for once to count and once for each epoch
 */
export const learnHashed = (
  examples: () => Iterable<HashedExample>,
  { slots, epochs }: HashedOptions,
  random: Random
): HashedWeights => {
  // Two rows of a count-min sketch (Cormode & Muthukrishnan 2005): a rare feature shares both places with common ones seldom.
  const rows = [new Uint16Array(counters), new Uint16Array(counters)]
  const placeIn = [(hash: number) => hash & (counters - 1), (hash: number) => mix(hash, 0x9e3779b9) & (counters - 1)]
  for (const { features, count } of examples())
    for (let i = 0; i < count; i++)
      for (let r = 0; r < 2; r++) {
        const at = placeIn[r](features[i])
        if (rows[r][at] < 65535) rows[r][at]++
      }
  const seen = (hash: number) => Math.min(rows[0][placeIn[0](hash)], rows[1][placeIn[1](hash)])
  const least = Math.max(leastCount, countOfCommonest(rows[0], filled * slots))
  const print = new Uint8Array(slots)
  const weight = new Float32Array(slots)
  const squares = new Float32Array(slots)
  const mask = slots - 1
  /** The slot of a feature, a new one where it is common enough. */
  const place = (hash: number): number => {
    const known = slotOf(print, hash)
    if (known >= 0 || seen(hash) < least) return known
    let slot = hash & mask
    while (print[slot] !== 0) slot = (slot + 1) & mask
    print[slot] = printOf(hash)
    return slot
  }
  const taken = new Uint32Array(4096)
  let bias = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = 0.1 * (1 - epoch / epochs) + 0.002
    for (const { features, count, label } of examples()) {
      let n = 0
      let sum = bias
      for (let i = 0; i < count; i++) {
        const slot = place(features[i])
        if (slot < 0 || random() < dropped) continue
        taken[n++] = slot
        sum += weight[slot]
      }
      const error = 1 / (1 + Math.exp(-sum)) - label
      bias -= 0.002 * error
      for (let i = 0; i < n; i++) {
        const slot = taken[i]
        const slope = error + 1e-4 * weight[slot]
        squares[slot] += slope * slope
        weight[slot] -= (rate * slope) / Math.sqrt(squares[slot] + 1e-6)
      }
    }
  }
  let most = 1e-6
  for (const value of weight) most = Math.max(most, Math.abs(value))
  // All features are there when it is asked; while it learnt a share was left out.
  const scale = 127 / most
  return {
    print,
    weight: Int8Array.from(weight, (value) => Math.round(value * scale)),
    scale: scale / (1 - dropped),
    bias
  }
}

/** The least count of the `most` commonest. */
const countOfCommonest = (seen: Uint16Array, most: number): number => {
  const of = new Uint32Array(65536)
  for (const count of seen) of[count]++
  let sum = 0
  let least = 65535
  while (least > 1 && sum + of[least] <= most) sum += of[least--]
  return least + 1
}
