import type { LaidLine, Rectangle } from "../layout.ts"
import type { Kind } from "../page.ts"
import { joinWords } from "./line-text.ts"
import { mean } from "./numbers.ts"
import { boxAround, type Corner, type Polygon, thickness } from "./polygon.ts"
import { inOrder } from "./reading-order.ts"
import { markVertical } from "./vertical.ts"

/** A text that PAGE gives for an element; of several the one of the lowest index is meant. */
export interface Equivalent {
  readonly index: number
  readonly text: string
  readonly confidence: number | undefined
}

/** A region, line or word while what is in it comes in. */
export interface Element {
  readonly id: string | undefined
  /** Runs from top to bottom (true), from bottom to top (false); `undefined` where the file does not say. */
  readonly vertical: boolean | undefined
  readonly kind: Kind | undefined
  /** Its place among its like, where the file gives one. */
  readonly index: number | undefined
  readonly points: Array<Corner>
  equivalent: Equivalent | undefined
}

export interface TextLine extends Element {
  readonly words: Array<Element>
}

export interface Region extends Element {
  /** IDs from the outermost region to this one. */
  readonly path: ReadonlyArray<string>
  /** It goes on with what another region began. */
  readonly isContinued: boolean
  readonly lines: Array<TextLine>
}

/** A line with its outline; without one where its box is no more than a share of its region. */
export interface Outlined {
  readonly line: LaidLine
  readonly outline: Polygon | undefined
}

/** The lines of a region; where it has none with text, its own text at its line ends. */
export const linesOf = (region: Region, name: string): ReadonlyArray<Outlined> => {
  const lines = placed(region.lines).flatMap((line) => laidLine(line))
  const all = lines.length > 0 ? lines : ownLines(region)
  return all.map(({ line, outline }, i) => ({
    line: { ...line, region: name, ...(i === 0 && region.isContinued ? { beginsParagraph: false } : {}) },
    outline
  }))
}

/**
 * Lines as they are laid out: their direction, where the file does not say, from the boxes of those that have an outline,
 * and their size from its thickness.
 */
export const laidOutlined = (lines: ReadonlyArray<Outlined>): ReadonlyArray<LaidLine> => {
  const marked = markVertical(lines.flatMap(({ line, outline }) => (outline === undefined ? [] : [line])))
  let next = 0
  return lines.map(({ line: given, outline }) => {
    if (outline === undefined) return given
    const line = marked[next++]
    const size = line.box === undefined ? undefined : thickness(outline, line.box, line.vertical !== undefined)
    return size === undefined ? line : { ...line, size }
  })
}

/** By index, where each line has one of its own: a file with indices for some only was edited by halves. */
const placed = (lines: ReadonlyArray<TextLine>): ReadonlyArray<TextLine> => {
  const indices = new Set(lines.map(({ index }) => index))
  return indices.has(undefined) || indices.size < lines.length ? lines : inOrder(lines, ({ index }) => index)
}

const laidLine = (line: TextLine): ReadonlyArray<Outlined> => {
  const whole = plain(line.equivalent?.text)
  const text = whole === "" ? joinWords(line.words.map((word) => plain(word.equivalent?.text))) : whole
  if (text === "") return []
  const box = boxAround(line.points)
  const confidence =
    line.equivalent?.confidence ??
    mean(line.words.flatMap(({ equivalent }) => (equivalent?.confidence === undefined ? [] : [equivalent.confidence])))
  return [
    {
      line: {
        text,
        ...(box === undefined ? {} : { box }),
        ...said(line),
        ...(line.id === undefined ? {} : { id: line.id }),
        ...(confidence === undefined ? {} : { confidence })
      },
      outline: line.points
    }
  ]
}

/** Lines that have no boxes of their own share that of the region evenly, as it holds them and nothing else. */
const ownLines = (region: Region): ReadonlyArray<Outlined> => {
  const texts = (region.equivalent?.text ?? "").split(/\r\n?|[\n\u2028\u2029]/).map(plain)
  const printed = texts.filter((text) => text !== "")
  const box = boxAround(region.points)
  const confidence = region.equivalent?.confidence
  return printed.map((text, i) => ({
    line: {
      text,
      ...(box === undefined ? {} : { box: share(box, i, printed.length, region.vertical === true) }),
      ...said(region),
      ...(confidence === undefined ? {} : { confidence })
    },
    outline: undefined
  }))
}

const said = ({ vertical, kind }: Element): Pick<LaidLine, "vertical" | "kind"> => ({
  ...(vertical === undefined ? {} : { vertical }),
  ...(kind === undefined ? {} : { kind })
})

const share = ({ x0, y0, x1, y1 }: Rectangle, i: number, count: number, isVertical: boolean): Rectangle => {
  const at = (from: number, to: number, n: number) => from + ((to - from) * n) / count
  return isVertical
    ? { x0: at(x1, x0, i + 1), y0, x1: at(x1, x0, i), y1 }
    : { x0, y0: at(y0, y1, i), x1, y1: at(y0, y1, i + 1) }
}

/** With single blanks, none beside Han. */
const plain = (text: string | undefined): string => joinWords((text ?? "").split(/[\s\u200b\u0085]+/))
