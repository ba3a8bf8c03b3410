import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { isMets, type Mets, readMets } from "../../src/read/formats/mets.ts"
import { inputOfText } from "../../src/read/input.ts"
import { readDecoded } from "../../src/read/read.ts"

const fileOf = (text: string) => inputOfText({ name: "issue-mets.xml", format: "mets", sha256: "", text })
const metsOf = (text: string): Mets => Result.getOrThrow(readMets(fileOf(text)))
const message = (text: string): string =>
  Result.match(readMets(fileOf(text)), { onFailure: (error) => error.message, onSuccess: () => "read" })

const head = `<?xml version="1.0" encoding="utf-8"?>\n`
const file = (id: string, href: string) =>
  `<file ID="${id}" MIMETYPE="text/xml"><FLocat LOCTYPE="URL" xlink:href="${href}"/></file>`
const area = (of: string, begin: string) => `<fptr><area FILEID="${of}" BETYPE="IDREF" BEGIN="${begin}"/></fptr>`
const div = (type: string, content: string, id = "") => `<div TYPE="${type}" ${id && `ID="${id}"`}>${content}</div>`

/** As docWorks writes it for Luxembourg: the blocks of an article stand under it. */
const nested = `${head}<mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink">
  <fileSec>
    <fileGrp ID="IMGGRP" USE="Images"><file ID="IMG1"><FLocat xlink:href="file://./images/1.tif"/></file></fileGrp>
    <fileGrp ID="ALTOGRP" USE="Text">${file("ALTO2", "file://./text/2.xml")}${file("ALTO1", "file://./text/1.xml")}</fileGrp>
  </fileSec>
  <structMap TYPE="PHYSICAL">${div(
    "Newspaper",
    ["1", "2"]
      .map((n) =>
        div("PAGE", `<fptr><par><area FILEID="IMG${n}"/><area FILEID="ALTO${n}" BEGIN="P${n}"/></par></fptr>`)
      )
      .join("")
  )}</structMap>
  <structMap TYPE="LOGICAL">${div(
    "ISSUE",
    div("TITLE_SECTION", div("HEADLINE", area("ALTO1", "P1_TB1"))) +
      div(
        "CONTENT",
        div(
          "ARTICLE",
          div("HEADING", div("TITLE", area("ALTO1", "P1_TB2"))) +
            div("BODY", div("PARAGRAPH", area("ALTO1", "P1_TB4")) + div("PARAGRAPH", area("ALTO2", "P2_TB1"))),
          "a1"
        ) + div("ADVERTISEMENT", area("ALTO2", "P2_TB9"), "a2")
      )
  )}</structMap>
</mets>`

/** As the British Library writes it: articles are linked to areas of pages, which are ranges of words. */
const linked = `${head}<mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink">
  <mets:fileSec><mets:fileGrp USE="DigitalManifestation">
    <mets:fileGrp USE="PreservationMaster"><mets:file ID="img1" MIMETYPE="image/jp2"><mets:FLocat xlink:href="1.jp2"/></mets:file></mets:fileGrp>
    <mets:fileGrp USE="Fulltext"><mets:file ID="alto1" MIMETYPE="text/xml"><mets:FLocat xlink:href="1.xml"/></mets:file></mets:fileGrp>
  </mets:fileGrp>
  <mets:fileGrp USE="Discarded"><mets:file ID="old" MIMETYPE="text/xml"><mets:FLocat xlink:href="old.xml"/></mets:file></mets:fileGrp></mets:fileSec>
  <mets:structMap TYPE="LOGICAL"><mets:div ID="log1" TYPE="ISSUE"><mets:div ID="art1" TYPE="ARTICLE"/><mets:div ID="art2" TYPE="ARTICLE"/></mets:div></mets:structMap>
  <mets:structMap TYPE="PHYSICAL"><mets:div TYPE="physSequence"><mets:div TYPE="page">
    <mets:fptr FILEID="img1"/><mets:fptr FILEID="alto1"/>
    <mets:div ID="pa1" TYPE="pagearea"><mets:fptr><mets:area FILEID="alto1" BETYPE="IDREF" BEGIN="w1" END="w5"/></mets:fptr></mets:div>
    <mets:div ID="pa2" TYPE="pagearea"><mets:fptr><mets:area FILEID="alto1" BETYPE="IDREF" BEGIN="w6" END="w6"/></mets:fptr></mets:div>
  </mets:div></mets:div></mets:structMap>
  <mets:structLink><mets:smLinkGrp>
    <mets:smLocatorLink xlink:href="#art1"/><mets:smLocatorLink xlink:href="#pa2"/><mets:smLocatorLink xlink:href="#pa1"/>
  </mets:smLinkGrp><mets:smLink xlink:from="#art2" xlink:to="#nowhere"/></mets:structLink>
</mets:mets>`

describe("METS", () => {
  it("is known by its root", () => {
    expect([isMets("", nested), isMets("", linked), isMets("", "<alto>")]).toEqual([true, true, false])
  })

  it("gives the text files of its pages in the order of the pages", () => {
    expect(metsOf(nested).pages.map(({ href }) => href)).toEqual(["file://./text/1.xml", "file://./text/2.xml"])
    expect(metsOf(linked).pages.map(({ href }) => href)).toEqual(["1.xml"])
    const unstructured = nested.replace(/<structMap TYPE="PHYSICAL">[\s\S]*?<\/structMap>/, "")
    expect(metsOf(unstructured).pages.map(({ href }) => href)).toEqual(["file://./text/2.xml", "file://./text/1.xml"])
  })

  it("gives the blocks of each article where they stand under it", () => {
    expect(metsOf(nested).articles).toEqual([
      {
        id: "a1",
        parts: [
          { page: 0, begin: "P1_TB2", end: "P1_TB2", role: "headline", division: 9 },
          { page: 0, begin: "P1_TB4", end: "P1_TB4", role: "body", division: 11 },
          { page: 1, begin: "P2_TB1", end: "P2_TB1", role: "body", division: 12 }
        ]
      },
      { id: "a2", parts: [{ page: 1, begin: "P2_TB9", end: "P2_TB9", role: "body", division: 13 }] }
    ])
  })

  it("gives the words of each article where they are linked to it, in the order of the links", () => {
    expect(metsOf(linked).articles).toEqual([
      {
        id: "art1",
        parts: [
          { page: 0, begin: "w6", end: "w6", role: "body", division: 7 },
          { page: 0, begin: "w1", end: "w5", role: "body", division: 8 }
        ]
      },
      { id: "art2", parts: [] }
    ])
  })

  it("fails where it was cut off, and where it names no text", () => {
    expect(message(nested.slice(0, 900))).toMatch(/issue-mets\.xml, line \d+, column \d+: the XML ends too early/)
    expect(message(`${head}<mets><fileSec/></mets>`)).toMatch(/names no ALTO file/)
  })

  it("says of itself, where there are no files beside it, that it has no text", () => {
    const read = readDecoded("issue-mets.xml", nested, { sha256: "" })
    expect(Result.isFailure(read) && read.failure.message).toMatch(/METS names the ALTO files/)
  })
})

describe("XML of a format that is not known", () => {
  it("is refused by the name of its root, not taken for text", () => {
    const fail = (text: string) => {
      const read = readDecoded("page.xml", text, { sha256: "" })
      return Result.isFailure(read) ? read.failure.message : "read"
    }
    expect(fail(`${head}<!-- a > b -->\n<tei:TEI xmlns:tei="x"><p>市里</p></tei:TEI>`)).toMatch(
      /page\.xml, line 1: it is XML of a format that is not known: its root is <TEI>\. Give hOCR, ALTO, PAGE-XML or METS/
    )
    expect(fail(`${head}<!DOCTYPE a [<!ENTITY b "c>">]><rss/>`)).toMatch(/<rss>/)
    expect(fail("<市里> 今天开会")).toBe("read")
  })

  it("is read as text for whoever says so", () => {
    const read = readDecoded("page.xml", `${head}<p>市里</p>`, { sha256: "", format: "text" })
    expect(Result.getOrThrow(read).pages).toHaveLength(1)
  })
})
