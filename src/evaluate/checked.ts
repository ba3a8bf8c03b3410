import { bootstrap } from "./bootstrap.ts"
import type { CheckedDecision, CheckedGate, CheckedSystem, CheckReport } from "./check-report.ts"
import { type Change, changes, type NamedScores } from "./drop.ts"
import { pool, type Scores, valued } from "./evaluate.ts"
import type { Outcome } from "./expectations.ts"
import { failedGates, isLessBetter, type Minimum, mayBreakDecisions, scoreOf } from "./gates.ts"

/** A page of a system with what it scored. */
export interface ScoredPage extends NamedScores {
  /** The result's file. */
  readonly file: string
  /** The gold's file. */
  readonly gold: string | null
}

/** A way to put pages together, with its pages. */
export interface System {
  readonly name: string
  readonly kind: CheckedSystem["kind"]
  readonly pages: ReadonlyArray<ScoredPage>
}

/** What systems are held to. */
export interface Demands {
  /** Of all pages together. */
  readonly minima: ReadonlyArray<Minimum>
  /** Of each page by itself. */
  readonly perPage: ReadonlyArray<Minimum>
  readonly baseline: CheckReport | undefined
  /** Values that are compared with the baseline. */
  readonly compare: ReadonlyArray<string>
  readonly confidence: number
}

/** What is known of a check beside its systems. */
export interface CheckOptions {
  readonly version: string
  readonly gold: string | null
  /** The file of expectations. */
  readonly expect: string | null
  /** A new source of chance, from its beginning each time: so that each interval is the same in every run. */
  readonly chance: () => () => number
  readonly expectations: ReadonlyArray<Outcome & { readonly file: string }>
  readonly decisions: ReadonlyArray<CheckedDecision>
}

/** What `--baseline` compares where nothing else is said. */
export const usualComparison: ReadonlyArray<string> = [
  "continuations.f1",
  "continuations.jumps.f1",
  "successors.f1",
  "grouping.f1",
  "headings.f1",
  "gaps.f1",
  "duplicates.f1",
  "corrections.kept",
  "conservation.kept",
  "quality.openShare",
  "quality.unplacedShare"
]

/** Draws the intervals, holds systems to what is demanded, and says whether all of it was met. */
export const checked = (
  systems: ReadonlyArray<System>,
  demands: Demands,
  { version, gold, expect, chance, expectations, decisions }: CheckOptions
): CheckReport => {
  const own = systems.filter(({ kind }) => kind !== "baseline")
  const gates = own.flatMap((system) => gatesOf(system, demands))
  const changed = own.flatMap((system) => changesOf(system, own.length, demands, chance()))
  return {
    schemaVersion: 2,
    generator: { name: "restitch", version },
    gold,
    expect,
    passed:
      gates.every(({ status }) => status !== "failed") &&
      changed.every(({ significant }) => !significant) &&
      expectations.every(({ passed }) => passed) &&
      (mayBreakDecisions(gates) || decisions.every(({ passed }) => passed)),
    confidence: demands.confidence,
    systems: systems.map((system) => described(system, chance)),
    gates,
    changes: changed,
    expectations,
    decisions
  }
}

const described = ({ name, kind, pages }: System, chance: CheckOptions["chance"]): CheckedSystem => {
  const scores = pool(pages.map((page) => page.scores))
  const intervalsOf = (of: ReadonlyArray<Scores>) => bootstrap(of, { random: chance() })
  const intervals = intervalsOf(pages.map((page) => page.scores))
  return {
    name,
    kind,
    pages: scores.pages,
    values: scores.values,
    intervals,
    byPage: pages.map(({ page, file, gold, scores: { values, counts } }) => ({
      ...{ page, file, gold, values, counts },
      intervals: kind === "baseline" ? {} : pages.length === 1 ? intervals : intervalsOf([valued(1, counts)])
    }))
  }
}

const gatesOf = ({ name, pages }: System, { minima, perPage }: Demands): ReadonlyArray<CheckedGate> => {
  const whole = pool(pages.map(({ scores }) => scores))
  const gate = (scores: Scores, page: string | null, minimum: Minimum): CheckedGate => {
    const found = scoreOf(scores, minimum.value)
    return {
      ...{ system: name, page, value: minimum.value, bound: minimum.bound, found },
      lessIsBetter: isLessBetter(minimum.value),
      status: found === null ? "skipped" : failedGates(scores, [minimum]).length > 0 ? "failed" : "passed"
    }
  }
  return [
    ...minima.map((minimum) => gate(whole, null, minimum)),
    ...pages.flatMap(({ page, scores }) => perPage.map((minimum) => gate(scores, page, minimum)))
  ]
}

/** Against the system of this name in the earlier run, or the only one that either run has. */
const changesOf = (
  { name, pages }: System,
  systems: number,
  { baseline, compare, confidence }: Demands,
  random: () => number
): ReadonlyArray<Change & { readonly system: string }> => {
  const earlier = baseline?.systems.filter(({ kind }) => kind !== "baseline") ?? []
  const same =
    earlier.find((each) => each.name === name) ?? (systems === 1 && earlier.length === 1 ? earlier[0] : undefined)
  if (same === undefined) return []
  const before = same.byPage.map(({ page, counts }) => ({ page, scores: valued(1, counts) }))
  return changes(before, pages, compare, { random, confidence }).map((change) => ({ system: name, ...change }))
}
