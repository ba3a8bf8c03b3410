import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { census } from "./builder/census.ts"
import { goldOf } from "./builder/gold.ts"
import { print } from "./builder/print.ts"
import { problems } from "./builder/verify.ts"
import { pages } from "./source/pages.ts"

/**
 * Writes `dump.txt` and `gold.json` of every sample page from its source, after checking that the one is the only answer to
 * the other. `--check` writes nothing and fails where a file is not what its source gives.
 */
const checkOnly = process.argv.includes("--check")
const wrong: Array<string> = []
for (const page of pages) {
  const printed = print(page)
  const gold = goldOf(page, printed)
  wrong.push(...problems(page, printed, gold).map((problem) => `${page.name}: ${problem}`))
  const pairs = JSON.stringify(gold, null, 1).replaceAll(/\[\s+(\d+),\s+(\d+)\s+\]/g, "[$1, $2]")
  const files = { "dump.txt": printed.dump, "gold.json": `${pairs}\n` }
  const folder = new URL(`${page.name}/`, import.meta.url)
  if (!checkOnly) mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    const file = new URL(name, folder)
    if (!checkOnly) writeFileSync(file, content)
    else if (readFileSync(file, "utf8") !== content) wrong.push(`${page.name}: ${name} is not what its source gives`)
  }
  console.log(JSON.stringify(census(page, printed, gold)))
}
for (const problem of wrong) console.error(problem)
process.exitCode = wrong.length > 0 ? 1 : 0
