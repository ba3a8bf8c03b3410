import { spawnSync } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type CheckRequest, check as measured } from "../../src/batch/check.ts"
import { decodeCheckConfig } from "../../src/evaluate/check-config.ts"
import { decodeExpectations } from "../../src/evaluate/expect.ts"
import type { Prediction } from "../../src/evaluate/prediction.ts"
import { Files } from "../../src/services/files.ts"
import { Models } from "../../src/services/models.ts"
import { Segmentation } from "../../src/services/segmenter.ts"
import { gold, perfect, pieces, spanOf, text, wrong } from "../evaluate/pages.ts"
import { resultOf } from "../evaluate/results.ts"
import { hasModel } from "./restitch.ts"

const repository = fileURLToPath(new URL("../../", import.meta.url))
const main = join(repository, "src/cli/main.ts")
const root = mkdtempSync(join(tmpdir(), "restitch-check-"))
const at = (name: string) => join(root, name)
afterAll(() => rmSync(root, { recursive: true }))

const put = (name: string, content: unknown) => {
  mkdirSync(join(at(name), ".."), { recursive: true })
  writeFileSync(at(name), typeof content === "string" ? content : JSON.stringify(content))
}
const results = (directory: string, ...predictions: ReadonlyArray<Prediction>) => {
  for (const [i, prediction] of predictions.entries())
    put(`${directory}/p${i}/dump.json`, resultOf(text, prediction, { name: `p${i}/dump.txt` }))
}

/** As a user does, in the directory of the pages. */
const run = (command: string, args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}, cwd = root) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", ...env }
  })
  return { code: status, stdout, stderr }
}
const check = (...args: ReadonlyArray<string>) => run(process.execPath, [main, "check", ...args, "--segmenter", "intl"])
const json = (name: string) => JSON.parse(readFileSync(at(name), "utf8"))

beforeAll(() => {
  for (let i = 0; i < 3; i++) {
    put(`pages/p${i}/dump.txt`, text)
    put(`pages/p${i}/gold.json`, gold)
  }
  results("good", perfect, perfect, perfect)
  results("bad", wrong, wrong, wrong)
  results("half", perfect, perfect)
  put(
    "tool.md",
    "# 城东新桥通车\n\n本报记者 张三\n\n新桥昨日上午正式通车，市民步行过江。\n\n大桥全长两公里，工期三年。\n"
  )
  put("thresholds.json", { min: { "continuations.f1": 0.9, "quality.openEnds": 9 }, perPage: { "grouping.merges": 0 } })
  put("misspelt.json", { mins: {} })
  put("broken.json", '{ "min": { "continuations.f1": 0.9, } }')
  put("empty.json", { expect: [{ page: "p1/dump.txt", notSameArticle: [] }] })
  put("expect.json", {
    expect: [
      { page: "p1/dump.txt", joined: ["…正式通", "车，市民…"] },
      { page: "p1/dump.txt", notSameArticle: ["新桥昨日", "夜市首晚"] }
    ]
  })
})

describe("restitch check", { timeout: 120_000 }, () => {
  it("passes by thresholds of a file, writes several reports, and is red where results are worse than those", () => {
    const green = check("pages", "good", "--config", "thresholds.json", "--report", "json=good.json,junit=good.xml")
    expect([green.code, green.stderr]).toEqual([0, ""])
    expect(green.stdout).toMatch(/continuations\.f1 +1\.000 \[1\.000, 1\.000\]/)
    expect(json("good.json")).toMatchObject({ passed: true, gold: "pages", systems: [{ pages: 3 }] })
    expect(readFileSync(at("good.xml"), "utf8")).toContain('failures="0"')

    const red = check("pages", "bad", "--baseline", "good.json", "--config", "thresholds.json", "--report", "github")
    expect(red.code).toBe(1)
    expect(red.stdout).toMatch(/^::error .*bad: continuations\.f1 is 0\.4000, below 0\.9$/m)
    expect(red.stdout).toMatch(/^::error file=pages\/p1\/gold\.json,.*grouping\.merges is 1, above 0$/m)
    expect(red.stderr).toMatch(/1\.0000 in the baseline \(−0\.600, 100 % sure/)
    expect(red.stderr).toMatch(/\d+ of \d+ checks failed\.\n$/)
  })

  it("is red on a single page too, where its articles fell apart and no seam changed", () => {
    const parted = perfect.articles.flatMap(({ paragraphs }) => paragraphs.map((each) => ({ paragraphs: [each] })))
    put("parted.json", resultOf(text, { ...perfect, articles: parted }, { name: "p0/dump.txt" }))
    check("pages/p0/gold.json", "good/p0/dump.json", "--report", "json=single.json")
    const red = check("pages/p0/gold.json", "parted.json", "--baseline", "single.json")
    expect(red.code).toBe(1)
    expect(red.stderr).toMatch(/grouping\.f1 is .* in the baseline .*over the seams of one page/)
    expect(red.stdout).toMatch(/grouping\.f1 +0\.\d+ \[/)
  })

  it("lets a flag have the last word on a threshold", () => {
    const ran = check(
      "pages/p0/gold.json",
      "bad/p0/dump.json",
      "--config",
      "thresholds.json",
      "--min",
      "continuations.f1=0.3"
    )
    expect(ran.stderr).not.toMatch(/continuations\.f1/)
    expect(ran.code).toBe(1) // by grouping.merges, for each page
  })

  it("takes no gold: quality and expectations", () => {
    const green = check("good", "--min", "quality.openEnds=3", "--expect", "expect.json")
    expect([green.code, green.stderr]).toEqual([0, ""])
    expect(green.stdout).toMatch(/quality\.openEnds ↓ +3/)
    const red = check("bad", "--min", "quality.meanJoin=0.95", "--expect", "expect.json", "--report", "markdown")
    expect(red.code).toBe(1)
    expect(red.stdout).toMatch(/^## ❌/)
    expect(red.stderr).toMatch(/quality\.meanJoin is 0\.9000, below 0\.95/)
    expect(red.stderr).toMatch(/joined “…正式通” “车，市民…”: the paragraph ends after the first/)
  })

  it("measures another tool's text beside a result, by the same ruler", () => {
    const ran = check("pages/p0/gold.json", "good/p0/dump.json", "tool.md", "--report", "json")
    expect(ran.code).toBe(0)
    const [own, tool] = JSON.parse(ran.stdout).systems
    expect([own.kind, tool.kind]).toEqual(["result", "tool"])
    expect(tool.values.continuations).toMatchObject({ precision: 1, recall: 2 / 3 })
    expect(tool.values.conservation).toMatchObject({ lost: 22, invented: 0 })
  })

  it("leaves with 2 where it was called wrongly, and with 1 where a result is not there", () => {
    const cases: ReadonlyArray<readonly [code: number, message: RegExp, ...args: Array<string>]> = [
      [2, /none\.json: there is no such file/, "pages/p0/gold.json", "none.json"],
      [2, /without gold/, "good", "--min", "continuations.f1=0.9"],
      [2, /only text and github/, "good", "--report", "json,junit"],
      [2, /misspelt\.json, \/mins/, "good", "--config", "misspelt.json"],
      [1, /there is no result of pages\/p2\/dump\.txt/, "pages", "half"]
    ]
    for (const [code, message, ...args] of cases) {
      const ran = check(...args)
      expect(ran.stderr).toMatch(message)
      expect([args, ran.code, ran.stdout]).toEqual([args, code, ""])
    }
  })
})

describe("corrections as gold", { timeout: 120_000 }, () => {
  const sha256 = resultOf(text, perfect).source.sha256
  const offset = (words: string, past = false) => spanOf(text, words)[past ? 1 : 0]
  const join = { action: "join", from: offset(pieces.a2, true), to: offset(pieces.a3), paragraph: false }
  const cut = { action: "cut", from: offset(pieces.c2, true), to: offset(pieces.a3) }
  const rest = { action: "confirm", from: offset(pieces.c2, true), to: offset(pieces.c3), paragraph: false }
  const decided = (name: string, ...decisions: ReadonlyArray<unknown>) => ({
    schemaVersion: 1,
    source: { name, sha256 },
    decisions
  })

  it("holds results and tools to what a person decided of a page, without gold", () => {
    put("alone/dump.txt", text)
    put("alone/dump.corrections.json", decided("p0/dump.txt", join, cut, rest))
    const green = check("alone/dump.corrections.json", "good/p0/dump.json", "tool.md", "--report", "json=own.json")
    expect([green.code, green.stderr]).toEqual([
      1,
      expect.stringMatching(/^tool\.md: confirm “.*”: .*is in no article/)
    ])
    const [own, tool] = json("own.json").systems
    expect(own.values.corrections).toMatchObject({ kept: 1, broken: 0, "continuations.f1": 1 })
    expect([own.kind, tool.kind, tool.values.corrections.kept]).toEqual(["result", "tool", 2 / 3])
    expect(json("own.json")).toMatchObject({ gold: null, passed: false, decisions: { length: 6 } })

    const red = check("alone/dump.corrections.json", "bad/p0/dump.json", "--report", "text,github,junit=own.xml")
    expect(red.code).toBe(1)
    const broken =
      "bad/p0/dump.json: cut “…夜市首晚迎来大批” “车，市民步行过江…”: it goes on there: in the article that begins “老街夜市开张夜市…” (alone/dump.corrections.json, /decisions/1)"
    expect(red.stdout).toContain(`✗ ${broken}`)
    expect(red.stdout).toContain("0 of 3 decisions of a person are kept")
    expect(red.stdout).toMatch(/^::error file=alone\/dump\.corrections\.json,title=restitch check%3A correction::/m)
    expect(red.stderr).toContain(broken)
    expect(readFileSync(at("own.xml"), "utf8")).toMatch(/<testsuite name="corrections" tests="3" failures="3"/)
  })

  it("lets a threshold say how many may be broken", () => {
    const ran = (bound: string) =>
      check("alone/dump.corrections.json", "bad/p0/dump.json", "--min", `corrections.broken=${bound}`)
    expect(ran("3")).toMatchObject({ code: 0, stderr: "" })
    expect(ran("2").stderr).toBe("bad/p0/dump.json: corrections.broken is 3, above 2\n1 of 1 check failed.\n")
    expect(check("good", "--min", "corrections.kept=1")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("cannot be measured without corrections")
    })
  })

  it("stands beside gold of the same page, in files and in directories, and for pages that have no gold", () => {
    const both = check("pages/p0/gold.json", "alone/dump.corrections.json", "good/p0/dump.json")
    expect([both.code, both.stderr]).toEqual([0, ""])
    expect(both.stdout).toMatch(/continuations\.f1 +1\.000[\s\S]*corrections\.kept +1\.000/)

    put("mixed/p0/dump.txt", text)
    put("mixed/p0/gold.json", gold)
    put("mixed/p0/dump.corrections.json", decided("p0/dump.txt", join))
    put("mixed/p1/dump.txt", text)
    put("mixed/p1/dump.1.corrections.json", decided("x/p1/dump.txt", join))
    put("mixed/p1/dump.2.corrections.json", decided("x/p1/dump.txt", cut))
    const red = check("mixed", "bad", "--report", "json")
    const report = JSON.parse(red.stdout)
    expect([red.code, report.systems[0].pages]).toEqual([1, 2])
    expect(
      report.systems[0].byPage.map((page: typeof report) => [page.page, page.gold, Object.keys(page.values).length > 3])
    ).toEqual([
      ["p0/gold.json", "mixed/p0/gold.json", true],
      ["p1/dump.1.corrections.json", null, false]
    ])
    expect(report.decisions.map((each: typeof report) => [each.file, each.corrections, each.place])).toEqual([
      ["bad/p0/dump.json", "mixed/p0/dump.corrections.json", "/decisions/0"],
      ["bad/p1/dump.json", "mixed/p1/dump.1.corrections.json", "/decisions/0"],
      ["bad/p1/dump.json", "mixed/p1/dump.2.corrections.json", "/decisions/0"]
    ])
  })

  it("finds sources in the directory that was run", () => {
    put("apart/one.corrections.json", decided("p1/dump.txt", join))
    expect(check("apart", "good", "--source", "pages")).toMatchObject({ code: 0, stderr: "" })
    expect(check("apart", "bad", "--source", "pages").stderr).toMatch(/^bad\/p1\/dump\.json: join/)
  })
})

describe("a check that cannot be made", { timeout: 60_000 }, () => {
  const none = { minima: {}, source: undefined, config: undefined, baseline: undefined, expect: undefined }
  const layer = Layer.mergeAll(Files.layer, Models.layer, Segmentation.layerIntl).pipe(
    Layer.provideMerge(NodeServices.layer)
  )
  const refused = (paths: ReadonlyArray<string>, given: Partial<CheckRequest> = {}) =>
    Effect.runPromise(
      measured({
        ...none,
        confidence: undefined,
        baselines: false,
        model: undefined,
        paths: paths.map(at),
        ...given
      }).pipe(Effect.flip, Effect.provide(layer))
    )

  it("names the path that is not there", async () => {
    const missing = { _tag: "FileError", missing: true }
    expect(await refused(["none.json"])).toMatchObject(missing)
    expect(await refused(["pages", "none"])).toMatchObject(missing)
    expect(await refused(["pages/p0/gold.json", "good/p0/dump.json"], { source: at("none.txt") })).toMatchObject(
      missing
    )
    for (const file of ["baseline", "config", "expect"])
      expect(await refused(["good"], { [file]: at("none.json") })).toMatchObject(missing)
  })

  it("says what is wrong with what it was given", async () => {
    mkdirSync(at("bin"), { recursive: true })
    put("wrong.json", { min: { "continuations.f2": 1 } })
    put("nowhere.json", { expect: [{ page: "p9/dump.txt", present: "甲" }] })
    put("anywhere.json", { expect: [{ present: "甲" }] })
    put("other.json", resultOf("别的一页", { articles: [], unplaced: [] }))
    // Of the kind that ends with 2, as a misspelt name does.
    for (const steering of ["config", "expect", "baseline"])
      expect(await refused(["good"], { [steering]: at("broken.json") })).toMatchObject({
        ...{ _tag: "CheckFileError", place: "/", problem: expect.stringMatching(/^it is no JSON: ./) }
      })
    const messages: ReadonlyArray<readonly [Promise<{ readonly message: string }>, RegExp]> = [
      [refused(["good"], { expect: at("empty.json") }), /\/expect\/0\/notSameArticle: give two texts at least/],
      [refused(["pages"]), /there is no result to measure/],
      [refused(["pages", "good"], { config: at("wrong.json") }), /f2/],
      [refused(["good"], { baseline: at("expect.json") }), /schemaVersion/],
      [refused(["good"], { expect: at("nowhere.json") }), /no result of the page p9/],
      [refused(["good"], { expect: at("anywhere.json") }), /names no page/],
      [refused(["pages", "tool.md"]), /is a directory/],
      [refused(["pages/p0/gold.json", "other.json"]), /another file/],
      [refused(["pages/p0"]), /there is no result to measure/],
      [refused(["bin"]), /there is neither gold nor a result/]
    ]
    for (const [refusal, message] of messages) expect((await refusal).message).toMatch(message)
  })

  it("refuses corrections of another source, of places that it does not have, and that no source is found of", async () => {
    const { sha256 } = resultOf(text, perfect).source
    const corrected = (name: string, hash: string, ...decisions: ReadonlyArray<unknown>) => ({
      schemaVersion: 1,
      source: { name, sha256: hash },
      decisions
    })
    put("c/dump.txt", text)
    put("c/other.corrections.json", corrected("dump.txt", "0".repeat(64)))
    put("c/beyond.corrections.json", corrected("dump.txt", sha256, { action: "cut", from: 3, to: 9999 }))
    put("c/lost.corrections.json", corrected("q/lost.txt", sha256))
    put("c/shapeless.corrections.json", corrected("dump.txt", sha256, { action: "swap" }))
    put("c/right.corrections.json", corrected("dump.txt", sha256))
    put("c/other/dump.txt", `${text}。`)
    put("c/other/gold.json", gold)
    const cases: ReadonlyArray<readonly [tag: string, message: RegExp, ...paths: ReadonlyArray<string>]> = [
      ["CorrectionsError", /\/source\/sha256: they are corrections of another file than /, "c/other.corrections.json"],
      ["CorrectionsError", /\/decisions\/0\/to: 9999 is beyond the text/, "c/beyond.corrections.json"],
      ["CorrectionsError", /\/source\/name: there is no .* and no .*--source/, "c/lost.corrections.json"],
      ["CorrectionsError", /\/decisions\/0/, "c/shapeless.corrections.json"],
      ["UsageError", /are not of one page/, "c/other/gold.json", "c/right.corrections.json"],
      ["UsageError", /two golds of one page/, "pages/p0/gold.json", "pages/p1/gold.json"]
    ]
    for (const [tag, message, ...paths] of cases) {
      const refusal = await refused([...paths, "good/p0/dump.json"])
      expect([paths, refusal._tag]).toEqual([paths, tag])
      expect(refusal.message).toMatch(message)
    }
  })
})

/** `npx` and `restitch` as a project that has installed the package finds them. */
const shims = () => {
  const bin = at("bin")
  mkdirSync(bin, { recursive: true })
  const start = `exec "${process.execPath}" "${main}"`
  writeFileSync(join(bin, "restitch"), `#!/bin/sh\n${start} "$@"\n`)
  writeFileSync(
    join(bin, "npx"),
    `#!/bin/sh\n[ "$1" = --yes ] && shift\n[ "$1" = restitch ] || exit 9\nshift\n${start} "$@"\n`
  )
  for (const name of ["restitch", "npx"]) chmodSync(join(bin, name), 0o755)
  return `${bin}${delimiter}${process.env.PATH}`
}

const action = readFileSync(join(repository, ".github/actions/check/action.yml"), "utf8")
const script = /^ {6}run: \|\n((?: {8}.*\n?)+)/m.exec(action)![1].replace(/^ {8}/gm, "")
/** Runs the action as a runner does. */
const act = (inputs: Readonly<Record<string, string>>, cwd = root) => {
  const given = [...action.matchAll(/^ {8}([A-Z]+): \$\{\{ inputs\.([a-z]+) \}\}$/gm)]
  const usual = (name: string) =>
    new RegExp(`^ {2}${name}:\\n(?: {4}.*\\n)*? {4}default: (.*)$`, "m").exec(action)?.[1] ?? ""
  const env = Object.fromEntries(
    given.map(([, name, input]) => [name, inputs[input] ?? usual(input).replace(/^""$/, "")])
  )
  return run(
    "bash",
    ["-e", "-o", "pipefail", "-c", script],
    { ...env, PATH: shims(), GITHUB_STEP_SUMMARY: at("summary.md") },
    cwd
  )
}

describe("the GitHub Action", { timeout: 120_000 }, () => {
  it("annotates, writes all reports and a summary, and fails as the check does", () => {
    const green = act({ paths: "pages good", config: "thresholds.json", baseline: "not-yet.json" })
    expect(green).toMatchObject({ code: 0, stderr: "" })
    for (const name of ["check.json", "check.xml", "check.md"])
      expect(existsSync(at(`restitch-check/${name}`))).toBe(true)
    const red = act({ paths: "pages bad", baseline: "restitch-check/check.json", report: "reports" })
    expect(red.code).toBe(1)
    expect(red.stdout).toMatch(/^::error title=restitch check%3A worse than the baseline::bad: continuations\.f1/m)
    const summary = readFileSync(at("summary.md"), "utf8")
    expect(summary).toMatch(/^## ✅[\s\S]*^## ❌/m)
  })
})

describe("the README's CI section", { timeout: 240_000 }, () => {
  const readme = readFileSync(join(repository, "README.md"), "utf8")
  const section = /^## Quality in CI\n([\s\S]*?)(?=^## )/m.exec(readme)?.[1] ?? ""

  it("shows thresholds and expectations that can be read", () => {
    const [config, expectations] = [...section.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => JSON.parse(text))
    expect(decodeCheckConfig(config, "README.md")).toMatchObject({ _tag: "Success" })
    expect(decodeExpectations(expectations, "README.md")).toMatchObject({ _tag: "Success" })
  })

  it("has commands that run as they are written", () => {
    for (const page of ["p0", "p1", "p2"])
      for (const name of [`pages/${page}/dump.txt`, `pages/${page}/gold.json`])
        put(`readme/${name}`, readFileSync(at(name), "utf8"))
    results("readme/out", perfect, perfect, perfect)
    put("readme/dump.txt", text)
    put("readme/gold.json", gold)
    put("readme/page.json", resultOf(text, perfect))
    put("readme/mineru.md", readFileSync(at("tool.md"), "utf8"))
    const { sha256 } = resultOf(text, perfect).source
    put("readme/page.corrections.json", { schemaVersion: 1, source: { name: "dump.txt", sha256 }, decisions: [] })
    const all = [...section.matchAll(/^ {4}(restitch check .*)$/gm)].map(([, command]) => command)
    const commands = all.filter((command) => !command.includes("mets.xml")) // test/readme/commands.test.ts has an issue in METS
    expect(commands.length).toBeGreaterThanOrEqual(6)
    const ran = run("bash", ["-e", "-c", commands.join("\n")], { PATH: shims() }, at("readme"))
    expect(ran).toMatchObject({ code: 0, stderr: "" })
    expect(ran.stdout).toMatch(/against the baseline/)
    expect(existsSync(at("readme/check.xml"))).toBe(true)
  })

  it.runIf(hasModel)("has a GitHub step and a GitLab job whose commands run as they are written", () => {
    const [, step, inputs] =
      /```yaml\n- run: (npx .*)\n- uses: \.\/\.github\/actions\/check\n {2}with: \{ (.*) \}\n```/.exec(section)!
    const ran = run("bash", ["-e", "-c", step], { PATH: shims() })
    expect(ran).toMatchObject({ code: 0, stderr: "" })
    const acted = act(Object.fromEntries(inputs.split(", ").map((input) => input.split(": "))))
    expect(acted).toMatchObject({ code: 0, stderr: "" })
    expect(json("restitch-check/check.json").systems[0].pages).toBe(3)

    const [, job] = /```yaml\n(restitch:[\s\S]*?)```/.exec(section)!
    const commands = [...job.matchAll(/^ {4}- (npx .*)$/gm)].map(([, command]) => command)
    expect(commands).toHaveLength(2)
    expect(commands[0]).toBe(step)
    const checked = run("bash", ["-e", "-c", commands[1]], { PATH: shims() })
    expect(checked).toMatchObject({ code: 0, stderr: "" })
    expect(readFileSync(at("check.xml"), "utf8")).toContain("<testsuites")
    expect(json("check.json").systems[0].pages).toBe(3)
  })
})
