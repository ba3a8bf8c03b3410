import type { CheckedSystem, CheckReport } from "../evaluate/check-report.ts"
import { isLessBetter, scoreOf, valueNames } from "../evaluate/gates.ts"
import { cellOf, shownValue } from "../evaluate/table.ts"
import { brokenMessage, demanded, drawnFrom, problemsOf, verdict } from "./check-problems.ts"
import { known, mainValues, pageValues, percent, signed } from "./check-values.ts"

/** For a pull request: the verdict first, then what failed, the values beside each other, and the pages folded. */
export const checkMarkdown = (report: CheckReport, all: boolean): string => {
  const problems = problemsOf(report)
  const values = known(report.systems, all ? valueNames : mainValues)
  const own = report.systems.filter(({ kind }) => kind !== "baseline")
  const blocks = [
    `## ${report.passed ? "✅" : "❌"} Restitch: ${verdict(report)}`,
    ...(problems.length === 0
      ? []
      : [problems.map(({ title, message }) => `- **${title}**: ${cell(message)}`).join("\n")]),
    ...brokenOf(report),
    ...(report.changes.length === 0 ? [] : [changeTable(report)]),
    ...(values.length === 0 ? [] : [valueTable(report, values)]),
    ...own.filter(({ byPage }) => byPage.length > 1).map((system) => pageTable(report, system))
  ]
  return `${blocks.join("\n\n")}\n`
}

/** Decisions that may be broken, as a threshold says how many; the others are problems. */
const brokenOf = (report: CheckReport): ReadonlyArray<string> => {
  const broken = demanded(report).length > 0 ? [] : report.decisions.filter(({ passed }) => !passed)
  if (broken.length === 0) return []
  const list = broken.map((decision) => `- ${cell(brokenMessage(decision))}`).join("\n")
  return [
    `<details><summary>${broken.length} of ${report.decisions.length} decisions of a person are broken</summary>\n\n${list}\n\n</details>`
  ]
}

const valueTable = ({ systems, gates }: CheckReport, values: ReadonlyArray<string>): string =>
  markdownTable(
    ["", ...systems.map(({ name }) => name), "threshold"],
    values.map((value) => {
      const bounds = gates.filter((gate) => gate.value === value && gate.page === null)
      return [
        marked(value),
        ...systems.map((system) => valueCell(system, value, system.kind !== "baseline")),
        bounds.length === 0
          ? ""
          : `${bounds[0].lessIsBetter ? "≤" : "≥"} ${bounds[0].bound}${bounds.some(({ status }) => status === "failed") ? " ❌" : ""}`
      ]
    })
  )

const changeTable = ({ changes, confidence }: CheckReport): string =>
  `${markdownTable(
    ["against the baseline", "before", "after", "change", "sure to be worse"],
    changes.map(({ value, before, after, change, sureness, significant }) => [
      marked(value),
      shownValue(value, before),
      shownValue(value, after),
      signed(value, change),
      `${percent(sureness)}${significant ? " ❌" : ""}`
    ])
  )}\n\nPaired bootstrap ${drawnFrom(changes[0])}; a drop fails from ${percent(confidence)}.`

const pageTable = (report: CheckReport, { name, byPage }: CheckedSystem): string => {
  const values = pageValues(report)
  const rows = byPage.map((page) => [page.page, ...values.map((value) => valueCell(page, value, true))])
  return `<details><summary>${cell(name)}: ${byPage.length} pages</summary>\n\n${markdownTable(["page", ...values.map(marked)], rows)}\n\n</details>`
}

const valueCell = (of: Pick<CheckedSystem, "values" | "intervals">, value: string, interval: boolean): string =>
  cellOf(value, scoreOf(of, value), interval ? of.intervals[value] : undefined)

const marked = (value: string): string => (isLessBetter(value) ? `${value} ↓` : value)

const markdownTable = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...rows]
    .map((row, i) => `| ${row.map((text) => (i === 1 ? text : cell(text))).join(" | ")} |`)
    .join("\n")

/** Text of a page, which must neither end a cell nor become markup. */
const cell = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_<>|[\]#~&]/g, "\\$&")
    .replace(/\\\[(?=\d)|(?<=\d)\\\]/g, (mark) => mark[1])
