import { describe, expect, it } from "vitest"
import { blocksOf, commandsOf, readTop } from "./blocks.ts"

const english = readTop("README.md")
const chinese = readTop("README.zh-CN.md")

/** Words and numbers that are the same in every language: names of files, flags, values. */
const codes = (markdown: string) =>
  [...markdown.replaceAll(/^```[\s\S]*?^```$/gm, "").matchAll(/`([^`\n]+)`/g)].map(([, code]) => code).sort()
const outline = (markdown: string) =>
  [...markdown.replaceAll(/^```[\s\S]*?^```$/gm, "").matchAll(/^(#+) /gm)].map(([, level]) => level.length)
const tables = (markdown: string) =>
  [...markdown.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) => table.trimEnd().split("\n").length)
/** A place in the page itself is called as its heading is. */
const links = (markdown: string) =>
  [...markdown.matchAll(/\]\(([^)]+)\)/g)]
    .map(([, target]) => target.replace(/^#.*/, "#"))
    .filter((target) => !target.startsWith("README"))

describe("the Chinese README", () => {
  it("has the sections, tables and links of the English one", () => {
    expect(outline(chinese)).toEqual(outline(english))
    expect(tables(chinese)).toEqual(tables(english))
    expect(links(chinese).sort()).toEqual(links(english).sort())
    for (const [, heading] of chinese.matchAll(/\]\(#([^)]+)\)/g)) expect(chinese).toContain(`\n## ${heading}\n`)
  })

  it("has the same commands and the same examples of code", () => {
    expect(commandsOf(chinese)).toEqual(commandsOf(english))
    const code = (markdown: string) => blocksOf(markdown).filter(({ language }) => language !== "")
    expect(code(chinese)).toEqual(code(english))
  })

  it("names the same flags, fields and files, and the same figures in tables", () => {
    const missing = codes(english).filter((code) => !/[\u4e00-\u9fff ]/.test(code) && !codes(chinese).includes(code))
    expect(missing).toEqual([])
    const figures = (markdown: string) =>
      [...markdown.matchAll(/^\|.*$/gm)].flatMap(([row]) => row.match(/\d[\d.,]*\d|\d/g) ?? [])
    expect(figures(chinese)).toEqual(figures(english))
  })
})
