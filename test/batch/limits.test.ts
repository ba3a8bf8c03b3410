import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { reconstruct } from "../../src/index.ts"
import { type Limits, usualLimits } from "../../src/read/limits.ts"
import { littleArticles } from "../train/little-corpus.ts"
import { started, treeOf, writeLittleModel, writePages } from "./little-archive.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-limits-"))
const model = join(root, "little.restitch")
const pages = join(root, "pages")
const paragraphs = (count: number) => littleArticles(count).flatMap((article) => article.paragraphs)
const nested = `<html><body><div class="ocr_page">${"<div>".repeat(20)}<span class="ocr_line">甲乙</span></div></body></html>`

beforeAll(() => {
  writeLittleModel(model)
  writePages(pages, 2)
  writeFileSync(join(pages, "large.txt"), paragraphs(60).join("\n\n"))
  const short = paragraphs(60).map((paragraph) => `${paragraph.slice(0, 40)}。`)
  writeFileSync(join(pages, "many.txt"), short.slice(0, 90).join("\n\n"))
  writeFileSync(join(pages, "nested.hocr"), nested)
}, 120_000)
afterAll(() => rmSync(root, { recursive: true }))

describe("a page above a limit of the library", () => {
  const failing = (given: string, limits: Partial<Limits>) => reconstruct(given, { model, segmenter: "intl", limits })
  const page = paragraphs(3).join("\n\n")

  it.each<[keyof Limits, Partial<Limits>, string, RegExp]>([
    ["characters", { characters: 50 }, page, /text, page 1: it has more than the 50 characters .*--max-characters/],
    ["pieces", { pieces: 2 }, page, /text, page 1: it comes apart into \d+ pieces, more than the 2.*--max-pieces/],
    ["depth", { depth: 10 }, nested, /text, line 1.*: it is nested more than 10 deep.*--max-depth/],
    ["seconds", { seconds: 1e-6 }, page, /text, before page 1: it takes more than the 0.000001 seconds.*--max-time/]
  ])("of %s is refused by a message that names limit and option", async (_, limits, given, message) => {
    await expect(failing(given, limits)).rejects.toThrow(message)
    await expect(
      failing(given, { ...limits, ...Object.fromEntries(Object.keys(limits).map((key) => [key, 1e6])) })
    ).resolves.toHaveProperty("articles")
  })

  it("is told of in the README, with default, flag and option", () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8")
    const rows = [...readme.matchAll(/^\| .* \| ([\d,]+) +\| `--max-(\w+) \w+` +\| (?:`limits\.(\w+)`|.*?) +\|$/gm)]
    const told = rows.flatMap(([, most, flag, key]) =>
      key === undefined ? [] : [[key, Number(most.replaceAll(",", "")), flag]]
    )
    const flags = { characters: "characters", pieces: "pieces", depth: "depth", seconds: "time" }
    expect(told).toEqual(Object.entries(usualLimits).map(([key, most]) => [key, most, flags[key as keyof Limits]]))
  })

  it("has its number among the pages of the file", async () => {
    const several = [page, page.slice(0, 40), page].join("\f")
    await expect(failing([page.slice(0, 40), several].join("\f"), { characters: 100 })).rejects.toThrow(/text, page 2:/)
  })

  it("is known by the number told as each is begun", async () => {
    const begun: Array<number> = []
    const begin = (number: number) => void begun.push(number)
    await reconstruct(`${page}\f${page}`, { model, segmenter: "intl", begin })
    expect(begun).toEqual([1, 2])
  })
})

describe("a run", () => {
  const run = (output: string, ...more: ReadonlyArray<string>) =>
    started(["run", pages, "-o", join(root, output), "--model", model, "--segmenter", "intl", "--quiet", ...more]).over

  it("refuses what is above a limit that it was given, says which, and does the rest", async () => {
    const limits = ["--max-characters", "5000", "--max-pieces", "50", "--max-depth", "9"]
    const { code, stderr } = await run("limited", ...limits)
    expect(code).toBe(1)
    expect(stderr).toMatch(/large\.txt, page 1: it has more than the 5000 characters .*--max-characters/)
    expect(stderr).toMatch(/many\.txt, page 1: it comes apart into \d+ pieces, more than the 50 .*--max-pieces/)
    expect(stderr).toMatch(/nested\.hocr, line 1.*: it is nested more than 9 deep.*--max-depth/)
    expect(treeOf(join(root, "limited")).size).toBe(2)
  }, 120_000)

  it("of explain refuses a page of more pieces than it was given", async () => {
    const given = ["explain", join(pages, "many.txt"), "--model", model, "--segmenter", "intl", "--max-pieces", "50"]
    const { code, stdout, stderr } = await started(given).over
    expect([code, stdout]).toEqual([1, ""])
    expect(stderr).toMatch(/many\.txt, page 1: it comes apart into \d+ pieces, more than the 50 .*--max-pieces/)
  }, 120_000)

  it("in threads ends what takes too long at once, and with more time does it as if nothing had been", async () => {
    const slow = ["--jobs", "2", "--max-time"]
    const { code, stderr } = await run("time", ...slow, "0.001")
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /large\.txt, (?:page|before page) 1: it takes more than the 0\.001 seconds that a page may take\. .*--max-time/
    )
    expect([...treeOf(join(root, "time")).keys()]).not.toContain("large.json")
    expect((await run("time", ...slow, "100", "--resume")).code).toBe(0)
    expect((await run("whole")).code).toBe(0)
    expect(treeOf(join(root, "time"))).toEqual(treeOf(join(root, "whole")))
  }, 120_000)
})
