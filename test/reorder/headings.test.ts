import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Fragment, Role } from "../../src/detect/fragment.ts"
import type { Chain } from "../../src/reorder/chains.ts"
import { headingBlocks, placeHeadings } from "../../src/reorder/headings.ts"
import { pageOf } from "./graphs.ts"

const place = (roles: ReadonlyArray<Role>, chains: ReadonlyArray<Chain>) => {
  const page = pageOf(roles.map((role) => ({ role })))
  const nodes = page.fragments.filter(({ role }) => role === "body" || role === "lead")
  const blocks = headingBlocks(page, nodes)
  const placed = placeHeadings(blocks, chains, nodes)
  const ids = (of: ReadonlyMap<number, ReadonlyArray<Fragment>>) =>
    Object.fromEntries([...of].map(([node, headings]) => [node, headings.map(({ id }) => id)]))
  return {
    blocks,
    before: ids(placed.before),
    signing: ids(placed.signing),
    alone: placed.alone.map((headings) => headings.map(({ id }) => id)),
    cuts: [...placed.cuts]
  }
}

/** A page of any roles, its running text in any chains. */
const anyPage = fc
  .array(fc.constantFrom<Role>("body", "body", "headline", "byline", "kicker", "subtitle", "furniture"), {
    maxLength: 14
  })
  .chain((roles) => {
    const nodes = roles.flatMap((role) => (role === "body" ? [role] : [])).map((_, i) => i)
    return fc
      .tuple(
        fc.shuffledSubarray(nodes, { minLength: nodes.length, maxLength: nodes.length }),
        fc.array(fc.boolean(), { minLength: nodes.length, maxLength: nodes.length })
      )
      .map(([order, breaks]) => {
        const chains: Array<Array<number>> = []
        for (const [i, node] of order.entries())
          if (i === 0 || breaks[i]) chains.push([node])
          else chains.at(-1)!.push(node)
        return { roles, chains }
      })
  })

describe("headings", () => {
  it("come back in exactly one place, whatever the page", () => {
    fc.assert(
      fc.property(anyPage, ({ roles, chains }) => {
        const { before, signing, alone } = place(roles, chains)
        const found = [...Object.values(before), ...Object.values(signing), ...alone].flat().toSorted()
        const given = roles.flatMap((role, i) => (role === "body" || role === "furniture" ? [] : [`f${i + 1}`]))
        expect(found).toEqual(given.toSorted())
      }),
      { numRuns: 500 }
    )
  })

  it("come back too where a subheading that moves on meets a byline before the same text", () => {
    const roles: ReadonlyArray<Role> = ["headline", "body", "body", "headline", "body", "byline", "body"]
    const { before, signing, alone } = place(roles, [[1, 3, 2, 0]])
    const found = [...Object.values(before), ...Object.values(signing), ...alone].flat()
    expect(found.toSorted()).toEqual(["f1", "f4", "f6"])
  })

  it("head the text that begins below them", () => {
    const { before, cuts } = place(["headline", "byline", "body", "headline", "body"], [[0], [1]])
    expect(before).toEqual({ 0: ["f1", "f2"], 1: ["f4"] })
    expect(cuts).toEqual([])
  })

  it("are not parted from their text by furniture", () => {
    expect(place(["headline", "furniture", "body"], [[0]]).before).toEqual({ 0: ["f1"] })
  })

  it("sign the text above where a byline has another heading below it", () => {
    const { before, signing } = place(["body", "byline", "headline", "body"], [[0], [1]])
    expect(signing).toEqual({ 0: ["f2"] })
    expect(before).toEqual({ 1: ["f3"] })
  })

  it("go up to the head of a text that wraps round below them", () => {
    // Its first paragraph came last: 1 is read before 0.
    expect(place(["headline", "body", "body"], [[1, 0]]).before).toEqual({ 1: ["f1"] })
  })

  it("stay where they are inside a text as its subheadings", () => {
    const { before, cuts } = place(["headline", "body", "headline", "body"], [[0, 1]])
    expect(before).toEqual({ 0: ["f1"], 1: ["f3"] })
    expect(cuts).toEqual([])
  })

  it("cut a text that has a headline already where another one with a byline stands inside it", () => {
    expect(place(["headline", "body", "headline", "byline", "body"], [[0, 1]]).cuts).toEqual([1])
  })

  it("stand alone where no text is below them", () => {
    expect(place(["body", "headline"], [[0]]).alone).toEqual([["f2"]])
  })
})

describe("a headline over a dateline", () => {
  it("begins an article, though the text above it seems to go on below", () => {
    const page = pageOf([{ role: "headline" }, {}, { role: "headline" }, { opensArticle: true }])
    const nodes = page.fragments.filter(({ role }) => role === "body")
    const placed = placeHeadings(headingBlocks(page, nodes), [[0, 1]], nodes)
    expect([...placed.cuts]).toEqual([1])
    expect(placed.before.get(1)?.map(({ id }) => id)).toEqual([page.fragments[2].id])
  })
})
