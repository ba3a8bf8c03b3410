import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { asksForWords } from "../../src/cli/ahead.ts"

const page = fileURLToPath(new URL("../../samples/speeches/dump.txt", import.meta.url))

describe("whether words are loaded ahead", () => {
  it.each([
    [["run", page]],
    [["run", "-o", "out", "--format", "md", page]],
    [["run", "-", "--segmenter", "auto"]],
    [["explain", page, "--fragment", "f3"]]
  ])("yes, as a page will be taken apart: %j", (given) => {
    expect(asksForWords(given)).toBe(true)
  })

  it.each([
    [[]],
    [["--help"]],
    [["run", "--help"]],
    [["run", "no-such-page.txt"]],
    [["run", page, "--segmenter", "intl"]],
    [["run", page, "--segmenter=intl"]],
    [["run", page, "--queue", "postgres://localhost/pages"]],
    [["report", page]],
    [["check", page, page]]
  ])("no, as far as a glance tells: %j", (given) => {
    expect(asksForWords(given)).toBe(false)
  })
})
