import { readFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { validateXML } from "xmllint-wasm"
import { decodeCheckReport } from "../../src/evaluate/check-report.ts"
import { checked, type Demands, usualComparison } from "../../src/evaluate/checked.ts"
import { evaluate } from "../../src/evaluate/evaluate.ts"
import { checkGithub } from "../../src/report/check-github.ts"
import { checkMarkdown } from "../../src/report/check-markdown.ts"
import { problemsOf, verdict } from "../../src/report/check-problems.ts"
import { wantedReports } from "../../src/report/check-reports.ts"
import { checkText } from "../../src/report/check-text.ts"
import { junit } from "../../src/report/junit.ts"
import { seeded } from "../../src/scramble/random.ts"
import { gold, perfect, text, wrong } from "../evaluate/pages.ts"

const good = evaluate(text, gold, perfect)
const bad = evaluate(text, gold, wrong)
const page = (name: string, scores: typeof good) => ({ page: name, file: `out/${name}`, gold: `pages/${name}`, scores })
const system = (scores: typeof good, name = 'a<b> & "c"|d') =>
  ({ name, kind: "result", pages: [page("一/gold.json", scores), page("b,c:d%/gold.json", scores)] }) as const
const demands: Demands = {
  minima: [
    { value: "continuations.f1", bound: 0.9 },
    { value: "duplicates.f1", bound: 0.9 }
  ],
  perPage: [{ value: "grouping.merges", bound: 0 }],
  baseline: undefined,
  compare: usualComparison,
  confidence: 0.95
}
const options = {
  version: "1.2.3",
  gold: "pages",
  expect: "restitch.expect.json",
  chance: () => seeded(1),
  expectations: [
    { file: "out/一", expectation: "present “甲\n乙”", passed: false, problem: "not \u0001 found <script>" }
  ],
  decisions: []
}
const passing = checked([system(good)], demands, { ...options, expectations: [] })
const failing = checked([system(bad)], { ...demands, baseline: passing }, options)

describe("a check", { timeout: 60_000 }, () => {
  it("passes where all that is demanded is so, and says what was not measured", () => {
    expect(passing.passed).toBe(true)
    expect(verdict(passing)).toBe("3 checks passed; 1 not measured")
    expect(passing.gates.map(({ status }) => status)).toEqual(["passed", "skipped", "passed", "passed"])
  })

  it("fails by thresholds of all pages, of each page, by the baseline and by expectations", () => {
    expect(failing.passed).toBe(false)
    expect(new Set(problemsOf(failing).map(({ title }) => title))).toEqual(
      new Set(["threshold", "worse than the baseline", "expectation"])
    )
    expect(problemsOf(failing).find(({ message }) => message.includes("in the baseline"))?.message).toMatch(
      /continuations\.f1 is 0\.4000, 1\.0000 in the baseline \(−0\.600, 100 % sure, over the 2 pages of both\)/
    )
  })

  it("gives the same bytes each time, by its schema, and can be read as a baseline", () => {
    const again = checked([system(bad)], { ...demands, baseline: passing }, options)
    expect(JSON.stringify(again)).toBe(JSON.stringify(failing))
    const schema = JSON.parse(readFileSync(new URL("../../schemas/check.schema.json", import.meta.url), "utf8"))
    const valid = new Ajv2020().compile(schema)
    const written: unknown = JSON.parse(JSON.stringify(failing))
    expect(valid(written), JSON.stringify(valid.errors)).toBe(true)
    expect(decodeCheckReport(written, "x.json")).toMatchObject({ _tag: "Success" })
  })

  it("compares the only systems of two runs whatever they are called, and no others", () => {
    const renamed = checked([system(bad, "other")], { ...demands, baseline: passing }, options)
    expect(renamed.changes.length).toBeGreaterThan(0)
    const two = checked([system(bad, "x"), system(bad, "y")], { ...demands, baseline: passing }, options)
    expect(two.changes).toEqual([])
  })
})

const decision = { file: "out/一", corrections: "一.corrections.json", decision: "cut “…甲|” “<乙>…”" }
const broken = [
  { ...decision, place: "/decisions/0", passed: true, problem: "" },
  { ...decision, place: "/decisions/1", passed: false, problem: "it goes on there" }
]
const uncorrected = checked([system(good)], demands, { ...options, expectations: [], decisions: broken })
const bounded = { ...demands, minima: [...demands.minima, { value: "corrections.broken", bound: 1 }] }

describe("a person's decision that is broken", () => {
  it("fails by itself, in every report", () => {
    expect(uncorrected.passed).toBe(false)
    expect(verdict(uncorrected)).toBe("1 of 5 checks failed; 1 not measured")
    expect(checkGithub(uncorrected)).toMatch(/^::error file=一\.corrections\.json,title=.*%3A correction::out\/一: cut/)
    expect(checkMarkdown(uncorrected, false)).toContain(
      "- **correction**: out/一: cut “…甲\\|” “\\<乙\\>…”: it goes on there"
    )
    expect(checkText(uncorrected, false)).toContain("1 of 2 decisions of a person are kept")
    expect(junit(uncorrected)).toContain('<testsuite name="corrections" tests="2" failures="1" errors="0" skipped="0">')
  })

  it("is only told where a threshold says how many may be", () => {
    const report = checked([system(good)], bounded, { ...options, expectations: [], decisions: broken })
    expect([report.passed, problemsOf(report)]).toEqual([true, []])
    expect(checkMarkdown(report, false)).toContain("1 of 2 decisions of a person are broken")
    expect(junit(report)).toContain('<testsuite name="corrections" tests="2" failures="0" errors="0" skipped="1">')
  })
})

describe("a baseline of an earlier contract", () => {
  it("is refused, as its counts are others", () => {
    const read = decodeCheckReport({ ...passing, schemaVersion: 1 }, "last.json")
    expect(Result.isFailure(read) && read.failure.message).toMatch(/^last\.json, \/schemaVersion: /)
  })
})

describe("JUnit", () => {
  it("is valid, whatever stands in names and texts", async () => {
    const schema = readFileSync(new URL("./schemas/junit-profile.xsd", import.meta.url), "utf8")
    for (const report of [passing, failing, uncorrected]) {
      const contents = junit(report)
      const { errors } = await validateXML({ xml: { fileName: "check.xml", contents }, schema })
      expect(errors.map(({ message }) => message)).toEqual([])
    }
    expect(junit(failing)).toContain('name="present “甲&#10;乙”"')
    expect(junit(failing)).toContain("not \ufffd found &lt;script&gt;")
    expect(junit(passing)).toContain('tests="4" failures="0" errors="0" skipped="1"')
  }, 60_000)
})

describe("GitHub annotations", () => {
  it("are a line each, escaped, at the file that a person would open", () => {
    const lines = checkGithub(failing).trimEnd().split("\n")
    expect(lines).toHaveLength(problemsOf(failing).length)
    expect(lines.every((line) => line.startsWith("::error "))).toBe(true)
    expect(lines.some((line) => line.startsWith("::error file=pages/b%2Cc%3Ad%25/gold.json,title="))).toBe(true)
    expect(lines.at(-1)).toMatch(/^::error file=restitch\.expect\.json,title=.*::out\/一: present “甲%0A乙”/)
    expect(checkGithub(passing)).toBe("")
  })
})

describe("Markdown for a pull request", () => {
  it("begins with the verdict, names what failed and keeps names out of its tables' way", () => {
    const written = checkMarkdown(failing, false)
    expect(written).toMatch(/^## ❌ Restitch: \d+ of \d+ checks failed/)
    expect(written).not.toContain("<script>")
    const rows = written.split("\n").filter((line) => line.startsWith("| continuations.f1"))
    expect(rows[0]).toContain("100 % ❌")
    expect(rows[1]).toMatch(/\| continuations\.f1 \| 0\.400 \[.*\] \| ≥ 0\.9 ❌ \|/)
    expect(written).toContain('a\\<b\\> \\& "c"\\|d')
    expect(checkMarkdown(passing, false)).toMatch(/^## ✅/)
  })
})

describe("the table", () => {
  it("shows intervals, kinds of cut, pages, changes and expectations", () => {
    const written = checkText(failing, false)
    for (const part of [
      /continuations\.f1 +0\.400 \[/,
      /cuts\.comma\.f1/,
      /一\/gold\.json +0\.400/,
      /WORSE/,
      /✗ present/
    ])
      expect(written).toMatch(part)
    expect(checkText(failing, true)).toContain("nsfd.distance")
  })
})

describe("the reports that are wanted", () => {
  const names = (...given: ReadonlyArray<string>) => {
    const wanted = wantedReports(given)
    return typeof wanted === "string" ? wanted : wanted.map(({ format, file }) => `${format.name}=${file ?? ""}`)
  }

  it("are given with commas, repeated, and to files; the table is there where the rest goes to files", () => {
    expect(names()).toEqual(["text="])
    expect(names("json")).toEqual(["json="])
    expect(names("junit=a.xml", "markdown=b.md,github")).toEqual(["junit=a.xml", "markdown=b.md", "github="])
    expect(names("junit=a.xml")).toEqual(["text=", "junit=a.xml"])
  })

  it("are refused where two would mix or there is no such", () => {
    expect(names("json,text")).toMatch(/only text and github/)
    expect(names("html")).toMatch(/"html" is not of text/)
    expect(names("junit=")).toMatch(/names no file/)
  })
})
