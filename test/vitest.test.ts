import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, describe, expect, it } from "vitest"
import { toReconstruct } from "../src/vitest.ts"
import { gold, perfect, text, wrong } from "./evaluate/pages.ts"
import { resultOf } from "./evaluate/results.ts"

expect.extend({ toReconstruct })

const root = mkdtempSync(join(tmpdir(), "restitch-vitest-"))
const file = join(root, "gold.json")
writeFileSync(join(root, "dump.txt"), text)
writeFileSync(file, JSON.stringify(gold))
afterAll(() => rmSync(root, { recursive: true }))

describe("toReconstruct", () => {
  it("passes a result that reaches every minimum", () => {
    expect(resultOf(text, perfect)).toReconstruct(file, { continuations: 0.95, "conservation.lost": 0 })
    expect(resultOf(text, perfect)).toReconstruct(pathToFileURL(file), { grouping: 1 })
    expect(resultOf(text, perfect)).toReconstruct(gold, { "quality.openEnds": 1 }, { text })
    expect(resultOf(text, wrong)).not.toReconstruct(file, { continuations: 0.95 })
  })

  it("fails one that does not, and says by how much", () => {
    expect(() => expect(resultOf(text, wrong)).toReconstruct(file, { continuations: 0.95 })).toThrow(
      /continuations\.f1 is 0\.4000, below 0\.95/
    )
  })

  it("throws where there is nothing to measure", () => {
    expect(() => expect({}).toReconstruct(file, {})).toThrow(/the received value/)
    expect(() => expect(resultOf(text, perfect)).toReconstruct(gold, {})).toThrow(/give \{ text \}/)
    expect(() => expect(resultOf("别的", { articles: [], unplaced: [] })).toReconstruct(file, {})).toThrow(
      /another source/
    )
    expect(() => expect(resultOf(text, perfect)).toReconstruct(file, { continuity: 1 })).toThrow(/is no value/)
  })
})
