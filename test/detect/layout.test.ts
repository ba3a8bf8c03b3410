import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { detect } from "../../src/detect/detect.ts"
import type { Fragment } from "../../src/detect/fragment.ts"
import { type LaidLine, type LaidPage, layOut, type Rectangle } from "../../src/read/layout.ts"
import type { Page } from "../../src/read/page.ts"
import { segmenter } from "./pages.ts"

/** In the units of the boxes: height of body type, and from one line to the next. */
const em = 30
const pitch = 45
const characters = 12
const gutter = 60
const width = characters * em

const pageOf = (lines: ReadonlyArray<LaidLine>): Page => {
  const laid: LaidPage = { width: 3000, height: 4000, lines }
  return layOut({ name: "page.tsv", format: "tesseract-tsv", sha256: "" }, [laid]).pages[0]
}
const fragmentsOf = (lines: ReadonlyArray<LaidLine>): ReadonlyArray<Fragment> =>
  detect(pageOf(lines), segmenter).fragments
const textsOf = (lines: ReadonlyArray<LaidLine>): ReadonlyArray<string> => fragmentsOf(lines).map(({ text }) => text)

/** Sets paragraphs in a column, each indented by two, from `y` down; the first has no indent if it is `torn`. */
const column = (
  x: number,
  y: number,
  paragraphs: ReadonlyArray<string>,
  torn = false,
  measure = characters
): ReadonlyArray<LaidLine> => {
  const lines: Array<LaidLine> = []
  for (const [i, paragraph] of paragraphs.entries()) {
    let indent = i === 0 && torn ? 0 : 2
    for (let at = 0; at < paragraph.length; ) {
      const text = paragraph.slice(at, at + measure - indent)
      const top = y + lines.length * pitch
      const x0 = x + indent * em
      lines.push({ text, box: { x0, y0: top, x1: x0 + text.length * em, y1: top + em } })
      at += text.length
      indent = 0
    }
  }
  return lines
}

const heading = (text: string, x: number, y: number, size = 60): LaidLine => ({
  text,
  box: { x0: x, y0: y, x1: x + text.length * size, y1: y + size }
})

const harvest = "稻子熟了以后全村的人都下田收割，机器从东头开到西头只要半天。老人站在田埂上看着。"
const harvestThen = "他说从前要割十天，如今孩子们回来帮忙，一个上午就把粮食运进了仓库。"
const harvestCut = "收完稻子以后大家商量冬天种什么，有人说种油菜，有人说不如养"
const harvestOn = "鱼，因为水渠刚刚修好，水很干净。最后决定一半种菜一半养鱼，明年再看。"
const bridge = "新桥今天早上通车了，第一辆开过去的是送菜的卡车。司机按了三下喇叭，桥头的人都笑了。"
const bridgeCut = "造桥用了两年时间，工人们夏天在水里打桩，冬天在风里焊接，没有一个人"
const bridgeOn = "提前离开工地。桥造好以后，两岸的学生上学少走六里路，不用再等渡船。"
const ferry = "渡船停在岸边，船工把缆绳收起来挂在墙上。他说以后想在岸边开一家小店，专卖面条。"
const noodles = "面条要用河边的泉水来煮，碗里放三片牛肉和一把青菜。赶集的日子他打算卖一百碗，卖完就关门。"
const market = "集市每月逢五开，远处的人天不亮就挑着担子上路，中午以前货都卖完了。"

/** The lines in an order of no meaning. */
const mixed = (lines: ReadonlyArray<LaidLine>): ReadonlyArray<LaidLine> =>
  [...lines.keys()].sort((a, b) => ((a * 7919) % 101) - ((b * 7919) % 101) || a - b).map((i) => lines[i])

const x = (n: number) => 100 + n * (width + gutter)

/** A heading across two columns, and beside it one over a column of its own. */
const twoArticles = [
  heading("丰收的田野", x(0) + 2 * width * 0.5 - 120, 100),
  ...column(x(0), 220, [harvest, harvestThen, harvestCut]),
  ...column(x(1), 220, [harvestOn, harvestThen], true),
  heading("新桥通车", x(2) + 60, 100),
  ...column(x(2), 220, [bridge, ferry])
]

describe("columns with boxes", () => {
  it("reads a heading, the columns under it from the left, then the next article, whatever the file's order", () => {
    expect(textsOf(mixed(twoArticles))).toEqual([
      "丰收的田野",
      harvest,
      harvestThen,
      harvestCut,
      harvestOn,
      "新桥通车",
      bridge,
      ferry
    ])
  })

  it("says what begins a paragraph by its indent, what is a heading by its type, and where things are", () => {
    const found = fragmentsOf(mixed(twoArticles))
    expect(found.find(({ text }) => text === harvestOn)).toMatchObject({ role: "body", beginsParagraph: false })
    expect(found.find(({ text }) => text === bridge)).toMatchObject({ role: "body", beginsParagraph: true })
    expect(found[0]).toMatchObject({ role: "headline", size: 60, scale: 2, box: { page: 0, y0: 100, y1: 160 } })
  })

  it("takes no line for a paragraph's first whose own first character was not read", () => {
    const lines = column(x(0), 220, [harvest, bridgeCut, harvestThen, ferry, market, noodles, bridge])
    const lost = lines.findIndex(({ text }) => text.startsWith("在风里焊接"))
    expect(lost).toBeGreaterThan(0)
    const { text, box } = lines[lost]
    const torn = lines.with(lost, { text: text.slice(1), box: { ...box!, x0: box!.x0 + em } })
    expect(textsOf(torn)).toEqual(textsOf(lines).map((each) => each.replace("在风里焊接", "风里焊接")))
  })

  it("goes on from the foot of a column to the head of the next, through a heading inside the column", () => {
    const foot = 220 + 10 * pitch
    const lines = [
      heading("丰收的田野", x(0), 100),
      ...column(x(0), 220, [harvest, harvestThen]),
      heading("新桥通车", x(0) + 40, foot + 60),
      ...column(x(0), foot + 180, [bridge, bridgeCut]),
      ...column(x(1), 100, [bridgeOn], true),
      heading("渡口", x(1) + 60, 100 + 4 * pitch),
      ...column(x(1), 220 + 4 * pitch, [ferry, noodles, market])
    ]
    expect(textsOf(mixed(lines))).toEqual([
      "丰收的田野",
      harvest,
      harvestThen,
      "新桥通车",
      bridge,
      bridgeCut,
      bridgeOn,
      "渡口",
      ferry,
      noodles,
      market
    ])
  })

  it("goes on below a boxed article that was set into a column", () => {
    const top = column(x(0), 220, [harvest, harvestCut])
    const boxTop = 220 + top.length * pitch + 60
    const narrow = 40
    const box = column(x(0) + narrow, boxTop + 120, [ferry + noodles], false, 9)
    const below = boxTop + 120 + box.length * pitch + 60
    const beside = column(
      x(1),
      220,
      [bridge, bridgeCut + bridgeOn, harvestThen, market, bridge + market, harvestThen + bridgeOn],
      true
    )
    const found = textsOf(
      mixed([
        heading("丰收的田野和新桥", x(0) + 100, 100),
        ...top,
        heading("渡口", x(0) + narrow + 100, boxTop),
        ...box,
        ...column(x(0), below, [harvestOn], true),
        ...beside
      ])
    )
    expect(found.indexOf(harvestOn)).toBe(found.indexOf(harvestCut) + 1)
  })

  it("puts a heading of two lines, and one that was read in two pieces, together", () => {
    const lines = [
      heading("丰收的田野", x(0) + 100, 100),
      heading("今年又一季", x(0) + 100, 170),
      ...column(x(0), 280, [harvest, harvestThen]),
      ...column(x(1), 280, [harvestOn], true)
    ]
    expect(textsOf(mixed(lines))[0]).toBe("丰收的田野今年又一季")
    const pieces = [heading("丰收的", x(0) + 200, 100), heading("田野", x(0) + 400, 102), ...lines.slice(2)]
    expect(textsOf(mixed(pieces))[0]).toBe("丰收的田野")
  })

  it("reads vertical text in tiers from the right and from the top", () => {
    const across = mixed(twoArticles)
    const turned = across.map(({ text, box }): LaidLine => {
      const { x0, y0, x1, y1 } = box!
      return { text, vertical: true, box: { x0: 3000 - y1, x1: 3000 - y0, y0: x0, y1: x1 } }
    })
    expect(textsOf(turned)).toEqual(textsOf(across))
    expect(fragmentsOf(turned)[0].vertical).toBe(true)
  })

  it("is not led astray by skew", () => {
    for (const slope of [-0.03, -0.01, 0.01, 0.03]) {
      const skewed = mixed(twoArticles).map(({ text, box }): LaidLine => {
        const { x0, y0, x1, y1 } = box!
        const [dx, dy] = [-slope * ((y0 + y1) / 2), slope * ((x0 + x1) / 2)]
        const more = (Math.abs(slope) * (x1 - x0)) / 2
        return { text, box: { x0: x0 + dx, x1: x1 + dx, y0: y0 + dy - more, y1: y1 + dy + more } }
      })
      expect(textsOf(skewed)).toEqual(textsOf(mixed(twoArticles)))
    }
  })

  it("places a line without a box by its neighbours in the file", () => {
    const lines: ReadonlyArray<LaidLine> = twoArticles.map((line, i) =>
      i === 3 || i === 20 ? { text: line.text } : line
    )
    expect(textsOf(lines)).toEqual(textsOf(twoArticles))
  })

  it("reads a folio line before all else and never as a heading over columns", () => {
    const folio = [
      heading("2026年3月4日", 100, 20, 32),
      heading("要闻", 700, 10, 50),
      heading("云川日报 03", 1300, 20, 32)
    ]
    const found = fragmentsOf(mixed([...twoArticles, ...folio]))
    expect(found.slice(0, 3).map(({ text }) => text)).toEqual(["2026年3月4日", "要闻", "云川日报 03"])
    expect(found.slice(3).map(({ text }) => text)).toEqual(textsOf(mixed(twoArticles)))
  })
})

describe("whatever the boxes", () => {
  const box: fc.Arbitrary<Rectangle> = fc
    .tuple(fc.integer({ max: 900, min: -50 }), fc.integer({ max: 900, min: -50 }), fc.nat(400), fc.nat(80))
    .map(([x0, y0, w, h]) => ({ x0, y0, x1: x0 + w, y1: y0 + h }))
  const line: fc.Arbitrary<LaidLine> = fc
    .tuple(
      fc.constantFrom("田", "新桥今天早上通车了", "|", "本报记者　王平", "渡口。", "The bridge is open", "……"),
      fc.option(box, { freq: 12, nil: undefined }),
      fc.boolean()
    )
    .map(([text, at, vertical]) => ({
      text,
      ...(at === undefined ? {} : { box: at }),
      ...(vertical ? { vertical } : {})
    }))

  it("has each line in exactly one fragment or copy", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
        const page = pageOf(lines)
        const { fragments, duplicates } = detect(page, segmenter)
        const seen = new Uint8Array(page.source.text.length)
        for (const { spans } of [...fragments, ...duplicates.map(({ fragment }) => fragment)])
          for (const { start, end } of spans) for (let i = start; i < end; i++) seen[i]++
        for (const { span } of page.lines) for (let i = span.start; i < span.end; i++) expect(seen[i]).toBe(1)
      }),
      { numRuns: 300 }
    )
  })
})
