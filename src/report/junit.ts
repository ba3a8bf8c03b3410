import type { CheckedDecision, CheckedGate, CheckReport } from "../evaluate/check-report.ts"
import { shownValue } from "../evaluate/table.ts"
import { demanded } from "./check-problems.ts"
import { percent, signed } from "./check-values.ts"

/**
 * A check as JUnit XML: a suite a system with a case a threshold and a case a comparison with the baseline, a suite of
 * the expectations, and one of a person's decisions. A value with nothing to measure is a skipped case; so is a broken
 * decision where a threshold says how many may be.
 */
export const junit = (report: CheckReport): string => {
  const own = report.systems.filter(({ kind }) => kind !== "baseline")
  const isDemanded = demanded(report).length > 0
  const suites = [
    ...own.map(({ name }) => ({
      name,
      cases: [
        ...report.gates.filter(({ system }) => system === name).map(gateCase),
        ...report.changes.filter(({ system }) => system === name).map(changeCase)
      ]
    })),
    {
      name: report.expect ?? "expectations",
      cases: report.expectations.map(
        ({ file, expectation, passed, problem }): Case => ({
          classname: file,
          name: expectation,
          ...(passed ? {} : { failure: problem })
        })
      )
    },
    { name: "corrections", cases: report.decisions.map((each) => decisionCase(each, isDemanded)) }
  ].filter(({ cases }, i) => cases.length > 0 || i < own.length)
  const all = suites.flatMap(({ cases }) => cases)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="restitch" ${counts(all, false)}>\n${suites.map(suiteXml).join("")}</testsuites>\n`
}

interface Case {
  readonly classname: string
  readonly name: string
  readonly failure?: string
  readonly skipped?: boolean
}

const gateCase = ({ system, page, value, bound, found, lessIsBetter, status }: CheckedGate): Case => ({
  classname: page === null ? system : `${system}/${page}`,
  name: `${value} ${lessIsBetter ? "at most" : "at least"} ${bound}`,
  ...(status === "failed" ? { failure: `it is ${(found ?? 0).toFixed(4)}` } : {}),
  ...(status === "skipped" ? { skipped: true } : {})
})

const changeCase = ({
  system,
  value,
  before,
  after,
  change,
  sureness,
  significant
}: CheckReport["changes"][number]): Case => ({
  classname: system,
  name: `${value} not below the baseline`,
  ...(significant
    ? {
        failure: `it is ${shownValue(value, after)}, was ${shownValue(value, before)} (${signed(value, change)}, ${percent(sureness)} sure)`
      }
    : {})
})

const decisionCase = (
  { file, corrections, place, decision, passed, problem }: CheckedDecision,
  isDemanded: boolean
): Case => ({
  classname: file,
  name: `${decision} (${corrections}, ${place})`,
  ...(passed ? {} : isDemanded ? { failure: problem } : { skipped: true })
})

const suiteXml = ({ name, cases }: { readonly name: string; readonly cases: ReadonlyArray<Case> }): string =>
  `  <testsuite name="${escaped(name)}" ${counts(cases, true)}>\n${cases.map(caseXml).join("")}  </testsuite>\n`

const caseXml = ({ classname, name, failure, skipped }: Case): string => {
  const inner =
    failure !== undefined
      ? `<failure type="check" message="${escaped(failure)}"/>`
      : skipped === true
        ? "<skipped/>"
        : ""
  return `    <testcase classname="${escaped(classname)}" name="${escaped(name)}">${inner}</testcase>\n`
}

const counts = (cases: ReadonlyArray<Case>, withSkipped: boolean): string => {
  const failures = cases.filter(({ failure }) => failure !== undefined).length
  const skipped = cases.filter((each) => each.skipped === true).length
  return `tests="${cases.length}" failures="${failures}" errors="0"${withSkipped ? ` skipped="${skipped}"` : ""}`
}

const entities: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;" }
}

/** Of the controls XML knows only three, and no half of a pair. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\p{Cc}|[\ufffe\uffff]/gu, (control) => (control in entities ? control : "\ufffd"))
    .replace(/[&<>"\n\r\t]/g, (character) => entities[character])
