import { existsSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { formatNamed, formats } from "../../src/render/formats.ts"
import { placed } from "../../src/render/regions.ts"
import { filesOf, render } from "../../src/render/render.ts"
import type { Reconstruction } from "../../src/validate/reconstruction.ts"
import { check } from "../../src/validate/validate.ts"
import { bare, paper, source } from "./paper.ts"
import { elementsOf, faults, idFaults, official, profile, read, timeout, xlink } from "./xml.ts"

const format = (name: string) => formatNamed(name)!
const rendered = (name: string, result = paper) =>
  Result.getOrThrow(filesOf(result, format(name))).map(({ text }) => text)

const named = (xml: string, name: string) => elementsOf(xml).flatMap((each) => (each.name === name ? [each.is] : []))

const none: Reconstruction = { ...paper, articles: [], unplaced: [], duplicates: [], missing: [] }

describe("regions", () => {
  const { articles, pages } = placed(paper)
  const regions = articles.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.regions))

  it("part the text of a paragraph among its lines, without what a seam folds", () => {
    for (const { paragraphs } of articles)
      for (const { paragraph, regions: own } of paragraphs)
        expect(own.flatMap(({ lines }) => lines.map(({ shown }) => shown)).join("")).toBe(paragraph.text)
    const second = regions.find(({ continues }) => continues)!
    expect(second.lines.map(({ text, shown }) => [text, shown])).toEqual([["目提速三成。", "提速三成。"]])
  })

  it("hold every line of the source once, copies and furniture too", () => {
    const all = [...regions, ...pages.flatMap(({ rest }) => rest)].flatMap(({ lines }) => lines)
    expect(all.map(({ line }) => line.start).sort((a, b) => a - b)).toEqual(
      paper.pages.flatMap(({ lines }) => lines!.map(({ start }) => start))
    )
    expect(all.every(({ text, line }) => text === line.text)).toBe(true)
  })

  it("are none where the source has no boxes", () => {
    expect(placed(bare).articles.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.regions))).toEqual([])
  })
})

describe("the lines of a result", () => {
  it("are held against the source", () => {
    const [page, ...more] = paper.pages
    const lines = page.lines!.map((line, i) => (i === 3 ? { ...line, text: `${line.text}。` } : line))
    const broken = check(source.text, { ...paper, pages: [{ ...page, lines }, ...more] })
    expect(Result.isFailure(broken) && broken.failure.place).toBe("/pages/0/lines/3/text")
  })

  it("are not there for text", () => {
    expect(Object.keys(bare.pages[0])).toEqual(["start", "end"])
  })
})

describe("PAGE", () => {
  const [first, second] = rendered("page")

  it("is a file a page, numbered", () => {
    expect(Result.getOrThrow(filesOf(paper, format("page"))).map(({ ending }) => ending)).toEqual([
      "page.1.xml",
      "page.2.xml"
    ])
    expect(Result.isFailure(render(paper, "page"))).toBe(true)
  })

  it("orders regions by article", () => {
    const order = elementsOf(first).filter(({ name }) => /^(?:OrderedGroupIndexed|RegionRefIndexed)$/.test(name))
    expect(order.map(({ is }) => is.regionRef ?? is.caption)).toEqual(
      "煤城转身 A&B,f2,f3,f4,f6,f7,f11,f12,乙镇修桥,f5,f8".split(",")
    )
    const regions = named(first, "TextRegion").map(({ id, type, custom }) => [id, type, custom?.slice(14, 16)])
    expect(regions.slice(6)).toEqual([
      ["f12", "paragraph", "a1"],
      ["f5", "heading", "a2"],
      ["f8", "paragraph", "a2"],
      ["top", "header", undefined],
      ["caption", "caption", undefined],
      ["again", "other", undefined]
    ])
  })

  it("keeps the ids of the source that are names and stand for one line", () => {
    const ids = named(first, "TextLine").map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(["folio", "by", "l1", "l2", "l4"]))
    expect(ids).toEqual(expect.not.arrayContaining(["12", "l6", "a1"]))
  })

  it("says where a paragraph goes on, and which way lines run", () => {
    expect(named(first, "TextRegion").flatMap(({ id, continuation }) => (continuation ? [id] : []))).toEqual(["f6"])
    expect(named(second, "TextLine").map(({ readingDirection }) => readingDirection)).toEqual(
      Array(3).fill("top-to-bottom")
    )
    expect(named(second, "Page")).toMatchObject([{ imageWidth: "100", imageHeight: "90" }])
  })

  it("says how many characters XML cannot hold", () => {
    expect(first).toContain("&lt;生态&gt;公园\ufffd两处")
    expect(first).toContain("written as U+FFFD: 1.")
    expect(second).not.toContain("U+FFFD")
  })
})

describe("ALTO", () => {
  const [xml] = rendered("alto")

  it("tags the blocks of an article and orders them", () => {
    expect(named(xml, "StructureTag").map(({ ID, LABEL }) => [ID, LABEL])).toEqual([
      ["a1", "煤城转身 A&B"],
      ["a2", "乙镇修桥"],
      ["a3", "直排旧闻"]
    ])
    const order = named(xml, "ElementRef").map(({ REF }) => REF)
    expect(order).toEqual("f2,f3,f4,f6,f7,f11,f12,f5,f8,f13,f14".split(","))
    const articleOf = new Map(named(xml, "TextBlock").map(({ ID, TAGREFS }) => [ID, TAGREFS.split(" ")[1]]))
    expect([...order.map((id) => articleOf.get(id)), articleOf.get("top")]).toEqual(
      [..."1111111", ..."22", ..."33"].map((n) => `a${n}` as string | undefined).concat(undefined)
    )
  })

  it("holds all pages, and their lines by ids that are there once", () => {
    expect(named(xml, "Page").map(({ ID, WIDTH }) => [ID, WIDTH])).toEqual([
      ["page_1", "320"],
      ["page_2", "100"]
    ])
    const ids = named(xml, "TextLine").map(({ ID }) => ID)
    expect(ids).toContain("v2")
    expect(ids).not.toContain("l1") // on both pages
  })
})

describe("hOCR", () => {
  const [html] = rendered("hocr")
  const all = elementsOf(html)

  it("has an ocr_linear an article, with its pieces in reading order", () => {
    const classes = all.flatMap(({ is }) =>
      is.class === "ocr_linear" || is.class === "ocr_par" ? [is.class === "ocr_par" ? is["data-role"] : is.id] : []
    )
    expect(classes).toEqual(
      "a1,headline,byline,body,body,body,subtitle,body,a2,headline,body,furniture,caption,copy,a3,headline,body".split(
        ","
      )
    )
  })

  it("groups the pieces of a paragraph, and gives every line its box", () => {
    const pars = all.filter(({ is }) => is.class === "ocr_par" && is.title.includes("groupid a1_p3"))
    expect(pars.map(({ is }) => is.id)).toEqual(["f4", "f6"])
    const lines = all.filter(({ is }) => is.class === "ocr_line")
    expect(lines).toHaveLength(16)
    expect(lines.every(({ is }) => /^bbox \d+ \d+ \d+ \d+(?:;|$)/.test(is.title))).toBe(true)
  })
})

describe("TEI", () => {
  const [xml] = rendered("tei")
  const bodyOf = (tei: string) => /<body>[\s\S]*<\/body>/.exec(tei)![0]

  it("has the articles as a reader sees them, with or without boxes", () => {
    const [plain] = rendered("tei", bare)
    const strip = (tei: string) => bodyOf(tei).replace(/<[lp]b [^>]*>/g, "")
    expect(strip(xml)).toBe(bodyOf(plain))
    expect(strip(xml)).toContain("<p>石岭区关停小煤窑，改建项&lt;生态&gt;公园\ufffd两处，带动项目提速三成。</p>")
    expect(strip(xml)).toMatch(/<gap reason="lost"\/>\s*<p>后来者居上。<\/p>/)
  })

  it("begins each line at its zone and each page once", () => {
    const zones = new Set(named(xml, "zone").map((is) => is["xml:id"]))
    const lines = named(bodyOf(xml), "lb").map(({ facs }) => facs.slice(1))
    expect(lines.slice(2, 5)).toEqual(["f4_l1", "l2", "l4"])
    expect(lines.every((id) => zones.has(id))).toBe(true)
    expect(named(bodyOf(xml), "pb").map(({ facs }) => facs)).toEqual(["#page_1", "#page_2"])
  })
})

describe("impresso", () => {
  it("has an item an article, its text and where regions and lines begin in it", () => {
    const { id, i } = JSON.parse(rendered("impresso")[0])
    expect(id).toBe("restitch-1958-03-02-a")
    expect(i.map(({ m }: { m: { t: string; pp: unknown } }) => [m.t, m.pp])).toEqual([
      ["煤城转身 A&B", [1]],
      ["乙镇修桥", [1]],
      ["直排旧闻", [2]]
    ])
    const { ft, pb, rb, lb } = i[0]
    const characters = [...ft]
    expect([pb, rb, lb].map((offsets) => offsets.map((at: number) => characters[at]).join(""))).toEqual([
      "煤本石后教要",
      "煤本石提后教要",
      "煤本石<提后教要"
    ])
    expect(i[0].l.parts[3]).toEqual({
      comp_role: "body",
      comp_id: "right",
      comp_fileid: "0001.png",
      comp_page_no: 1
    })
  })

  it("makes up no date", () => {
    const undated = { ...bare, source: { ...bare.source, name: "dump.txt" } }
    expect(JSON.parse(rendered("impresso", undated)[0])).toMatchObject({
      id: "dump-0001-01-01-a",
      is_exact_date: false
    })
  })
})

describe("a format of places", () => {
  it.each(formats.filter(({ needsBoxes }) => needsBoxes))("$name refuses a source without boxes", (each) => {
    const refused = filesOf(bare, each)
    expect(Result.isFailure(refused) && refused.failure.message).toMatch(/this source does not \(page-xml\)/)
  })
})

const profiles = [
  ["page", "page-profile.xsd"],
  ["alto", "alto-profile.xsd"],
  ["tei", "tei-profile.rng"]
] as const

describe.each(profiles)("what is written as %s", (name, schema) => {
  const results = format(name).needsBoxes ? [paper, none] : [paper, none, bare]
  const documents = results.flatMap((result) => rendered(name, result))

  it("is valid against our profile, which would see an element out of place", { timeout }, async () => {
    expect(await faults(documents, profile(schema))).toEqual([])
    const broken = documents[0].replace(/<(?:TextEquiv|String|byline)\b/, "<Word/>$&")
    expect(await faults([broken], profile(schema))).not.toEqual([])
  })

  it("has each id once, and references that lead somewhere", () => {
    expect(documents.flatMap(idFaults)).toEqual([])
  })
})

const theirs = [
  ["page", "pagecontent.xsd"],
  ["alto", "alto-4-4.xsd"]
] as const

describe.each(theirs)("what is written as %s", (name, schema) => {
  it.skipIf(!existsSync(official(schema)))(`is valid against ${schema}`, { timeout }, async () => {
    const documents = [paper, none].flatMap((result) => rendered(name, result))
    expect(await faults(documents, official(schema), [xlink])).toEqual([])
  })
})

describe("what is written as impresso", () => {
  it.skipIf(!existsSync(official("issue.schema.json")))("is valid against issue.schema.json", { timeout }, () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(read(official("issue.schema.json"))))
    for (const result of [paper, none, bare]) {
      validate(JSON.parse(rendered("impresso", result)[0]))
      expect(validate.errors).toBeNull()
    }
  })
})
