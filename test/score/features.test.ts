import { beforeAll, describe, expect, it } from "vitest"
import type { Fragment } from "../../src/detect/fragment.ts"
import type { Model } from "../../src/model/model.ts"
import { features } from "../../src/score/features/features.ts"
import { prepare, see } from "../../src/score/prepare.ts"
import { pageOf } from "../reorder/graphs.ts"
import { littleModel, littleSegmenter } from "../train/little-corpus.ts"

let model: Model
beforeAll(() => {
  model = littleModel()
}, 60_000)

type Piece = Partial<Fragment> & Pick<Fragment, "text">

/** What a feature says of the step between two pieces of running text of a page, the first two where not told. */
const value = (name: string, pieces: ReadonlyArray<Piece>, from = 0, to = 1): number => {
  const page = pageOf(pieces)
  const prepared = prepare(page, see(page.fragments, model, littleSegmenter))
  return features
    .find((feature) => feature.name === name)!
    .prepare(prepared, {
      row: Uint32Array.from({ length: prepared.nodes.length + 1 }, (_, i) => (i <= from ? 0 : 1)),
      to: Uint32Array.of(to)
    })(from, to, 0)
}
/** The same of a cut in running text. */
const cut = (name: string, left: string, right: string): number =>
  value(name, [{ text: left, endsOpen: true }, { text: right }])

/** Characters that the invented corpus never shows. */
const strange = { left: "龘靐齉爩", right: "鱻麤灪龖。" }

describe("ngram", () => {
  it("lifts a name that goes on over the cut", () => {
    expect(cut("ngram", "上周社区图书", "馆在二楼书廊整理旧书。")).toBeGreaterThan(3)
  })
  it("does not lift a start of another subject", () => {
    expect(cut("ngram", "上周社区图书", "梁工程师在北岸工地。")).toBeLessThan(0)
  })
  it("is 0 between characters that it never saw", () => {
    expect(cut("ngram", strange.left, strange.right)).toBeCloseTo(0, 5)
  })
})

describe("association", () => {
  const left = "上周桥梁工程师在江心平台"
  it("is higher for a start of the same subject", () => {
    expect(cut("association", left, "浇筑桥墩，全桥顺利合龙。")).toBeGreaterThan(0)
    expect(cut("association", left, "浇筑桥墩，全桥顺利合龙。")).toBeGreaterThan(
      cut("association", left, "烘焙新茶，茶香飘满山谷。") + 2
    )
  })
  it("is 0 where it knows no word", () => {
    expect(cut("association", strange.left, strange.right)).toBe(0)
  })
})

describe("paragraph-start", () => {
  it("lifts the words that paragraphs open with", () => {
    expect(cut("paragraph-start", "茶价稳中有升。", "记者了解到，近日高山茶农")).toBeGreaterThan(1)
  })
  it("does not lift what stands in the middle of one", () => {
    expect(cut("paragraph-start", "茶价稳中有升。", "新茶，每亩增收三百元。")).toBeLessThan(-1)
  })
  it("stays near even for characters that it never saw", () => {
    const known = cut("paragraph-start", "茶价稳中有升。", "记者了解到，近日高山茶农")
    expect(Math.abs(cut("paragraph-start", "茶价稳中有升。", strange.right))).toBeLessThan(known / 2)
  })
})

describe("start-after-cut", () => {
  it("speaks as paragraph-start does after a cut, and is silent after a sentence", () => {
    const right = "记者了解到，近日高山茶农"
    expect(cut("start-after-cut", "高山茶农在", right)).toBe(cut("paragraph-start", "高山茶农在", right))
    expect(value("start-after-cut", [{ text: "茶价稳中有升。" }, { text: right }])).toBe(0)
  })
})

describe("made-up-start", () => {
  it.each([
    ["a start that the make-up sets off", true, 1],
    ["a start that it runs on", false, -1],
    ["a start of which it says nothing", undefined, 0]
  ])("tells %s", (_, beginsParagraph, expected) => {
    expect(value("made-up-start", [{ text: "新茶。" }, { text: "近日", beginsParagraph }])).toBe(expected)
  })
})

describe("open-end", () => {
  it.each([
    ["in mid-clause", "高山茶农在", true, 3],
    ["after a comma", "据介绍,", true, 2],
    ["after a bracket", "高山茶农（合作社）", true, 1],
    ["after a sentence", "茶价稳中有升。", false, 0],
    ["of nothing", "", false, 0]
  ])("tells an end %s", (_, text, endsOpen, expected) => {
    expect(value("open-end", [{ text, endsOpen }, { text: "近日" }])).toBe(expected)
  })
})

describe("start-mark", () => {
  it.each([
    ["a mark that nothing begins with", "，全桥合龙。", -1],
    ["a closing quote", "”他说。", -1],
    ["an opening quote", "「全桥合龙」", 1],
    ["a word", "全桥合龙。", 0],
    ["a small letter, which no sentence begins with", "over the bridge", -1],
    ["a capital", "Over the bridge", 0]
  ])("tells %s", (_, text, expected) => {
    expect(value("start-mark", [{ text: "大桥" }, { text }])).toBe(expected)
  })
})

describe("brackets", () => {
  it.each([
    ["lift a start that closes the pair", "他说：“大桥", "合龙了。”", 1],
    ["lift it in the quotes of another region", "他说：「大桥", "合龙了。」", 1],
    ["speak against a start that ends its sentence and leaves the pair open", "他说：“大桥", "合龙了。", -1],
    ["speak against a start that closes another pair", "他说：“大桥", "合龙了）。", -2],
    ["speak against a start that closes what was never opened", "大桥", "合龙了”。", -2],
    ["are silent where there are none, or whole ones", "大桥（主塔）", "合龙了。", 0]
  ])("%s", (_, left, right, expected) => {
    expect(cut("brackets", left, right)).toBe(expected)
  })
})

describe("doubled", () => {
  it("lifts a seam that reads better with its doubled character once", () => {
    expect(cut("doubled", "上周社区图书馆", "馆在二楼书廊整理旧书。")).toBeGreaterThan(1)
  })
  it("does not lift a seam where the character belongs twice", () => {
    expect(cut("doubled", "上周小", "小读者在二楼书廊。")).toBeLessThan(0.7)
  })
  it("is 0 where nothing is doubled", () => {
    expect(cut("doubled", "上周社区图书", "馆在二楼书廊。")).toBe(0)
  })
})

describe("split-word", () => {
  it("lifts a known word over the cut by its length", () => {
    expect(cut("split-word", "上周社区图书", "馆在二楼书廊。")).toBe(3)
  })
  it("does not lift a word whose first half ends a longer word", () => {
    expect(cut("split-word", "茶叶合作社", "区图书馆。")).toBe(0)
  })
  it("is 0 where it knows no word", () => {
    expect(cut("split-word", strange.left, strange.right)).toBe(0)
  })
})

describe("enumerator", () => {
  const section = (value: number) => ({ text: "文", enumerator: { style: "han", value } as const })
  it.each([
    ["lifts the next number", [section(1), section(2)], 1],
    ["speaks against a number that was", [section(2), section(1)], -1],
    ["speaks against a number that skips one", [section(1), section(3)], -1],
    ["lifts a first number a little", [{ text: "文" }, section(1)], 0.5],
    ["is silent without a number", [section(1), { text: "文" }], 0],
    ["is silent between forms", [section(1), { text: "文", enumerator: { style: "digit", value: 2 } as const }], 0]
  ])("%s", (_, pieces: ReadonlyArray<Piece>, expected) => {
    expect(value("enumerator", pieces)).toBe(expected)
  })
})

describe("topic", () => {
  it("is higher for pieces that share a name that the corpus does not have", () => {
    const left = "上周焊接班组在望江楼吊装钢梁。"
    expect(cut("topic", left, "近日采茶能手在望江楼包装茶饼。")).toBeGreaterThan(0.5)
    expect(cut("topic", left, "近日采茶能手在石板街包装茶饼。")).toBeLessThan(0.1)
  })
  it("is 0 for words that every third article has", () => {
    expect(cut("topic", "焊接班组", "焊接班组")).toBe(0)
  })
  it("of an empty piece is 0", () => {
    expect(cut("topic", "", "望江楼")).toBe(0)
  })
})

describe("joined-word", () => {
  it("sees a word of the segmenter's dictionary over the seam, whatever the model knows", () => {
    expect(cut("joined-word", "上周桥梁工程", "师在江心平台")).toBe("工程师".length)
  })
  it("sees none where a word ends at the seam, and none beside marks", () => {
    expect(cut("joined-word", "上周桥梁工程师", "在江心平台")).toBe(0)
    expect(cut("joined-word", "上周，", "师在江心平台")).toBe(0)
    expect(cut("joined-word", "", "师在江心平台")).toBe(0)
  })
})

describe("echo", () => {
  const pieces = (elsewhere: string) => [{ text: "昨日走访柳望" }, { text: "舒一家三口。" }, { text: elsewhere }]
  it("finds a name that the column cut whole elsewhere on the page", () => {
    expect(value("echo", pieces("人称柳望舒老师。"))).toBe(3)
  })
  it("finds nothing where the page has it only over this seam", () => {
    expect(value("echo", pieces("柳望远，舒一口气。"))).toBe(0)
  })
})

describe("alphabet", () => {
  it("is the share of letters around the seam", () => {
    expect(cut("alphabet", "The harbour board", "met on Monday.")).toBe(1)
    expect(cut("alphabet", "港务局在周一", "开会。")).toBe(0)
    expect(cut("alphabet", "", "。")).toBe(0)
  })
})

describe("the pieces", () => {
  it("are measured in characters by their logarithm, and in sentences", () => {
    expect(cut("from-length", "新茶上市。", "价升。")).toBeCloseTo(Math.log2(6), 5)
    expect(cut("to-length", "新茶上市。", "价升。")).toBeCloseTo(2, 5)
    expect(cut("from-sentences", "新茶上市。价升。再看", "。")).toBe(2)
    expect(cut("from-sentences", "一。二。三。四。五。", "。")).toBe(3)
  })
  it("know what stands below the end and above the start in the dump", () => {
    const page = [
      { text: "高山茶农在" },
      { text: "记者了解到，近日高山茶农" },
      { text: "在", endsOpen: true },
      { text: "茶" }
    ]
    expect(value("start-below-end", page, 0, 3)).toBe(value("paragraph-start", page, 0, 1))
    expect(value("start-below-end", page, 3, 0)).toBe(0)
    expect(value("open-above-start", page, 0, 3)).toBe(1)
    expect(value("open-above-start", page, 3, 0)).toBe(0)
  })
  it("tell the marks of the clauses that the cut parts", () => {
    expect(cut("tail-mark", "茶农说，今年新茶", "上市。")).toBe(2)
    expect(cut("tail-mark", "新茶", "上市。")).toBe(0)
  })
})

describe("the lengths", () => {
  it("are those of the clauses at the cut and of the shorter piece", () => {
    const [left, right] = ["据介绍，高山茶农在", "新茶，价升。"]
    expect(cut("tail-clause", left, right)).toBe(5)
    expect(cut("head-clause", left, right)).toBe(2)
    expect(cut("shorter", left, right)).toBe(right.length)
  })
  it("stop growing, so that a long piece is not stranger than a longish one", () => {
    const long = "茶".repeat(300)
    expect(cut("tail-clause", long, long)).toBe(40)
    expect(cut("shorter", long, long)).toBe(120)
  })
  it("of nothing are 0", () => {
    for (const name of ["tail-clause", "head-clause", "shorter"]) expect(cut(name, "", "")).toBe(0)
  })
})

describe("the dump's order", () => {
  const page: ReadonlyArray<Piece> = [
    { text: "文一" },
    { text: "文二" },
    { text: "标题", role: "headline" },
    { text: "记者", role: "byline" },
    { text: "文三" },
    { text: "第2版", role: "furniture" },
    { text: "文四" }
  ]
  it("tells the next piece, one that a heading parts, and one that stands elsewhere", () => {
    expect([value("adjacent", page, 0, 1), value("adjacent", page, 1, 2), value("adjacent", page, 0, 2)]).toEqual([
      2, 1, 0
    ])
  })
  it("measures the distance forward and backward", () => {
    expect(value("distance", page, 0, 3)).toBe(2)
    expect(value("distance", page, 3, 0)).toBe(-2)
  })
  it("tells a start under a headline with its byline, through furniture too, from one under nothing", () => {
    expect(value("headed-start", page, 0, 2)).toBe(3)
    expect(value("headed-start", page, 0, 1)).toBe(0)
    const kicked = [{ text: "文一" }, { text: "标题", role: "headline" as const }, page[5], { text: "文二" }]
    expect(value("headed-start", kicked)).toBe(2)
  })
  it("knows how long the headline over a start is", () => {
    expect(value("headline-length", page, 0, 2)).toBe(2)
    expect(value("headline-length", page, 0, 1)).toBe(0)
  })
  it("tells an end over a headline from one over running text or the page's end", () => {
    expect(value("end-before-heading", page, 1, 2)).toBe(2)
    expect(value("end-before-heading", page, 0, 2)).toBe(0)
    expect(value("end-before-heading", page, 3, 0)).toBe(0)
  })
})

describe("other-column", () => {
  it("tells a step out of the column", () => {
    expect(
      value("other-column", [
        { text: "文一", column: 1 },
        { text: "文二", column: 2 }
      ])
    ).toBe(1)
    expect(
      value("other-column", [
        { text: "文一", column: 2 },
        { text: "文二", column: 2 }
      ])
    ).toBe(0)
  })
})

describe("the features", () => {
  it("have names of their own, and units", () => {
    expect(new Set(features.map(({ name }) => name)).size).toBe(features.length)
    for (const { unit } of features) expect(unit).not.toBe("")
  })
  it("are finite for any two pieces, strange, empty and blank ones among them", () => {
    const texts = ["", "　", "\ud842", "a", strange.left, "（“《", "）”》", "1234567890", "茶".repeat(500)]
    const pieces = texts.map((text) => ({ text }))
    for (const { name } of features)
      for (const from of texts.keys())
        for (const to of texts.keys()) expect(Number.isFinite(value(name, pieces, from, to)), name).toBe(true)
  })
})
