import { beforeAll, describe, expect, it } from "vitest"
import type { Fragment } from "../../src/detect/fragment.ts"
import type { Model } from "../../src/model/model.ts"
import { nameHeadings } from "../../src/score/heading-roles.ts"
import { see } from "../../src/score/prepare.ts"
import type { CleanArticle } from "../../src/scramble/copy.ts"
import { fitHeadings } from "../../src/train/fit-headings.ts"
import { learn, unfitted } from "../../src/train/train.ts"
import { pageOf } from "../reorder/graphs.ts"
import { littleArticles, littleSegmenter, littleTraining } from "../train/little-corpus.ts"

const kickers = ["两部门发布意见", "合作社回应关切", "镇长在会上表示", "采访组走进山村"]
const subtitles = ["全年增收三百万元", "覆盖全县十二个镇", "惠及村民两千余人", "较去年同期增长两成"]

/** Every third article has a kicker, every third a subtitle. */
const headed = (count: number, seed: number): ReadonlyArray<CleanArticle> =>
  littleArticles(count, seed).map((article, i) => ({
    ...article,
    ...(i % 3 === 0 ? { kicker: kickers[(i / 3) % kickers.length] } : {}),
    ...(i % 3 === 1 ? { subtitle: subtitles[((i - 1) / 3) % subtitles.length] } : {})
  }))

let model: Model
beforeAll(() => {
  const tables = learn(headed(600, 7), littleTraining, littleSegmenter, () => {})
  const bare = unfitted(tables, {
    ...{ name: "little", version: 1, origin: "invented", corpus: [], segmenter: littleSegmenter.name, seed: 3 },
    ...{ sizes: {}, scores: {} }
  })
  const named = fitHeadings(headed(900, 8), bare, littleSegmenter, 3)
  model = { ...bare, combination: { ...bare.combination, ...named } }
}, 120_000)

const rolesOf = (pieces: ReadonlyArray<Partial<Fragment>>): ReadonlyArray<string> => {
  const page = pageOf(pieces)
  const { kicker, subtitle } = model.combination
  return nameHeadings(page, see(page.fragments, model, littleSegmenter), kicker, subtitle).fragments.map(
    ({ role }) => role
  )
}
const heading = (text: string): Partial<Fragment> => ({ role: "headline", text })
const body: Partial<Fragment> = { text: "清晨高山茶农在云雾茶园采摘春茶，茶香飘满山谷。" }

describe("the roles of headings in a stack", () => {
  it("are told by how the lines are worded", () => {
    expect(rolesOf([heading(kickers[0]), heading("茶叶合作社烘焙新茶"), body])).toEqual(["kicker", "headline", "body"])
    expect(rolesOf([heading("桥梁工程师浇筑桥墩"), heading(subtitles[1]), body])).toEqual([
      "headline",
      "subtitle",
      "body"
    ])
    expect(rolesOf([heading(kickers[2]), heading("大桥项目部吊装钢梁"), heading(subtitles[3]), body])).toEqual([
      "kicker",
      "headline",
      "subtitle",
      "body"
    ])
  })

  it("leave at least one line the headline, and a line that stands alone", () => {
    expect(rolesOf([heading(kickers[0]), heading(kickers[1]), body])).toContain("headline")
    expect(rolesOf([heading(kickers[0]), body, heading(subtitles[0]), body])).toEqual([
      "headline",
      "body",
      "headline",
      "body"
    ])
  })

  it("are those of the page's own fragments, of which copies are copies", () => {
    const page = pageOf([heading(kickers[0]), heading("茶叶合作社烘焙新茶"), body, heading(kickers[0])])
    const [kicker, headline, text, copy] = page.fragments
    const folded = {
      ...page,
      fragments: [kicker, headline, text],
      duplicates: [{ fragment: copy, of: kicker, similarity: 1 }]
    }
    const { kicker: isKicker, subtitle } = model.combination
    const named = nameHeadings(folded, see(folded.fragments, model, littleSegmenter), isKicker, subtitle)
    expect(named.fragments[0].role).toBe("kicker")
    expect(named.duplicates[0].of).toBe(named.fragments[0])
  })

  it("stay as they are where type has told them, and in a list of headings", () => {
    const typed = [heading(kickers[0]), heading("茶叶合作社烘焙新茶"), body].map((line) => ({ ...line, scale: 2 }))
    expect(rolesOf(typed)).toEqual(["headline", "headline", "body"])
    const list = Array.from({ length: 7 }, (_, i) => heading(i % 2 === 0 ? kickers[0] : "茶厂工人包装茶饼"))
    expect(new Set(rolesOf(list))).toEqual(new Set(["headline"]))
  })
})
