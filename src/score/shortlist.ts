import { mix } from "../model/hash.ts"
import type { Seen } from "./prepare.ts"

/** Pieces up to which all starts are looked at for each end, and what costs their square is done at all. */
export const exactUpTo = 800
/** Beyond, in pieces of the dump on either side: what stands near is looked at all the same. */
const near = 150
/** Beyond, of all others so many by their sketches. */
const sketched = 160
const bits = 128
const words = bits / 32

/** For each end, which starts are worth a look; ascending, itself left out. */
export type Shortlist = (from: number) => Int32Array

/**
 * All other pieces of a page; of a file of many hundred pieces those that stand near in the dump and those whose sketches
 * agree best: signs of random projections (Charikar 2002), as the angle between two vectors goes with the share of signs
 * that agree. A sketch costs a few additions, so that what grows with the square of the pieces is small.
 */
export const shortlist = (prepared: Pick<Seen, "nodes" | "ends" | "starts" | "model">): Shortlist => {
  const n = prepared.nodes.length
  if (n <= exactUpTo)
    return (from) => {
      const all = new Int32Array(Math.max(0, n - 1))
      for (let j = 0, k = 0; j < n; j++) if (j !== from) all[k++] = j
      return all
    }
  const { dimensions } = prepared.model.tower
  const planes = planesOf(dimensions)
  const ends = sketches(prepared.ends, n, dimensions, planes)
  const starts = sketches(prepared.starts, n, dimensions, planes)
  const agreement = new Uint16Array(n)
  const counts = new Uint32Array(bits + 1)
  return (from) => {
    counts.fill(0)
    const own = from * words
    const [a, b, c, d] = [ends[own], ends[own + 1], ends[own + 2], ends[own + 3]]
    for (let j = 0, y = 0; j < n; j++, y += words) {
      const same = bits - ones(a ^ starts[y], b ^ starts[y + 1], c ^ starts[y + 2], d ^ starts[y + 3])
      agreement[j] = same
      counts[same]++
    }
    let least = bits
    for (let taken = 0; least > 0 && taken + counts[least] <= sketched; least--) taken += counts[least]
    const chosen: Array<number> = []
    for (let j = 0; j < n; j++) if (j !== from && (agreement[j] > least || Math.abs(j - from) <= near)) chosen.push(j)
    return Int32Array.from(chosen)
  }
}

/** bits × dimensions: components of 1 and -1, the same for every page. */
const planesOf = (dimensions: number): Float32Array => {
  const planes = new Float32Array(bits * dimensions)
  for (let k = 0; k < planes.length; k++) planes[k] = mix(0x6a09e667, k) & 0x400 ? 1 : -1
  return planes
}

/** By the vectors that they are of: a page's ends and starts are looked at from either side. */
const known = new WeakMap<Float32Array, Int32Array>()

const sketches = (vectors: Float32Array, n: number, dimensions: number, planes: Float32Array): Int32Array => {
  const found = known.get(vectors)
  if (found !== undefined) return found
  const sketch = new Int32Array(n * words)
  for (let i = 0; i < n; i++)
    for (let b = 0; b < bits; b += 4) {
      // Four at a time: none waits for another's last addition.
      let [first, second, third, fourth] = [0, 0, 0, 0]
      for (let d = 0, x = i * dimensions, p = b * dimensions; d < dimensions; d++, p++) {
        const component = vectors[x++]
        first += component * planes[p]
        second += component * planes[p + dimensions]
        third += component * planes[p + 2 * dimensions]
        fourth += component * planes[p + 3 * dimensions]
      }
      const signs = (first > 0 ? 1 : 0) | (second > 0 ? 2 : 0) | (third > 0 ? 4 : 0) | (fourth > 0 ? 8 : 0)
      sketch[i * words + (b >> 5)] |= signs << (b & 31)
    }
  known.set(vectors, sketch)
  return sketch
}

/** Says that vectors are those of a page at some places, so that they are not sketched once more. */
export const handOnSketches = (from: Float32Array, to: Float32Array, places: ReadonlyArray<number>): void => {
  const all = known.get(from)
  if (all === undefined) return
  const some = new Int32Array(places.length * words)
  for (const [i, at] of places.entries()) some.set(all.subarray(at * words, (at + 1) * words), i * words)
  known.set(to, some)
}

/** Ones among the bits of four words together (the count by halves of Hacker's Delight, Warren 2002). */
const ones = (a: number, b: number, c: number, d: number): number => {
  const v = a - ((a >>> 1) & 0x55555555)
  const w = b - ((b >>> 1) & 0x55555555)
  const x = c - ((c >>> 1) & 0x55555555)
  const y = d - ((d >>> 1) & 0x55555555)
  const left = (v & 0x33333333) + ((v >>> 2) & 0x33333333) + (w & 0x33333333) + ((w >>> 2) & 0x33333333)
  const right = (x & 0x33333333) + ((x >>> 2) & 0x33333333) + (y & 0x33333333) + ((y >>> 2) & 0x33333333)
  const all = (left & 0x0f0f0f0f) + ((left >>> 4) & 0x0f0f0f0f) + (right & 0x0f0f0f0f) + ((right >>> 4) & 0x0f0f0f0f)
  return Math.imul(all, 0x01010101) >>> 24
}
