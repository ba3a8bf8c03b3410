import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { paper, paperText } from "../report/paper.ts"
import { hasModel, modelFile, restitch } from "./restitch.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-report-"))
const at = (...names: ReadonlyArray<string>) => join(root, ...names)
const put = (file: string, data: unknown) => {
  mkdirSync(join(file, ".."), { recursive: true })
  writeFileSync(file, typeof data === "string" ? data : JSON.stringify(data))
}
const read = (...names: ReadonlyArray<string>) => readFileSync(at(...names), "utf8")

beforeAll(() => {
  put(at("out", "a", "one.json"), paper)
  put(at("out", "two.json"), { ...paper, source: { ...paper.source, name: "two.txt" } })
  put(at("out", "other.json"), { some: "thing" })
  put(at("paper.txt"), paperText)
})
afterAll(() => rmSync(root, { recursive: true }))

describe("restitch report", { timeout: 120_000 }, () => {
  it("writes one page to standard output", () => {
    const ran = restitch(["report", at("out", "two.json")])
    expect(ran.code).toBe(0)
    expect(ran.stdout).toMatch(/^<!doctype html>/)
  })

  it("writes a directory of results with an index, and passes over what is no result", () => {
    const ran = restitch(["report", at("out"), "-o", at("reports")])
    expect(ran).toMatchObject({ code: 0, stdout: "" })
    expect(read("reports", "index.html")).toContain(`href="a/one.html"`)
    expect(read("reports", "a", "one.html")).toContain(`href="../index.html"`)
    expect(read("reports", "two.html")).toContain("two.txt")
  })

  it("refuses a source that the result is not of, and what is no result", () => {
    const ran = restitch(["report", at("out", "two.json"), "--source", at("paper.txt")])
    expect(ran).toMatchObject({ code: 1, stdout: "" })
    expect(ran.stderr).toContain("the result is not of this source")
    expect(restitch(["report", at("out", "other.json")])).toMatchObject({ code: 1, stdout: "" })
    expect(restitch(["report", at("out")])).toMatchObject({ code: 2, stdout: "" })
  })
})

describe.runIf(hasModel)("restitch run --corrections", { timeout: 120_000 }, () => {
  const source = fileURLToPath(new URL("../../samples/speeches/dump.txt", import.meta.url))
  const text = readFileSync(source, "utf8")
  const model = ["--model", modelFile, "--segmenter", "intl"]

  it("does as a person decided, and says whose decision it was", () => {
    const before = JSON.parse(restitch(["run", source, ...model]).stdout)
    const { name, sha256 } = before.source
    const [from, to] = [text.indexOf("打通铁路进港“最") + 8, text.indexOf("后一公里”")]
    put(at("mine.json"), {
      schemaVersion: 1,
      source: { name, sha256 },
      decisions: [{ action: "join", from, to, paragraph: false }]
    })
    const ran = restitch(["run", source, "--corrections", at("mine.json"), ...model])
    expect(ran.code).toBe(0)
    const after = JSON.parse(ran.stdout)
    expect(after.generator.options.corrections).toBe(1)
    const joins = after.articles.flatMap((article: typeof after) =>
      article.paragraphs.flatMap((paragraph: typeof after) =>
        paragraph.joins.map((join: typeof after) => ({ ...join, text: paragraph.text }))
      )
    )
    const own = joins.filter(({ by }: typeof after) => by === "person")
    expect(own).toHaveLength(1)
    expect(own[0]).toMatchObject({ probability: 1, text: expect.stringContaining("打通铁路进港“最后一公里”") })

    // What was decided is gold: the corrected result keeps it; where another piece follows it is broken.
    put(at("before.json"), before)
    put(at("after.json"), after)
    const check = (result: string) => restitch(["check", at("mine.json"), at(result), "--source", source])
    expect(check("after.json")).toMatchObject({ code: 0, stderr: "" })
    put(at("mine.json"), {
      schemaVersion: 1,
      source: { name, sha256 },
      decisions: [{ action: "cut", from, to }]
    })
    const broken = check("after.json")
    expect(broken.code).toBe(1)
    expect(broken.stderr).toMatch(/after\.json: cut “…打通铁路进港“最” “后一公里”/)
  })

  it("refuses corrections of places where no piece begins, and of another source", () => {
    const sha256 = JSON.parse(restitch(["run", source, ...model]).stdout).source.sha256
    const given = { schemaVersion: 1, source: { name: "dump.txt", sha256 } }
    put(at("stray.json"), { ...given, decisions: [{ action: "cut", from: 3, to: 5 }] })
    const stray = restitch(["run", source, "--corrections", at("stray.json"), ...model])
    expect(stray).toMatchObject({ code: 1, stdout: "" })
    expect(stray.stderr).toContain("/decisions/0: no piece begins or ends at 5")
    put(at("foreign.json"), { ...given, source: { name: "x", sha256: "0".repeat(64) }, decisions: [] })
    expect(restitch(["run", source, "--corrections", at("foreign.json"), ...model])).toMatchObject({
      code: 1,
      stdout: ""
    })
  })
})
