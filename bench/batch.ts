/**
 * What a batch costs, as ratios within one run: two threads against one, a resumed run against a whole one, memory at a
 * tenth of the pages against memory at the end, a further thread against a process that has one. Runs the program that
 * `npm run build` makes.
 *
 * Each thread compiles its code for itself, and takes the first hundreds of pages to do so. So what a page costs is said
 * twice: over all but the first tenth, and over the second half, which is what a large batch comes to. What the machine
 * itself gives is said beside it: work of threads that share nothing, and as many processes as threads, each of them
 * with its share of the pages.
 *
 *     npm run bench:batch -- --pages 1000 --threads 1,2,4 --save batch.json
 */
import { spawn } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { seeded } from "../src/scramble/random.ts"
import { ceilingOf } from "./ceiling.ts"

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "1000" },
    threads: { type: "string", default: "1,2" },
    model: { type: "string" },
    segmenter: { type: "string", default: "auto" },
    save: { type: "string" }
  }
})
const count = Number(values.pages)
const root = mkdtempSync(join(tmpdir(), "restitch-bench-"))
process.on("exit", () => rmSync(root, { recursive: true, force: true }))

const pages = join(root, "pages")

/** Sample pages over and over, with a Han character in ten changed, so that no page is another. */
const writePages = (): void => {
  const samples = readdirSync("samples", { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join("samples", entry.name, "dump.txt")))
    .map(({ name }) => readFileSync(join("samples", name, "dump.txt"), "utf8"))
  const random = seeded(1)
  for (let i = 0; i < count; i++) {
    const below = join(pages, String(Math.floor(i / 20)).padStart(4, "0"))
    mkdirSync(below, { recursive: true })
    const text = samples[i % samples.length].replace(/\p{sc=Han}/gu, (c) =>
      random() < 0.1 ? String.fromCharCode(c.charCodeAt(0) + 1) : c
    )
    writeFileSync(join(below, `${i}.txt`), text)
  }
}

/** Of a process that runs, all its threads together, in seconds: what it costs whoever else uses the machine. */
const processorTime = (pid: number): number => {
  const file = `/proc/${pid}/stat`
  const fields = existsSync(file)
    ? readFileSync(file, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")
    : []
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
}

/** In MB, of a process that runs. */
const resident = (pid: number): { readonly now: number; readonly peak: number } => {
  const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, "utf8") : ""
  const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
  return { now: of("VmRSS"), peak: of("VmHWM") }
}

interface Measured {
  readonly threads: number
  /** From start to end. */
  readonly seconds: number
  /** Pages a second once a tenth is done: without what is loaded at the start. */
  readonly rate: number
  /** In milliseconds of all processors together, likewise. */
  readonly costOfPage: number
  /** The same two over the second half of the pages. */
  readonly rateWarm: number
  readonly costWarm: number
  /** In MB. */
  readonly memoryAtTenth: number
  readonly memoryAtEnd: number
  readonly peak: number
}

/** @param sources  directories of pages, and how many there are in all */
const measure = async (
  threads: number,
  output: string,
  sources: { readonly paths: ReadonlyArray<string>; readonly count: number },
  ...more: ReadonlyArray<string>
): Promise<Measured> => {
  const { paths, count } = sources
  const journal = join(output, ".restitch/journal.jsonl")
  const lines = () => (existsSync(journal) ? readFileSync(journal, "utf8").trimEnd().split("\n") : [])
  const begun = performance.now()
  const child = spawn(
    process.execPath,
    [
      ...["dist/cli/main.js", "run", ...paths, "-o", output, "--quiet", "--jobs", String(threads)],
      ...["--segmenter", values.segmenter, ...(values.model === undefined ? [] : ["--model", values.model]), ...more]
    ],
    { stdio: "inherit" }
  )
  let memoryAtTenth = 0
  let memory = { now: 0, peak: 0 }
  let used = 0
  let tenth = { done: 0, used: 0 }
  let half = { done: 0, used: 0 }
  const watch = setInterval(() => {
    const seen = resident(child.pid!)
    if (seen.now === 0) return
    memory = seen
    used = processorTime(child.pid!)
    if (half.done > 0) return
    const done = lines().length
    if (tenth.done === 0 && done >= count / 10) {
      memoryAtTenth = memory.now
      tenth = { done, used }
    }
    if (done >= count / 2) half = { done, used }
  }, 50)
  const code = await new Promise((resolve) => child.on("close", resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`the run ended with code ${code}`)
  const seconds = (performance.now() - begun) / 1000
  const times = lines().map((line) => Date.parse(JSON.parse(line).at))
  const rateFrom = (first: number) => (1000 * (count - 1 - first)) / (times[count - 1] - times[first])
  const costFrom = (since: typeof tenth) => (1000 * (used - since.used)) / (count - since.done)
  return {
    threads,
    seconds,
    rate: rateFrom(Math.floor(count / 10)),
    costOfPage: costFrom(tenth),
    rateWarm: rateFrom(Math.floor(count / 2)),
    costWarm: costFrom(half),
    memoryAtTenth,
    memoryAtEnd: memory.now,
    peak: memory.peak
  }
}

/** Pages a second of processes of one thread each, every one with its share of the directories, all together. */
const apart = async (processes: number): Promise<number> => {
  const directories = readdirSync(pages).map((name) => join(pages, name))
  const runs = Array.from({ length: processes }, (_, i) => {
    const paths = directories.filter((_, d) => d % processes === i)
    const of = paths.reduce((sum, path) => sum + readdirSync(path).length, 0)
    return measure(1, join(root, `apart-${processes}-${i}`), { paths, count: of })
  })
  return (await Promise.all(runs)).reduce((sum, { rate }) => sum + rate, 0)
}

writePages()
const whole = { paths: [pages], count }
const runs: Array<Measured> = []
for (const threads of values.threads.split(",").map(Number)) {
  const run = await measure(threads, join(root, `out-${threads}`), whole)
  runs.push(run)
  const growth = (run.memoryAtEnd / run.memoryAtTenth).toFixed(2)
  console.log(
    `${threads} ${threads === 1 ? "thread" : "threads"}: ${run.rate.toFixed(1)} pages a second, ` +
      `${run.costOfPage.toFixed(0)} ms of processor a page (in the second half ${run.rateWarm.toFixed(1)} and ` +
      `${run.costWarm.toFixed(0)} ms), ${run.seconds.toFixed(1)} s in all; ` +
      `${run.peak.toFixed(0)} MB at most, at the end ${growth} times what it was at a tenth`
  )
}
const [one, ...others] = runs
const machine: Record<string, Record<string, number>> = {}
for (const run of others) {
  const more = (run.peak - one.peak) / (run.threads - one.threads)
  console.log(
    `${run.threads} / ${one.threads} threads = ${(run.rate / one.rate).toFixed(2)} times the pages a second, ` +
      `${(run.costOfPage / one.costOfPage).toFixed(2)} times the cost of a page (in the second half ` +
      `${(run.rateWarm / one.rateWarm).toFixed(2)} and ${(run.costWarm / one.costWarm).toFixed(2)}); ` +
      `${more.toFixed(0)} MB a thread more`
  )
  const found = {
    arithmetic: await ceilingOf("arithmetic", run.threads),
    words: await ceilingOf("words", run.threads),
    processes: (await apart(run.threads)) / one.rate
  }
  machine[run.threads] = found
  console.log(
    `the machine itself gives ${run.threads} threads ${found.arithmetic.toFixed(2)} times the arithmetic of one, ` +
      `${found.words.toFixed(2)} times the words cut; ${run.threads} processes of one thread each do ` +
      `${found.processes.toFixed(2)} times the pages of one`
  )
}
const resumed = await measure(one.threads, join(root, `out-${one.threads}`), whole, "--resume")
console.log(`resumed when all is done / done = ${(resumed.seconds / one.seconds).toFixed(3)}`)
if (values.save !== undefined)
  writeFileSync(values.save, `${JSON.stringify({ pages: count, runs, machine, resumed: resumed.seconds }, null, 2)}\n`)
