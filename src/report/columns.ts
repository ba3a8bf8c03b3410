import { displayWidth } from "../text/display-width.ts"

/**
 * Rows as text for a terminal, each column as wide as its widest cell.
 *
 * @param rows  the first is the head
 * @param numbers  columns that are set to the right
 */
export const columns = (rows: ReadonlyArray<ReadonlyArray<string>>, numbers: ReadonlySet<number>): string => {
  const [head, ...body] = rows
  const widths = head.map((_, column) => rows.reduce((most, row) => Math.max(most, displayWidth(row[column])), 0))
  const line = (row: ReadonlyArray<string>) =>
    row
      .map((cell, column) => {
        const blanks = " ".repeat(widths[column] - displayWidth(cell))
        return numbers.has(column) ? blanks + cell : cell + blanks
      })
      .join("  ")
      .trimEnd()
  return [head, widths.map((width) => "─".repeat(width)), ...body].map((row) => `${line(row)}\n`).join("")
}
