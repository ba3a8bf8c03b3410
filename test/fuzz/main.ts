/**
 * `npm run fuzz -- [--inputs 1000000] [--first 0] [--seed 7] [--threads 2] [--reader alto] [--all-the-way 40]`: reads that many invalid
 * files. Those that fail are put into `test/fuzz/failed`, where a test reads them ever after; leaves with 1 if any did.
 *
 * @module
 */
import { writeFileSync } from "node:fs"
import { availableParallelism } from "node:os"
import { parseArgs } from "node:util"
import { writeFailed } from "./failed.ts"
import { fuzz, usualFuzz } from "./fuzz.ts"
import { inputOf } from "./input.ts"

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: String(usualFuzz.inputs) },
    first: { type: "string", default: String(usualFuzz.first) },
    seed: { type: "string", default: String(usualFuzz.seed) },
    threads: { type: "string", default: String(availableParallelism()) },
    reader: { type: "string" },
    "all-the-way": { type: "string", default: String(usualFuzz.allTheWay) },
    report: { type: "string" }
  }
})
const seed = Number(values.seed)
const begun = performance.now()
let shown = 0
const { readers, failures } = await fuzz(
  {
    ...usualFuzz,
    seed,
    inputs: Number(values.inputs),
    first: Number(values.first),
    threads: Number(values.threads),
    only: values.reader,
    allTheWay: Number(values["all-the-way"])
  },
  (done) => {
    if (performance.now() - shown < 10_000) return
    shown = performance.now()
    console.error(`${done} of ${values.inputs}`)
  },
  ({ index, problem }) => {
    const input = inputOf(seed, index, values.reader)
    console.error(`\n${index}, ${input.reader}, in ${writeFailed(input, `${seed}-${index}`)}: ${problem}`)
  }
)
const seconds = (performance.now() - begun) / 1000
const rows = Object.entries(readers)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([reader, { inputs, read, slowest, slowestAt }]) => ({
    reader,
    inputs,
    read,
    "slowest, ms": Math.round(slowest),
    "which is": slowestAt
  }))
console.table(rows)
console.log(
  `${values.inputs} inputs from ${values.first} on in ${seconds.toFixed(1)} s, ${failures.length} failed (seed ${seed})`
)
if (values.report !== undefined)
  writeFileSync(values.report, JSON.stringify({ seed, seconds, readers, failures }, null, 2))
if (failures.length > 0) process.exitCode = 1
