import { describe, expect, it } from "vitest"
import { isHocr, readHocr } from "../../src/read/formats/hocr.ts"
import { errorOf, linesOf, pagesOf, textsOf, wordsOf } from "./laid.ts"

const html = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
    "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">
 <head>
  <title/>
  <meta name='ocr-system' content='tesseract 5.3.0' />
 </head>
 <body>${body}</body>
</html>`
const page = (content: string, id = "page_1") =>
  `<div class='ocr_page' id='${id}' title='image "a; bbox 9 9 9 9.png"; bbox 0 0 800 1200; ppageno 0'>${content}</div>`
const word = (text: string, more = "x_wconf 90") =>
  `<span class='ocrx_word' title='bbox 1 2 3 4; ${more}'>${text}</span>`
const line = (text: string, title = "bbox 10 10 210 30", kind = "ocr_line", id = "line_1_1") =>
  `<span class='${kind}' id='${id}' title="${title}; baseline 0 0; x_size 38">\n ${text}\n</span>\n`
const par = (content: string, id = "par_1_1", lang = "chi_sim") =>
  `<div class='ocr_carea' id='block_1_1'><p class='ocr_par' id='${id}' lang='${lang}'>${content}</p></div>`

describe("a page of hOCR", () => {
  it("gives its lines with boxes, names, sizes and confidence; entities are decoded, lines without text left out", () => {
    const body = page(
      par(line([word("山城"), word("新闻", "x_wconf 70"), word("A&amp;B&nbsp;"), word("Co")].join("\n  "))) +
        `<div class='ocr_separator' title='bbox 0 0 800 2'/>` +
        par(line(word(" ", "x_wconf 95"), "bbox 0 0 800 900"), "par_1_2")
    )
    expect(pagesOf(readHocr, html(body))).toEqual([
      {
        name: "page_1",
        width: 800,
        height: 1200,
        lines: [
          {
            text: "山城新闻A&B Co",
            box: { x0: 10, y0: 10, x1: 210, y1: 30 },
            size: 20,
            id: "line_1_1",
            region: "par_1_1",
            confidence: expect.closeTo(0.85)
          }
        ]
      }
    ])
  })

  it("has lines of every class that OCR programs write, of which only captions are called so", () => {
    const classes = ["ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat", "ocrx_line", "ocr_photo"]
    const body = page(par(classes.map((each) => line(word(each), "bbox 0 0 9 9", each)).join("")))
    expect(linesOf(readHocr, html(body)).map(({ text, kind }) => [text, kind])).toEqual([
      ["ocr_line", undefined],
      ["ocr_header", undefined],
      ["ocr_caption", "caption"],
      ["ocr_textfloat", undefined],
      ["ocrx_line", undefined]
    ])
  })

  it("gives the line's own text where it has no words, and all of it where some stand outside", () => {
    expect(textsOf(readHocr, html(page(line("今日 要闻<br/>两 则") + line(`No. ${word("7")}, <em>new</em>`))))).toEqual(
      ["今日要闻两则", "No. 7, new"]
    )
  })

  it("says where words stand, if they are all that the line has", () => {
    const boxed = (text: string, x: number) => `<span class='ocrx_word' title='bbox ${x} 2 ${x + 40} 20'>${text}</span>`
    const text = html(
      page(line(`${boxed("山&amp;", 10)} ${boxed("城 报", 50)}\n${boxed(" ", 90)} ${boxed("No.", 130)}`))
    )
    expect(wordsOf(readHocr, text)).toEqual([
      [
        ["山&", 10, 50],
        ["城报", 50, 90],
        ["No.", 130, 170]
      ]
    ])
    expect(wordsOf(readHocr, html(page(line(`No. ${boxed("7", 10)}`))))).toEqual([[]])
  })

  it("keeps words apart that have nothing between them, unless others have a blank", () => {
    expect(textsOf(readHocr, html(page(line(word("Open") + word("Source")))))).toEqual(["Open Source"])
    expect(textsOf(readHocr, html(page(line(`${word("Open")} ${word("Source")}${word(",")}`))))).toEqual([
      "Open Source,"
    ])
  })

  it("takes the box of its words where a line has none, and no region where none is named", () => {
    const text = html(page(`<span class="ocr_line">${word("甲", "x_wconf 900")}</span>`))
    expect(pagesOf(readHocr, text)[0].lines).toEqual([{ text: "甲", box: { x0: 1, y0: 2, x1: 3, y1: 4 }, size: 2 }])
    expect(linesOf(readHocr, html(page(line("乙", "bbox 5 5 5 9"))))[0]).not.toHaveProperty("box")
  })

  it("gives each ocr_page a page", () => {
    const pages = pagesOf(readHocr, html(page(line("一")) + page(line("二"), "page_2")))
    expect(pages.map(({ name, lines }) => [name, lines.map(({ text }) => text)])).toEqual([
      ["page_1", ["一"]],
      ["page_2", ["二"]]
    ])
  })

  it("has vertical lines where the language says so or most are tall, and where text is turned clockwise", () => {
    const tall = "bbox 100 0 120 90"
    const vertical = (body: string) => linesOf(readHocr, html(page(body))).map(({ vertical, size }) => [vertical, size])
    const across = line("横排", "bbox 0 0 90 20") + line("横排", "bbox 0 0 90 20")
    expect(vertical(par(line("竖排", tall), "p", "chi_tra_vert") + across)[0]).toEqual([true, 20])
    expect(vertical(par(line("竖排", tall)) + across)[0]).toEqual([undefined, 90])
    expect(vertical(par(line("竖排", tall) + line("竖排", tall)))).toEqual([[true, 20], [true, 20]]) // biome-ignore format: pairs
    expect(vertical(par(line("Turned", `${tall}; textangle 270`)) + across)[0]).toEqual([true, 20])
    expect(vertical(par(line("Turned", `${tall}; textangle 90`)) + across)[0]).toEqual([false, 20])
  })

  it("is read from HTML that is not XML: open paragraphs, bare attributes, upper case", () => {
    const loose = `<!DOCTYPE html><HTML><BODY><DIV CLASS=ocr_page><P class="ocr_par x" id=p1><SPAN class=ocr_line>一行<P class=ocr_par id=p2><SPAN class=ocr_line>二行`
    expect(linesOf(readHocr, loose).map(({ text, region }) => [text, region])).toEqual([
      ["一行", "p1"],
      ["二行", "p2"]
    ])
  })

  it("loses nothing of a line that has another inside", () => {
    const nested = `<span class=ocr_line>前 ${line(word("中"), "bbox 0 0 9 9", "ocrx_line")} 后</span>`
    expect(textsOf(readHocr, html(page(nested)))).toEqual(["前", "中", "后"])
  })
})

describe("hOCR", () => {
  it("is recognised by its class or its meta, by its name where the head is long, and not in running text", () => {
    expect(isHocr("a.html", html(page("")))).toBe(true)
    expect(isHocr("a.html", "<html><body><div class=ocr_page>")).toBe(true)
    expect(isHocr("a.hocr", `<html><style>${" ".repeat(5000)}</style>${page("")}`)).toBe(true)
    expect(isHocr("a.html", "<html><p>ocr_pages</p>")).toBe(false)
    expect(isHocr("a.txt", `The class "ocr_page" marks a page.`)).toBe(false)
  })

  it("is refused without an ocr_page", () => {
    expect(errorOf(readHocr, "<html><p>text</p></html>").problem).toMatch(/no hOCR/)
  })

  it("is refused more than 200 levels deep, with the place", () => {
    expect(errorOf(readHocr, `${page("")}\n${"<div>".repeat(300_000)}`)).toMatchObject({
      place: "line 2, column 1001",
      problem: expect.stringContaining("200 deep")
    })
  })

  it("is read as far as it goes where it is cut off, as browsers do", () => {
    const whole = html(page(par(line(word("一")) + line(word("二")))))
    expect(textsOf(readHocr, whole.slice(0, whole.indexOf("二")))).toEqual(["一"])
  })
})
