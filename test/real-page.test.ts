import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { pool } from "../src/evaluate/evaluate.ts"
import { scoreOf } from "../src/evaluate/gates.ts"
import { check, reconstruct } from "../src/index.ts"
import { type Dealt, dealtAnew } from "./dealt-anew.ts"

const folder = new URL("../../shared/pages/chongqing-speeches/", import.meta.url)
const model = new URL("../models/default.restitch", import.meta.url)

const dealt = (): Dealt => ({
  text: readFileSync(new URL("dump.txt", folder), "utf8"),
  gold: JSON.parse(readFileSync(new URL("gold.json", folder), "utf8"))
})
const scored = async ({ text, gold }: Dealt) => check(text, gold, await reconstruct(text, { name: "dump.txt" }))

// The page stands beside the repository, not in it: its text belongs to its publisher.
describe.skipIf(!existsSync(folder) || !existsSync(model))("the real page", () => {
  it("gets its cut sentences together again, and loses and doubles no character", async () => {
    const scores = await scored(dealt())
    expect(scoreOf(scores, "continuations.f1")).toBe(1)
    expect(scoreOf(scores, "duplicates.f1")).toBe(1)
    expect(scoreOf(scores, "gaps.f1")).toBe(1)
    expect(scoreOf(scores, "conservation.lost")).toBe(0)
    expect(scoreOf(scores, "conservation.doubled")).toBe(0)
    expect(scoreOf(scores, "successors.f1")).toBeGreaterThanOrEqual(0.97)
    expect(scoreOf(scores, "grouping.f1")).toBeGreaterThanOrEqual(0.98)
    expect(scoreOf(scores, "headings.f1")).toBe(1)
  })

  it("names the three units that the roster has and the page has lost", async () => {
    const { missing } = await reconstruct(dealt().text)
    expect(missing.map(({ expected }) => expected)).toEqual(["北碚区", "长寿区", "市住房城乡建委"])
  })

  it("comes out much the same with its columns dealt in twenty other orders", { timeout: 120_000 }, async () => {
    const all = []
    for (let seed = 0; seed < 20; seed++) all.push(await scored(dealtAnew(dealt(), seed)))
    const scores = pool(all)
    expect(scoreOf(scores, "conservation.lost")).toBe(0)
    expect(scoreOf(scores, "continuations.f1")).toBeGreaterThanOrEqual(0.95)
  })
})
