import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname } from "node:path"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { decodeGold } from "../../src/evaluate/gold.ts"
import { reconstruct } from "../../src/index.ts"
import { read } from "../../src/read/read.ts"
import { reportPage } from "../../src/report/html/page.ts"
import { hasModel, modelFile } from "../cli/restitch.ts"
import { violations } from "./axe.ts"
import { browserForTests, chromium } from "./browser.ts"

const samples = new URL("../../samples/", import.meta.url)
/** The page that all began with stands beside the repository: its text belongs to its publisher. */
const real = new URL("../../../shared/pages/chongqing-speeches/", import.meta.url)
const pages = [
  ...globSync("*/dump.*", { cwd: samples })
    .sort()
    .map((dump) => ({ page: dirname(dump), file: new URL(dump, samples) })),
  { page: "the real page", file: new URL("dump.txt", real) }
]

describe.skipIf(chromium === undefined || !hasModel)("the report of", { timeout: 120_000 }, () => {
  const { put, open } = browserForTests()

  it.each(pages.filter(({ file }) => existsSync(file)))(
    "$page is whole, accessible and quiet",
    async ({ page, file }) => {
      const bytes = readFileSync(file)
      const result = await reconstruct(bytes, { name: file.pathname, model: modelFile, segmenter: "intl" })
      const { text } = Result.getOrThrow(read(file.pathname, bytes, { sha256: result.source.sha256 })).source
      const gold = Result.getOrThrow(decodeGold(JSON.parse(readFileSync(new URL("gold.json", file), "utf8")), { text }))
      const tab = await open(put(`${page}.html`, reportPage(result, { source: text, gold })))
      const ids = (selector: string, key: string) =>
        tab.ask<ReadonlyArray<string>>(`[...document.querySelectorAll("${selector}")].map((e) => e.dataset.${key})`)
      const pieces = await ids("[data-piece]", "piece")
      expect(new Set(pieces).size).toBe(pieces.length)
      expect(await ids("[data-article]", "article")).toEqual(result.articles.map(({ id }) => id))
      // A headline of two lines is two paragraphs.
      const shown = (await tab.ask<string>(`document.getElementById("articles").textContent`)).replace(/\s/g, "")
      const headlines = result.articles.flatMap(({ headline }) =>
        headline === null ? [] : [headline.replace(/\s/g, "")]
      )
      expect(headlines.filter((headline) => !shown.includes(headline))).toEqual([])

      const steps = result.articles.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ joins, succession }) => [...joins, ...(succession === null ? [] : [succession])])
      )
      if (steps.length > 0) {
        await tab.press("j")
        await tab.press("Enter")
        expect(await tab.ask<number>(`document.querySelectorAll("#panel .evidence tbody tr").length`)).toBeGreaterThan(
          3
        )
        expect(await tab.ask<number>(`document.querySelectorAll("#arrows .arrow").length`)).toBeGreaterThan(0)
      }
      expect(await violations(tab)).toEqual([])
      expect([tab.complaints, tab.requests]).toEqual([[], []])
      await tab.close()
    }
  )
})
