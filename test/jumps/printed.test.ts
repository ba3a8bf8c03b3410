import { existsSync } from "node:fs"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { reconstruct } from "../../src/index.ts"
import { formatNamed } from "../../src/render/formats.ts"
import { placed } from "../../src/render/regions.ts"
import { filesOf } from "../../src/render/render.ts"
import { reportPage } from "../../src/report/html/page.ts"
import { viewOf } from "../../src/report/html/view.ts"
import { referenced } from "../../src/validate/references.ts"
import { faults, idFaults, profile, timeout } from "../render/xml.ts"
import { back, front } from "./issue.ts"
import { altoOf, hocrOf, type PrintedPage } from "./printed.ts"

const hasModel = existsSync(new URL("../../models/default.restitch", import.meta.url))

/** The articles of a page of the issue, each as it stands there. */
const articlesOf = (page: string, ...starts: ReadonlyArray<string>): ReadonlyArray<string> => {
  const at = [...starts.map((start) => page.indexOf(start)), page.length]
  return starts.map((_, i) => page.slice(at[i], at[i + 1]).trim())
}
const printed: ReadonlyArray<PrintedPage> = [
  ["澄川日报　01", ...articlesOf(front, "石岭老街修旧如旧", "河湾大桥主塔封顶", "南坡茶园开采")],
  ["澄川日报　02", ...articlesOf(back, "图书馆夜间开放", "（上接第一版）\n\n吨", "旧校服换成", "（上接第一版）\n\n长")]
]
const encoded = (text: string) => new TextEncoder().encode(text)
const bytes = encoded(hocrOf(printed))

describe.skipIf(!hasModel)("an article that goes on on another printed page", async () => {
  const result = await reconstruct(bytes, { name: "issue.hocr" })
  const bridge = result.articles.find(({ headline }) => headline === "河湾大桥主塔封顶")!
  const street = result.articles.find(({ headline }) => headline === "石岭老街修旧如旧")!
  const textOf = ({ paragraphs }: typeof bridge) => paragraphs.map(({ text }) => text).join("")

  it("is found by the jump lines that stand below and above its columns", () => {
    expect(textOf(bridge)).toContain("最长的一根重二十三吨，要用")
    expect(textOf(street)).toContain("七十岁的木匠罗长根带着")
    expect(result.jumpLines!.map(({ join }) => join !== null)).toEqual([true, true, true, true])
  })

  it("has its regions on both pages, under one name in each format of one page a file", () => {
    const on = placed(result).pages.map(({ articles }) => articles.map(({ article }) => article.id))
    expect(on[0]).toContain(bridge.id)
    expect(on[1]).toContain(bridge.id)
    for (const format of ["page", "alto"]) {
      const files = Result.getOrThrow(filesOf(result, formatNamed(format)!))
      expect(files.map(({ text }) => text.includes(bridge.id))).toEqual(files.map(() => true))
    }
  })

  it.each([
    ["page", "page-profile.xsd"],
    ["alto", "alto-profile.xsd"],
    ["tei", "tei-profile.rng"]
  ])("is valid as %s, each id there once and each reference leading somewhere", { timeout }, async (format, schema) => {
    const documents = Result.getOrThrow(filesOf(result, formatNamed(format)!)).map(({ text }) => text)
    expect(await faults(documents, profile(schema))).toEqual([])
    expect(documents.flatMap(idFaults)).toEqual([])
    expect(documents.every((text) => text.includes(bridge.headline!) || text.includes("要用两台卷扬机"))).toBe(true)
  })

  it("is of one page in impresso, with regions on both", () => {
    const [{ text }] = Result.getOrThrow(filesOf(result, formatNamed("impresso")!))
    const item = JSON.parse(text).i.find((each: { m: { t?: string } }) => each.m.t === bridge.headline)
    expect(item.m.pp).toEqual([1, 2])
  })

  it("has jump lines that name only what is there", () => {
    const [line] = result.jumpLines!
    const problemOf = (change: Partial<typeof line>) => {
      const checked = referenced({ ...result, jumpLines: [{ ...line, ...change }] })
      return Result.isFailure(checked) ? checked.failure.message : ""
    }
    expect(problemOf({})).toBe("")
    expect(problemOf({ fragment: line.at! })).toContain("is not in unplaced")
    expect(problemOf({ page: 2 })).toContain("there is no page 2")
    expect(problemOf({ article: "a99" })).toContain("there is no article a99")
    expect(problemOf({ at: bridge.paragraphs[0].spans[0].fragment })).toContain(`is not in ${line.article}`)
    expect(problemOf({ join: { from: line.join!.to, to: line.join!.from } })).toContain("it is no join of")
    expect(problemOf({ article: null, at: null })).toContain("it is no join of")
  })

  it.each(["page", "alto", "hocr"])("comes back from %s with the lines of both pages", async (format) => {
    const files = Result.getOrThrow(filesOf(result, formatNamed(format)!))
    const again = await Promise.all(
      files.map(({ text, ending }) => reconstruct(encoded(text), { name: `again.${ending}` }))
    )
    const lines = again.flatMap(({ pages }) => pages.flatMap((page) => page.lines!.map(({ text }) => text)))
    expect([...lines].sort()).toEqual(result.pages.flatMap((page) => page.lines!.map(({ text }) => text)).sort())
  })

  it("comes back whole where a file holds all pages", async () => {
    const [file] = Result.getOrThrow(filesOf(result, formatNamed("hocr")!))
    const again = await reconstruct(encoded(file.text), { name: "again.hocr" })
    const whole = (some: typeof result) => some.articles.map(textOf).sort()
    expect(whole(again)).toEqual(whole(result))
  })

  it("is shown whole in the report of either page, with what stands elsewhere told", () => {
    for (const page of [0, 1]) {
      const view = viewOf(result, page)
      expect(view.articles.map(({ article }) => article.id)).toContain(bridge.id)
      const own = view.pieces.filter(({ went }) => went.to === "article" && went.article === bridge.id)
      expect(new Set(own.map(({ elsewhere }) => elsewhere))).toEqual(new Set([undefined, 1 - page]))
      expect(reportPage(result, { page })).toContain(`on page ${2 - page}`)
    }
  })
})

describe.skipIf(!hasModel)("an issue of METS", () => {
  it("has its jump lines followed from file to file", async () => {
    const mets = `<mets xmlns:xlink="x"><fileSec><fileGrp USE="Text">${printed
      .map((_, i) => `<file ID="A${i}"><FLocat xlink:href="${i}.xml"/></file>`)
      .join("")}</fileGrp></fileSec></mets>`
    const result = await reconstruct(encoded(mets), {
      name: "mets.xml",
      beside: (href) => Effect.succeed(encoded(altoOf(printed[Number(href[0])])))
    })
    expect(result.pages).toHaveLength(2)
    expect(result.jumpLines!.map(({ join }) => join !== null)).toEqual([true, true, true, true])
    const bridge = result.articles.find(({ headline }) => headline === "河湾大桥主塔封顶")!
    expect(bridge.paragraphs.map(({ text }) => text).join("")).toContain("最长的一根重二十三吨，要用")
  })
})
