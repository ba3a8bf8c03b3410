import type { CheckedDecision, CheckedGate, CheckReport } from "../evaluate/check-report.ts"
import { isWhole, mayBreakDecisions } from "../evaluate/gates.ts"
import { percent, signed } from "./check-values.ts"
import { counted } from "./counted.ts"

/** Something that was demanded and is not so. */
export interface Problem {
  /** The file that a person would open: a gold, a result, the expectations, corrections. */
  readonly file: string | null
  readonly title: string
  readonly message: string
}

/** All that failed, in the order gates, changes, expectations, a person's decisions. */
export const problemsOf = (report: CheckReport): ReadonlyArray<Problem> => [
  ...report.gates.flatMap((gate) => {
    if (gate.status !== "failed") return []
    const page = report.systems.find(({ name }) => name === gate.system)?.byPage.find((each) => each.page === gate.page)
    const file = page === undefined ? (report.gold?.endsWith(".json") ? report.gold : null) : (page.gold ?? page.file)
    return [{ file, title: "threshold", message: gateMessage(gate) }]
  }),
  ...report.changes.flatMap((change) => {
    if (!change.significant) return []
    const { system, value, before, after, sureness } = change
    const message = `${system}: ${value} is ${precise(value, after)}, ${precise(value, before)} in the baseline (${signed(value, after - before)}, ${percent(sureness)} sure, ${drawnFrom(change)})`
    return [{ file: null, title: "worse than the baseline", message }]
  }),
  ...report.expectations.flatMap(({ file, expectation, passed, problem }) =>
    passed ? [] : [{ file: report.expect, title: "expectation", message: `${file}: ${expectation}: ${problem}` }]
  ),
  ...demanded(report).flatMap((decision) =>
    decision.passed ? [] : [{ file: decision.corrections, title: "correction", message: brokenMessage(decision) }]
  )
]

/** A decision that a result does not keep, with the place where it is written. */
export const brokenMessage = ({ file, corrections, place, decision, problem }: CheckedDecision): string =>
  `${file}: ${decision}: ${problem} (${corrections}, ${place})`

/** A person's decisions that are demanded one by one: none where a threshold bounds them together. */
export const demanded = ({ gates, decisions }: CheckReport): ReadonlyArray<CheckedDecision> =>
  mayBreakDecisions(gates) ? [] : decisions

/** How many demands there were, what could not be measured left out. */
export const demandCount = (report: CheckReport): number =>
  report.gates.filter(({ status }) => status !== "skipped").length +
  report.changes.length +
  report.expectations.length +
  demanded(report).length

/** "3 of 12 checks failed", and what was not measured. */
export const verdict = (report: CheckReport): string => {
  const count = demandCount(report)
  const failed = problemsOf(report).length
  const skipped = report.gates.filter(({ status }) => status === "skipped").length
  const rest = skipped === 0 ? "" : `; ${skipped} not measured`
  if (failed > 0) return `${failed} of ${counted(count, "check")} failed${rest}`
  return count === 0 ? `nothing was demanded${rest}` : `${counted(count, "check")} passed${rest}`
}

const gateMessage = ({ system, page, value, bound, found, lessIsBetter }: CheckedGate): string =>
  `${page === null ? system : `${system}, ${page}`}: ${value} is ${precise(value, found ?? 0)}, ${lessIsBetter ? "above" : "below"} ${bound}`

const precise = (name: string, value: number): string => (isWhole(name) ? String(value) : value.toFixed(4))

/** What a comparison was drawn over. */
export const drawnFrom = ({ drawn, pages }: CheckReport["changes"][number]): string =>
  drawn === "pages"
    ? `over the ${pages} pages of both`
    : drawn === "seams"
      ? "over the seams of one page"
      : "no page in common"
