import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { hasModel, restitch } from "../cli/restitch.ts"
import { issue } from "./issue.ts"

describe.skipIf(!hasModel)("restitch explain", () => {
  const root = mkdtempSync(join(tmpdir(), "restitch-jumps-"))
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it("says of a piece that an article of another page goes on in it", () => {
    writeFileSync(join(root, "issue.txt"), issue)
    const { stdout } = restitch(["explain", join(root, "issue.txt")])
    const rows = stdout.split("\n").map((line) => line.split(/\s{2,}/))
    const before = rows.find((row) => row[4]?.includes("最长的一根重二十三"))!
    const after = rows.find((row) => row[3]?.startsWith("吨，"))!
    expect(before[5]).toMatch(new RegExp(`^${after[0]} (?:0\\.\\d\\d|1\\.00)$`))
    expect(after[2]).toBe(before[2])
  }, 120_000)

  it("says of the piece at a jump line what spoke for the step to another page, and of one behind it what followed", () => {
    writeFileSync(join(root, "issue.txt"), issue)
    const path = join(root, "issue.txt")
    const rows = restitch(["explain", path])
      .stdout.split("\n")
      .map((line) => line.split(/\s{2,}/))
    const before = rows.find((row) => row[4]?.includes("最长的一根重二十三"))![0]
    const goesOn = rows.find((row) => row[0] === before)![5].split(" ")[0]
    const { stdout } = restitch(["explain", path, "--fragment", before])
    expect(stdout).toMatch(new RegExp(`It goes on in ${goesOn}, probability 0\\.\\d+`))
    expect(stdout).toMatch(/jump-onward +1\.00/)
    const behind = rows.find((row) => row[3]?.startsWith("长根带着"))![0]
    expect(restitch(["explain", path, "--fragment", behind]).stdout).not.toContain("Nothing was chosen")
  }, 240_000)
})
