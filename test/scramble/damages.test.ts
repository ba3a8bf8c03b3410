import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { confusable, frequent } from "../../src/scramble/damages/look-alikes.ts"
import { misreadText } from "../../src/scramble/damages/misread.ts"
import { mixed } from "../../src/scramble/mixed.ts"
import { orders, rateNames, type ScrambleOptions, usual } from "../../src/scramble/options.ts"
import { seeded } from "../../src/scramble/random.ts"
import { scramble } from "../../src/scramble/scramble.ts"
import { isHan } from "../../src/text/characters.ts"
import { articles } from "./articles.ts"

const inThree: ScrambleOptions = { ...usual, columns: [3, 3], columnLength: [50, 60] }
const rolesOf = (options: ScrambleOptions, seed: number) => scramble(articles, options, seed).gold.articles

describe("misread text", () => {
  it("keeps its length and everything that is not Han", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."春未己日，。“A1 大") }), fc.nat(), (text, seed) => {
        const read = misreadText(text, 1, seeded(seed))
        expect(read.length).toBe(text.length)
        for (let i = 0; i < text.length; i++)
          if (!isHan(text.charCodeAt(i))) expect(read[i]).toBe(text[i])
          else expect(isHan(read.charCodeAt(i))).toBe(true)
      })
    )
  })

  it("has about as many wrong characters as its rate says, most of them look-alikes where there are any", () => {
    const read = misreadText("未日".repeat(5000), 0.1, seeded(1))
    const wrong = [...read].filter((character, i) => character !== "未日"[i % 2])
    expect(wrong.length / 10000).toBeGreaterThan(0.1)
    expect(wrong.length / 10000).toBeLessThan(0.16)
    const alike = wrong.filter((character) => (confusable.get("未")! + confusable.get("日")!).includes(character))
    expect(alike.length / wrong.length).toBeGreaterThan(0.6)
  })

  it("takes no character for itself, and knows only Han", () => {
    for (const [character, others] of confusable) {
      expect(others).not.toBe("")
      expect(others).not.toContain(character)
      expect([...character, ...others].every((each) => isHan(each.charCodeAt(0)))).toBe(true)
    }
    expect(new Set(frequent).size).toBeGreaterThan(400)
  })
})

describe("an article that wraps round", () => {
  it("has its first column come out last under a heading that stays in front", () => {
    const page = scramble(articles, { ...inThree, order: "printed", wrapRound: 1 }, 3)
    for (const { id, title, paragraphs } of articles) {
      const [first] = page.pieces.filter(({ article, role }) => article === id && role === "headline")
      const body = page.pieces.filter(({ article, role }) => article === id && role === "body")
      expect(page.text.slice(...first.lines[0])).toBe(title)
      expect(body[0].lines[0][0]).toBeGreaterThan(first.lines[0][0])
      const opening = body.find(
        ({ paragraph, part }) => part === 0 && paragraph === Math.min(...body.map((b) => b.paragraph))
      )
      expect(page.text.slice(...opening!.lines[0])).toContain(paragraphs[0].slice(0, 5))
      expect(body.indexOf(opening!)).toBeGreaterThan(0)
    }
  })
})

describe("a dressed page", () => {
  it("has bylines in gold's role under headlines that had none", () => {
    const named = rolesOf({ ...usual, bylines: 1 }, 1)
    expect(named.every(({ paragraphs }) => paragraphs.some(({ role }) => role === "byline"))).toBe(true)
  })

  it("has long headlines over two lines, each a paragraph of its own", () => {
    const [first] = rolesOf({ ...usual, splitHeadlines: 1 }, 1)
    expect(first.paragraphs.map(({ role }) => role).slice(0, 4)).toEqual(["kicker", "headline", "headline", "body"])
  })

  it("has its furniture in articles of kind other", () => {
    const page = scramble(articles, { ...usual, furniture: 1 }, 1)
    const others = page.gold.articles.filter(({ kind }) => kind === "other")
    expect(others.length).toBeGreaterThan(1)
    for (const { paragraphs } of others) expect(paragraphs.map(({ role }) => role)).toEqual(["furniture"])
  })

  it("has its punctuation in half width, but for stops and quotes", () => {
    const { text } = scramble(articles, { ...usual, halfWidth: 1 }, 1)
    expect(text).not.toMatch(/[，：；]/)
    expect(text).toMatch(/,.*。/s)
  })

  it("has subheadings that are phrases of what stands below", () => {
    const { text, gold } = scramble([{ ...articles[1], author: "" }], { ...usual, order: "printed", subheadings: 1 }, 2)
    const added = gold.articles[0].paragraphs.filter(({ role }) => role === "headline").slice(1)
    expect(added.length).toBeGreaterThan(0)
    for (const { spans } of added) expect(text.slice(spans[0][1])).toContain(text.slice(...spans[0]))
  })
})

describe("orphans", () => {
  const shuffledPage = (orphans: number) =>
    scramble(articles, { ...usual, order: "shuffled", paragraphs: 20, orphans }, 9)

  it("are halves of paragraphs whose other half went lost, and change no page that has none", () => {
    const whole = shuffledPage(0)
    const orphaned = shuffledPage(1)
    expect(whole.pieces.length).toBeGreaterThan(2)
    expect(orphaned.pieces.length).toBe(whole.pieces.length / 2)
    expect(new Set(orphaned.pieces.map(({ article }) => article)).size).toBe(orphaned.pieces.length)
    const { text: passes } = scramble(articles, { ...usual, orphans: 1 }, 9)
    expect(passes).toBe(scramble(articles, usual, 9).text)
  })
})

describe("mixed options", () => {
  const drawn = Array.from({ length: 400 }, (_, seed) => mixed(seed))

  it("bring every order, and rates from 0 to 1", () => {
    expect(new Set(drawn.map(({ order }) => order))).toEqual(new Set(orders))
    for (const options of drawn)
      for (const name of rateNames) {
        expect(options[name]).toBeGreaterThanOrEqual(0)
        expect(options[name]).toBeLessThanOrEqual(1)
      }
  })

  it("leave most pages whole", () => {
    const whole = drawn.filter(
      ({ lostHeadings, lostFirst, lostMiddle, copies, doubled, dropped, misread }) =>
        lostHeadings + lostFirst + lostMiddle + copies + doubled + dropped + misread === 0
    )
    expect(whole.length).toBeGreaterThan(200)
  })
})
