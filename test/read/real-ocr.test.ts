import { existsSync, readdirSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { read } from "../../src/read/read.ts"

const shared = new URL("../../../shared/", import.meta.url)
const pages = new URL("pages/ocr/", shared)
const bytesOf = (file: URL): Uint8Array => {
  const packed = new URL(`${file.href}.gz`)
  return existsSync(packed) ? gunzipSync(readFileSync(packed)) : readFileSync(file)
}
const taken = (file: URL) => Result.getOrThrow(read(file.pathname, bytesOf(file), { sha256: "" }))
const solid = (text: string) => text.replace(/\s/g, "")

describe.skipIf(!existsSync(pages))("Tesseract's output for a page", () => {
  it("is the same text in the same order, whether read from its hOCR, its ALTO or its plain text", () => {
    for (const name of readdirSync(pages)) {
      const plain = solid(readFileSync(new URL(`${name}/tesseract.txt`, pages), "utf8"))
      for (const [file, format] of [
        ["tesseract.hocr", "hocr"],
        ["tesseract.alto.xml", "alto"]
      ]) {
        const { source, pages: found } = taken(new URL(`${name}/${file}`, pages))
        expect(source.format).toBe(format)
        expect(solid(source.text)).toBe(plain)
        const lines = found.flatMap((page) => page.lines)
        expect(lines.length).toBeGreaterThan(name === "narrow-2" ? 300 : 100) // seven columns were read as one
        expect(
          lines.every(({ box, size, region }) => box !== undefined && size !== undefined && region !== undefined)
        ).toBe(true)
        const vertical = lines.filter((line) => line.vertical).length / lines.length
        expect(vertical > 0.9 || vertical === 0).toBe(true)
      }
    }
  }, 60_000)
})

const papers = new URL("formats/", shared)
describe.skipIf(!existsSync(papers))("a file of an archive", () => {
  it.each([
    ["alto-nlf/NPsample.alto.xml", "alto", 702],
    ["mets-alto-bnl/1858-12-07_01-00003.xml", "alto", 389],
    ["mets-alto-bl/0002244_18550922_0004.xml", "alto", 437],
    ["page-reichsanzeiger/1871_65_0046.xml", "page-xml", 269]
  ])("%s gives all its lines, each with a box", (file, format, count) => {
    const { source, pages: found } = taken(new URL(file, papers))
    const lines = found.flatMap((page) => page.lines)
    // A row that runs over a gutter is cut there, and both parts keep its name.
    expect([source.format, found.length, new Set(lines.map(({ id }) => id)).size]).toEqual([format, 1, count])
    expect(lines.every(({ box }) => box !== undefined)).toBe(true)
  })
})
