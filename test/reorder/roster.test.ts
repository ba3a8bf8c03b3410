import { describe, expect, it } from "vitest"
import type { Role } from "../../src/detect/fragment.ts"
import type { Article, Paragraph } from "../../src/reorder/article.ts"
import { missingOf } from "../../src/reorder/roster.ts"
import { fragment } from "./graphs.ts"

const paragraph = (role: Role, text: string): Paragraph => ({
  role,
  fragments: [fragment(role, text, { role })],
  joins: [],
  succession: null,
  gapBefore: false
})

const front = (text: string): Article => ({
  id: "a1",
  kind: "front-matter",
  headline: "交流发言摘登",
  byline: null,
  speaker: null,
  paragraphs: [paragraph("headline", "交流发言摘登"), paragraph("lead", text)]
})
const speech = (id: string, byline: string | null, body: string): Article => ({
  id,
  kind: byline === null ? "news" : "speech",
  headline: null,
  byline,
  speaker: null,
  paragraphs: [...(byline === null ? [] : [paragraph("byline", byline)]), paragraph("body", body)]
})

const headed = [
  speech("a2", "清河区委书记 王安", "我们把产业做强。"),
  speech("a3", "临江区委书记 李平", "我们把道路修通。"),
  speech("a4", "东山县委书记 赵明", "我们把河流治好。")
]
const headless = [
  speech("a5", null, "我们把校舍建好，让孩子就近上学。"),
  speech("a6", null, "南湖是水乡，南湖人爱护水面。")
]
const roster = "会上，清河区、临江区、东山县、南湖区负责人作了发言。"

describe("the roster in a lead", () => {
  it("names the units whose headings are lost, and where it stands", () => {
    const missing = missingOf([front(roster), ...headed, ...headless])
    expect(missing.map(({ expected, evidence }) => [expected, evidence])).toEqual([["南湖区", "roster in lead"]])
  })

  it("gives the articles without a heading as candidates, likeliest first, one in all", () => {
    const [{ candidates }] = missingOf([front(roster), ...headed, ...headless])
    expect(candidates.map(({ article }) => article).toSorted()).toEqual(["a5", "a6"])
    expect(candidates[0].article).toBe("a6") // which names it twice
    expect(candidates[0].probability).toBeGreaterThan(candidates[1].probability)
    expect(candidates.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 3)
  })

  it("names nothing where every heading is there", () => {
    expect(missingOf([front(roster), ...headed, speech("a5", "南湖区委书记 孙立", "我们爱护水面。")])).toEqual([])
  })

  it("is not taken for one where it lists other things than the page's headings", () => {
    expect(missingOf([front("全市大力发展柑橘、茶叶、生猪、花卉等产业。"), ...headed, ...headless])).toEqual([])
  })

  it("is not taken for one where most of a long list has nothing to do with the headings", () => {
    const list = "清河区、临江区、甲公司、乙公司、丙公司、丁公司代表到会。"
    expect(missingOf([front(list), ...headed, ...headless])).toEqual([])
  })

  it("is not looked for outside leads", () => {
    expect(missingOf([...headed, speech("a5", null, roster)])).toEqual([])
  })

  it("has no candidates where every text has its heading", () => {
    expect(missingOf([front(roster), ...headed]).map(({ candidates }) => candidates)).toEqual([[]])
  })
})
