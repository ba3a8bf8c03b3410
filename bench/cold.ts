/**
 * One page from a cold start against loading nodejieba and cutting the page's text, by turns: time by the clock, processor
 * time and memory at most, medians and their ratios. Runs the program that `npm run build` makes.
 *
 *     npm run bench:cold -- --runs 12
 *
 * @module
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"

const { values } = parseArgs({ options: { runs: { type: "string", default: "12" } } })
const root = mkdtempSync(join(tmpdir(), "restitch-cold-"))
process.on("exit", () => rmSync(root, { recursive: true, force: true }))

const page = "samples/speeches/dump.txt"
const used = join(root, "used.json")
/** Has a process write down what it used as it ends, all its threads together. */
const tells = `data:text/javascript,${encodeURIComponent(
  `import { writeFileSync } from "node:fs"
import { isMainThread } from "node:worker_threads"
if (isMainThread) process.on("exit", () => writeFileSync(${JSON.stringify(used)}, JSON.stringify(process.resourceUsage())))`
)}`
const cuts = `require("nodejieba").cut(require("node:fs").readFileSync(${JSON.stringify(page)}, "utf8"), true)`
const programs = {
  nodejieba: ["--eval", cuts],
  restitch: ["dist/cli/main.js", "run", page, "-o", join(root, "out"), "--format", "json", "--quiet"]
}

interface Used {
  /** In seconds. */
  readonly clock: number
  readonly processor: number
  /** In MB. */
  readonly memory: number
}

const run = (program: ReadonlyArray<string>): Used => {
  const begun = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ["--import", tells, ...program], { encoding: "utf8" })
  const clock = (performance.now() - begun) / 1000
  if (status !== 0) throw new Error(`${program.join(" ")} ended with ${status}: ${stderr}`)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(used, "utf8"))
  return { clock, processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }
}

const turns = Array.from({ length: Number(values.runs) }, () => ({
  nodejieba: run(programs.nodejieba),
  restitch: run(programs.restitch)
}))
const middle = (times: ReadonlyArray<number>): number => times.toSorted((a, b) => a - b)[times.length >> 1]
for (const [kind, unit, digits] of [
  ["clock", "s", 2],
  ["processor", "s", 2],
  ["memory", "MB", 0]
] as const) {
  const [ours, theirs] = (["restitch", "nodejieba"] as const).map((who) => middle(turns.map((turn) => turn[who][kind])))
  console.log(`${kind}: ${ours.toFixed(digits)} / ${theirs.toFixed(digits)} ${unit} = ${(ours / theirs).toFixed(2)}`)
}
