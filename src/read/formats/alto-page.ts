import type { LaidLine, LaidPage, Rectangle } from "../layout.ts"
import type { Kind } from "../page.ts"
import { isTallLine, runsDown } from "./direction.ts"
import { type FileWord, joinWords, placedWords } from "./line-text.ts"
import { mean } from "./numbers.ts"
import { owned } from "./owned.ts"
import { inOrder, rankWithin } from "./reading-order.ts"
import { union } from "./rectangle.ts"
import { sizedByBox } from "./size.ts"
import { markVertical } from "./vertical.ts"

/** What a block of ALTO hands down to what is in it. */
export interface Block {
  /** IDs from the outermost block to this one. */
  readonly path: ReadonlyArray<string>
  /** The innermost block by its ID, or by a number where it has none. */
  readonly region: string | undefined
  readonly kind: Kind | undefined
  /** Degrees that its text is turned by, clockwise. */
  readonly turned: number
  readonly styles: string
  /** Its language is one for vertical text. */
  readonly vertical: boolean
}

/** A line of ALTO with its words, as read. */
export interface Draft {
  readonly block: Block
  readonly id: string | undefined
  readonly box: Rectangle | undefined
  readonly words: Array<string>
  readonly boxes: Array<Rectangle>
  /** The same words by themselves: those in `words` may be put together. */
  readonly placed: Array<FileWord>
  readonly confidences: Array<number>
  /** Characters by size of type, in points. */
  readonly points: Map<number, number>
  /** A blank stands between the last word and the next. */
  blank: boolean
}

/** A line with what it takes to put it in order and to size it. */
interface Drawn {
  readonly line: LaidLine
  readonly path: ReadonlyArray<string>
  readonly points: number | undefined
}

/** A page of ALTO before the order of its lines and their sizes are known. */
export interface DrawnPage extends Omit<LaidPage, "lines"> {
  readonly lines: Array<Drawn>
}

/** Nothing for a line without text. */
export const drawn = ({ block, id, box, words, boxes, placed, confidences, points }: Draft): ReadonlyArray<Drawn> => {
  const text = owned(joinWords(words))
  if (text === "") return []
  const around = box ?? union(boxes)
  const turned = runsDown(block.turned)
  const vertical = turned ?? (block.vertical && around !== undefined && isTallLine(text, around) ? true : undefined)
  const confidence = mean(confidences)
  const line: LaidLine = {
    text,
    ...(around === undefined ? {} : { box: around }),
    ...placedWords(text, placed),
    ...(turned === false && around !== undefined ? { size: around.x1 - around.x0 } : {}),
    ...(vertical === undefined ? {} : { vertical }),
    ...(id === undefined ? {} : { id }),
    ...(block.region === undefined ? {} : { region: block.region }),
    ...(block.kind === undefined ? {} : { kind: block.kind }),
    ...(confidence === undefined ? {} : { confidence })
  }
  const [most] = [...points].sort((a, b) => b[1] - a[1])
  return [{ line, path: id === undefined ? block.path : [...block.path, id], points: most?.[0] }]
}

/**
 * The page as it is laid out.
 *
 * @param ranks  place in the reading order of blocks and lines by ID; empty where the file's order holds
 */
export const finished = ({ lines, ...page }: DrawnPage, ranks: ReadonlyMap<string, number>): LaidPage => {
  const ordered = ranks.size === 0 ? lines : inOrder(lines, ({ path }) => rankWithin(ranks, path))
  const laid = sizedByBox(markVertical(ordered.map(({ line }) => line)))
  return {
    ...page,
    lines: sizedByType(
      laid,
      ordered.map(({ points }) => points)
    )
  }
}

/**
 * Sizes by the type that OCR took a line for: they tell headlines from text better than the heights of lines, which go by
 * what letters are in them. Points are made units of the page by the usual height of a point. They must be known for all
 * lines, as sizes of two origins do not compare, and must differ, as some programs write one size for all.
 */
const sizedByType = (
  lines: ReadonlyArray<LaidLine>,
  points: ReadonlyArray<number | undefined>
): ReadonlyArray<LaidLine> => {
  const heights = lines.map(({ size }, i) => (size ?? Number.NaN) / (points[i] ?? 0)).sort((a, b) => a - b)
  if (!heights.every((height) => height > 0 && Number.isFinite(height)) || new Set(points).size < 2) return lines
  const unit = heights[heights.length >> 1]
  return lines.map((line, i) => ({ ...line, size: points[i]! * unit }))
}
