import { describe, expect, it } from "vitest"
import { detect } from "../../src/detect/detect.ts"
import { type LaidLine, layOut } from "../../src/read/layout.ts"
import { segmenter } from "./pages.ts"

/** In the units of the boxes. */
const em = 30
const pitch = 45
const measure = 12
const x = (n: number, gutter = 30): number => 100 + n * (measure * em + gutter)

const found = (lines: ReadonlyArray<LaidLine>) => {
  const mixed = [...lines.keys()].sort((a, b) => ((a * 7919) % 101) - ((b * 7919) % 101)).map((i) => lines[i])
  const [page] = layOut({ name: "p.tsv", format: "tesseract-tsv", sha256: "" }, [
    { width: 4000, height: 4000, lines: mixed }
  ]).pages
  return detect(page, segmenter).fragments
}
const texts = (lines: ReadonlyArray<LaidLine>) => found(lines).map(({ text }) => text)

const column = (left: number, y: number, text: string, torn = false): ReadonlyArray<LaidLine> => {
  const lines: Array<LaidLine> = []
  for (let at = 0; at < text.length; ) {
    const indent = at === 0 && !torn ? 2 : 0
    const piece = text.slice(at, at + measure - indent)
    const [x0, y0] = [left + indent * em, y + lines.length * pitch]
    lines.push({ text: piece, box: { x0, y0, x1: x0 + piece.length * em, y1: y0 + em } })
    at += piece.length
  }
  return lines
}
const line = (text: string, x0: number, y0: number, size = em): LaidLine => ({
  text,
  box: { x0, y0, x1: x0 + text.length * size, y1: y0 + size }
})

const harvest = "稻子熟了以后全村的人都下田收割，机器从东头开到西头只要半天，老人站在田埂上看着孩子们把粮食运进仓库。"
const bridge = "新桥今天早上通车了，第一辆开过去的是送菜的卡车，司机按了三下喇叭，桥头等着的人听见以后都笑了起来。"
const ferry = "渡船停在岸边，船工把缆绳收起来挂在墙上，他说以后想在岸边开一家小店，专卖面条，一天打算卖一百碗。"
const market = "集市每月逢五开，远处的人天不亮就挑着担子上路，中午以前货都卖完了，下午大家坐在树下听会儿戏才散。"

const school = "学校的钟敲了三下，孩子们从教室里跑出来，操场上立刻热闹起来，老师站在廊下笑着数人，少一个也不许走。"

describe("headings that stand side by side", () => {
  it("are two where the right one's columns begin something, over several columns too", () => {
    const lines = [
      line("丰收的田野无边", x(0) + 165, 100, 60),
      ...column(x(0), 220, harvest),
      ...column(x(1), 220, market, true),
      line("新桥通车老少都来看", x(2) + 100, 108, 64),
      ...column(x(2), 220, bridge),
      ...column(x(3), 220, ferry, true)
    ]
    expect(texts(lines)).toEqual(["丰收的田野无边", harvest, market, "新桥通车老少都来看", bridge, ferry])
  })

  it("are two where one has a next line in the middle below it, far above its columns", () => {
    const lines = [
      line("丰收田野老少", x(0), 100, 60),
      line("齐忙", x(0) + 120, 180, 60),
      line("新桥通车了", x(1) + 40, 106, 60),
      line("□ 本报记者 王平", x(0) + 100, 270),
      ...column(x(0), 420, harvest),
      ...column(x(1), 220, bridge)
    ]
    expect(texts(lines)).toEqual(["丰收田野老少齐忙", "□ 本报记者 王平", harvest, "新桥通车了", bridge])
  })

  it("are one, though a wide blank parts it, where the column below its right half goes on", () => {
    const lines = [
      line("丰收的田野", x(0) + 200, 100, 60),
      line("无边的粮仓", x(0) + 620, 100, 60),
      ...column(x(0), 220, harvest),
      ...column(x(1), 220, market, true),
      ...column(x(2), 220, ferry, true)
    ]
    expect(found(lines)[0]).toMatchObject({
      role: "headline",
      text: expect.stringMatching(/^丰收的田野\s*无边的粮仓$/)
    })
  })
})

describe("a byline", () => {
  const article = (byline: ReadonlyArray<LaidLine>) => [
    line("丰收的田野", x(0), 100, 60),
    ...byline,
    ...column(x(0), 260, harvest),
    ...column(x(1), 260, market, true),
    line("新桥通车", x(2), 100, 60),
    ...column(x(2), 220, bridge)
  ]

  it("belongs to its heading at the end of the line too, past where the heading ends", () => {
    const found = texts(article([line("本报记者　王小平", x(0) + 440, 180)]))
    expect(found.slice(0, 3)).toEqual(["丰收的田野", "本报记者　王小平", harvest])
  })

  it("is whole that was read in two pieces", () => {
    const found = texts(article([line("本报记者", x(0) + 230, 180), line("王小平", x(0) + 390, 180)]))
    expect(found.slice(0, 2)).toEqual(["丰收的田野", expect.stringMatching(/^本报记者/)])
    expect(found.indexOf(harvest)).toBeLessThan(4)
    expect(found.slice(0, found.indexOf(harvest)).join("")).toContain("王小平")
  })

  it("stands under its heading beside a scrap of a picture that was read as large type", () => {
    const lines = [line("牛王", x(1), 230, 50), ...article([line("本报记者　王小平", x(0) + 60, 175)])]
    expect(texts(lines).indexOf("本报记者　王小平")).toBeLessThan(texts(lines).indexOf(harvest))
  })
})

describe("a picture between a heading and its text", () => {
  it("does not part them where the text begins as an article does, whatever whitespace runs across", () => {
    const lines = [
      line("丰收的田野", x(0) + 150, 100, 60),
      ...column(x(0), 900, harvest),
      ...column(x(1), 900, market, true),
      line("新桥通车", x(2) + 60, 100, 60),
      ...column(x(2), 220, bridge),
      line("渡口", x(2) + 60, 700, 60),
      ...column(x(2), 800, ferry),
      ...column(x(3), 220, school, true)
    ]
    const order = texts(lines)
    expect(order.slice(0, 3)).toEqual(["丰收的田野", harvest, market])
  })

  it("leaves alone a column that goes on from elsewhere", () => {
    const lines = [
      line("丰收的田野", x(0) + 150, 100, 60),
      ...column(x(0), 900, market.slice(4), true),
      line("新桥通车", x(1) + 60, 100, 60),
      ...column(x(1), 220, bridge),
      line("渡口", x(1) + 60, 700, 60),
      ...column(x(1), 800, ferry)
    ]
    const order = texts(lines)
    expect(order.indexOf(market.slice(4))).not.toBe(order.indexOf("丰收的田野") + 1)
  })
})

describe("the height of a box", () => {
  it("makes no heading of body type on which a stain or another line lies", () => {
    const lines = [
      line("丰收的田野", x(0), 100, 60),
      ...column(x(0), 220, harvest + bridge).map((each, i) => {
        const { x0, y0, x1, y1 } = each.box!
        return i >= 2 && i <= 4 ? { ...each, size: 70, box: { x0, y0: y0 - 20, x1, y1: y1 + 20 } } : each
      })
    ]
    expect(found(lines).filter(({ role }) => role === "headline")).toHaveLength(1)
    expect(texts(lines)).toEqual(["丰收的田野", harvest + bridge])
  })

  it("makes a heading's last line one of it though it is a character long", () => {
    const lines = [
      line("新桥今早通车老少都来", x(0) + 75, 100, 60),
      line("看", x(0) + 345, 180, 60),
      ...column(x(0), 290, bridge),
      ...column(x(1), 290, ferry)
    ]
    expect(found(lines).map(({ role }) => role)).toEqual(["headline", "headline", "body", "body"])
  })

  it("makes no heading of a line whose box is a third too high for its length", () => {
    const lines = column(x(0), 100, bridge)
    const tall = lines.map((each, i) => (i === 2 ? { ...each, box: { ...each.box!, y0: each.box!.y0 - 12 } } : each))
    expect(texts(tall)).toEqual([bridge])
  })

  it("leaves a line of another kind between two columns out of the one below it", () => {
    const [first, ...others] = column(x(1), 260, harvest.slice(0, 40), true)
    const lines = [
      line("丰收的田野，无边的粮仓", x(0) + 60, 90, 60),
      line("河东县主要负责人王小平", x(1) + 15, 205),
      ...column(x(0), 260, bridge),
      first,
      ...others,
      ...column(x(2), 260, ferry, true)
    ]
    expect(texts(lines).filter((text) => text.includes("负责人"))).toEqual(["河东县主要负责人王小平"])
  })
})
