import type { Column } from "./layout.ts"
import { type Line, setLines } from "./lines.ts"
import type { ScrambleOptions } from "./options.ts"
import { chance, type Random, within } from "./random.ts"
import { widthOf } from "./typeset.ts"

/** Lines and how wide they may be, in half ems. */
interface Box {
  readonly lines: ReadonlyArray<Line>
  readonly width: number
}

/** Columns beside one another, the heading across; narrow articles may stand beside each other too. */
export const sideBySide = (
  columns: ReadonlyArray<Column>,
  measure: number,
  options: ScrambleOptions,
  random: Random
): ReadonlyArray<Line> => {
  const gutter = within(random, [2, 4])
  const groups: Array<Array<Column>> = []
  for (const column of columns) {
    const last = groups.at(-1)
    if (last !== undefined && last[0].article === column.article) last.push(column)
    else groups.push([column])
  }
  const boxes = groups.map((group) => boxOf(group, measure, gutter, options))
  const bands: Array<Box> = []
  for (const box of boxes) {
    const last = bands.at(-1)
    if (last !== undefined && last.width + box.width <= 9 * measure && chance(random, 0.3))
      bands[bands.length - 1] = beside([last, box], gutter + 2)
    else bands.push(box)
  }
  return bands.flatMap(({ lines }) => (options.blankLines ? [...lines, []] : lines))
}

const boxOf = (group: ReadonlyArray<Column>, measure: number, gutter: number, options: ScrambleOptions): Box => {
  const parts = group.map(({ pieces }): Box => {
    const lines = pieces.flatMap((piece) => setLines(piece, measure, options.indent))
    // Hanging punctuation lies in the gutter.
    return { lines, width: 2 * measure }
  })
  const body = beside(
    parts.filter(({ lines }) => lines.length > 0),
    gutter
  )
  const heading = group
    .flatMap((column) => column.heading)
    .map((piece): Line => {
      const at = Math.max(0, Math.floor((body.width - widthOf(piece.text)) / 2))
      return [{ piece, text: piece.text, at }]
    })
  return { lines: [...heading, ...body.lines], width: Math.max(body.width, ...heading.map(widthOfLine)) }
}

const widthOfLine = (line: Line): number => line.reduce((x, { at, text }) => Math.max(x, at + widthOf(text)), 0)

const beside = (boxes: ReadonlyArray<Box>, gutter: number): Box => {
  const lines: Array<Line> = []
  let x = 0
  for (const box of boxes) {
    const width = Math.max(box.width, ...box.lines.map(widthOfLine))
    for (const [row, line] of box.lines.entries())
      lines[row] = [...(lines[row] ?? []), ...line.map((cell) => ({ ...cell, at: x + cell.at }))]
    x += width + gutter
  }
  return { lines: Array.from(lines, (line) => line ?? []), width: Math.max(0, x - gutter) }
}
