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

/** Columns that text takes on a terminal: two for East Asian wide characters, none for marks put over others. */
export const displayWidth = (text: string): number => {
  let width = 0
  for (const character of text)
    width += /\p{Mn}|\p{Me}|\p{Cf}/u.test(character) ? 0 : isWide(character.codePointAt(0) as number) ? 2 : 1
  return width
}

/** Wide and Fullwidth of UAX #11, by its blocks. */
const isWide = (point: number): boolean =>
  (point >= 0x1100 && point <= 0x115f) ||
  (point >= 0x2e80 && point <= 0x303e) ||
  (point >= 0x3041 && point <= 0xa4cf) ||
  (point >= 0xa960 && point <= 0xa97f) ||
  (point >= 0xac00 && point <= 0xd7a3) ||
  (point >= 0xf900 && point <= 0xfaff) ||
  (point >= 0xfe10 && point <= 0xfe1f) ||
  (point >= 0xfe30 && point <= 0xfe6f) ||
  (point >= 0xff01 && point <= 0xff60) ||
  (point >= 0xffe0 && point <= 0xffe6) ||
  (point >= 0x1f300 && point <= 0x1faff) ||
  (point >= 0x20000 && point <= 0x3fffd)

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
