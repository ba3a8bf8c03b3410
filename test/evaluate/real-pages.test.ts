import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { evaluate } from "../../src/evaluate/evaluate.ts"
import { isLessBetter, scoreOf, valueNames } from "../../src/evaluate/gates.ts"
import { decodeGold } from "../../src/evaluate/gold.ts"
import { predictionOfGold } from "../../src/evaluate/prediction.ts"

const pages = fileURLToPath(new URL("../../../shared/pages", import.meta.url))

/** Each gold beside its text: `gold.json` with `dump.txt`, `gold-x.json` with `x.txt`. */
const found = existsSync(pages)
  ? readdirSync(pages, { recursive: true, encoding: "utf8" }).flatMap((path) => {
      const name = /(^|[\\/])gold(-[^\\/]*)?\.json$/.exec(path)
      if (name === null || name[2] === "-articles") return []
      const dump = path.slice(0, name.index) + name[1] + (name[2] === undefined ? "dump" : name[2].slice(1))
      return existsSync(join(pages, `${dump}.txt`)) ? [{ path, dump: `${dump}.txt` }] : []
    })
  : []

describe.runIf(found.length > 0).each(found)("the gold $path", ({ path, dump }) => {
  const text = readFileSync(join(pages, dump), "utf8")
  const decoded = decodeGold(JSON.parse(readFileSync(join(pages, path), "utf8")), { file: path, text })

  it("is read", () => {
    expect(Result.isSuccess(decoded)).toBe(true)
  })

  it("scores perfectly against itself", () => {
    const gold = Result.getOrThrow(decoded)
    const scores = evaluate(text, gold, predictionOfGold(text, gold))
    const faults = valueNames.filter((name) => {
      const value = scoreOf(scores, name)
      return value !== null && value !== (isLessBetter(name) ? 0 : 1)
    })
    expect(faults).toEqual([])
  })
})

describe.runIf(found.some(({ path }) => path.startsWith("chongqing")))("the page of speeches", () => {
  it("has the joins that its editor counted", () => {
    const folder = join(pages, "chongqing-speeches")
    const text = readFileSync(join(folder, "dump.txt"), "utf8")
    const gold = Result.getOrThrow(decodeGold(JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")), { text }))
    const { counts } = evaluate(text, gold, predictionOfGold(text, gold))
    expect(counts.continuations).toMatchObject({ wanted: 16, jumpsWanted: 10 })
    expect(counts.gaps).toMatchObject({ wanted: 5 })
    expect(counts.duplicates).toMatchObject({ wanted: 3 })
  })
})
