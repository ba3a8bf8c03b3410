import { existsSync, readdirSync, readFileSync } from "node:fs"
import { Converter } from "opencc-js"
import { describe, expect, it } from "vitest"
import { pool } from "../src/evaluate/evaluate.ts"
import { scoreOf } from "../src/evaluate/gates.ts"
import type { Gold } from "../src/evaluate/gold.ts"
import { check, reconstruct } from "../src/index.ts"

const samples = new URL("../samples/", import.meta.url)
const pages = readdirSync(samples)
  .filter((name) => name !== "english" && existsSync(new URL(`${name}/dump.txt`, samples)))
  .map((name) => ({
    text: readFileSync(new URL(`${name}/dump.txt`, samples), "utf8"),
    gold: JSON.parse(readFileSync(new URL(`${name}/gold.json`, samples), "utf8")) as Gold
  }))

/** Unit by unit, so that the gold's offsets hold. */
const inForm = (text: string, of: (unit: string) => string): string =>
  Array.from({ length: text.length }, (_, i) => {
    const other = of(text[i])
    return other.length === 1 ? other : text[i]
  }).join("")

const traditional = Converter({ from: "cn", to: "t" })
const narrow: Readonly<Record<string, string>> = {
  "，": ",",
  "；": ";",
  "：": ":",
  "？": "?",
  "！": "!",
  "（": "(",
  "）": ")"
}
const halfWidth = (unit: string): string =>
  narrow[unit] ?? (unit >= "０" && unit <= "ｚ" ? String.fromCharCode(unit.charCodeAt(0) - 0xfee0) : unit)

const scoreIn = async (of: (unit: string) => string) => {
  const scores = []
  for (const { text, gold } of pages) {
    const other = inForm(text, of)
    scores.push(check(other, gold, await reconstruct(other)))
  }
  return pool(scores)
}

describe("pages in another form", () => {
  it.each([
    ["traditional characters", traditional],
    ["half-width punctuation and digits", halfWidth]
  ])("lose at most a point in %s", { timeout: 60_000 }, async (_, of) => {
    const as = await scoreIn((unit) => unit)
    const other = await scoreIn(of)
    for (const value of ["continuations.f1", "successors.f1"])
      expect(scoreOf(other, value) ?? 0, value).toBeGreaterThanOrEqual((scoreOf(as, value) ?? 0) - 0.01)
    expect(scoreOf(other, "conservation.lost")).toBe(0)
  })
})
