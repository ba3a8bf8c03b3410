import { describe, expect, it } from "vitest"
import { detectText } from "./pages.ts"

const first = "山城的早市天不亮就开了张，卖菜的老人从江对岸坐头班渡船过来，担子里的豌豆尖还带着露水。"
const other = "港口的货轮排成长队等待装卸，工人们三班倒，昼夜不停地干，为的是赶在汛期之前把货送出去。"
const page = (...parts: ReadonlyArray<string>) => detectText(parts.join("\n\n"))
const pairs = (...parts: ReadonlyArray<string>) =>
  page(...parts).duplicates.map((copy) => `${copy.fragment.id}=${copy.of.id}`)

describe("copies of a fragment", () => {
  it("are folded onto the first of those that are the same", () => {
    const parts = page(first, other, first, first)
    expect(parts.duplicates.map((copy) => [copy.fragment.id, copy.of.id, copy.similarity])).toEqual([
      ["f3", "f1", 1],
      ["f4", "f1", 1]
    ])
    expect(parts.fragments.map((fragment) => fragment.id)).toEqual(["f1", "f2"])
  })

  it("are folded onto the cleaner one where OCR spoilt the other", () => {
    expect(pairs(first.replace("渡船", "渡|~").replace("露水", "露■"), other, first)).toEqual(["f1=f3"])
  })

  it("are folded onto the whole where they are a part of it", () => {
    expect(pairs(first.slice(0, 25), other, first)).toEqual(["f1=f3"])
    expect(pairs(first.slice(0, 10), other, first)).toEqual([]) // too short to be sure
  })

  it("are not seen in a long headline whose words the lead below it says again", () => {
    const headline = "渡口街道办事处、城南船运公司工会、码头志愿者服务队向全体船员和码头装卸工人家属致节日慰问信"
    const lead =
      "端午将至，渡口街道办事处、城南船运公司工会、码头志愿者服务队，向全体船员和码头装卸工人家属致节日慰问信，祝大家出入平安。"
    expect(pairs(other, headline, "本报记者 王平", lead)).toEqual([])
    expect(pairs(other, headline, first, lead)).toEqual(["f2=f4"]) // text between them: a column that came twice
  })

  it("are not seen in bylines, furniture and short lines", () => {
    expect(pairs("本报记者 王平", first, "本报记者 王平", other, "第03版", "第03版")).toEqual([])
  })
})
