import { existsSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { reconstruct } from "../../src/index.ts"
import { issue } from "./issue.ts"

const hasModel = existsSync(new URL("../../models/default.restitch", import.meta.url))

describe.skipIf(!hasModel)("a source of very many jump lines", () => {
  it("costs little more than one of none: a page full of them is not followed, and told all the same", async () => {
    const page = (n: number, line: string) =>
      `第${n}版\n\n${Array.from({ length: 60 }, (_, i) => `第${n}页的第${i}段话在这里断\n\n${line}`).join("\n\n")}`
    const text = [page(1, "（下转第二版）"), page(2, "（上接第一版）")].join("\n\f\n")
    const result = await reconstruct(text, { name: "many.txt" })
    expect(result.jumpLines!.length).toBeGreaterThan(100)
    expect(result.jumpLines!.every(({ join }) => join === null)).toBe(true)
  }, 60_000)

  it("is followed between its first pages, however many pages name each other", async () => {
    const pages = Array.from({ length: 30 }, (_, i) =>
      [`第${i + 3}版`, ...Array.from({ length: 12 }, (__, k) => `（下转第${((i + k) % 30) + 3}版）`)].join("\n\n")
    )
    const begun = performance.now()
    const result = await reconstruct([issue, ...pages].join("\n\f\n"), { name: "many.txt" })
    expect(result.jumpLines!.filter(({ page }) => page < 2).map(({ join }) => join !== null)).toEqual(
      Array.from({ length: 4 }, () => true)
    )
    expect(performance.now() - begun).toBeLessThan(60_000)
  }, 90_000)
})
