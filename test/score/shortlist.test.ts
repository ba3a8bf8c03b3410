import { describe, expect, it } from "vitest"
import type { Prepared } from "../../src/score/prepare.ts"
import { handOnSketches, shortlist } from "../../src/score/shortlist.ts"
import { seeded } from "../../src/scramble/random.ts"

const dimensions = 48

/** Pieces of which the start of one, far off, is what each end looks for, but for some noise. */
const page = (n: number, partner: (i: number) => number) => {
  const random = seeded(3)
  const drawn = () => random() + random() + random() - 1.5
  const ends = Float32Array.from({ length: n * dimensions }, drawn)
  const starts = Float32Array.from({ length: n * dimensions }, drawn)
  for (let i = 0; i < n; i++)
    for (let d = 0; d < dimensions; d++) starts[partner(i) * dimensions + d] = ends[i * dimensions + d] + 0.7 * drawn()
  const model = { tower: { dimensions } } as Prepared["model"]
  return { nodes: Array.from({ length: n }, () => ({}) as Prepared["nodes"][number]), ends, starts, model }
}

describe("the shortlist", () => {
  it("is all others on a page", () => {
    const all = shortlist(page(60, (i) => (i + 7) % 60))
    expect([...all(0)]).toEqual(Array.from({ length: 59 }, (_, k) => k + 1))
    expect(all(59)).toHaveLength(59)
  })
  it("of a file of thousands is short, ascending, without the piece itself, and has nearly every partner", () => {
    const n = 3000
    const partner = (i: number) => (i * 7 + 1234) % n
    const some = shortlist(page(n, partner))
    let found = 0
    for (let i = 0; i < n; i += 10) {
      const list = some(i)
      expect(list.length).toBeLessThan(n / 4)
      expect(list.every((j, k) => j !== i && (k === 0 || j > list[k - 1]))).toBe(true)
      if (list.includes(partner(i))) found++
    }
    expect(found / 300).toBeGreaterThan(0.97)
  })
  it("of such a file has what stands near in the dump", () => {
    const some = shortlist(page(1200, (i) => (i + 600) % 1200))
    expect([...some(500)]).toEqual(expect.arrayContaining([480, 499, 501, 530]))
  })
  it("is the same where the sketches of a whole file are handed on to some of its pieces", () => {
    const whole = page(1300, (i) => (i + 600) % 1300)
    const places = Array.from({ length: 900 }, (_, i) => i + (i > 400 ? 390 : 3))
    const rows = (all: Float32Array) =>
      Float32Array.from(places.flatMap((at) => [...all.subarray(at * dimensions, (at + 1) * dimensions)]))
    const some = () => ({ ...whole, nodes: places.map((at) => whole.nodes[at]), ...sides() })
    const sides = () => ({ ends: rows(whole.ends), starts: rows(whole.starts) })
    const [anew, handed] = [some(), some()]
    shortlist(whole)
    handOnSketches(whole.ends, handed.ends, places)
    handOnSketches(whole.starts, handed.starts, places)
    const [wanted, given] = [shortlist(anew), shortlist(handed)]
    for (let i = 0; i < 900; i += 50) expect(given(i)).toEqual(wanted(i))
  })
})
