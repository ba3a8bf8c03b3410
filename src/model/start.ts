import { mix } from "./hash.ts"

/** A hashed linear model of how paragraphs begin, against what stands after a cut. */
export interface StartModel {
  /** a power of two of weights, in nats × `1 / scale` */
  readonly weight: Int8Array
  readonly scale: number
  readonly bias: number
}

/** Most features that `startFeatures` gives. */
export const mostStartFeatures = 48

/**
 * The first characters of a text as hashed features: characters and pairs by place, triples and quadruples near the
 * start, and the first pairs wherever they stand.
 *
 * @returns how many were written to `out`; each is a number below `size`, a power of two
 */
export const startFeatures = (
  characters: Uint16Array,
  from: number,
  to: number,
  size: number,
  out: Uint32Array
): number => {
  const length = Math.min(16, to - from)
  let n = 0
  for (let i = 0; i < length; i++) {
    const one = mix(i + 1, characters[from + i])
    out[n++] = one & (size - 1)
    if (i + 1 >= length) break
    const two = mix(one, characters[from + i + 1])
    if (i < 10) out[n++] = two & (size - 1)
    if (i + 2 < length && i < 6) out[n++] = mix(two, characters[from + i + 2]) & (size - 1)
    if (i + 3 < length && i < 2)
      out[n++] = mix(mix(two, characters[from + i + 2]), characters[from + i + 3]) & (size - 1)
    if (i < 12) out[n++] = mix(mix(777, characters[from + i]), characters[from + i + 1]) & (size - 1)
  }
  return n
}

const features = new Uint32Array(mostStartFeatures)

/** Log-odds that a paragraph begins with these characters rather than goes on with them, in nats, at even prior odds. */
export const startLogOdds = (model: StartModel, characters: Uint16Array): number => {
  const n = startFeatures(characters, 0, characters.length, model.weight.length, features)
  let sum = model.bias
  for (let i = 0; i < n; i++) sum += model.weight[features[i]] / model.scale
  return sum
}
