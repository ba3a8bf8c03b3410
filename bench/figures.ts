/**
 * Every figure of the README, one after the other: the samples, the real page, pages made of held-back articles, printed
 * and OCRed layouts, speed. What is measured on data that is not here is left out, and said so.
 *
 *     npm run figures -- [--pages 10]
 */
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"

const { values: given } = parseArgs({ options: { pages: { type: "string", default: "10" } } })
const home = fileURLToPath(new URL("../", import.meta.url))
const out = mkdtempSync(join(tmpdir(), "restitch-figures-"))
const restitch = "src/cli/main.ts"
const samples = join(out, "samples")
const real = "../shared/pages/chongqing-speeches"
const config = ["--config", "samples/restitch.check.json"]

interface Step {
  readonly what: string
  /** Data that it needs. */
  readonly of?: string
  readonly runs: ReadonlyArray<ReadonlyArray<string>>
}

const steps: ReadonlyArray<Step> = [
  {
    what: "The samples",
    runs: [
      [restitch, "run", "samples", "-o", samples, "--quiet"],
      [restitch, "check", "samples", samples, "--baselines", ...config]
    ]
  },
  {
    what: "The real page",
    of: real,
    runs: [
      [restitch, "run", join(real, "dump.txt"), "-o", join(out, "real"), "--quiet"],
      [restitch, "check", join(real, "gold.json"), join(out, "real/dump.json"), "--baselines"]
    ]
  },
  {
    what: "Pages of articles that nobody trained on",
    of: "../shared/corpus",
    runs: [["bench/quality.ts", "--pages", given.pages]]
  },
  { what: "Layouts, printed and OCRed", of: "../shared/pages/ocr", runs: [["bench/ocr.ts"]] },
  { what: "Speed", runs: [["bench/bench.ts"]] }
]

let failed = 0
for (const { what, of, runs } of steps) {
  console.log(`\n# ${what}\n`)
  if (of !== undefined && !existsSync(join(home, of))) console.log(`left out: ${of} is not there`)
  else
    for (const args of runs)
      failed += spawnSync(process.execPath, args, { cwd: home, stdio: "inherit" }).status === 0 ? 0 : 1
}
rmSync(out, { recursive: true })
if (failed > 0) process.exitCode = 1
