import { displayWidth } from "../text/display-width.ts"
import type { Interval } from "./bootstrap.ts"
import type { Scores } from "./evaluate.ts"
import { isLessBetter, isWhole, scoreOf, valueNames } from "./gates.ts"

/** A system with what it scored on the same pages as the others. */
export interface ScoredSystem {
  readonly name: string
  readonly scores: Scores
  /** By full name of the value, as `bootstrap` gives them. */
  readonly intervals?: Readonly<Record<string, Interval>> | undefined
}

/**
 * Scores side by side as text, a row a value and a column a system, for a terminal or a Markdown code block. A value
 * that no system has is left out; ↓ marks those of which less is better, – is nothing to measure.
 *
 * @param values  which, by full name; all where left out
 */
export const table = (systems: ReadonlyArray<ScoredSystem>, values: ReadonlyArray<string> = valueNames): string => {
  const rows = values
    .filter((name) => systems.some(({ scores }) => scoreOf(scores, name) !== null))
    .map((name) => [
      isLessBetter(name) ? `${name} ↓` : name,
      ...systems.map(({ scores, intervals }) => cellOf(name, scoreOf(scores, name), intervals?.[name]))
    ])
  const head = ["", ...systems.map(({ name }) => name)]
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => displayWidth(row[column]))))
  const line = (row: ReadonlyArray<string>) =>
    row
      .map((text, column) => {
        const blanks = " ".repeat(widths[column] - displayWidth(text))
        return column === 0 ? text + blanks : blanks + text
      })
      .join("  ")
      .trimEnd()
  return [head, widths.map((width) => "─".repeat(width)), ...rows].map((row) => `${line(row)}\n`).join("")
}

/** A value as a person reads it, with its interval where there is one. */
export const cellOf = (name: string, value: number | null, interval?: Interval | undefined): string => {
  if (value === null) return "–"
  const shown = shownValue(name, value)
  return interval === undefined
    ? shown
    : `${shown} [${shownValue(name, interval.low)}, ${shownValue(name, interval.high)}]`
}

/** Numbers of things as they are, shares to three places. Never rounded up to 1: what is not perfect must not look so. */
export const shownValue = (name: string, value: number): string => {
  if (isWhole(name)) return String(value)
  const shown = value.toFixed(3)
  return value < 1 && shown === "1.000" ? "0.999" : shown
}
