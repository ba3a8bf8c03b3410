import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, describe, expect, it } from "vitest"
import { toReconstruct } from "../src/vitest.ts"
import { gold, perfect, pieces, spanOf, text, wrong } from "./evaluate/pages.ts"
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

  it("holds a result against a person's corrections, of this source alone", () => {
    const result = resultOf(text, perfect)
    const [from, to] = [spanOf(text, pieces.a2)[1], spanOf(text, pieces.a3)[0]]
    const corrections = (sha256: string, action: "join" | "cut") =>
      ({
        schemaVersion: 1,
        source: { name: "dump.txt", sha256 },
        decisions: [action === "cut" ? { action, from, to } : { action, from, to, paragraph: false }]
      }) as const
    const at = join(root, "page.corrections.json")
    writeFileSync(at, JSON.stringify(corrections(result.source.sha256, "join")))
    expect(result).toReconstruct(file, { "corrections.kept": 1, "corrections.broken": 0 }, { corrections: at })
    expect(result).toReconstruct(file, { "corrections.kept": 1 }, { corrections: pathToFileURL(at) })
    const cut = { corrections: corrections(result.source.sha256, "cut") }
    expect(() => expect(result).toReconstruct(file, { "corrections.broken": 0 }, cut)).toThrow(/is 1\.0000, above 0/)
    const other = { corrections: corrections("00", "join") }
    expect(() => expect(result).toReconstruct(file, {}, other)).toThrow(/corrections are of another source/)
  })

  it("is used in the README as it works", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")
    const [, snippet] = /```ts\n(import \{ toReconstruct \} from "restitch\/vitest"\n[\s\S]*?)```/.exec(readme)!
    const { exports } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"))
    expect(exports["./vitest"].default).toBe("./dist/vitest.js")
    const statements = snippet.replace(/^import .*\n/gm, "").replaceAll('"page/', `"${root}/`)
    const ran = (result: unknown) =>
      new Function("expect", "toReconstruct", "result", statements)(expect, toReconstruct, result)
    ran(resultOf(text, perfect))
    expect(() => ran(resultOf(text, wrong))).toThrow(/continuations\.f1 is 0\.4000/)
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
