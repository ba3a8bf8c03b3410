import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Tab } from "./browser.ts"

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** What axe finds against a page as it is now: a line a rule, with the first element that breaks it. */
export const violations = async (tab: Tab): Promise<ReadonlyArray<string>> => {
  await tab.ask(`${source}; 0`)
  return tab.ask(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200)))`)
}
