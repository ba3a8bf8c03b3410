import { describe, expect, it } from "vitest"
import { dealPages } from "../../src/scramble/deal.ts"
import { scrambleMany } from "../../src/scramble/scramble.ts"
import { articles } from "./articles.ts"

const options = { pages: 6, articles: [2, 3], length: [100, 400], themed: 0 } as const

describe("dealt pages", () => {
  it("hold together what was printed on one page", () => {
    const pages = dealPages(articles, { ...options, articles: [2, 8] }, 1)
    expect(pages.some((page) => page.length === 2 && page[0].id === "bridge" && page[1].id === "school")).toBe(true)
  })

  it("are as many as asked for and hold no article twice", () => {
    const pages = dealPages(articles, { ...options, themed: 0.5 }, 7)
    expect(pages.length).toBe(6)
    for (const page of pages) expect(new Set(page.map(({ id }) => id)).size).toBe(page.length)
  })

  it("cut articles short at a paragraph's end", () => {
    const byId = new Map(articles.map((article) => [article.id, article]))
    for (const article of dealPages(articles, options, 3).flat()) {
      expect(article.paragraphs.length).toBeGreaterThan(0)
      expect(byId.get(article.id)?.paragraphs.slice(0, article.paragraphs.length)).toEqual(article.paragraphs)
    }
  })

  it("bring together articles that share rare words", () => {
    const twins = [
      ["甲", "今年的水位比往年高出半米，鱼虾格外多，护鸟队员每隔三天就要划船换一次浮标。"],
      ["乙", "去冬栽下的柳树已经成林，孩子们挂上去的木牌写着各种飞禽的名字，供路人辨认。"]
    ].map(([id, own]) => ({
      id,
      title: `鹳鹤归来${id}`,
      paragraphs: [
        own,
        `${id}地湿地里的东方鹳鹤今年多了几十只，观鸟的人带着长镜头守在芦苇边上，从早晨一直等到黄昏，谁也不肯先走。`
      ]
    }))
    const pages = dealPages([...articles, ...twins], { ...options, pages: 30, articles: [2, 2], themed: 1 }, 1)
    const together = pages.filter((page) => page.some(({ id }) => id === "甲"))
    expect(together.length).toBeGreaterThan(0)
    for (const page of together) expect(page.map(({ id }) => id).sort()).toEqual(["乙", "甲"].sort())
  })

  it("leave out what is a reprint of another article on the page", () => {
    const again = articles.map((article) => ({ ...article, id: `${article.id}-again` }))
    for (const page of dealPages([...articles, ...again], { ...options, articles: [4, 8], themed: 0.5 }, 2))
      expect(new Set(page.map(({ title }) => title)).size).toBe(page.length)
  })

  it("are none where no article has text", () => {
    expect(dealPages([{ id: "x", title: "空", paragraphs: [] }], options, 1)).toEqual([])
  })
})

describe("many scrambled pages", () => {
  it("are the same from the same seed, however many are made after them", () => {
    const few = scrambleMany(articles, { pages: 3, options: "mixed" }, 9)
    expect(scrambleMany(articles, { pages: 5, options: "mixed" }, 9).slice(0, 3)).toEqual(few)
  })
})
