import { spawnSync } from "node:child_process"
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { formats } from "../../src/read/formats.ts"
import { formatNames } from "../../src/render/formats.ts"
import { pdfFormat } from "../../src/services/pdf.ts"
import { hasModel } from "../cli/restitch.ts"
import { seeds } from "../fuzz/seeds.ts"
import { littleArticles } from "../train/little-corpus.ts"
import { blocksOf, commandsOf, readTop } from "./blocks.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-readme-"))
const home = fileURLToPath(new URL("../../", import.meta.url))
const readme = readTop("README.md")

/** What is not run as it stands, and why. */
const elsewhere: ReadonlyArray<readonly [RegExp, string]> = [
  [/^npm (?:ci|test)\b/, "it is what runs this test"],
  [/^npm start\b/, "it writes into the checkout; its command is run below"],
  [/postgres:\/\//, "it needs a database: test/batch/queue.test.ts runs it with one"]
]

/** What stands in for what a reader has and a test has not, or for what would take hours. */
const standIns: ReadonlyArray<readonly [RegExp, string]> = [
  [/^npx --yes restitch/, "restitch"],
  [/^(restitch train .*)$/, "$1 --pages 30 --epochs 1 --budget 3000000"],
  [/^(restitch scramble .*)-o pages(.*)$/, "$1-o scrambled$2"],
  // What is checked and reported later is of the pages alone.
  [/^(restitch run archive .*)-o out(.*)$/, "$1-o archived$2"],
  [/^(restitch run (?:page\.|page_|mets)\S+.*) -o out$/, "$1 -o formats"]
]

/** A check that fails tells of the stand-in's quality, not of the command. */
const mayFail = /^restitch check /

const commands = [...new Set(commandsOf(readme))]
const run = commands.filter((command) => !elsewhere.some(([pattern]) => pattern.test(command)))

const articles = (count: number) =>
  littleArticles(count)
    .map((article) => `${JSON.stringify(article)}\n`)
    .join("")
const at = (name: string) => join(root, name)

/** A directory as the README takes for granted. */
const prepare = () => {
  const samples = join(home, "samples")
  mkdirSync(at("bin"))
  const program = (name: string, text: string) => {
    writeFileSync(at(`bin/${name}`), `#!/bin/sh\n${text}\n`)
    chmodSync(at(`bin/${name}`), 0o755)
  }
  program("restitch", `exec "${process.execPath}" "${join(home, "src/cli/main.ts")}" "$@"`)
  program("pdftotext", `cat "${join(samples, "side-by-side/dump.txt")}"`)
  for (const name of ["speeches", "in-order", "news-wrap"])
    for (const tree of ["pages", "samples", "archive"])
      cpSync(join(samples, name), at(`${tree}/${name}`), { recursive: true })
  mkdirSync(at("more/1950/may"), { recursive: true })
  cpSync(at("pages/in-order/dump.txt"), at("more/1950/may/page.ocr"))
  cpSync(at("pages/speeches/dump.txt"), at("page.txt"))
  cpSync(at("pages/speeches/dump.txt"), at("dump.txt"))
  cpSync(at("pages/speeches/gold.json"), at("gold.json"))
  writeFileSync(at("mineru.md"), `# ${readFileSync(at("page.txt"), "utf8").replaceAll("\n\n", "\n\n# ")}`)
  writeFileSync(
    at("page.png"),
    Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64"
    )
  )
  // A page of every format, called as the table of formats has it.
  for (const [, format, name] of readme.matchAll(/^\| `([\w-]+)` .*`restitch run (\S+) -o out`/gm)) {
    const file = seeds.find(({ reader }) => reader === format)?.files[0]
    if (file !== undefined && format !== "text") writeFileSync(at(name), file)
  }
  const href = "<FLocat xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='page.alto.xml'/>"
  const [block] = /(?<=<TextBlock [^>]*ID=")[^"]+/.exec(readFileSync(at("page.alto.xml"), "utf8")) ?? []
  writeFileSync(
    at("mets.xml"),
    `<mets><fileSec><fileGrp USE="Text"><file ID="A">${href}</file></fileGrp></fileSec><structMap TYPE="LOGICAL"><div
      TYPE="ARTICLE"><fptr><area FILEID="A" BEGIN="${block}"/></fptr></div></structMap></mets>`
  )
  writeFileSync(at("articles.jsonl"), articles(300))
  writeFileSync(at("corpus.jsonl"), articles(400))
  symlinkSync(join(home, "node_modules"), at("node_modules"))
}

const typed = (command: string) =>
  spawnSync("sh", ["-c", command], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, PATH: `${at("bin")}:${process.env.PATH}`, NO_COLOR: "1" },
    maxBuffer: 1 << 28
  })

/** A piece of running text of the page, which has candidates; the README's `f31` is of another page. */
let openEnd = ""

beforeAll(() => {
  prepare()
  openEnd = /^(f\d+).*⋯/m.exec(typed("restitch explain page.txt").stdout)?.[1] ?? ""
  const { sha256 } = JSON.parse(typed("restitch run page.txt").stdout).source
  const decisions: ReadonlyArray<unknown> = []
  writeFileSync(
    at("page.corrections.json"),
    JSON.stringify({ schemaVersion: 1, source: { name: "page.txt", sha256 }, decisions })
  )
  // What earlier runs have left.
  typed("restitch run mets.xml --quiet > mets.json")
  typed("restitch run pages -o out --quiet; restitch check pages out --report json=last.json")
}, 120_000)
afterAll(() => rmSync(root, { recursive: true, force: true }), 60_000)

describe.runIf(hasModel)("a command of the README", () => {
  it("is one of many: those that are not run have a reason", () => {
    expect(run.length).toBeGreaterThan(20)
    for (const [pattern, reason] of elsewhere)
      expect([reason, commands.some((command) => pattern.test(command))]).toEqual([reason, true])
  })

  it.each(run)(
    "%s is carried out",
    (command) => {
      const filled = standIns.reduce((text, [pattern, instead]) => text.replace(pattern, instead), command)
      const given = filled.replace("--fragment f31", `--fragment ${openEnd}`)
      const { status, stderr } = typed(given)
      expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+/m)
      expect(`${status}\n${status === 0 ? "" : stderr}`).toMatch(mayFail.test(command) ? /^[01]\n/ : /^0\n/)
    },
    300_000
  )
})

describe("the tables of formats", () => {
  const named = (command: RegExp) =>
    [...readme.matchAll(/^\| `([\w-]+)` .*$/gm)].flatMap(([row, format]) => {
      const found = command.exec(row)
      return found === null ? [] : [{ format, given: found[1] }]
    })

  it("have a command for all that is read", () => {
    const wanted = [...formats.map(({ name }) => name).filter((name) => name !== "json"), pdfFormat]
    const rows = named(/`restitch run (\S+) -o out`/)
    expect(rows.map(({ format }) => format).sort()).toEqual(wanted.sort())
  })

  it("have a command for all that is written", () => {
    const rows = named(/`restitch run \S+ --format (\S+) -o out`/)
    expect(rows.map(({ format }) => format).sort()).toEqual([...formatNames].sort())
    expect(rows.map(({ given }) => given)).toEqual(rows.map(({ format }) => format))
  })
})

describe.runIf(hasModel)("a program of the README", () => {
  const doors = { restitch: "src/index.ts", "restitch/effect": "src/effect.ts", "restitch/vitest": "src/vitest.ts" }
  const programs = blocksOf(readme).filter(({ language }) => language === "ts")

  it.each(programs.map(({ text }, i) => [i + 1, text] as const))(
    "number %i runs",
    (i, text) => {
      const local = Object.entries(doors).reduce(
        (code, [door, file]) => code.replaceAll(`from "${door}"`, `from "${pathToFileURL(join(home, file))}"`),
        text
      )
      const needsVitest = text.includes("expect.extend")
      mkdirSync(at("page"), { recursive: true })
      cpSync(at("gold.json"), at("page/gold.json"))
      // The matcher's example leaves out where its result is from; vitest runs it in test/vitest.test.ts.
      if (needsVitest) return expect(local).toContain("src/vitest.ts")
      writeFileSync(at(`program-${i}.ts`), local)
      const { status, stdout, stderr } = typed(`"${process.execPath}" program-${i}.ts`)
      expect([status, stderr]).toEqual([0, ""])
      if (local.includes("console.log")) expect(stdout).not.toBe("")
    },
    120_000
  )
})
