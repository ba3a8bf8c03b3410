import { once } from "node:events"
import { Worker } from "node:worker_threads"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decode } from "../../src/read/decode.ts"
import { readAlto } from "../../src/read/formats/alto.ts"
import { readHocr } from "../../src/read/formats/hocr.ts"
import { readPageXml } from "../../src/read/formats/page-xml.ts"
import { hasRoot, parseXml } from "../../src/read/formats/xml.ts"
import { type Input, inputOf, type Reading } from "../../src/read/input.ts"
import type { LaidPage } from "../../src/read/layout.ts"
import { decodedPieces } from "../../src/read/pieces.ts"
import { read } from "../../src/read/read.ts"
import type { ReadError } from "../../src/read/read-error.ts"
import { fileOf } from "./laid.ts"
import { altoLine, longFile } from "./long-file.ts"

const text = "春耕生产开始"
const said = { name: "page.xml", format: "", sha256: "" }
const utf8 = (written: string) => new TextEncoder().encode(written)
const utf16 = (written: string) => new Uint8Array(Buffer.from(`\ufeff${written}`, "utf16le"))

describe("a file in pieces", () => {
  it("is the text that it is as a whole, wherever a piece ends", () => {
    const long = fc.array(fc.constantFrom("a", "é", "春", "𠀀", "\n"), { minLength: 3000, maxLength: 6000 })
    fc.assert(
      fc.property(long, (characters) => {
        const written = characters.join("")
        for (const bytes of [utf8(written), utf8(`\ufeff${written}`), utf16(written)]) {
          const whole = Result.getOrThrow(decode("page.xml", bytes))
          expect([...decodedPieces(bytes, whole.encoding)].join("")).toBe(written)
          expect(whole.text).toBe(written)
        }
      }),
      { numRuns: 20 }
    )
  })

  it("has no mark before its first character, in GB18030 neither", () => {
    const marked = new Uint8Array([0x84, 0x31, 0x95, 0x33, 0xb4, 0xba]) // 春
    expect([...decodedPieces(marked, "gb18030")]).toEqual(["春"])
    expect([...decodedPieces(new Uint8Array(), "utf-8")]).toEqual([])
    expect([...decodedPieces(utf8("a".repeat(8192)), "utf-8")].join("")).toHaveLength(8192)
  })

  it("is refused before any is read, where a byte of a later one is wrong", () => {
    const bytes = utf8(`<alto>${text.repeat(10_000)}</alto>`)
    bytes[100_001] = 0xff
    const failed = Result.match(inputOf(said, bytes), { onSuccess: () => "read", onFailure: ({ place }) => place })
    expect(failed).toMatch(/^byte 100\d{3}$/)
  })

  it("is known by its head and read in UTF-16 too", () => {
    const alto = `<?xml version="1.0" encoding="UTF-16"?><alto><Layout><Page><PrintSpace><TextBlock ID="b">${altoLine(text, 20)}</TextBlock></PrintSpace></Page></Layout></alto>`
    const input = Result.getOrThrow(inputOf(said, utf16(alto)))
    expect(hasRoot("alto")("", input.head)).toBe(true)
    const { source, pages } = Result.getOrThrow(read("page.xml", utf16(alto), { sha256: "" }))
    expect(source).toEqual({ name: "page.xml", format: "alto", sha256: "", text: `${text}\n` })
    expect(pages[0].lines[0]).toMatchObject({ id: "line_20", region: "b" })
  })
})

type Reader = (file: Input, reading: Reading) => Result.Result<ReadonlyArray<LaidPage>, ReadError>
interface Form {
  readonly name: string
  readonly reader: Reader
  readonly head: string
  readonly line: (i: number) => string
  /** Ends a page and begins another. */
  readonly turn: string
  readonly tail: string
}

const unicode = (of: string) => `<TextEquiv><Unicode>${of}</Unicode></TextEquiv>`
const points = '<Coords points="0,0 9,0 9,9 0,9"/>'
const hocrLine = `<span class="ocr_line" title="bbox 0 0 9 9"><span class="ocrx_word">春耕</span>\n  <span class="ocrx_word">生产开始</span></span>`

/** Each line has the six characters of `text`; PAGE-XML has them by words too. */
const forms: ReadonlyArray<Form> = [
  {
    name: "ALTO",
    reader: readAlto,
    head: '<alto><Layout><Page ID="p"><PrintSpace><TextBlock ID="b">',
    line: (i) => altoLine(text, 50 * i),
    turn: "</TextBlock></PrintSpace></Page><Page><PrintSpace><TextBlock>",
    tail: "</TextBlock></PrintSpace></Page></Layout></alto>"
  },
  {
    name: "PAGE-XML",
    reader: readPageXml,
    head: "<PcGts><Page><TextRegion>",
    line: () =>
      `<TextLine>${points}<Word>${unicode("春耕")}</Word><Word>${unicode("生产开始")}</Word>${unicode(text)}</TextLine>`,
    turn: `${unicode(text.repeat(20))}</TextRegion></Page><Page><TextRegion>`,
    tail: "</TextRegion></Page></PcGts>"
  },
  {
    name: "hOCR",
    reader: readHocr,
    head: '<html><body><div class="ocr_page">',
    line: () => hocrLine,
    turn: '</div>\n<div class="ocr_page">',
    tail: "</div></body></html>"
  }
]

describe.each(forms)("a page of $name that is too long", ({ reader, head, line, turn, tail }) => {
  it("is refused as soon as that is seen, by a message that names page and option", () => {
    const { file, given } = longFile(head + line(0) + turn, line, 100_000, tail)
    const failed = Result.match(reader(file, { characters: 600 }), {
      onSuccess: () => "read",
      onFailure: ({ message }) => message
    })
    expect(failed).toBe(
      "long.xml, page 2: it has more than the 600 characters that a page may have. Give a file for each page (form feeds or marks such as 第03版 part a text), or raise --max-characters."
    )
    expect(given()).toBeLessThan(110)
  })

  it("is one by a single character only, however many pages stand beside it", () => {
    const hundred = Array.from({ length: 10 }, (_, i) => line(i)).join("")
    const file = fileOf(head + hundred + turn + hundred + turn + hundred + tail)
    expect(Result.getOrThrow(reader(file, { characters: 60 })).map(({ lines }) => lines.length)).toEqual([10, 10, 10])
    expect(Result.isFailure(reader(file, { characters: 59 }))).toBe(true)
  })
})

describe("a region of PAGE-XML without lines", () => {
  it("counts by its own text", () => {
    const file = fileOf(`<PcGts><Page><TextRegion>${unicode(text.repeat(20))}</TextRegion></Page></PcGts>`)
    expect(Result.isSuccess(readPageXml(file, { characters: 120 }))).toBe(true)
    expect(Result.isFailure(readPageXml(file, { characters: 119 }))).toBe(true)
  })
})

describe("a tag without an end", () => {
  it("is refused when it is longer than any page", () => {
    const { file, given } = longFile('<a b="', () => "x".repeat(1 << 20), 200, '"/>')
    const parsed = parseXml(file, "a", { open: () => {}, close: () => {} })
    expect(Result.isFailure(parsed) && parsed.failure.problem).toMatch(/longer than 16777216 characters/)
    expect(given()).toBeLessThan(20)
  }, 60_000)
})

describe("a long file", () => {
  it("of many pages is read in less memory than its characters take", async () => {
    const worker = new Worker(new URL("./bounded-entry.ts", import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 8 }
    })
    const [found] = await once(worker, "message")
    await worker.terminate()
    expect(found).toMatchObject({ pages: 12, characters: 12 * 400 * 15 + 11 * 2 })
    expect(found.xml).toBeGreaterThan(30_000_000)
  }, 120_000)
})
