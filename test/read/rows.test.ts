import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { LaidLine, LaidWord } from "../../src/read/layout.ts"
import { cutRows } from "../../src/read/rows/cut-rows.ts"

/** In the units of the boxes. */
const em = 30
const pitch = 45
const measure = 12
/** As near as characters stand, but for a third of one. */
const gutter = 12
const step = measure * em + gutter

const text =
  "今年以来各地推进城市更新居民说院子里的路平了灯也亮了孩子们放学以后常在楼下踢球老人坐在树下聊天社区食堂每天供应三餐"

/** A piece of a column's line: from which character of the column, and what it says. */
interface Piece {
  readonly column: number
  readonly from: number
  readonly text: string
}

/** Words of one or two characters, as OCR finds them, each box as wide as its ink. */
const wordsOf = (
  { column, from, text: said }: Piece,
  y: number,
  offset: number,
  shift: number
): ReadonlyArray<LaidWord> => {
  const words: Array<LaidWord> = []
  for (let i = 0; i < said.length; ) {
    const length = (i + shift) % 3 === 0 ? 2 : 1
    const x = column * step + (from + i) * em
    const end = Math.min(said.length, i + length)
    words.push({
      start: offset + i,
      box: { x0: x + 2, y0: y + 2, x1: column * step + (from + end) * em - 2, y1: y + em - 2 }
    })
    i = end
  }
  return words
}

const row = (index: number, pieces: ReadonlyArray<Piece>): LaidLine => {
  const y = index * pitch
  let said = ""
  const words = pieces.flatMap((piece) => {
    const own = wordsOf(piece, y, said.length, index + piece.column)
    said += piece.text
    return own
  })
  const [first, last] = [words[0].box, words[words.length - 1].box]
  return {
    text: said,
    words,
    box: { x0: first.x0, y0: y, x1: last.x1, y1: y + em },
    size: em,
    id: `l${index}`,
    region: "b1",
    confidence: 0.9,
    ...(index === 0 ? { afterBlank: true } : {})
  }
}

/** A line of a column: every sixth begins a paragraph, the one before it ends short. */
const piece = (column: number, index: number): Piece => {
  const at = (index + 2 * column) % 6
  const from = at === 0 ? 2 : 0
  const length = at === 5 ? 4 : measure - from
  const start = (index * 7 + column * 11) % 30
  return { column, from, text: text.slice(start, start + length) }
}

const rows = 24
const columns = [0, 1, 2]
const merged = Array.from({ length: rows }, (_, i) =>
  row(
    i,
    columns.map((column) => piece(column, i))
  )
)
const whole = Array.from({ length: rows }, (_, i) => columns.map((column) => row(i, [piece(column, i)]))).flat()
const textsOf = (lines: ReadonlyArray<LaidLine>) => lines.map((line) => line.text)
const cut = (lines: ReadonlyArray<LaidLine>) => cutRows({ lines }).lines

describe("lines that were read across columns", () => {
  it("are cut at the gutters, though these are hardly wider than what stands between characters", () => {
    expect(textsOf(cut(merged))).toEqual(textsOf(whole))
  })

  it("keep their names, and each piece has a box of its own", () => {
    const [first, second] = cut(merged)
    expect(first).toMatchObject({ id: "l0", region: "b1", confidence: 0.9, afterBlank: true, size: em - 4 })
    expect(second).toMatchObject({ id: "l0", region: "b1", confidence: 0.9, afterBlank: false })
    expect(first.box?.x1).toBeLessThanOrEqual(second.box?.x0 ?? 0)
    expect(second.box?.y1).toBe(em - 2)
  })

  it("are cut the same in vertical text, from tier to tier", () => {
    const turned = merged.map((line): LaidLine => {
      const turn = ({ x0, y0, x1, y1 }: LaidWord["box"]) => ({ x0: 3000 - y1, x1: 3000 - y0, y0: x0, y1: x1 })
      const words = (line.words ?? []).map(({ start, box }) => ({ start, box: turn(box) }))
      return { ...line, words, vertical: true, ...(line.box === undefined ? {} : { box: turn(line.box) }) }
    })
    expect(textsOf(cut(turned))).toEqual(textsOf(whole))
  })

  it("are cut where a rule between the columns was read as a mark of its own", () => {
    const ruled = merged.map((line, i): LaidLine => {
      const words = (line.words ?? []).filter(({ start }) => start >= piece(0, i).text.length)
      const at = piece(0, i).text.length
      const rule = { start: at, box: { x0: step - gutter, y0: i * pitch, x1: step, y1: i * pitch + em } }
      return {
        ...line,
        text: `${line.text.slice(0, at)}|${line.text.slice(at)}`,
        words: [
          ...(line.words ?? []).filter(({ start }) => start < at),
          rule,
          ...words.map(({ start, box }) => ({ start: start + 1, box }))
        ]
      }
    })
    const texts = textsOf(cut(ruled)).map((each) => each.replace("|", ""))
    expect(texts).toEqual(textsOf(whole))
  })

  it("are cut where two of them stand among lines that were read column by column", () => {
    const mixed = whole.flatMap((line, i) => {
      const index = Math.floor(i / 3)
      if (index !== 9 && index !== 10) return [line]
      if (i % 3 === 1) return []
      return i % 3 === 0 ? [row(index, [piece(0, index), piece(1, index)])] : [line]
    })
    expect(textsOf(cut(mixed)).length).toBe(whole.length)
  })
})

describe("lines of one column", () => {
  it("stay whole, whatever stands below one another in them", () => {
    expect(cut(whole)).toEqual(whole)
    expect(cutRows({ lines: whole.filter((_, i) => i % 3 === 0) }).lines).toHaveLength(rows)
  })

  it("stay whole above columns, as a lead across them does", () => {
    const lead = Array.from({ length: 5 }, (_, i) => row(i, [{ column: 0, from: 0, text: text.slice(i, i + 24) }]))
    const below = whole.map((line) => ({
      ...line,
      words: (line.words ?? []).map(({ start, box }) => ({
        start,
        box: { ...box, y0: box.y0 + 300, y1: box.y1 + 300 }
      })),
      ...(line.box === undefined ? {} : { box: { ...line.box, y0: line.box.y0 + 300, y1: line.box.y1 + 300 } })
    }))
    expect(textsOf(cut([...lead, ...below])).slice(0, 5)).toEqual(textsOf(lead))
  })

  it("stay whole without boxes of words, and where a page is empty", () => {
    const bare = merged.map(({ words: _, ...line }) => line)
    expect(cut(bare)).toBe(bare)
    expect(cut([])).toEqual([])
  })
})

describe("any words", () => {
  it("are all kept, in their order", () => {
    const side = fc.integer({ min: -50, max: 4000 })
    const box = fc.tuple(side, side, side, side).map(([xa, ya, xb, yb]) => ({
      x0: Math.min(xa, xb),
      y0: Math.min(ya, yb),
      x1: Math.max(xa, xb) + 1,
      y1: Math.max(ya, yb) + 1
    }))
    const line = fc.record({
      boxes: fc.array(box, { minLength: 1, maxLength: 20 }),
      around: box,
      vertical: fc.boolean()
    })
    const lines = fc.array(line, { maxLength: 40 }).map((all) =>
      all.map(
        ({ boxes, around, vertical }): LaidLine => ({
          text: text.slice(0, boxes.length),
          words: boxes.map((each, start) => ({ start, box: each })),
          box: around,
          ...(vertical ? { vertical } : {})
        })
      )
    )
    fc.assert(fc.property(lines, (given) => void expect(textsOf(cut(given)).join("")).toBe(textsOf(given).join(""))))
  })
})
