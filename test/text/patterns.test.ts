import { spawnSync } from "node:child_process"
import { describe, expect, it } from "vitest"
import { languages } from "../../src/text/languages/languages.ts"
import { compile } from "../../src/text/patterns.ts"

const own = (file: string) => JSON.stringify(new URL(`../../src/text/${file}`, import.meta.url).href)

/** In milliseconds of processor: what the patterns of all languages cost a process that has them tell two lines. */
const costOf = (before: string): number => {
  const program = `
    import { languages } from ${own("languages/languages.ts")}
    import { compile } from ${own("patterns.ts")}
    const patterns = languages.flatMap(({ furniture, byline, caption, label }) => [...furniture, ...byline, ...caption, ...label])
    const begun = process.cpuUsage()
    ${before}
    for (const line of ["今天的会议开了两个小时", "会后大家去了新的车站"]) for (const pattern of patterns) pattern.test(line)
    const { user, system } = process.cpuUsage(begun)
    console.log((user + system) / 1000)
  `
  const runs = Array.from({ length: 3 }, () =>
    Number(spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" }).stdout)
  )
  return Math.min(...runs)
}

describe("patterns that are compiled at once", () => {
  it("cost at most half of what they cost when the first two lines compile them twice", () => {
    expect(costOf("compile(patterns)")).toBeLessThan(costOf("") / 2)
  }, 60_000)

  it("match what they matched", () => {
    const lines = ["本报记者 王小平", "责任编辑:李华 版式:张明", "第03版", "今天的会议开了两个小时", "By Anna Weber"]
    const patterns = languages.flatMap((of) => [...of.furniture, ...of.byline])
    const found = () => lines.map((line) => patterns.map((pattern) => new RegExp(pattern).test(line)))
    const before = found()
    compile(patterns)
    expect(lines.map((line) => patterns.map((pattern) => pattern.test(line)))).toEqual(before)
    expect(before.flat().filter(Boolean).length).toBeGreaterThan(3)
  })
})
