import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readText } from "../../src/read/formats/text.ts"
import { mixed } from "../../src/scramble/mixed.ts"
import { orders, usual } from "../../src/scramble/options.ts"
import { scramble, scrambleMany } from "../../src/scramble/scramble.ts"
import { isBlank } from "../../src/text/characters.ts"
import { readScrambled } from "../../src/train/pages.ts"
import { articles } from "./articles.ts"

const onPaper = orders.filter((order) => order !== "shuffled")
const area = ({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }) => (x1 - x0) * (y1 - y0)

describe("a scrambled page with boxes", () => {
  it("has every non-blank character in one place of its gold, and every line at most one box of some size", () => {
    fc.assert(
      fc.property(fc.constantFrom(...onPaper), fc.nat(), (order, seed) => {
        const { text, gold, boxes } = scramble(articles, { ...mixed(seed), order, boxes: true }, seed)
        const count = new Array<number>(text.length).fill(0)
        for (const { paragraphs } of gold.articles)
          for (const { spans } of paragraphs)
            for (const [start, end] of spans) for (let i = start; i < end; i++) count[i]++
        expect(count.every((times, i) => times === (isBlank(text.charCodeAt(i)) ? times : 1))).toBe(true)
        expect(gold.duplicates ?? []).toEqual([])
        expect(new Set(boxes!.map(({ line }) => line[0])).size).toBe(boxes!.length)
        for (const { box } of boxes!) expect(box.x1 > box.x0 && box.y1 > box.y0).toBe(true)
      }),
      { numRuns: 40 }
    )
  })

  it("has no two lines in one place", () => {
    for (let seed = 0; seed < 16; seed++) {
      const boxes = scramble(articles, { ...mixed(seed), order: "pieces", boxes: true }, seed).boxes!
      let most = 0
      for (const [i, { box: a }] of boxes.entries())
        for (let k = i + 1; k < boxes.length; k++) {
          const b = boxes[k].box
          const wide = Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0))
          const high = Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0))
          most = Math.max(most, (wide * high) / Math.min(area(a), area(b)))
        }
      expect(most).toBeLessThan(0.55)
    }
  })

  it("stands the same on paper in whatever order it comes out", () => {
    const text = (order: (typeof orders)[number]) =>
      scramble(articles, { ...usual, order, boxes: true }, 7)
        .text.split("\n")
        .filter((line) => line !== "")
    expect(text("pieces").toSorted()).toEqual(text("printed").toSorted())
    expect(text("pieces")).not.toEqual(text("printed"))
  })

  it("is read with the boxes of its lines", () => {
    const made = scramble(articles, { ...usual, boxes: true }, 3)
    const page = readScrambled(made)!
    const boxed = page.lines.filter(({ box }) => box !== undefined)
    expect(boxed.length).toBe(made.boxes!.length)
    expect(boxed.length).toBeGreaterThan(0.9 * page.lines.length)
  })

  it("leaves pages of text alone as they were", () => {
    const text = scramble(articles, usual, 3)
    expect(text.boxes).toBeUndefined()
    const [read] = readText({ name: "dump.txt", format: "text", sha256: "", text: text.text })
    expect(readScrambled(text)!.lines).toEqual(read.lines)
    const some = scrambleMany(articles, { pages: 30, options: "mixed", boxed: 0.5 }, 9)
    const none = scrambleMany(articles, { pages: 30, options: "mixed" }, 9)
    const bare = some.map(({ boxes }) => boxes === undefined)
    expect(bare.filter((is) => is).length).toBeGreaterThan(5)
    expect(bare.filter((is) => !is).length).toBeGreaterThan(5)
    expect(some.filter((_, i) => bare[i])).toEqual(none.filter((_, i) => bare[i]))
  })
})
