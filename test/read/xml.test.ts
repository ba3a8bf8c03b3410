import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { hasRoot, parseXml } from "../../src/read/formats/xml.ts"
import type { Input } from "../../src/read/input.ts"
import type { LaidPage } from "../../src/read/layout.ts"

import { errorOf, fileOf } from "./laid.ts"

const read = (file: Input) =>
  Result.map(parseXml(file, "a", { open: () => {}, close: () => {} }), (): ReadonlyArray<LaidPage> => [])
const deep = (levels: number) => "<a>".repeat(levels) + "</a>".repeat(levels)

describe("XML", () => {
  it("tells its elements without prefixes, its attributes, texts and CDATA in their order, over chunks too", () => {
    const told: Array<string> = []
    const long = "长".repeat(100_000)
    const text = `<p:a xmlns:p="urn:x"><b c="1 &amp; &#x4E00;"/>${long}<![CDATA[<]]></p:a>`
    const parsed = parseXml(fileOf(text), "a", {
      open: (name, attribute) => void told.push(`<${name} ${attribute("c") ?? ""}`),
      close: (name) => void told.push(`>${name}`),
      text: (characters) => void told.push(characters)
    })
    expect(Result.isSuccess(parsed)).toBe(true)
    expect(told).toEqual(["<a ", "<b 1 & 一", ">b", long, "<", ">a"])
  })

  it("is refused with line and column where it breaks", () => {
    expect(errorOf(read, "<a>\n  <b></c>\n</a>")).toMatchObject({ place: "line 2, column 9" })
    expect(errorOf(read, "<a>\n<b x=1></b></a>").place).toMatch(/^line 2, column \d+$/)
  })

  it("is told to be cut off where it ends too early", () => {
    expect(errorOf(read, "<a>\n<b>").message).toMatch(/line 2.*unclosed tag.*Fetch the file again, it was cut off/)
    expect(errorOf(read, "").message).toMatch(/must contain a root/)
  })

  it("has no entities of its own: none is expanded, inside or outside the file", () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "xxxxxxxx"><!ENTITY c "&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`
    for (const entity of ["&c;", "&f;"])
      expect(errorOf(read, `${bomb}<a>${entity}</a>`)).toMatchObject({
        place: expect.stringMatching(/^line 1, column/),
        problem: expect.stringContaining("undefined entity")
      })
  })

  it("is refused more than 200 levels deep, and says so", () => {
    expect(Result.isSuccess(read(fileOf(deep(200))))).toBe(true)
    expect(errorOf(read, deep(201)).problem).toMatch(/200 deep/)
    expect(errorOf(read, "<a>".repeat(300_000)).problem).toMatch(/200 deep/)
  })

  it("is refused if its root is another", () => {
    expect(errorOf(read, "<html/>").problem).toBe("its root is <html>, not <a>")
  })
})

describe("a root", () => {
  it("is recognised in any namespace, behind declaration and comments, and not in running text", () => {
    const isAlto = hasRoot("alto")
    expect(isAlto("", `\n<?xml version="1.0"?><!-- x --><ns0:alto xmlns:ns0="x">`)).toBe(true)
    expect(isAlto("", "<alto>")).toBe(true)
    expect(isAlto("", "<altogether>")).toBe(false)
    expect(isAlto("", "The root is <alto>.")).toBe(false)
  })
})
