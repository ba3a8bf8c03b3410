import { describe, expect, it } from "vitest"
import { fitCalibration } from "../../src/train/fit-calibration.ts"

/** Values of a scorer whose true log-odds are `slope` × value + `offset`, each value with its exact share of ones. */
const labelled = (slope: number, offset: number, least: number, most: number) => {
  const each = 250
  const values = Float32Array.from(
    { length: 81 * each },
    (_, i) => least + ((most - least) * Math.floor(i / each)) / 80
  )
  const labels = Uint8Array.from(values, (value, i) =>
    i % each < Math.round(each / (1 + Math.exp(-(slope * value + offset)))) ? 1 : 0
  )
  return { values, labels }
}

describe("calibration", () => {
  it.each([
    [1, 0, -4, 4],
    [0.5, 1, -4, 4],
    [2, -1.5, -4, 4],
    [3, 1, -12, 6],
    // Trees that are two or three times as sure as they may be, as those of a small corpus are.
    [0.5, -1.5, -20, 10],
    [0.3, 0, -12, 6]
  ])("finds the sigmoid of slope %d and offset %d for values of %d to %d", (slope, offset, least, most) => {
    const { values, labels } = labelled(slope, offset, least, most)
    const found = fitCalibration(values, labels)
    expect(Math.abs(found.slope - slope)).toBeLessThan(0.05)
    expect(Math.abs(found.offset - offset)).toBeLessThan(0.05)
  })

  it("stays finite where the labels are parted without a doubt, or all the same", () => {
    const values = Float32Array.from({ length: 100 }, (_, i) => i - 49.5)
    for (const labels of [values.map((value) => (value > 0 ? 1 : 0)), values.map(() => 0), values.map(() => 1)]) {
      const { slope, offset } = fitCalibration(values, Uint8Array.from(labels))
      expect([slope, offset].every(Number.isFinite)).toBe(true)
    }
  })

  it("of nothing changes nothing", () => {
    expect(fitCalibration(new Float32Array(0), new Uint8Array(0))).toEqual({ slope: 1, offset: 0 })
  })
})
