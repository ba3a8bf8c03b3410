import { describe, expect, it } from "vitest"
import { isAlto, readAlto } from "../../src/read/formats/alto.ts"
import { errorOf, linesOf, pagesOf, textsOf, wordsOf } from "./laid.ts"

const alto = (body: string, head = "", version = 3) => `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v${version}#" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Description><MeasurementUnit>pixel</MeasurementUnit></Description>${head}
  <Layout><Page ID="page_0" PHYSICAL_IMG_NR="0" WIDTH="800" HEIGHT="1200">${body}</Page></Layout>
</alto>`

const at = (x: number, y: number, width: number, height: number) =>
  `HPOS="${x}" VPOS="${y}" WIDTH="${width}" HEIGHT="${height}"`
const string = (content: string, more = "") => `<String CONTENT="${content}" ${more}/>`
const line = (id: string, content: string, place = at(10, 10, 200, 20), more = "") =>
  `<TextLine ID="${id}" ${place} ${more}>${content}</TextLine>`
const block = (id: string, content: string, more = "") => `<TextBlock ID="${id}" ${more}>${content}</TextBlock>`
const words = (...contents: ReadonlyArray<string>) => contents.map((each) => string(each)).join("<SP/>")

/** As Tesseract 5 writes a page: a word a character or two, SP between all, some of negative width. */
const tesseract = alto(`<PrintSpace ${at(0, 0, 800, 1200)}>
  <ComposedBlock ID="cblock_0" ${at(10, 10, 200, 50)}>
    <TextBlock ID="block_0" ${at(10, 10, 200, 50)}>
      <TextLine ID="line_0" ${at(10, 10, 200, 20)}>
        <String ID="string_0" ${at(10, 10, 40, 20)} WC="0.90" CONTENT="山城"/><SP WIDTH="-1" VPOS="10" HPOS="50"/>
        <String ID="string_1" ${at(50, 10, 40, 20)} WC="0.70" CONTENT="新闻"/><SP WIDTH="2" VPOS="10" HPOS="90"/>
        <String ID="string_2" ${at(92, 10, 20, 20)} WC="0.80" CONTENT="，"/><SP WIDTH="2" VPOS="10" HPOS="112"/>
        <String ID="string_3" ${at(114, 10, 40, 20)} WC="0.80" CONTENT="&amp;co"/>
      </TextLine>
      <TextLine ID="line_1" ${at(10, 40, 100, 20)}><String ID="string_4" CONTENT="Open" WC="0.5"/><SP/><String CONTENT="Source"/></TextLine>
    </TextBlock>
  </ComposedBlock>
  <GraphicalElement ID="cblock_1" ${at(0, 0, 800, 2)}/>
  <ComposedBlock ID="cblock_2"><TextBlock ID="block_1"><TextLine ID="line_2"><String CONTENT=" " WC="0.95"/></TextLine></TextBlock></ComposedBlock>
</PrintSpace>`)

describe("a page of ALTO", () => {
  it("gives its lines with boxes, names, sizes and confidence; lines without text are left out", () => {
    expect(pagesOf(readAlto, tesseract)).toEqual([
      {
        name: "page_0",
        width: 800,
        height: 1200,
        lines: [
          {
            text: "山城新闻，&co",
            box: { x0: 10, y0: 10, x1: 210, y1: 30 },
            size: 20,
            id: "line_0",
            region: "block_0",
            confidence: expect.closeTo(0.8)
          },
          {
            text: "Open Source",
            box: { x0: 10, y0: 40, x1: 110, y1: 60 },
            size: 20,
            id: "line_1",
            region: "block_0",
            confidence: 0.5
          }
        ]
      }
    ])
  })

  it("is read without a namespace, as ALTO 1 is, and with a prefix", () => {
    const page = `<Layout><Page><PrintSpace>${block("b", line("l", string("正文")))}</PrintSpace></Page></Layout>`
    expect(textsOf(readAlto, `<alto>${page}</alto>`)).toEqual(["正文"])
    const prefixed = page.replace(/<(\/?)/g, "<$1x:")
    expect(textsOf(readAlto, `<x:alto xmlns:x="urn:y">${prefixed}</x:alto>`)).toEqual(["正文"])
  })

  it("keeps what is printed of a word on two lines, the hyphen too", () => {
    const first = `${string("the")}<SP/>${string("mer", 'SUBS_TYPE="HypPart1" SUBS_CONTENT="merchants"')}<HYP CONTENT="-"/>`
    const second = `${string("chants", 'SUBS_TYPE="HypPart2" SUBS_CONTENT="merchants"')}<SP/>${string("of")}`
    expect(textsOf(readAlto, alto(block("b", line("1", first) + line("2", second))))).toEqual(["the mer-", "chants of"])
    expect(textsOf(readAlto, alto(block("b", line("1", `${string("mer")}<HYP/>`))))).toEqual(["mer-"])
  })

  it("puts a blank where the file writes SP; where it never does, between all words", () => {
    expect(textsOf(readAlto, alto(block("b", line("1", `${words("No.", "288")}${string(",")}`))))).toEqual(["No. 288,"])
    expect(textsOf(readAlto, alto(block("b", line("1", string("No.") + string("288")))))).toEqual(["No. 288"])
  })

  it("says where words stand that have a box, a hyphen with the word before it", () => {
    expect(wordsOf(readAlto, tesseract)).toEqual([
      [
        ["山城", 10, 50],
        ["新闻", 50, 90],
        ["，", 92, 112],
        ["&co", 114, 154]
      ],
      []
    ])
    const hyphen = `${string("the", at(10, 0, 30, 9))}<SP/>${string("mer", at(50, 0, 30, 9))}<HYP CONTENT="-"/>`
    expect(wordsOf(readAlto, alto(block("b", line("1", hyphen))))).toEqual([
      [
        ["the", 10, 40],
        ["mer-", 50, 80]
      ]
    ])
  })

  it("leaves out a box that is empty or missing, and takes that of the words where the line has none", () => {
    const lines = linesOf(
      readAlto,
      alto(
        block(
          "b",
          line("1", string("甲"), at(5, 5, 0, 20)) +
            line("2", string("乙", at(10, 10.5, 20, 20)) + string("丙", at(40, 12, 20, 20)), "") +
            line("3", string("丁"), 'HPOS="x"')
        )
      )
    )
    expect(lines.map(({ box }) => box)).toEqual([undefined, { x0: 10, y0: 10.5, x1: 60, y1: 32 }, undefined])
  })

  it("has blocks in margins as furniture, and what tags and types say as kinds", () => {
    const tags = `<Tags><StructureTag ID="S1" LABEL="Headline"/><LayoutTag ID="L1" LABEL="Caption"/><OtherTag ID="O1" LABEL="MainZone"/></Tags>`
    const body = `<TopMargin ID="m">${block("b0", line("0", string("山城早报")))}</TopMargin><PrintSpace ID="s">${[
      block("b1", line("1", string("标题")), 'TAGREFS="X S1"'),
      block("b2", line("2", string("图中")) + line("3", string("正文"), "", 'TAGREFS="O1"'), 'TAGREFS="L1"'),
      `<ComposedBlock ID="c" TYPE="Table">${block("b3", line("4", string("表")))}</ComposedBlock>`,
      block("b4", line("5", string("无")))
    ].join("")}</PrintSpace>`
    expect(linesOf(readAlto, alto(body, tags)).map(({ kind, region }) => [region, kind])).toEqual([
      ["b0", "furniture"],
      ["b1", "heading"],
      ["b2", "caption"],
      ["b2", "text"],
      ["b3", "table"],
      ["b4", undefined]
    ])
  })

  it("sizes its lines by their type where all say it and it differs, else by their boxes", () => {
    const styles = `<Styles><TextStyle ID="T1" FONTSIZE="8"/><TextStyle ID="T2" FONTSIZE="24.0"/><TextStyle ID="T3" FONTSIZE="0"/></Styles>`
    const body = (style: string) =>
      alto(
        block(
          "b",
          line("1", string("要闻", `STYLEREFS="${style}"`), at(0, 0, 200, 50)) +
            line("2", string("正文一"), at(0, 60, 200, 16)) +
            line("3", string("正文二"), at(0, 80, 200, 18)),
          'STYLEREFS="PAR T1"'
        ),
        styles
      )
    expect(linesOf(readAlto, body("T2")).map(({ size }) => size)).toEqual([50, 50 / 3, 50 / 3])
    expect(linesOf(readAlto, body("T3")).map(({ size }) => size)).toEqual([50, 16, 18])
    expect(linesOf(readAlto, body("T1")).map(({ size }) => size)).toEqual([50, 16, 18])
  })

  it("follows a ReadingOrder of blocks, of composed blocks and of lines; what it does not list comes last", () => {
    const order = `<ReadingOrder><OrderedGroup ID="g"><ElementRef ID="r1" REF="b3"/><OrderedGroup ID="h"><ElementRef ID="r2" REF="l2"/><ElementRef ID="r3" REF="c"/></OrderedGroup></OrderedGroup>
      <OrderedGroup ID="again"><ElementRef ID="r4" REF="b0"/><ElementRef ID="r5" REF="c"/></OrderedGroup></ReadingOrder>`
    const body = [
      block("b9", line("l9", string("九"))),
      `<ComposedBlock ID="c">${block("b1", line("l1", string("一")) + line("l2", string("二")))}</ComposedBlock>`,
      block("b3", line("l3", string("三")) + line("l4", string("四")))
    ].join("")
    expect(
      textsOf(readAlto, alto(body, order.replace(/<OrderedGroup ID="again[\s\S]*?<\/OrderedGroup>/, ""), 4))
    ).toEqual(["三", "四", "二", "一", "九"])
    expect(textsOf(readAlto, alto(body, order, 4))).toEqual(["三", "四", "二", "一", "九"])
    expect(textsOf(readAlto, alto(body))).toEqual(["九", "一", "二", "三", "四"])
  })

  it("has vertical lines where most are tall, where the language says so, and where a block is turned clockwise", () => {
    const tall = [0, 1, 2].map((i) => line(`${i}`, string("竖排文字"), at(100 - 20 * i, 0, 16, 80))).join("")
    const across = line("x", string("横排"), at(0, 100, 90, 20))
    const vertical = (body: string) => linesOf(readAlto, alto(body)).map(({ vertical, size }) => [vertical, size])
    expect(vertical(block("b", tall + across))).toEqual([...Array(3).fill([true, 16]), [undefined, 20]])
    const one = line("1", string("竖排文字"), at(0, 0, 16, 80))
    expect(vertical(block("b", one, 'LANG="chi_sim_vert"') + block("c", across + across))[0]).toEqual([true, 16])
    expect(vertical(block("b", one) + block("c", across + across))[0]).toEqual([undefined, 80])
    expect(vertical(block("b", one, 'ROTATION="270.0"') + block("c", across + across))[0]).toEqual([true, 16])
    expect(vertical(block("b", one, 'ROTATION="90.0"') + block("c", across + across))[0]).toEqual([false, 16])
  })

  it("names blocks that have no ID, so that they stay apart", () => {
    const nameless = `<TextBlock>${line("1", string("甲"))}</TextBlock><TextBlock>${line("2", string("乙"))}</TextBlock>`
    expect(linesOf(readAlto, alto(nameless)).map(({ region }) => region)).toEqual(["block 1", "block 2"])
  })

  it("is recognised by its root", () => {
    expect(isAlto("page.xml", tesseract)).toBe(true)
    expect(isAlto("page.xml", "<PcGts>")).toBe(false)
  })

  it("is refused where it is cut off, with the place", () => {
    const cut = tesseract.slice(0, tesseract.indexOf("string_3"))
    expect(errorOf(readAlto, cut)).toMatchObject({
      place: "line 11, column 20",
      remedy: expect.stringContaining("cut off")
    })
  })
})
