import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { metsGold } from "../../src/batch/mets-gold.ts"
import { decodeGold } from "../../src/evaluate/gold.ts"
import { FileError } from "../../src/services/file-error.ts"
import { hasModel, restitch } from "../cli/restitch.ts"

const line = (id: string, words: ReadonlyArray<string>, y: number) =>
  `<TextLine ID="${id}" HPOS="10" VPOS="${y}" WIDTH="90" HEIGHT="9">${words
    .map(
      (word, i) => `<String ID="${id}_${i}" CONTENT="${word}" HPOS="${10 + 20 * i}" VPOS="${y}" WIDTH="18" HEIGHT="9"/>`
    )
    .join("<SP/>")}</TextLine>`
const block = (id: string, ...lines: ReadonlyArray<string>) => `<TextBlock ID="${id}">${lines.join("")}</TextBlock>`
const alto = (...blocks: ReadonlyArray<string>) =>
  `<alto><Layout><Page ID="P"><PrintSpace>${blocks.join("")}</PrintSpace></Page></Layout></alto>`

const one = alto(
  block("B1", line("L1", ["老街", "修好", "了"], 10)),
  block("B2", line("L2", ["石板", "路"], 30), line("L3", ["换了", "新"], 40)),
  `<ComposedBlock ID="C1">${block("B3", line("L4", ["广告"], 60))}${block("B4", line("L5", ["电话"], 70))}</ComposedBlock>`
)
const two = alto(block("B1", line("L1", ["灯", "也", "亮", "了。"], 10)), block("B2", line("L2", ["第二", "版"], 90)))

const area = (file: string, begin: string, end?: string) =>
  `<area FILEID="${file}" BETYPE="IDREF" BEGIN="${begin}"${end === undefined ? "" : ` END="${end}"`}/>`
const div = (type: string, content: string, id = "") => `<div TYPE="${type}"${id && ` ID="${id}"`}>${content}</div>`
const metsOf = (logical: string, links = "") =>
  `<mets xmlns:xlink="x"><fileSec><fileGrp USE="Text">${["1", "2"]
    .map((n) => `<file ID="A${n}"><FLocat xlink:href="${n}.xml"/></file>`)
    .join("")}</fileGrp></fileSec><structMap TYPE="PHYSICAL">${div(
    "Newspaper",
    div("PAGE", `<fptr>${area("A1", "P")}</fptr>`) +
      div(
        "PAGE",
        `<fptr>${area("A2", "P")}</fptr>${div("pagearea", `<fptr>${area("A1", "L2_0", "L3_0")}</fptr>`, "pa1")}`
      )
  )}</structMap><structMap TYPE="LOGICAL">${div("ISSUE", logical)}</structMap>${links}</mets>`

/** As docWorks lays an article out, over two pages, and an advertisement that is a block of blocks. */
const nested = metsOf(
  div(
    "ARTICLE",
    div(
      "HEADING",
      div("OVERLINE", `<fptr>${area("A1", "L1_0")}</fptr>`) + div("TITLE", `<fptr>${area("A1", "B1")}</fptr>`)
    ) + div("BODY", div("PARAGRAPH", div("TEXT", `<fptr><seq>${area("A1", "B2")}${area("A2", "B1")}</seq></fptr>`))),
    "a1"
  ) + div("ADVERTISEMENT", `<fptr>${area("A1", "C1")}</fptr>`, "a2")
)

const goldOf = (mets: string, files: Readonly<Record<string, string>> = { "1.xml": one, "2.xml": two }) =>
  Effect.runSync(
    metsGold("issues/mets.xml", "mets.xml", new TextEncoder().encode(mets), (href) =>
      files[href] === undefined
        ? Effect.fail(new FileError({ file: href, problem: "it is not there", remedy: "Look" }))
        : Effect.succeed(new TextEncoder().encode(files[href]))
    ).pipe(Effect.result)
  )
/** Of each article its paragraphs: the role, then each span's text. */
const said = (found: ReturnType<typeof goldOf>) => {
  const { gold, read } = Result.getOrThrow(found)
  expect(Result.isSuccess(decodeGold(gold, { text: read.source.text }))).toBe(true)
  return gold.articles.map(({ id, paragraphs }) => [
    id,
    ...paragraphs.map(({ role, spans }) => [role, ...spans.map(([start, end]) => read.source.text.slice(start, end))])
  ])
}

describe("the logical structure of METS", () => {
  it("is gold: articles with their headings and paragraphs, over blocks, blocks of blocks and pages", () => {
    expect(said(goldOf(nested))).toEqual([
      ["a1", ["kicker", "老街"], ["headline", "修好了"], ["body", "石板路\n换了新", "灯也亮了。"]],
      ["a2", ["body", "广告\n\n电话"]]
    ])
  })

  it("may name words from one to another, at a link", () => {
    const link = `<structLink><smLink xlink:from="#a1" xlink:to="#pa1"/></structLink>`
    expect(said(goldOf(metsOf(div("ARTICLE", "", "a1"), link)))).toEqual([["a1", ["body", "石板路\n换了"]]])
  })

  it("gives each character one place: what two articles name is the first one's", () => {
    const both = div("ARTICLE", `<fptr>${area("A1", "B1")}</fptr>`, "a1")
    expect(said(goldOf(metsOf(both + both.replace("a1", "a2"))))).toEqual([["a1", ["body", "老街修好了"]]])
  })

  it("finds words by their lines where the pages are in another order than their file", () => {
    const order = `<alto><ReadingOrder><OrderedGroup><ElementRef REF="B2"/><ElementRef REF="B1"/></OrderedGroup></ReadingOrder>`
    const files = { "1.xml": one.replace("<alto>", order), "2.xml": two }
    expect(said(goldOf(nested, files))[0]).toEqual([
      "a1",
      ["kicker", "老街"],
      ["headline", "修好了"],
      ["body", "石板路\n换了新", "灯也亮了。"]
    ])
  })

  describe("over PAGE", () => {
    const points = (y: number) => `<Coords points="10,${y} 100,${y} 100,${y + 9} 10,${y + 9}"/>`
    const textOf = (text: string) => `<TextEquiv><Unicode>${text}</Unicode></TextEquiv>`
    const pageLine = (id: string, y: number, words: ReadonlyArray<string>, own = words.join(" ")) =>
      `<TextLine id="${id}">${points(y)}${words
        .map((word, i) => `<Word id="${id}_${i}">${points(y)}${textOf(word)}</Word>`)
        .join("")}${own === "" ? "" : textOf(own)}</TextLine>`
    const region = (id: string, y: number, ...inside: ReadonlyArray<string>) =>
      `<TextRegion id="${id}">${points(y)}${inside.join("")}</TextRegion>`
    const pageXml = (order: ReadonlyArray<string>, ...regions: ReadonlyArray<string>) =>
      `<PcGts><Page imageFilename="1.png" imageWidth="200" imageHeight="200">${
        order.length === 0
          ? ""
          : `<ReadingOrder><OrderedGroup id="ro">${order.map((ref, i) => `<RegionRefIndexed index="${i}" regionRef="${ref}"/>`).join("")}</OrderedGroup></ReadingOrder>`
      }${regions.join("")}</Page></PcGts>`
    const regions = [
      region("B1", 10, pageLine("L1", 10, ["老街", "修好", "了"])),
      region("B2", 30, pageLine("L2", 30, ["石板", "路"], ""), pageLine("L3", 40, ["换了", "新"])),
      region("C1", 60, region("B3", 60, pageLine("L4", 60, ["广告"])), region("B4", 70, textOf("电话")))
    ]
    const second = pageXml(
      [],
      region("B1", 10, pageLine("L1", 10, ["灯", "也", "亮", "了。"])),
      region("B2", 90, pageLine("L2", 90, ["第二", "版"]))
    )
    const gold = [
      ["a1", ["kicker", "老街"], ["headline", "修好了"], ["body", "石板路\n换了新", "灯也亮了。"]],
      ["a2", ["body", "广告\n\n电话"]]
    ]

    it("is gold as over ALTO: words, regions, regions in regions", () => {
      expect(said(goldOf(nested, { "1.xml": pageXml([], ...regions), "2.xml": second }))).toEqual(gold)
    })

    it("is the same where the page has an order of its own", () => {
      expect(said(goldOf(nested, { "1.xml": pageXml(["C1", "B2", "B1"], ...regions), "2.xml": second }))).toEqual(gold)
    })

    it("may name words from one to another, and a word of a line that reads otherwise stands for its line", () => {
      const link = `<structLink><smLink xlink:from="#a1" xlink:to="#pa1"/></structLink>`
      const files = { "1.xml": pageXml([], ...regions), "2.xml": second }
      expect(said(goldOf(metsOf(div("ARTICLE", "", "a1"), link), files))).toEqual([["a1", ["body", "石板路\n换了"]]])
      const mended = { ...files, "1.xml": files["1.xml"].replace(textOf("换了 新"), textOf("换上了新")) }
      expect(said(goldOf(metsOf(div("ARTICLE", "", "a1"), link), mended))).toEqual([
        ["a1", ["body", "石板路\n换上了新"]]
      ])
    })
  })

  it("fails where it names no article of these files, and where a file is missing", () => {
    const message = (mets: string, files?: Readonly<Record<string, string>>) =>
      Result.match(goldOf(mets, files), { onFailure: (error) => error.message, onSuccess: () => "gold" })
    expect(message(metsOf(""))).toMatch(/issues\/mets\.xml, structMap: its LOGICAL structure names no article/)
    expect(message(metsOf(div("ARTICLE", `<fptr>${area("A1", "B99")}</fptr>`)))).toMatch(/names no article/)
    expect(message(nested, { "1.xml": one })).toMatch(/mets\.xml, 2\.xml: it is not there/)
  })
})

describe.runIf(hasModel)("restitch check with METS for gold", () => {
  const root = mkdtempSync(join(tmpdir(), "restitch-mets-"))
  beforeAll(() => {
    mkdirSync(join(root, "issues"))
    for (const [name, text] of Object.entries({ "mets.xml": nested, "1.xml": one, "2.xml": two }))
      writeFileSync(join(root, "issues", name), text)
    restitch(["run", join(root, "issues"), "-o", join(root, "out"), "--format", "json", "--quiet"])
  }, 300_000)
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it("measures a result of the issue, alone and in its directory", () => {
    for (const paths of [
      ["issues/mets.xml", "out/mets.json"],
      ["issues", "out"]
    ]) {
      const { stdout, stderr } = restitch(["check", ...paths.map((path) => join(root, path)), "--report", "json"])
      expect(stderr).toBe("")
      const { systems } = JSON.parse(stdout)
      expect(systems[0].pages).toBe(1)
      expect(systems[0].values.conservation.lost).toBe(0)
    }
  }, 300_000)
})

const papers = fileURLToPath(new URL("../../../shared/formats/", import.meta.url))
describe.skipIf(!existsSync(papers))("METS of an archive", () => {
  it.each([
    ["mets-alto-bnl", 17, 49],
    ["mets-alto-bl", 77, 418]
  ])("%s is gold of all its articles", (folder, articles, paragraphs) => {
    const at = (name: string) => join(papers, folder, name)
    const name = readdirSync(at("")).find((file) => file.endsWith("mets.xml"))!
    const found = Effect.runSync(
      metsGold(name, name, readFileSync(at(name)), (href) =>
        Effect.sync(() => readFileSync(at(href.slice(href.lastIndexOf("/") + 1))))
      )
    )
    expect(found.gold.articles).toHaveLength(articles)
    expect(found.gold.articles.flatMap((article) => article.paragraphs)).toHaveLength(paragraphs)
    expect(Result.isSuccess(decodeGold(found.gold, { text: found.read.source.text }))).toBe(true)
  })
})
