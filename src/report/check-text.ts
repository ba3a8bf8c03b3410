import type { CheckedSystem, CheckReport } from "../evaluate/check-report.ts"
import { isLessBetter, scoreOf, valueNames } from "../evaluate/gates.ts"
import { cellOf, shownValue, table } from "../evaluate/table.ts"
import { brokenMessage, drawnFrom, verdict } from "./check-problems.ts"
import { known, mainValues, pageValues, percent, signed } from "./check-values.ts"
import { columns } from "./columns.ts"

/** Pages beyond which a table of them helps nobody. */
const most = 40

/** For a terminal: all pages together with their intervals, then page by page, then what changed. */
export const checkText = (report: CheckReport, all: boolean): string => {
  const values = all ? valueNames : mainValues
  const whole = table(
    report.systems.map(({ name, kind, pages, values, intervals }) => ({
      name,
      scores: { pages, counts: {}, values },
      intervals: kind === "baseline" ? undefined : intervals
    })),
    values
  )
  const own = report.systems.filter(({ kind }) => kind !== "baseline")
  const count = own.reduce((sum, { byPage }) => Math.max(sum, byPage.length), 0)
  const drawn = count > 1 ? `over ${count} pages` : "over the seams of the page"
  const measured = known(own, valueNames).length > 0
  const parts = [
    ...(measured ? [`${whole}\n[…]: 95 % bootstrap intervals, drawn ${drawn}; ↓ less is better\n`] : []),
    ...own
      .filter(({ byPage }) => byPage.length > 1 && byPage.length <= most)
      .map((system) => pageTable(report, system)),
    ...(report.changes.length === 0 ? [] : [changeTable(report)]),
    ...(report.expectations.length === 0 ? [] : [expectationTable(report)]),
    ...(report.decisions.length === 0 ? [] : [decisionTable(report)]),
    `${verdict(report)}\n`
  ]
  return parts.join("\n")
}

const pageTable = (report: CheckReport, { name, byPage }: CheckedSystem): string => {
  const values = pageValues(report)
  const rows = byPage.map((page) => [
    page.page,
    ...values.map((value) => cellOf(value, scoreOf(page, value), page.intervals[value]))
  ])
  const head = [name, ...values.map((value) => (isLessBetter(value) ? `${value} ↓` : value))]
  return columns([head, ...rows], new Set(values.map((_, i) => i + 1)))
}

const changeTable = ({ changes, confidence }: CheckReport): string => {
  const rows = changes.map((change) => [
    change.value,
    change.system,
    shownValue(change.value, change.before),
    shownValue(change.value, change.after),
    signed(change.value, change.change),
    percent(change.sureness),
    change.significant ? "WORSE" : ""
  ])
  const head = ["against the baseline", "", "before", "after", "change", "sure to be worse", ""]
  return `${columns([head, ...rows], new Set([2, 3, 4, 5]))}paired bootstrap, ${drawnFrom(changes[0])}; a drop fails from ${percent(confidence)}\n`
}

const expectationTable = ({ expectations }: CheckReport): string =>
  expectations
    .map(({ expectation, passed, problem }) => `${passed ? "✓" : "✗"} ${expectation}${passed ? "" : `: ${problem}`}\n`)
    .join("")

/** Those that are broken: a person decides more than anyone wants to read again. */
const decisionTable = ({ decisions }: CheckReport): string => {
  const broken = decisions.filter(({ passed }) => !passed)
  const lines = broken.map((decision) => `✗ ${brokenMessage(decision)}\n`).join("")
  return `${lines}${decisions.length - broken.length} of ${decisions.length} decisions of a person are kept\n`
}
