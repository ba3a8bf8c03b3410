import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decode } from "../../src/read/decode.ts"

const news =
  "本报讯（记者王平）今年以来，我市把老厂房一座座清出来租给小作坊，租金头两年减半，新开工项目二十个。\n" +
  "市长在会上指出，要加快建设现代化产业体系，为全市高质量发展作出新的贡献，让人民过上更好的生活。\n"
const oldNews = "本報訊（記者王平）今年以來，我市堅持發展實體經濟，推動產業升級，為人民過上更好的生活作出新的貢獻。\n"

const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little)
  return bytes
}

/** Bytes of a legacy encoding, by asking the decoder for every pair it knows. */
const legacy = (text: string, encoding: string): Uint8Array => {
  const decoder = new TextDecoder(encoding)
  const pairs = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if (character.length === 1 && !pairs.has(character)) pairs.set(character, [lead, trail])
    }
  return new Uint8Array([...text].flatMap((c) => pairs.get(c) ?? [c.charCodeAt(0)]))
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const success = (bytes: Uint8Array, encoding?: string) => Result.getOrThrow(decode("page.txt", bytes, encoding))
const failure = (bytes: Uint8Array, encoding?: string) =>
  Result.match(decode("page.txt", bytes, encoding), { onSuccess: () => undefined, onFailure: (error) => error })

describe("decoding", () => {
  it("gives back any text that was written in UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-composite" }), (text) => {
        fc.pre(!/\p{Cc}|\ufeff/u.test(text) && !text.startsWith("%PDF"))
        expect(success(bytesOf(text)).text).toBe(text)
      })
    )
  })

  it("never throws, whatever the bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void decode("x", bytes)))
  })

  it("leaves a byte order mark out of the text, so that offsets count from the first character", () => {
    expect(success(bytesOf(`\ufeff${news}`))).toEqual({ text: news, encoding: "utf-8" })
    expect(success(utf16(`\ufeff${news}`, true))).toEqual({ text: news, encoding: "utf-16le" })
    expect(success(utf16(`\ufeff${news}`, false))).toEqual({ text: news, encoding: "utf-16be" })
  })

  it("tells UTF-16 without a mark by the half of each unit that varies little", () => {
    for (const text of [news, oldNews, "The mayor said that work goes on.\n"]) {
      expect(success(utf16(text, true))).toEqual({ text, encoding: "utf-16le" })
      expect(success(utf16(text, false))).toEqual({ text, encoding: "utf-16be" })
    }
  })

  it("tells GB18030 and Big5 apart by how frequent their characters are", () => {
    expect(success(legacy(news, "gb18030"))).toEqual({ text: news, encoding: "gb18030" })
    expect(success(legacy(oldNews, "big5"))).toEqual({ text: oldNews, encoding: "big5" })
    expect(success(legacy(oldNews, "gb18030"))).toEqual({ text: oldNews, encoding: "gb18030" })
  })

  it("takes the user's word for an encoding", () => {
    expect(success(legacy("新", "gb18030"), "GBK").text).toBe("新")
  })

  it("takes accents among plain letters for Windows-1252", () => {
    expect(
      success(new Uint8Array([...bytesOf("The caf"), 0xe9, ...bytesOf(" in the old town is open again.")])).text
    ).toBe("The café in the old town is open again.")
  })

  it("names an encoding that does not exist", () => {
    expect(failure(bytesOf("a"), "klingon")?.message).toContain('"klingon" is no encoding')
  })

  it("tells a picture, a PDF and an archive from text, and what to do", () => {
    expect(failure(bytesOf("%PDF-1.7\n"))?.remedy).toContain("pdftotext")
    expect(failure(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]))?.problem).toContain("PNG")
    expect(failure(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))?.remedy).toContain("Unpack")
  })

  it("tells binary bytes from text", () => {
    const noise = Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919 * (i + 3)) % 256)
    expect(failure(noise)?.problem).toContain("binary")
  })

  it("names the byte at which UTF-8 breaks off", () => {
    const good = bytesOf(news)
    expect(failure(new Uint8Array([...good, 0xff, ...good]))?.place).toBe(`byte ${good.length}`)
    expect(failure(good.subarray(0, good.length - 2))?.problem).toContain("ends inside a character")
  })
})
