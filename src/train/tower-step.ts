import { type Bag, buckets } from "../model/tower.ts"

/** Sums of a bag's vectors, each with weights by distance of its own. */
export const heads = 4

/** Initial weights by distance: the first head looks at the seam, the others around it. */
export const initialWeights = (): Float32Array => {
  const weight = new Float32Array(2 * buckets * heads)
  const local = [1.2, 0.8, 0.5, 0.35, 0.2, 0.12, 0.08, 0.06, 0.05, 0.05]
  const wide = [0.6, 0.58, 0.55, 0.52, 0.5, 0.46, 0.42, 0.38, 0.34, 0.3]
  const starts = [0, 10, 17, buckets]
  for (let side = 0; side < 2; side++)
    for (let b = 0; b < buckets; b++) {
      const kind = b < starts[1] ? 0 : b < starts[2] ? 1 : 2
      const d = b - starts[kind]
      for (let h = 0; h < heads; h++) weight[(side * buckets + b) * heads + h] = h === 0 ? local[d] : wide[d]
    }
  return weight
}

/** Float tables while they are learnt. */
export interface Tables {
  readonly vectors: Float32Array // 2 × tokens × dimensions
  readonly squares: Float32Array // 2 × tokens: AdaGrad's sums of squared gradients, a mean a row
  readonly weight: Float32Array
  readonly weightSquares: Float32Array
}

export const forward = (
  tables: Tables,
  tokens: number,
  dimensions: number,
  side: 0 | 1,
  bag: Bag,
  out: Float32Array,
  offset: number
) => {
  const { vectors, weight } = tables
  const width = dimensions / heads
  out.fill(0, offset, offset + dimensions)
  const rowOf = (i: number) => (side * tokens + bag.row[i]) * dimensions
  const weightsOf = (i: number) => (side * buckets + bag.bucket[i]) * heads
  let i = 0
  // Two at once, added one after the other: half as often is the sum read and written.
  for (; i + 1 < bag.size; i += 2) {
    let one = rowOf(i)
    let two = rowOf(i + 1)
    const first = weightsOf(i)
    const second = weightsOf(i + 1)
    let to = offset
    for (let h = 0; h < heads; h++) {
      const f = weight[first + h]
      const g = weight[second + h]
      for (let d = 0; d < width; d++, to++) out[to] = Math.fround(out[to] + f * vectors[one++]) + g * vectors[two++]
    }
  }
  if (i < bag.size) {
    let from = rowOf(i)
    let to = offset
    for (let h = 0; h < heads; h++) {
      const factor = weight[weightsOf(i) + h]
      for (let d = 0; d < width; d++) out[to++] += factor * vectors[from++]
    }
  }
}

/** AdaGrad (Duchi, Hazan & Singer 2011) with a step a row, as a row's components move together. */
export const backward = (
  tables: Tables,
  tokens: number,
  dimensions: number,
  side: 0 | 1,
  bag: Bag,
  gradient: Float32Array,
  offset: number,
  rate: number
) => {
  const { vectors, squares, weight, weightSquares } = tables
  const width = dimensions / heads
  const factor = new Float64Array(heads)
  const slope = new Float64Array(heads)
  const power = new Float64Array(heads) // of the gradient in each head, a mean over all components
  for (let h = 0; h < heads; h++) {
    let sum = 0
    for (let d = 0; d < width; d++) sum += gradient[offset + h * width + d] * gradient[offset + h * width + d]
    power[h] = sum / dimensions
  }
  for (let i = 0; i < bag.size; i++) {
    const row = side * tokens + bag.row[i]
    const w = (side * buckets + bag.bucket[i]) * heads
    let square = squares[row]
    for (let h = 0; h < heads; h++) square += weight[w + h] * weight[w + h] * power[h]
    squares[row] = square
    const step = rate / Math.sqrt(square + 1e-6)
    for (let h = 0; h < heads; h++) factor[h] = step * weight[w + h]
    const f0 = factor[0]
    const f1 = factor[1]
    const f2 = factor[2]
    const f3 = factor[3]
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    let from = row * dimensions
    // All heads at once, as the sum of none waits for another's.
    for (let at = offset; at < offset + width; at++, from++) {
      const g0 = gradient[at]
      const g1 = gradient[at + width]
      const g2 = gradient[at + 2 * width]
      const g3 = gradient[at + 3 * width]
      s0 += g0 * vectors[from]
      s1 += g1 * vectors[from + width]
      s2 += g2 * vectors[from + 2 * width]
      s3 += g3 * vectors[from + 3 * width]
      vectors[from] -= f0 * g0
      vectors[from + width] -= f1 * g1
      vectors[from + 2 * width] -= f2 * g2
      vectors[from + 3 * width] -= f3 * g3
    }
    slope[0] = s0
    slope[1] = s1
    slope[2] = s2
    slope[3] = s3
    for (let h = 0; h < heads; h++) {
      weightSquares[w + h] += slope[h] * slope[h]
      weight[w + h] -= (0.3 * rate * slope[h]) / Math.sqrt(weightSquares[w + h] + 1e-3)
    }
  }
}
