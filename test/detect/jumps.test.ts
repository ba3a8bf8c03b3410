import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { detect } from "../../src/detect/detect.ts"
import { layOut } from "../../src/read/layout.ts"
import { readDecoded } from "../../src/read/read.ts"
import { segmenter } from "./pages.ts"

const piecesOf = (text: string) =>
  Result.getOrThrow(readDecoded("dump.txt", text, { sha256: "" })).pages.flatMap((page) =>
    detect(page, segmenter).fragments.map(({ role, text: said, endsOpen }) => [role, said, endsOpen])
  )

describe("a jump line that is set on a line of text", () => {
  it("is furniture by itself, and the sentence is open where it was broken off", () => {
    const page =
      "　　今年以来各地推进城市更新，居民说院子里的路平了，社区食堂每天供应（下转第三版）\n\n(上接第一版) 三餐，价格比外面便宜一半，很受老人欢迎。"
    expect(piecesOf(page)).toEqual([
      ["body", "今年以来各地推进城市更新，居民说院子里的路平了，社区食堂每天供应", true],
      ["furniture", "（下转第三版）", false],
      ["furniture", "(上接第一版)", false],
      ["body", "三餐，价格比外面便宜一半，很受老人欢迎。", false]
    ])
  })

  it("is one in English too, and is none where the brackets say anything else", () => {
    const page =
      "The council said on Monday that the new road would be (Continued on page 3)\n\n　　会议由市长（兼书记）主持，通过了三项决定（草案）"
    expect(piecesOf(page).map(([, said]) => said)).toEqual([
      "The council said on Monday that the new road would be",
      "(Continued on page 3)",
      "会议由市长（兼书记）主持，通过了三项决定（草案）"
    ])
  })

  it("is one at the foot of a column with boxes, where it keeps the column's place", () => {
    const line = (text: string, i: number) => ({
      text,
      box: { x0: 0, y0: i * 45, x1: text.length * 30, y1: i * 45 + 30 }
    })
    const texts = [
      "今年以来各地推进城市更新",
      "居民说院子里的路平了灯也",
      "亮了孩子们放学以后常在楼",
      "下踢球老人（下转第三版）"
    ]
    const { pages } = layOut({ name: "p", format: "x", sha256: "" }, [{ lines: texts.map(line) }])
    const { fragments } = detect(pages[0], segmenter)
    expect(fragments.map(({ role, text }) => [role, text])).toEqual([
      ["body", `${texts.slice(0, 3).join("")}下踢球老人`],
      ["furniture", "（下转第三版）"]
    ])
    expect(fragments[1].box?.y0).toBe(135)
  })
})
