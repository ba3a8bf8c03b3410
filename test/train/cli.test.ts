import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { restitch } from "../cli/restitch.ts"
import { littleArticles } from "./little-corpus.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-train-"))
afterAll(() => rmSync(root, { recursive: true }))

const trained = (text: string | Uint8Array) => {
  const file = join(root, "few.jsonl")
  const output = join(root, "few.restitch")
  writeFileSync(file, text)
  return { ...restitch(["train", file, "-o", output]), output }
}

describe("restitch train", () => {
  it("says how many articles it needs when it is given too few, and writes nothing", () => {
    const lines = littleArticles(12).map((article) => JSON.stringify(article))
    const { code, stdout, stderr, output } = trained(`${lines.join("\n")}\n`)
    expect(stderr).toMatch(/few\.jsonl: 12 articles are too few to learn from\. Give at least \d+\./)
    expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+/m)
    expect([code, stdout, existsSync(output)]).toEqual([1, "", false])
  }, 60_000)

  it("says so when its corpus is a broken gzip file", () => {
    const { code, stderr, output } = trained(Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3))
    expect(stderr).toMatch(/few\.jsonl: it cannot be unpacked\. Give JSON Lines or gzip of it\./)
    expect([code, existsSync(output)]).toEqual([1, false])
  }, 60_000)
})
