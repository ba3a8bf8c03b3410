/** A linear model over hashed features. A feature that training saw too seldom is not in the table and weighs nothing. */
export interface HashedWeights {
  /** a power of two of slots: the top bits of the hash of the feature there, 0 in a free one */
  readonly print: Uint8Array
  /** slots: in nats × `scale` */
  readonly weight: Int8Array
  readonly scale: number
  readonly bias: number
}

/** Hashed weights of wording, whose features look at marks of punctuation too. */
export interface WordingWeights extends HashedWeights {
  /** character of the vocabulary → 1 for a mark of punctuation; made when the model is loaded */
  readonly marks: Uint8Array
}

/** Never 0, which is a free slot. */
export const printOf = (hash: number): number => hash >>> 24 || 1

/** The slot of a feature by open addressing, -1 where the table lacks it. The low bits choose it, the top ones tell. */
export const slotOf = (print: Uint8Array, hash: number): number => {
  const mask = print.length - 1
  const wanted = printOf(hash)
  for (let slot = hash & mask; print[slot] !== 0; slot = (slot + 1) & mask) if (print[slot] === wanted) return slot
  return -1
}

/** The bias and the weights of the first `count` of `features`, added up, in nats. */
export const weigh = ({ print, weight, scale, bias }: HashedWeights, features: Uint32Array, count: number): number => {
  let sum = 0
  for (let i = 0; i < count; i++) {
    const slot = slotOf(print, features[i])
    if (slot >= 0) sum += weight[slot]
  }
  return bias + sum / scale
}
