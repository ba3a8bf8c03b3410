import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import type { Gold } from "../src/evaluate/gold.ts"
import { census } from "./builder/census.ts"
import { goldOf } from "./builder/gold.ts"
import { hocrPage } from "./builder/hocr.ts"
import { print } from "./builder/print.ts"
import { problems } from "./builder/verify.ts"
import { inOrder } from "./source/in-order.ts"
import { pages } from "./source/pages.ts"

/**
 * Writes the dump and `gold.json` of every sample page from its source, after checking that the one is the only answer to
 * the other. `--check` writes nothing and fails where a file is not what its source gives.
 */
const checkOnly = process.argv.includes("--check")
const wrong: Array<string> = []
const put = (name: string, gold: Gold, dump: Readonly<Record<string, string>>) => {
  const pairs = JSON.stringify(gold, null, 1).replaceAll(/\[\s+(\d+),\s+(\d+)\s+\]/g, "[$1, $2]")
  const folder = new URL(`${name}/`, import.meta.url)
  if (!checkOnly) mkdirSync(folder, { recursive: true })
  for (const [file, content] of Object.entries({ ...dump, "gold.json": `${pairs}\n` })) {
    const place = new URL(file, folder)
    if (!checkOnly) writeFileSync(place, content)
    else if (readFileSync(place, "utf8") !== content) wrong.push(`${name}: ${file} is not what its source gives`)
  }
}
for (const page of pages) {
  const printed = print(page)
  const gold = goldOf(page, printed)
  wrong.push(...problems(page, printed, gold).map((problem) => `${page.name}: ${problem}`))
  put(page.name, gold, { "dump.txt": printed.dump })
  console.log(JSON.stringify(census(page, printed, gold)))
}
const { hocr, gold } = hocrPage(inOrder, 4)
put("hocr", gold, { "dump.hocr": hocr })
for (const problem of wrong) console.error(problem)
process.exitCode = wrong.length > 0 ? 1 : 0
