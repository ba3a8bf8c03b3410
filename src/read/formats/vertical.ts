import type { LaidLine, Rectangle } from "../layout.ts"

/**
 * Marks the lines that run from top to bottom, for producers that do not say so: those clearly taller than wide, where
 * most lines of the page are. A single character tells nothing, nor does a tall line on a page that is set across.
 */
export const markVertical = (lines: ReadonlyArray<LaidLine>): ReadonlyArray<LaidLine> => {
  const telling = lines.filter(({ text, box }) => box !== undefined && [...text].length > 1)
  const tall = telling.filter(({ box }) => isTall(box!))
  if (tall.length * 2 <= telling.length) return lines
  const vertical = new Set(tall)
  return lines.map((line) => (vertical.has(line) && line.vertical === undefined ? { ...line, vertical: true } : line))
}

const isTall = ({ x0, y0, x1, y1 }: Rectangle): boolean => y1 - y0 >= 1.5 * (x1 - x0)
