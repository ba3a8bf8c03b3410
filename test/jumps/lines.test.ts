import { describe, expect, it } from "vitest"
import type { Fragment, JumpLine } from "../../src/detect/fragment.ts"
import { folioOf, jumpLineOf } from "../../src/detect/jump-line.ts"
import { plain, spokenRole } from "../../src/detect/plain.ts"
import { anchorOf } from "../../src/reorder/jump-anchors.ts"
import { pageNumbers, pageOf } from "../../src/reorder/page-numbers.ts"
import { pageNumberOf, shownPageNumber } from "../../src/text/page-number.ts"

const onward = (page: string) => ({ says: "onward", page: pageNumberOf(page), words: "" })
const back = (page: string) => ({ says: "back", page: pageNumberOf(page), words: "" })

describe("a jump line", () => {
  it.each([
    ["（下转第三版）", onward("3")],
    ["下转二版", onward("2")],
    ["（下转第十二版）", onward("12")],
    ["(下转 A05)", onward("A5")],
    ["转第4版", onward("4")],
    ["（下轉第２版）", onward("2")],
    ["（上接第1版）", back("1")],
    ["上接第 一 版", back("1")],
    ["（上接头版）", back("1")],
    ["接本报第3版", back("3")],
    ["Continued on page A5", onward("A5")],
    ["(Please turn to Page 7)", onward("7")],
    ["From page 1", back("1")],
    ["Continued from Page One", back("1")],
    ["Continued from the front page", back("1")],
    ["STORM, from page 1", { ...back("1"), words: "STORM" }],
    ["See STORM, Page A5", { ...onward("A5"), words: "STORM" }],
    ["（下转第三版·综合）", { ...onward("3"), words: "综合" }],
    ["下转A05 要闻", { ...onward("A5"), words: "要闻" }],
    ["→下转3版", onward("3")],
    ["▶▶下转第三版", onward("3")],
    ["▲（上接第1版）", back("1")]
  ])("%s names its page, and is furniture", (text, line) => {
    expect(jumpLineOf(text)).toEqual(line)
    expect(spokenRole(plain(text))).toBe("furniture")
  })

  it.each([
    "第03版",
    "转身之后",
    "接到通知",
    "He turned to page 4",
    "see page 3",
    "quoted from page 12",
    "From the city",
    "下转三个月",
    "上接一线城市"
  ])("%s is none", (text) => expect(jumpLineOf(text)).toBeUndefined())

  it("may name no page", () => {
    expect(jumpLineOf("（下转）")).toEqual({ says: "onward", words: "" })
  })
})

describe("a folio line", () => {
  it.each([
    ["第03版", "3"],
    ["2026年4月9日 星期四 要闻 03版", "3"],
    ["云川日报　02", "2"],
    ["A05 要闻", "A5"],
    ["总第1234期 第3版", "3"],
    ["第十二版", "12"],
    ["要闻 4", "4"],
    ["Page 12", "12"],
    ["=== Page 3 ===", "3"]
  ])("%s says that the page is %s", (text, page) => expect(shownPageNumber(folioOf(text)!)).toBe(page))

  it.each([
    "今日8版",
    "今日 8版",
    "本期共十二版",
    "相关报道见第5版",
    "（详见 3版）",
    "2026年4月9日 星期四",
    "总第1234期",
    "责任编辑：程小满"
  ])("%s says nothing of it", (text) => expect(folioOf(text)).toBeUndefined())
})

const piece = (more: Partial<Fragment>): Fragment => ({
  id: "f1",
  spans: [{ start: 0, end: 1 }],
  text: "",
  role: "body",
  beginsParagraph: undefined,
  endsOpen: false,
  enumerator: undefined,
  column: 0,
  ...more
})
const page = (...folios: ReadonlyArray<string>) => ({
  fragments: folios.map((folio) => piece({ role: "furniture", folio: pageNumberOf(folio)! }))
})
const shown = (pages: ReadonlyArray<ReturnType<typeof page>>) =>
  pageNumbers(pages).map((number) => (number === undefined ? undefined : shownPageNumber(number)))

describe("the numbers of pages", () => {
  it("are those of their folio lines, else counted on", () => {
    expect(shown([page(), page()])).toEqual(["1", "2"])
    expect(shown([page("5"), page(), page("7")])).toEqual(["5", "6", "7"])
    expect(shown([page("A1"), page(), page("B1"), page()])).toEqual(["A1", "A2", "B1", "B2"])
    expect(shown([page("4"), page("1")])).toEqual(["4", "1"])
  })

  it("are the ones that other pages bear out where a page says several, or two say the same", () => {
    expect(shown([page("1"), page("12", "2"), page("3")])).toEqual(["1", "2", "3"])
    expect(shown([page("1"), page("3"), page("3")])).toEqual(["1", "2", "3"])
  })

  it("are none where counting gives another page's", () => {
    expect(shown([page("2"), page("1"), page(), page()])).toEqual(["2", "1", undefined, "3"])
    expect(shown([page(), page("1")])).toEqual([undefined, "1"])
  })

  it("are counted back before the first that is said", () => {
    expect(shown([page(), page(), page("6")])).toEqual(["4", "5", "6"])
    expect(shown([page(), page(), page("A2")])).toEqual([undefined, "A1", "A2"])
  })

  it("are each issue's own in a file of several", () => {
    const two = [page("1"), page("2"), page(), page("1"), page(), page("3")]
    expect(shown(two)).toEqual(["1", "2", "3", "1", "2", "3"])
    const numbers = pageNumbers(two)
    expect([0, 2, 3, 5].map((at) => pageOf(numbers, pageNumberOf("2")!, at))).toEqual([1, 1, 4, 4])
    expect([0, 4].map((at) => pageOf(numbers, pageNumberOf("3")!, at))).toEqual([2, 5])
  })

  it("are found with their section, and without it where only one page has the number", () => {
    const numbers = ["A1", "A2", "B2"].map(pageNumberOf)
    const meant = (page: string) => pageOf(numbers, pageNumberOf(page)!, 1)
    expect(meant("B2")).toBe(2)
    expect(meant("1")).toBe(0)
    expect(meant("2")).toBeUndefined()
    expect(meant("B1")).toBeUndefined()
  })
})

describe("the piece that a jump line stands at", () => {
  const note = (says: JumpLine["says"], more: Partial<Fragment> = {}) =>
    piece({ role: "furniture", jump: { says, words: "" }, ...more })
  const at = (x0: number, y0: number, x1: number, y1: number) => ({ box: { page: 0, x0, y0, x1, y1 } })

  it("is the one before it in the dump, or after it over a headline that stands once more", () => {
    const [one, two, headline, three] = [piece({}), note("onward"), piece({ role: "headline" }), piece({})]
    expect(anchorOf(two, [one, two, headline, three])).toBe(one)
    const behind = note("back")
    expect(anchorOf(behind, [one, behind, headline, three])).toBe(three)
    expect(anchorOf(behind, [behind, two, three])).toBeUndefined()
    expect(anchorOf(two, [one, headline, two])).toBeUndefined()
  })

  it("is the nearest above or below it in its own column, wherever it stands in the file", () => {
    const left = piece(at(0, 0, 100, 300))
    const right = piece(at(120, 0, 220, 200))
    const below = piece(at(120, 260, 220, 400))
    const all = [left, right, below]
    const onward = note("onward", at(150, 205, 220, 220))
    expect(anchorOf(onward, [onward, ...all])).toBe(right)
    expect(anchorOf(note("back", at(150, 240, 220, 255)), all)).toBe(below)
    expect(anchorOf(note("onward", at(150, 900, 220, 915)), all)).toBeUndefined()
    expect(anchorOf(note("onward", at(300, 205, 400, 220)), all)).toBeUndefined()
  })

  it("is looked for to the right and to the left where lines run down", () => {
    const right = piece({ ...at(200, 0, 300, 100), vertical: true })
    const left = piece({ ...at(0, 0, 100, 100), vertical: true })
    expect(anchorOf(note("onward", at(180, 60, 195, 100)), [right, left])).toBe(right)
    expect(anchorOf(note("back", at(105, 0, 120, 40)), [right, left])).toBe(left)
  })
})
