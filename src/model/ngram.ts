import { mix, ngramSeed } from "./hash.ts"

/**
 * A pruned back-off model of characters: n-grams of 2 to `order` in buckets of a hash table that is full to the last
 * slot. A bucket is a run of slots found by its offset; a slot is known by 16 further bits of the hash, so that one
 * look-up in some thousands finds what is not there.
 */
export interface NgramModel {
  readonly order: number
  /** vocabulary: log probability of a character, in nats */
  readonly unigram: Float32Array
  /** vocabulary: log back-off weight of a single character as a context, in nats */
  readonly unigramBackOff: Float32Array
  /** buckets + 1 */
  readonly bucket: Uint32Array
  /** slots: bits of the hash */
  readonly print: Uint16Array
  /** slots: minus the log probability of the last character given the others, in 1/16 nat */
  readonly cost: Uint8Array
  /** slots: the log back-off weight of the n-gram as a context, in 1/16 nat, 128 for 0 */
  readonly backOff: Uint8Array
}

export const costStep = 1 / 16
export const backOffZero = 128

/** Bits of a hash beside those that chose its bucket. */
export const fingerprint = (hash: number): number => (Math.imul(hash, 0x9e3779b1) >>> 16) & 0xffff

const find = (model: NgramModel, hash: number): number => {
  if (model !== recent.model) {
    recent.model = model
    recent.slot.fill(0)
  }
  const at = (hash ^ (hash >>> 16)) & (recentSize - 1)
  if (recent.slot[at] !== 0 && recent.hash[at] === hash) return recent.slot[at] - 2
  const slot = search(model, hash)
  recent.hash[at] = hash
  recent.slot[at] = slot + 2
  return slot
}

/** The slot of an n-gram, -1 where the model has none. */
const search = ({ bucket, print }: NgramModel, hash: number): number => {
  const b = (hash >>> 0) % (bucket.length - 1)
  const wanted = fingerprint(hash)
  for (let slot = bucket[b]; slot < bucket[b + 1]; slot++) if (print[slot] === wanted) return slot
  return -1
}

const recentSize = 2 ** 13
/**
 * What was searched for last: a page asks for the n-grams of its ends and starts again and again, and here they are found
 * in the processor's own memory. One place a hash; of slots 2 is added, 0 is a free place.
 */
const recent = {
  model: undefined as NgramModel | undefined,
  hash: new Int32Array(recentSize),
  slot: new Int32Array(recentSize)
}

/**
 * log P(`window[at]` | the `depth` characters before it), in nats.
 *
 * @param depth  at most order - 1, and at most `at`
 */
export const logProbability = (model: NgramModel, window: Uint16Array, at: number, depth: number): number => {
  let hash = mix(ngramSeed, window[at])
  let value = model.unigram[window[at]]
  let matched = 0
  for (let back = 1; back <= depth; back++) {
    hash = mix(hash, window[at - back])
    const slot = find(model, hash)
    if (slot < 0) break // a suffix of every n-gram is kept, so what is longer is missing too
    value = -model.cost[slot] * costStep
    matched = back
  }
  if (matched === depth) return value
  let context = ngramSeed
  for (let back = 1; back <= depth; back++) {
    context = mix(context, window[at - back])
    if (back <= matched) continue
    if (back === 1) {
      value += model.unigramBackOff[window[at - 1]]
      continue
    }
    const slot = find(model, context)
    if (slot < 0) break
    value += (model.backOff[slot] - backOffZero) * costStep
  }
  return value
}

const window = new Uint16Array(16)

/** Log probability of the first order - 1 characters of a text that nothing goes before, in nats. */
export const coldStart = (model: NgramModel, text: Uint16Array): number => {
  let total = 0
  for (let i = 0; i < Math.min(model.order - 1, text.length); i++) total += logProbability(model, text, i, i)
  return total
}

/**
 * How much likelier `right` reads after `left` than cold, in nats: pointwise mutual information across the seam (Church
 * & Hanks 1990) of the first order - 1 characters. Positive where it goes on. O(order²), allocates nothing.
 *
 * @param cold  what `coldStart` says of `right`
 */
export const seamLift = (
  model: NgramModel,
  left: Uint16Array,
  right: Uint16Array,
  cold: number = coldStart(model, right)
): number => {
  const reach = model.order - 1
  const before = Math.min(reach, left.length)
  const after = Math.min(reach, right.length)
  for (let i = 0; i < before; i++) window[i] = left[left.length - before + i]
  for (let i = 0; i < after; i++) window[before + i] = right[i]
  let warm = 0
  for (let i = 0; i < after; i++) warm += logProbability(model, window, before + i, Math.min(reach, before + i))
  return warm - cold
}

/** Mean log probability of a text's characters, in nats: how fluently it reads. 0 for an empty one. */
export const fluency = (model: NgramModel, text: Uint16Array): number => {
  let total = 0
  for (let i = 0; i < text.length; i++) total += logProbability(model, text, i, Math.min(model.order - 1, i))
  return text.length === 0 ? 0 : total / text.length
}
