import type { LaidLine, Rectangle } from "../layout.ts"
import { linesOf } from "./lines-of.ts"

/** A block of a layout analysis. */
export interface Block {
  readonly box: Rectangle | undefined
  /** What the producer made of its lines. */
  readonly content: string
  /** Said of each of its lines. */
  readonly said: Pick<LaidLine, "region" | "kind" | "vertical">
  /** Said of its first line. */
  readonly beginsParagraph: boolean | undefined
}

/**
 * Puts lines of OCR into the blocks that their middles lie in: the smallest, where blocks overlap. A block without lines of
 * its own, or with a small part of its content, gives its content; lines outside all blocks follow at the end. The
 * producer joins lines when it makes content, so the lines themselves are better where they are.
 */
export const linesInBlocks = (
  blocks: ReadonlyArray<Block>,
  lines: ReadonlyArray<LaidLine>
): ReadonlyArray<LaidLine> => {
  const inside = blocks.map((): Array<LaidLine> => [])
  const outside: Array<LaidLine> = []
  for (const line of lines) {
    const place = blockOf(blocks, line)
    if (place === undefined) outside.push(line)
    else inside[place].push(line)
  }
  const laid = blocks.flatMap(({ box, content, said, beginsParagraph }, i) =>
    inside[i].length > 0 && 2 * length(inside[i]) >= content.replace(/\s/g, "").length
      ? inReadingOrder(inside[i]).map((line, n) => ({
          ...line,
          ...said,
          ...(n === 0 && beginsParagraph !== undefined ? { beginsParagraph } : {})
        }))
      : linesOf(content, { ...said, box, beginsParagraph })
  )
  return [...laid, ...outside]
}

const length = (lines: ReadonlyArray<LaidLine>): number =>
  lines.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0)

const area = ({ x0, y0, x1, y1 }: Rectangle): number => (x1 - x0) * (y1 - y0)

const blockOf = (blocks: ReadonlyArray<Block>, { box }: LaidLine): number | undefined => {
  if (box === undefined) return undefined
  const x = (box.x0 + box.x1) / 2
  const y = (box.y0 + box.y1) / 2
  let best: number | undefined
  for (const [i, { box: block }] of blocks.entries())
    if (block !== undefined && x >= block.x0 && x <= block.x1 && y >= block.y0 && y <= block.y1)
      if (best === undefined || area(block) < area(blocks[best].box!)) best = i
  return best
}

/** Rows from top to bottom and each from left to right; vertical lines from right to left, each tier by itself. */
const inReadingOrder = (lines: ReadonlyArray<LaidLine>): ReadonlyArray<LaidLine> => {
  const vertical = lines.filter((line) => line.vertical).length * 2 > lines.length
  const along = ({ x0, y0, x1, y1 }: Rectangle) => (vertical ? [-x1, -x0, y0] : [y0, y1, x0])
  const rows: Array<{ start: number; end: number; readonly lines: Array<LaidLine> }> = []
  const sorted = [...lines].sort((a, b) => along(a.box!)[0] - along(b.box!)[0])
  for (const line of sorted) {
    const [start, end] = along(line.box!)
    const row = rows.at(-1)
    if (row !== undefined && (start + end) / 2 < row.end && start < (row.start + row.end) / 2) row.lines.push(line)
    else rows.push({ start, end, lines: [line] })
  }
  return rows.flatMap((row) => row.lines.sort((a, b) => along(a.box!)[2] - along(b.box!)[2]))
}
