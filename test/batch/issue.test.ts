import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { besideOf } from "../../src/batch/beside.ts"
import { readSource } from "../../src/batch/reconstruct.ts"
import { FileError } from "../../src/services/file-error.ts"
import { Files } from "../../src/services/files.ts"

const alto = (text: string) =>
  `<alto><Layout><Page ID="P"><PrintSpace><TextBlock ID="B"><TextLine ID="L" HPOS="1" VPOS="2" WIDTH="90" HEIGHT="9"><String CONTENT="${text}"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`
const file = (id: string, href: string) => `<file ID="${id}"><FLocat xlink:href="${href}"/></file>`
const metsOf = (...hrefs: ReadonlyArray<string>) =>
  `<mets xmlns:xlink="x"><fileSec><fileGrp USE="Text">${hrefs.map((href, i) => file(`A${i}`, href)).join("")}</fileGrp></fileSec></mets>`

/** A disk with these files. */
const disk = (files: Readonly<Record<string, string>>) =>
  Layer.mock(Files)({
    read: (path, limit) => {
      const text = files[path]
      if (text === undefined)
        return Effect.fail(new FileError({ file: path, problem: "it is not there", remedy: "Look", missing: true }))
      const bytes = new TextEncoder().encode(text)
      return bytes.length > limit
        ? Effect.fail(new FileError({ file: path, problem: "it is too large", remedy: "Divide it" }))
        : Effect.succeed(bytes)
    }
  })

const read = (mets: string, files: Readonly<Record<string, string>>, limit = 1e6) =>
  Effect.runSync(
    besideOf("issues/1/mets.xml", limit).pipe(
      Effect.flatMap((beside) => readSource(new TextEncoder().encode(mets), { name: "mets.xml", beside })),
      Effect.result,
      Effect.provide(disk(files))
    )
  )
const message = (...given: Parameters<typeof read>): string =>
  Result.match(read(...given), { onFailure: (error) => error.message, onSuccess: () => "read" })

describe("METS with its ALTO files", () => {
  it("is one source of several pages, whose lines know their page", () => {
    const mets = metsOf("file://./text/1.xml", "./text/2%20b.xml")
    const found = read(mets, { "issues/1/text/1.xml": alto("市里"), "issues/1/text/2 b.xml": alto("开会") })
    const { source, pages } = Result.getOrThrow(found)
    expect([source.name, source.format, source.text]).toEqual(["mets.xml", "mets", "市里\n\f\n开会\n"])
    expect(pages.map(({ lines }) => [lines[0].id, lines[0].box?.page])).toEqual([
      ["L", 0],
      ["L", 1]
    ])
  })

  it("finds them beside itself too, and nowhere else", () => {
    const files = { "issues/1/1.xml": alto("市里"), "issues/2.xml": alto("外") }
    expect(message(metsOf("file://./text/1.xml"), files)).toBe("read")
    expect(message(metsOf("/archive/text/1.xml"), files)).toBe("read")
    expect(message(metsOf("https://example.org/1.xml"), files)).toBe("read")
    expect(message(metsOf("../2.xml"), files)).toMatch(/mets\.xml, \.\.\/2\.xml: it is not there/)
  })

  it("says which of them cannot be read, and where", () => {
    expect(message(metsOf("1.xml"), { "issues/1/1.xml": "<alto><Layout>" })).toMatch(
      /mets\.xml, 1\.xml, line 1, column 14: the XML ends too early/
    )
    expect(message(metsOf("1.xml"), { "issues/1/1.xml": "<tei/>" })).toMatch(
      /1\.xml, line 1: it is neither ALTO nor PAGE/
    )
    expect(message(metsOf("1.xml"), { "issues/1/1.xml": alto(" ") })).toMatch(/there is no text in the files/)
  })

  it("reads no more than the limit of all together", () => {
    const files = { "issues/1/1.xml": alto("市里"), "issues/1/2.xml": alto("开会") }
    expect(message(metsOf("1.xml", "2.xml"), files, 300)).toMatch(/2\.xml: it is too large/)
  })
})
