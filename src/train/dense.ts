/*
 * Products of two small matrices, the half of what learning vectors costs. Four columns go at once, so that their sums
 * need not wait for one another; each sum is still added up in its own order, and comes out the same bit by bit.
 */

/** Inner products: `out[i × columns + j]` of row `i` of `a` with row `j` of `b`. */
export const products = (
  a: Float32Array,
  b: Float32Array,
  rows: number,
  columns: number,
  dimensions: number,
  out: Float32Array
): void => {
  for (let i = 0; i < rows; i++) {
    const from = i * dimensions
    let j = 0
    for (; j + 3 < columns; j += 4) {
      let [s0, s1, s2, s3] = [0, 0, 0, 0]
      for (let d = 0, y = j * dimensions; d < dimensions; d++, y++) {
        const x = a[from + d]
        s0 += x * b[y]
        s1 += x * b[y + dimensions]
        s2 += x * b[y + 2 * dimensions]
        s3 += x * b[y + 3 * dimensions]
      }
      const at = i * columns + j
      out[at] = s0
      out[at + 1] = s1
      out[at + 2] = s2
      out[at + 3] = s3
    }
    for (; j < columns; j++) {
      let sum = 0
      for (let d = 0, y = j * dimensions; d < dimensions; d++, y++) sum += a[from + d] * b[y]
      out[i * columns + j] = sum
    }
  }
}

/** Slopes below this are left out. */
const nothing = 1e-4

/** What the slopes of the inner products make of the vectors: adds `slope × b` to `da` and `slope × a` to `db`. */
export const spread = (
  a: Float32Array,
  b: Float32Array,
  slope: Float32Array,
  rows: number,
  columns: number,
  dimensions: number,
  da: Float32Array,
  db: Float32Array
): void => {
  const telling = new Int32Array(columns)
  for (let i = 0; i < rows; i++) {
    const from = i * dimensions
    const slopes = i * columns
    let count = 0
    for (let j = 0; j < columns; j++) {
      const g = slope[slopes + j]
      if (g <= -nothing || g >= nothing) telling[count++] = j
    }
    let k = 0
    for (; k + 3 < count; k += 4) {
      const g0 = slope[slopes + telling[k]]
      const g1 = slope[slopes + telling[k + 1]]
      const g2 = slope[slopes + telling[k + 2]]
      const g3 = slope[slopes + telling[k + 3]]
      let y0 = telling[k] * dimensions
      let y1 = telling[k + 1] * dimensions
      let y2 = telling[k + 2] * dimensions
      let y3 = telling[k + 3] * dimensions
      for (let at = from; at < from + dimensions; at++, y0++, y1++, y2++, y3++) {
        const x = a[at]
        let sum = Math.fround(da[at] + g0 * b[y0])
        sum = Math.fround(sum + g1 * b[y1])
        sum = Math.fround(sum + g2 * b[y2])
        da[at] = sum + g3 * b[y3]
        db[y0] += g0 * x
        db[y1] += g1 * x
        db[y2] += g2 * x
        db[y3] += g3 * x
      }
    }
    for (; k < count; k++) {
      const g = slope[slopes + telling[k]]
      for (let d = 0, x = from, y = telling[k] * dimensions; d < dimensions; d++, x++, y++) {
        da[x] += g * b[y]
        db[y] += g * a[x]
      }
    }
  }
}
