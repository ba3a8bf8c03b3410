import type { LaidLine, LaidPage, LaidWord, Rectangle } from "../layout.ts"
import type { Cut } from "./cuts.ts"
import { gutterFinder } from "./gutters.ts"
import { pieceBox } from "./piece-box.ts"
import type { RowWord } from "./row.ts"

/** A line that can be cut. */
type BoxedLine = LaidLine & { readonly box: Rectangle; readonly words: ReadonlyArray<LaidWord> }

/**
 * Cuts lines that were read across a gutter, as OCR does where columns stand as near as characters do: the boxes of words
 * know better, but only all of a page's together. Pieces keep the line's names; lines without boxes of words stay whole.
 */
export const cutRows = (page: LaidPage): LaidPage => {
  const pieces = new Map<LaidLine, ReadonlyArray<LaidLine>>()
  for (const vertical of [false, true]) {
    const lines = page.lines.filter((line) => isBoxed(line)).filter((line) => (line.vertical === true) === vertical)
    const cutsOf = gutterFinder(
      lines.map((line) => ({
        across: vertical ? (line.box.x0 + line.box.x1) / 2 : (line.box.y0 + line.box.y1) / 2,
        words: line.words.map((_, i) => rowWord(line, i, vertical))
      }))
    )
    for (const [i, line] of lines.entries()) {
      const cuts = cutsOf(i)
      if (cuts.length > 0) pieces.set(line, piecesOf(line, cuts))
    }
  }
  return pieces.size === 0 ? page : { ...page, lines: page.lines.flatMap((line) => pieces.get(line) ?? [line]) }
}

const isBoxed = (line: LaidLine): line is BoxedLine => line.box !== undefined && line.words !== undefined

/** Marks at either end of a word may be a rule between columns that was read: its letters tell where it stands. */
const rowWord = (line: BoxedLine, i: number, vertical: boolean): RowWord => {
  const { box } = line.words[i]
  const word = wordAt(line, i)
  const from = vertical ? box.y0 : box.x0
  const to = vertical ? box.y1 : box.x1
  const before = word.search(letter)
  const after = /[^\p{L}\p{N}]*$/u.exec(word)?.[0].length ?? 0
  const unit = (to - from) / Math.max(1, word.length)
  return {
    from,
    to,
    letters: before < 0 ? undefined : { from: from + before * unit, to: to - after * unit },
    size: vertical ? box.x1 - box.x0 : box.y1 - box.y0
  }
}

const letter = /[\p{L}\p{N}]/u

const wordAt = ({ text, words }: BoxedLine, i: number): string =>
  text.slice(words[i].start, words.at(i + 1)?.start).trim()

const piecesOf = (line: BoxedLine, cuts: ReadonlyArray<Cut>): ReadonlyArray<LaidLine> => {
  const { text, words, box, size, vertical, afterBlank, beginsParagraph, indent, ...said } = line
  const first = {
    ...(afterBlank === undefined ? {} : { afterBlank }),
    ...(beginsParagraph === undefined ? {} : { beginsParagraph }),
    ...(indent === undefined ? {} : { indent })
  }
  const telling = words.map((word, i) => ({ box: word.box, hasLetters: letter.test(wordAt(line, i)) }))
  return [undefined, ...cuts].map((before, i) => {
    const after = cuts.at(i)
    const own = telling.slice(before?.word ?? 0, after?.word)
    const around = pieceBox(own, box, vertical === true, { from: before?.gutter.to, to: after?.gutter.from })
    const start = before === undefined ? 0 : words[before.word].start
    return {
      ...said,
      text: text.slice(start, after === undefined ? text.length : words[after.word].start).trim(),
      box: around,
      ...(size === undefined ? {} : { size: size === thickness(box, vertical) ? thickness(around, vertical) : size }),
      ...(vertical === undefined ? {} : { vertical }),
      ...(i === 0 ? first : { afterBlank: false })
    }
  })
}

const thickness = ({ x0, y0, x1, y1 }: Rectangle, vertical: boolean | undefined): number =>
  vertical === true ? x1 - x0 : y1 - y0
