import { describe, expect, it } from "vitest"
import { isPageXml, readPageXml } from "../../src/read/formats/page-xml.ts"
import { errorOf, linesOf, pagesOf, textsOf } from "./laid.ts"

const pcGts = (
  body: string,
  attributes = "",
  date = "2013-07-15"
) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/${date}">
  <Metadata><Creator>x</Creator></Metadata>
  <Page imageFilename="p1.jpg" imageWidth="800" imageHeight="1200" ${attributes}>${body}</Page>
</PcGts>`
const coords = (points: string) => `<Coords points="${points}"/>`
const equiv = (text: string, more = "") => `<TextEquiv ${more}><Unicode>${text}</Unicode></TextEquiv>`
const line = (id: string, text: string, more = "", points = "10,10 210,10 210,30 10,30") =>
  `<TextLine id="${id}" ${more}>${coords(points)}<Baseline points="10,28 210,28"/>${text === "" ? "" : equiv(text)}</TextLine>`
const region = (id: string, content: string, more = "") =>
  `<TextRegion id="${id}" ${more}>${coords("0,0 300,0 300,120 0,120")}${content}</TextRegion>`
const index = (n: number) => `custom="readingOrder {index:${n};}"`

describe("a page of PAGE-XML", () => {
  it("gives its lines with the boxes of their outlines, names, kinds, sizes and confidence", () => {
    const text = pcGts(`
      <PrintSpace>${coords("1,1 799,1 799,1199 1,1199")}</PrintSpace>
      ${region(
        "r1",
        `<TextLine id="l1">${coords("10,10 210.5,14 210.5,34 10,30")}<Baseline points="0,0 900,900"/>${equiv("山城 早报&amp;", 'conf="0.75"')}</TextLine>
         ${equiv("山城早报&amp;")}`,
        'type="heading" custom="readingOrder {index:0;} structure {type:heading;}"'
      )}
      <SeparatorRegion id="s">${coords("0,0 1,1")}</SeparatorRegion>`)
    expect(pagesOf(readPageXml, text)).toEqual([
      {
        name: "p1.jpg",
        width: 800,
        height: 1200,
        lines: [
          {
            text: "山城早报&",
            box: { x0: 10, y0: 10, x1: 210.5, y1: 34 },
            size: 20,
            kind: "heading",
            id: "l1",
            region: "r1",
            confidence: 0.75
          }
        ]
      }
    ])
  })

  it("is read as it was written in 2010, with points as elements, and with a prefix", () => {
    const points = [10, 210, 210, 10].map((x, i) => `<Point x="${x}" y="${i < 2 ? 10 : 30}"/>`).join("")
    const old = `<TextRegion id="r"><Coords>${points}</Coords><TextLine id="l"><Coords>${points}</Coords><Baseline><Point x="0" y="0"/></Baseline><TextEquiv><PlainText>x</PlainText><Unicode>旧报</Unicode></TextEquiv></TextLine></TextRegion>`
    const box = { x0: 10, y0: 10, x1: 210, y1: 30 }
    expect(linesOf(readPageXml, pcGts(old, "", "2010-03-19"))).toMatchObject([{ text: "旧报", box }])
    const prefixed = `<pc:PcGts xmlns:pc="urn:x"><pc:Page>${old.replace(/<(\/?)/g, "<$1pc:")}</pc:Page></pc:PcGts>`
    expect(linesOf(readPageXml, prefixed)).toMatchObject([{ text: "旧报", box }])
  })

  it("takes of several texts that of the lowest index, else the words; glyphs tell nothing", () => {
    const word = (text: string) =>
      `<Word>${coords("0,0 9,9")}<Glyph>${coords("0,0 999,999")}${equiv("x")}</Glyph>${equiv(text, 'conf="0.5"')}</Word>`
    const several = `<TextLine id="1">${word("no")}${equiv("二", 'index="1"')}${equiv("一", 'index="0"')}</TextLine>`
    const words = `<TextLine id="2">${word("Open")}${word("Source")}${word("开源")}</TextLine>`
    const lines = linesOf(readPageXml, pcGts(region("r", several + words)))
    expect(lines.map(({ text, confidence }) => [text, confidence])).toEqual([
      ["一", 0.5],
      ["Open Source开源", 0.5]
    ])
  })

  it("gives a region's own text at its line ends where it has no lines, its box shared among them", () => {
    const own = region("r", equiv("第一行\n\n第二行&#13;\n third  line "))
    expect(linesOf(readPageXml, pcGts(own))).toEqual([
      { text: "第一行", region: "r", box: { x0: 0, y0: 0, x1: 300, y1: 40 } },
      { text: "第二行", region: "r", box: { x0: 0, y0: 40, x1: 300, y1: 80 } },
      { text: "third line", region: "r", box: { x0: 0, y0: 80, x1: 300, y1: 120 } }
    ])
    const vertical = region("r", equiv("右\n左"), 'readingDirection="top-to-bottom"')
    expect(linesOf(readPageXml, pcGts(vertical)).map(({ box }) => box?.x0)).toEqual([150, 0])
    expect(textsOf(readPageXml, pcGts(region("r", line("l", "") + equiv("整段"))))).toEqual(["整段"])
  })

  it("goes by ReadingOrder, groups in groups by their index; regions not in it follow, nested ones stay inside", () => {
    const order = `<ReadingOrder><OrderedGroup id="g">
        <RegionRefIndexed index="2" regionRef="r1"/>
        <UnorderedGroupIndexed id="u" index="0"><RegionRef regionRef="r4"/><RegionRef regionRef="r3"/></UnorderedGroupIndexed>
        <OrderedGroupIndexed id="o" index="1" regionRef="r5"><RegionRefIndexed index="1" regionRef="r6"/><RegionRefIndexed index="0" regionRef="r2"/></OrderedGroupIndexed>
      </OrderedGroup></ReadingOrder>`
    const plain = (n: number) => region(`r${n}`, line(`l${n}`, `r${n}`))
    const nested = region("r1", line("l1", "r1") + region("r1a", line("l1a", "r1a")))
    const body = order + plain(0) + nested + [2, 3, 4, 5, 6].map(plain).join("")
    expect(textsOf(readPageXml, pcGts(body))).toEqual(["r4", "r3", "r5", "r2", "r6", "r1", "r1a", "r0"])
  })

  it("goes by the indices of Transkribus where all have one, regions and the lines in them", () => {
    const lines = line("b", "乙", index(1)) + line("a", "甲", index(0))
    expect(textsOf(readPageXml, pcGts(region("r", lines)))).toEqual(["甲", "乙"])
    expect(textsOf(readPageXml, pcGts(region("r", lines + line("c", "丙"))))).toEqual(["乙", "甲", "丙"])
    const second = region("s", line("d", "丁"), index(0))
    expect(textsOf(readPageXml, pcGts(region("r", line("c", "丙"), index(1)) + second))).toEqual(["丁", "丙"])
    expect(textsOf(readPageXml, pcGts(region("r", line("c", "丙")) + second))).toEqual(["丙", "丁"])
  })

  it("reads text inside tables, advertisements and pictures, of which cells are of a table", () => {
    const cell = `<TableRegion id="t"><TableCell id="c" row="0" col="0">${line("l", "单元")}</TableCell></TableRegion>`
    const advert = `<AdvertRegion id="a">${region("r", line("m", "广告"))}</AdvertRegion><ImageRegion id="i"/>`
    expect(linesOf(readPageXml, pcGts(cell + advert))).toMatchObject([
      { text: "单元", region: "c", kind: "table" },
      { text: "广告", region: "r" }
    ])
  })

  it("has kinds by type and by structure, running heads and folios as furniture", () => {
    const kind = (more: string) => linesOf(readPageXml, pcGts(region("r", line("l", "x"), more)))[0].kind
    expect(kind('type="paragraph"')).toBe("text")
    expect(kind('type="header"')).toBe("furniture")
    expect(kind('type="page-number"')).toBe("furniture")
    expect(kind('type="caption"')).toBe("caption")
    expect(kind('custom="structure {type:heading;}"')).toBe("heading")
    expect(kind('custom="structure {id:a1; type:article;}"')).toBeUndefined()
  })

  it("says where a region goes on with another's paragraph", () => {
    const lines = linesOf(readPageXml, pcGts(region("r", line("1", "一") + line("2", "二"), 'continuation="true"')))
    expect(lines.map(({ beginsParagraph }) => beginsParagraph)).toEqual([false, undefined])
  })

  it("has vertical lines where page, region or line say so, where text is turned, and where most are tall", () => {
    const tall = line("l", "竖排", "", "100,0 120,0 120,90 100,90")
    const across = region("s", line("a", "横排") + line("b", "横排"))
    const first = (page: string, more: string, rest = across) => {
      const { vertical, size } = linesOf(readPageXml, pcGts(region("r", tall, more) + rest, page))[0]
      return [vertical, size]
    }
    expect(first('readingDirection="top-to-bottom"', "")).toEqual([true, 20])
    expect(first("", 'readingDirection="top-to-bottom"')).toEqual([true, 20])
    expect(first("", 'orientation="-90"')).toEqual([true, 20])
    expect(first("", 'orientation="90.0"')).toEqual([false, 20])
    expect(first("", 'orientation="0.5"')).toEqual([undefined, 90])
    expect(first("", 'readingDirection="left-to-right"', "")).toEqual([true, 20])
  })

  it("sizes a slanting line by its thickness, not by its box", () => {
    const slanting = line("l", "斜行", "", "0,0 1000,60 1000,90 0,30")
    expect(linesOf(readPageXml, pcGts(region("r", slanting)))[0].size).toBe(30)
  })

  it("is recognised by its root, and refused where it is cut off, with the place", () => {
    const whole = pcGts(region("r", line("l", "正文")))
    expect(isPageXml("p.xml", whole)).toBe(true)
    expect(isPageXml("p.xml", "<alto/>")).toBe(false)
    expect(errorOf(readPageXml, whole.slice(0, -30))).toMatchObject({
      place: expect.stringMatching(/^line \d+, column \d+$/),
      remedy: expect.stringContaining("cut off")
    })
  })
})
