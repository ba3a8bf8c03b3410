import { describe, expect, it } from "vitest"
import type { JoinEdit } from "../../src/reorder/article.ts"
import { paragraphText } from "../../src/validate/paragraph-text.ts"
import { fragmentsOf, paragraphOf } from "./pages.ts"

/** The text of a paragraph made of the blocks of `source`, in the dump's order. */
const closed = (source: string, edit: JoinEdit | null = null) =>
  paragraphText(source, paragraphOf(fragmentsOf(source).fragments, edit))

const long = "全市上下要把各项工作抓紧抓实抓出成效，推动"

describe("the text of a paragraph", () => {
  it("joins Han to Han without a blank", () => {
    const { text, edits } = closed(`${long}重大项\n\n目提速建设，确保年内完工投产见效。`)
    expect(text).toBe(`${long}重大项目提速建设，确保年内完工投产见效。`)
    expect(edits).toEqual([])
  })

  it("has a character that both sides print once, and says which print it lacks", () => {
    const source = `${long}重大项目\n\n目提速建设，确保年内完工投产见效。`
    const { text, edits } = closed(source, { kind: "doubled-character-folded", count: 1 })
    expect(text).toBe(`${long}重大项目提速建设，确保年内完工投产见效。`)
    const start = source.indexOf("目提速")
    expect(edits).toEqual([{ span: { start, end: start + 1 }, kind: "doubled-character-folded" }])
  })

  it("puts a blank between words, and nothing where the join declares nothing", () => {
    const source = "The council met on Tuesday evening to talk about the old\n\nharbour and what is to be done with it."
    expect(closed(source, { kind: "blank-inserted" }).text).toContain("the old harbour and")
    expect(closed(source).text).toContain("the oldharbour")
  })

  it("drops the hyphen of a divided word and declares it", () => {
    const source = "The council met on Tuesday evening to talk about the har-\n\nbour and what is to be done with it."
    const { text, edits } = closed(source, { kind: "line-end-hyphen-removed" })
    expect(text).toContain("the harbour and")
    const start = source.indexOf("-")
    expect(edits).toEqual([{ span: { start, end: start + 1 }, kind: "line-end-hyphen-removed" }])
  })

  it("declares the hyphens that soft line ends lost inside a fragment", () => {
    const source = "about the old har-\nbour wall — well-known"
    const [first] = fragmentsOf(source).fragments
    const whole = {
      ...first,
      spans: [{ start: 0, end: source.length }],
      text: "about the old harbour wall — well-known"
    }
    const { text, edits } = paragraphText(source, paragraphOf([whole]))
    expect(text).toBe(whole.text)
    const start = source.indexOf("-")
    expect(edits).toEqual([{ span: { start, end: start + 1 }, kind: "line-end-hyphen-removed" }])
  })
})
