import { failedGates, isLessBetter, type Minimum, scoreOf } from "../evaluate/gates.ts"
import type { ScoredSystem } from "../evaluate/table.ts"

/** Gates as JUnit XML, for CI: a suite a system, a case a gate. A value with nothing to measure is a skipped case. */
export const junit = (systems: ReadonlyArray<ScoredSystem>, gates: ReadonlyArray<Minimum>): string => {
  const suites = systems.map(({ name, scores }) => {
    const cases = gates.map((gate) => {
      const found = scoreOf(scores, gate.value)
      const label = `${gate.value} ${isLessBetter(gate.value) ? "at most" : "at least"} ${gate.bound}`
      const inner =
        found === null
          ? "<skipped/>"
          : failedGates(scores, [gate]).length > 0
            ? `<failure message="it is ${found.toFixed(4)}"/>`
            : ""
      return `    <testcase classname="${escaped(name)}" name="${escaped(label)}">${inner}</testcase>\n`
    })
    const failures = failedGates(scores, gates).length
    const skipped = gates.filter(({ value }) => scoreOf(scores, value) === null).length
    const counts = `tests="${gates.length}" failures="${failures}" skipped="${skipped}"`
    return `  <testsuite name="${escaped(name)}" ${counts}>\n${cases.join("")}  </testsuite>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="restitch">\n${suites.join("")}</testsuites>\n`
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character])
