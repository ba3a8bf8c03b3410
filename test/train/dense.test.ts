import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { products, spread } from "../../src/train/dense.ts"

const matrices = fc
  .record({
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 11 }),
    dimensions: fc.constant(8)
  })
  .chain(({ rows, columns, dimensions }) => {
    const floats = (count: number) =>
      fc.float32Array({ minLength: count, maxLength: count, noNaN: true, min: -9, max: 9 })
    return fc.tuple(
      fc.constant({ rows, columns, dimensions }),
      floats(rows * dimensions),
      floats(columns * dimensions),
      floats(rows * columns)
    )
  })

describe("dense products", () => {
  it("are those of rows and columns taken one by one, bit by bit", () => {
    fc.assert(
      fc.property(matrices, ([{ rows, columns, dimensions }, a, b]) => {
        const out = new Float32Array(rows * columns)
        products(a, b, rows, columns, dimensions, out)
        const plain = Float32Array.from(out, (_, at) => {
          let sum = 0
          for (let d = 0; d < dimensions; d++)
            sum += a[Math.floor(at / columns) * dimensions + d] * b[(at % columns) * dimensions + d]
          return sum
        })
        expect(out).toEqual(plain)
      })
    )
  })

  it("are handed back to the vectors as slope by slope, those of next to nothing left out", () => {
    fc.assert(
      fc.property(matrices, ([{ rows, columns, dimensions }, a, b, drawn]) => {
        const slope = drawn.map((value) => (Math.abs(value) < 3 ? value * 1e-5 : value))
        const da = new Float32Array(a.length)
        const db = new Float32Array(b.length)
        spread(a, b, slope, rows, columns, dimensions, da, db)
        const [plainA, plainB] = [new Float32Array(a.length), new Float32Array(b.length)]
        for (let i = 0; i < rows; i++)
          for (let j = 0; j < columns; j++) {
            const g = slope[i * columns + j]
            if (Math.abs(g) < 1e-4) continue
            for (let d = 0; d < dimensions; d++) {
              plainA[i * dimensions + d] += g * b[j * dimensions + d]
              plainB[j * dimensions + d] += g * a[i * dimensions + d]
            }
          }
        expect(da).toEqual(plainA)
        expect(db).toEqual(plainB)
      })
    )
  })
})
