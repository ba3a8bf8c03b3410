import { bigramToken, characterToken } from "./hash.ts"

/**
 * Two-tower vectors of what stands before a cut and after it: which words, neighbouring characters and characters keep
 * company across a seam. The score of a seam is the inner product of its end's vector and its start's; a token counts
 * by its distance from the seam, differently in each head (a block of `dimensions / heads` components).
 */
export interface TowerModel {
  readonly dimensions: number
  readonly heads: number
  /** tokens: their hashes, in the order of the rows below */
  readonly tokens: Uint32Array
  /** 2 × tokens × dimensions / 2: signed four-bit components, two a byte; ends first, then starts */
  readonly components: Uint8Array
  /** 2 × tokens: what a component of 1 stands for */
  readonly scale: Float32Array
  /** 2 × buckets × heads: weight of a token by distance; ends first, then starts */
  readonly weight: Float32Array
  /** tokens: log(articles / articles with it), in 1/16 nat: how telling a word is */
  readonly rarity: Uint8Array
  /** Open addressing over `tokens`, made when the model is loaded: index + 1, 0 for a free slot. */
  readonly slots: Int32Array
}

/** Buckets of distance from the seam: for words counted in words, for the others in characters. */
const byDistance = (limits: ReadonlyArray<number>): Uint8Array => {
  const table = new Uint8Array(limits.at(-1)!)
  let bucket = 0
  for (let d = 0; d < table.length; d++) {
    if (d >= limits[bucket]) bucket++
    table[d] = bucket
  }
  return table
}
const wordLimits = [1, 2, 3, 4, 6, 9, 14, 20, 30, 40]
const characterLimits = [1, 2, 3, 4, 6, 10, 20]
const bigramLimits = [1, 2, 3, 4, 6, 10, 16, 24]
const wordBucket = byDistance(wordLimits)
const characterBucket = byDistance(characterLimits).map((bucket) => bucket + wordLimits.length)
const bigramBucket = byDistance(bigramLimits).map((bucket) => bucket + wordLimits.length + characterLimits.length)
export const buckets = wordLimits.length + characterLimits.length + bigramLimits.length
/** Most tokens that one side of a seam gives. */
export const mostTokens = wordBucket.length + characterBucket.length + bigramBucket.length

/** Text divided into words, characters by number; several texts may share the arrays. */
export interface Words {
  readonly characters: Uint16Array
  readonly wordEnd: Uint32Array
  readonly wordToken: Uint32Array
}

/** A dictionary of tokens by hash. */
export const tokenSlots = (tokens: Uint32Array): Int32Array => {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(tokens.length * 2 + 2)))
  for (let i = 0; i < tokens.length; i++) {
    let slot = tokens[i] & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = i + 1
  }
  return slots
}

/** The row of a token, -1 for one that is not known. */
export const rowOf = (tokens: Uint32Array, slots: Int32Array, token: number): number => {
  let slot = token & (slots.length - 1)
  while (slots[slot] !== 0) {
    if (tokens[slots[slot] - 1] === token) return slots[slot] - 1
    slot = (slot + 1) & (slots.length - 1)
  }
  return -1
}

/** Where `collect` writes: rows of tokens and their buckets. */
export interface Bag {
  readonly row: Int32Array // mostTokens
  readonly bucket: Uint8Array // mostTokens
  size: number
}
export const emptyBag = (): Bag => ({ row: new Int32Array(mostTokens), bucket: new Uint8Array(mostTokens), size: 0 })

/**
 * Collects the known tokens of one side of a seam, outwards from it.
 *
 * @param side   0: the text before the seam, read from its end; 1: the text after, read from its start
 * @param from   the side's first character, in `words.characters`; `to` is one past its last
 * @param first  the first word that lies whole in the side; `last` is one past the last
 */
export const collect = (
  tokens: Uint32Array,
  slots: Int32Array,
  words: Words,
  side: 0 | 1,
  from: number,
  to: number,
  first: number,
  last: number,
  bag: Bag
): void => {
  const { characters, wordEnd, wordToken } = words
  bag.size = 0
  const add = (token: number, bucket: number) => {
    const row = rowOf(tokens, slots, token)
    if (row < 0) return
    bag.row[bag.size] = row
    bag.bucket[bag.size] = bucket
    bag.size++
  }
  const nearWords = Math.min(wordBucket.length, last - first)
  for (let d = 0; d < nearWords; d++) {
    const word = side === 0 ? last - 1 - d : first + d
    const start = word === 0 ? 0 : wordEnd[word - 1]
    if (wordEnd[word] - start >= 2) add(wordToken[word], wordBucket[d])
  }
  const length = to - from
  for (let d = 0; d < Math.min(characterBucket.length, length); d++)
    add(characterToken(characters[side === 0 ? to - 1 - d : from + d]), characterBucket[d])
  for (let d = 0; d < Math.min(bigramBucket.length, length - 1); d++) {
    const at = side === 0 ? to - 2 - d : from + d
    add(bigramToken(characters[at], characters[at + 1]), bigramBucket[d])
  }
}

/** What a component says. */
const signed = Float64Array.from({ length: 16 }, (_, component) => component - 8)
/** What `embed` adds up: where each token's components start, and what one of 1 stands for in a head. */
const starts = new Int32Array(mostTokens)
const factors = new Float64Array(mostTokens)

/** Adds up the vectors of a bag into `out` at `offset`. */
export const embed = (model: TowerModel, side: 0 | 1, bag: Bag, out: Float32Array, offset: number): void => {
  const { dimensions, heads, components, scale, weight, tokens } = model
  const size = bag.size
  const bytes = dimensions / heads / 2 // of a head
  const first = side * tokens.length
  for (let i = 0; i < size; i++) starts[i] = (first + bag.row[i]) * heads * bytes
  for (let h = 0, to = offset; h < heads; h++) {
    for (let i = 0; i < size; i++)
      factors[i] = weight[(side * buckets + bag.bucket[i]) * heads + h] * scale[first + bag.row[i]]
    let b = h * bytes
    // Eight components at a time, in the processor's registers.
    for (; b + 4 <= (h + 1) * bytes; b += 4) {
      let [c0, c1, c2, c3, c4, c5, c6, c7] = [0, 0, 0, 0, 0, 0, 0, 0]
      for (let i = 0; i < size; i++) {
        const factor = factors[i]
        const at = starts[i] + b
        const [p, q, r, s] = [components[at], components[at + 1], components[at + 2], components[at + 3]]
        c0 += factor * signed[p & 15]
        c1 += factor * signed[p >> 4]
        c2 += factor * signed[q & 15]
        c3 += factor * signed[q >> 4]
        c4 += factor * signed[r & 15]
        c5 += factor * signed[r >> 4]
        c6 += factor * signed[s & 15]
        c7 += factor * signed[s >> 4]
      }
      out[to++] = c0
      out[to++] = c1
      out[to++] = c2
      out[to++] = c3
      out[to++] = c4
      out[to++] = c5
      out[to++] = c6
      out[to++] = c7
    }
    for (; b < (h + 1) * bytes; b++) {
      let [low, high] = [0, 0]
      for (let i = 0; i < size; i++) {
        const pair = components[starts[i] + b]
        low += factors[i] * signed[pair & 15]
        high += factors[i] * signed[pair >> 4]
      }
      out[to++] = low
      out[to++] = high
    }
  }
}
