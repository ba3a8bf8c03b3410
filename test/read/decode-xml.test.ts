import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { decode } from "../../src/read/decode.ts"

const decoded = (bytes: Uint8Array) => Result.getOrThrow(decode("page.xml", bytes))
const latin = (text: string) => new Uint8Array([...text].map((character) => character.charCodeAt(0)))
const declaring = (encoding: string, text: string) =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<alto>${text}</alto>`

describe("an XML declaration", () => {
  it("names the encoding of bytes that could be of several", () => {
    const bytes = latin(declaring("Big5", "\xa4\xa4\xa4\xe5")) // 中文 in Big5, other characters in GB18030
    expect(decoded(bytes)).toEqual({ text: declaring("Big5", "中文"), encoding: "big5" })
    expect(decoded(latin(declaring("ISO-8859-2", "\xb3")))).toMatchObject({ text: declaring("ISO-8859-2", "ł") })
  })

  it("is not believed where the bytes are UTF-8, as in a file that was converted", () => {
    const text = declaring("GB2312", "山城早报讯")
    expect(decoded(new TextEncoder().encode(text))).toEqual({ text, encoding: "utf-8" })
  })

  it("is passed over where it names no encoding, UTF-16 in single bytes, or one that the bytes are not of", () => {
    for (const encoding of ["x-none", "UTF-16", "utf-8"])
      expect(decoded(latin(declaring(encoding, "a"))).text).toBe(declaring(encoding, "a"))
    const gb = latin(declaring("EUC-JP", "\xff")) // no byte of EUC-JP
    expect(Result.isFailure(decode("page.xml", gb)) || decoded(gb).encoding !== "euc-jp").toBe(true)
  })
})
