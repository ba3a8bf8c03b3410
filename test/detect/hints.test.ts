import { describe, expect, it } from "vitest"
import { detect } from "../../src/detect/detect.ts"
import type { Fragment } from "../../src/detect/fragment.ts"
import { type LaidLine, layOut } from "../../src/read/layout.ts"
import { segmenter } from "./pages.ts"

const em = 30
const pitch = 45

/** A line of a column; its region is its place in the list of blocks. */
const line = (text: string, row: number, said: Partial<LaidLine> = {}, x = 0): LaidLine => ({
  text,
  box: { x0: x, y0: row * pitch, x1: x + text.length * em, y1: row * pitch + em },
  ...said
})

const fragmentsOf = (lines: ReadonlyArray<LaidLine>): ReadonlyArray<Fragment> => {
  const { pages } = layOut({ name: "page.json", format: "mineru", sha256: "" }, [{ lines }])
  return detect(pages[0], segmenter).fragments
}
const rolesOf = (lines: ReadonlyArray<LaidLine>) => fragmentsOf(lines).map(({ role, text }) => [role, text])

const body = [
  "今年以来各地推进城市更新",
  "居民说院子里的路平了灯也",
  "亮了孩子们放学以后常在楼",
  "下踢球老人坐在树下聊天。"
]
const more = [
  "社区食堂每天供应三餐价格",
  "比外面便宜一半很受老人欢",
  "迎社区书记说下一步还要建",
  "一座图书馆和一个小公园。"
]
const blockOf = (texts: ReadonlyArray<string>, row: number, region: string, said: Partial<LaidLine> = {}) =>
  texts.map((text, i) => line(text, row + i, { region, ...said }))

describe("a producer's word", () => {
  it("makes a headline of a line in body type, whether it has boxes or none", () => {
    const lines = [
      ...blockOf(body, 0, "b1", { kind: "text" }),
      ...blockOf(["社区食堂开张"], 4, "b2", { kind: "heading" }),
      ...blockOf(more, 5, "b3", { kind: "text" })
    ]
    const wanted = [
      ["body", body.join("")],
      ["headline", "社区食堂开张"],
      ["body", more.join("")]
    ]
    expect(rolesOf(lines)).toEqual(wanted)
    expect(rolesOf(lines.map(({ box: _, ...rest }) => rest))).toEqual(wanted)
  })

  it("makes no headline of running text", () => {
    const lines = [...blockOf(body, 0, "b1", { kind: "heading" }), ...blockOf(more, 6, "b2", { kind: "heading" })]
    expect(rolesOf(lines).map(([role]) => role)).toEqual(["body", "body"])
  })

  it("makes furniture of what stands outside the columns, and none of running text", () => {
    const lines = [
      ...blockOf(["山城晨刊周末"], 0, "f1", { kind: "furniture" }),
      ...blockOf(body, 3, "b1", { kind: "furniture" })
    ]
    expect(rolesOf(lines).map(([role]) => role)).toEqual(["furniture", "body"])
  })

  it("that a paragraph goes on makes a piece that begins none, though it is indented", () => {
    const next = more.map((text, i) =>
      line(
        text.slice(i === 0 ? 2 : 0),
        i,
        { region: "b2", ...(i === 0 ? { beginsParagraph: false } : {}) },
        450 + (i === 0 ? 60 : 0)
      )
    )
    const [, piece] = fragmentsOf([...blockOf(body, 0, "b1"), ...next])
    expect([piece.text.slice(0, 4), piece.beginsParagraph]).toEqual(["食堂每天", false])
    const bare = next.map(({ box: _, ...rest }) => rest)
    expect(fragmentsOf(bare)[0].beginsParagraph).toBe(false)
  })

  it("that a paragraph begins divides a column, but no phrase", () => {
    const begun = (texts: ReadonlyArray<string>) =>
      fragmentsOf([
        ...blockOf(texts, 0, "b1"),
        ...more.map((text, i) => line(text, 4 + i, { region: "b2", ...(i === 0 ? { beginsParagraph: true } : {}) }))
      ])
    expect(begun([...body.slice(0, 3), "下踢球老人坐在树下聊天吧"]).map(({ text }) => text.slice(0, 4))).toEqual([
      "今年以来",
      "社区食堂"
    ])
    expect(begun([...body.slice(0, 3), "下踢球老人坐在树下聊天，"])).toHaveLength(1)
  })
})
