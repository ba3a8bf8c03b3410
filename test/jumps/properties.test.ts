import { existsSync } from "node:fs"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { reconstruct } from "../../src/index.ts"
import { check } from "../../src/validate/validate.ts"
import { issue } from "./issue.ts"

const hasModel = existsSync(new URL("../../models/default.restitch", import.meta.url))
const lines = issue.split(/\n+/).filter((line) => line.trim() !== "" && !line.includes("\f"))
const jumps = [
  "（下转第二版）",
  "（上接第一版）",
  "（下转第一版）",
  "（上接第二版）",
  "（下转第九版）",
  "（下转）",
  "澄川日报　02"
]

describe.skipIf(!hasModel)("jump lines anywhere", () => {
  it("lose nothing, double nothing and name only what is there, whatever they point at", async () => {
    const page = fc.array(fc.constantFrom(...lines, ...jumps), { maxLength: 12 })
    const source = fc
      .array(page, { minLength: 2, maxLength: 4 })
      .map((pages) => pages.map((own) => own.join("\n\n")).join("\n\f\n"))
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        fc.pre(text.trim() !== "")
        const result = await reconstruct(text, { name: "any.txt" })
        expect(Result.isSuccess(check(text, result))).toBe(true)
        for (const { join, page: at } of result.jumpLines ?? []) {
          if (join === null) continue
          const starts = [join.from, join.to].map(
            (id) =>
              result.articles
                .flatMap(({ paragraphs }) => paragraphs.flatMap(({ spans }) => spans))
                .find(({ fragment }) => fragment === id)!.start
          )
          const pageOf = (offset: number) => result.pages.findIndex(({ start, end }) => offset >= start && offset < end)
          expect(starts.map(pageOf)).toContain(at)
          expect(pageOf(starts[0])).not.toBe(pageOf(starts[1]))
        }
      }),
      { numRuns: 60 }
    )
  }, 120_000)
})
