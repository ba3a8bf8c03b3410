import type { CheckedSystem, CheckReport } from "../evaluate/check-report.ts"
import { scoreOf } from "../evaluate/gates.ts"
import { shownValue } from "../evaluate/table.ts"

/** What a report shows where not every value is asked for. */
export const mainValues: ReadonlyArray<string> = [
  "continuations.precision",
  "continuations.recall",
  "continuations.f1",
  "continuations.jumps.precision",
  "continuations.jumps.recall",
  "continuations.jumps.f1",
  "cuts.word.f1",
  "cuts.phrase.f1",
  "cuts.comma.f1",
  "cuts.sentence.f1",
  "cuts.paragraph.f1",
  "successors.f1",
  "grouping.f1",
  "duplicates.f1",
  "gaps.f1",
  "headings.f1",
  "corrections.kept",
  "corrections.broken",
  "corrections.continuations.f1",
  "conservation.lost",
  "conservation.doubled",
  "conservation.invented",
  "quality.openEnds",
  "quality.gaps",
  "quality.meanJoin",
  "quality.lowestJoin",
  "quality.doubtfulShare",
  "quality.unplaced",
  "quality.outOfSequence",
  "quality.missing",
  "quality.untitled"
]

const withGold = ["continuations.f1", "continuations.jumps.f1", "successors.f1", "grouping.f1", "headings.f1"]
const withoutGold = ["openEnds", "lowestJoin", "unplaced", "outOfSequence", "missing"].map((name) => `quality.${name}`)

/** What a table of pages shows of each. */
export const pageValues = ({ gold, decisions }: CheckReport): ReadonlyArray<string> => [
  ...(gold === null ? withoutGold : withGold),
  ...(decisions.length === 0 ? [] : ["corrections.kept"])
]

/** The values of a list that some system has. */
export const known = (systems: ReadonlyArray<CheckedSystem>, names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.filter((name) => systems.some((system) => scoreOf(system, name) !== null))

/** A change with its sign. */
export const signed = (name: string, change: number): string =>
  `${change > 0 ? "+" : change < 0 ? "−" : "±"}${shownValue(name, Math.abs(change))}`

/** How sure a drop is: never rounded up to certainty. */
export const percent = (share: number): string => `${share === 1 ? 100 : Math.min(99, Math.round(share * 100))} %`
