import { describe, expect, it } from "vitest"
import { editOf } from "../../src/reorder/seams.ts"
import { fragment } from "./graphs.ts"

const edit = (left: string, right: string, gain = 0) => editOf(fragment("f1", left), fragment("f2", right), gain)

describe("a seam", () => {
  it("keeps a character once that is printed on both sides, where that reads better", () => {
    expect(edit("推动重点项目", "目提速增效。", 3)).toEqual({ kind: "doubled-character-folded", count: 1 })
    expect(edit("推动重点项目", "项目提速增效。", 3)).toEqual({ kind: "doubled-character-folded", count: 2 })
  })

  it("keeps both where the characters read well twice", () => {
    expect(edit("他天", "天来。", 0.2)).toBeNull()
  })

  it("never folds a whole piece away", () => {
    expect(edit("推动项目", "项目", 3)).toEqual(null)
  })

  it("between Han needs nothing", () => {
    expect(edit("会议指出，要加快", "建设步伐。")).toBeNull()
  })

  it("drops the hyphen of a word that was divided, a soft one too", () => {
    expect(edit("the govern-", "ment said")).toEqual({ kind: "line-end-hyphen-removed" })
    expect(edit("the govern\u00ad", "ment said")).toEqual({ kind: "line-end-hyphen-removed" })
  })

  it("puts a blank between words", () => {
    expect(edit("the government", "said on Monday")).toEqual({ kind: "blank-inserted" })
    expect(edit("In Beijing,", "officials said")).toEqual({ kind: "blank-inserted" })
  })

  it("puts no blank after a dash or between Han and a word", () => {
    expect(edit("2020 —", "the year")).toBeNull()
    expect(edit("推广", "App应用")).toBeNull()
  })
})
