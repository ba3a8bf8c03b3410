import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Result from "effect/Result"
import { afterAll, describe, expect, it } from "vitest"
import { read } from "../../src/read/read.ts"
import { asReconstruction } from "../../src/validate/contract.ts"
import { check as promises } from "../../src/validate/validate.ts"
import { hasModel, modelFile, restitch } from "./restitch.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-run-"))
const samples = fileURLToPath(new URL("../../samples", import.meta.url))
/** With ICU's words: nodejieba takes seconds to load, and these tests start many processes. */
const model = ["--model", modelFile, "--segmenter", "intl"]
/** What a run keeps for itself left out. */
const resultsIn = (directory: string) => readdirSync(directory).filter((name) => name !== ".restitch")
afterAll(() => rmSync(root, { recursive: true }))

describe("restitch --help", () => {
  it("names every command and the exit codes, on standard output", () => {
    const { code, stdout } = restitch(["--help"])
    expect(code).toBe(0)
    for (const word of ["run", "check", "explain", "scramble", "Exit codes"]) expect(stdout).toContain(word)
    expect(stdout).not.toContain("\u001b")
  }, 60_000)
})

describe.runIf(hasModel)("restitch run", () => {
  const out = join(root, "out")
  const speeches = join(samples, "speeches")

  it("keeps the tree of a directory and keeps every promise on every sample", () => {
    const ran = restitch(["run", samples, "-o", out, "--format", "json,md,txt,jsonl", ...model])
    expect(ran.code).toBe(0)
    expect(ran.stdout).toBe("")
    expect(ran.stderr).toMatch(/page +article +headline/)
    const names = resultsIn(out)
    expect(names).toContain("speeches")
    for (const name of names) {
      expect(readdirSync(join(out, name)).sort()).toEqual(["dump.json", "dump.jsonl", "dump.md", "dump.txt"])
      const json = JSON.parse(readFileSync(join(out, name, "dump.json"), "utf8"))
      const result = Result.getOrThrow(asReconstruction(json, name))
      const dump = readdirSync(join(samples, name)).find((file) => file.startsWith("dump."))!
      const { source } = Result.getOrThrow(read(dump, readFileSync(join(samples, name, dump)), { sha256: "" }))
      expect(Result.isSuccess(promises(source.text, result))).toBe(true)
    }
  }, 120_000)

  it("gives the same bytes from standard input, but for the name", () => {
    const dump = readFileSync(join(speeches, "dump.txt"))
    const { code, stdout, stderr } = restitch(["run", "-", ...model], dump)
    expect([code, stderr]).toEqual([0, ""])
    const written = readFileSync(join(out, "speeches/dump.json"), "utf8")
    expect(stdout.replace('"name": "stdin"', '"name": "speeches/dump.txt"')).toBe(written)
  }, 60_000)

  it("does the rest where a page cannot be done, and leaves with 1", () => {
    const pages = mkdtempSync(join(root, "pages-"))
    writeFileSync(join(pages, "a.txt"), "")
    writeFileSync(join(pages, "b.txt"), "今天市里召开会议，研究部署下一步工作。")
    const ran = restitch(["run", pages, "-o", join(root, "some"), ...model])
    expect(ran.code).toBe(1)
    expect(ran.stderr).toMatch(/a\.txt, line 1: there is no text in it/)
    expect(ran.stderr).toMatch(/1 of 2 could not be done/)
    expect(resultsIn(join(root, "some"))).toEqual(["b.json"])
  }, 60_000)

  it("explains a fragment with the evidence of each candidate", () => {
    const all = restitch(["explain", join(speeches, "dump.txt"), ...model])
    expect(all.code).toBe(0)
    expect(all.stdout).toMatch(/^fragment +role +in/)
    const open = all.stdout.split("\n").find((line) => line.includes("⋯"))!
    const one = restitch(["explain", join(speeches, "dump.txt"), "--fragment", open.split(" ")[0], ...model])
    expect(one.code).toBe(0)
    expect(one.stdout).toMatch(/^probability +\d\.\d{4}/m)
    expect(restitch(["explain", join(speeches, "dump.txt"), "--fragment", "f9999", ...model]).code).toBe(2)
  }, 60_000)

  it("is measured by restitch check, which fails below a gate and refuses a result of another page", () => {
    const gold = join(speeches, "gold.json")
    const result = join(out, "speeches/dump.json")
    expect(restitch(["check", gold, result, "--segmenter", "intl", "--min", "conservation.lost=0"]).code).toBe(0)
    const failed = restitch(["check", gold, result, "--segmenter", "intl", "--min", "calibration.brier=0"])
    expect(failed.code).toBe(1)
    const xml = restitch([
      "check",
      gold,
      result,
      "--segmenter",
      "intl",
      "--min",
      "conservation.lost=0",
      "--report",
      "junit"
    ])
    expect(xml.stdout).toContain('tests="1" failures="0" errors="0" skipped="0"')
    expect(failed.stderr).toMatch(/calibration\.brier is .* above 0/)
    expect(restitch(["check", gold, join(out, "english/dump.json")]).stderr).toMatch(/a result of another file/)
    const all = restitch(["check", samples, out, "--report", "json", "--segmenter", "intl"])
    expect(JSON.parse(all.stdout).systems[0].pages).toBe(resultsIn(out).length)
  }, 120_000)
})
