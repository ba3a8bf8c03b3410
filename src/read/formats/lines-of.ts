import { trimmed } from "../../text/characters.ts"
import type { LaidLine, Rectangle } from "../layout.ts"
import { shareOf } from "./numbers.ts"

/** What a file may say of a piece of text; `undefined` where it says nothing. */
export type Said = {
  readonly [K in Exclude<keyof LaidLine, "text" | "indent" | "afterBlank">]?: LaidLine[K] | undefined
}

const lineEnds = /\r\n|[\n\v\f\r\x85\u2028\u2029]/

/**
 * The lines of a piece of text, which may hold line ends; none where it is blank. Blanks before a line and blank lines
 * are kept as `indent` and `afterBlank`. One box around several lines is divided among them, evenly: from top to bottom,
 * of vertical ones from right to left. What is said of a paragraph's start is said of the first line.
 */
export const linesOf = (text: string, { box, beginsParagraph, confidence, ...said }: Said): ReadonlyArray<LaidLine> => {
  const rows = text.split(lineEnds).map(stripped)
  const filled = rows.flatMap((row, i) => (row.text === "" ? [] : [i]))
  return filled.map((i, n) => {
    const part = box === undefined ? undefined : slice(box, n, filled.length, said.vertical === true)
    return {
      ...rows[i],
      ...(n > 0 ? { afterBlank: rows[i - 1].text === "" } : {}),
      ...given({ ...said, confidence: shareOf(confidence), box: part, ...(n === 0 ? { beginsParagraph } : {}) })
    }
  })
}

const stripped = (row: string): Pick<LaidLine, "text" | "indent"> => {
  const text = trimmed(row)
  const start = row.indexOf(text)
  return { text, ...(start > 0 ? { indent: start } : {}) }
}

const slice = ({ x0, y0, x1, y1 }: Rectangle, n: number, of: number, vertical: boolean): Rectangle => {
  const step = (vertical ? x1 - x0 : y1 - y0) / of
  return vertical
    ? { x0: x1 - (n + 1) * step, y0, x1: x1 - n * step, y1 }
    : { x0, y0: y0 + n * step, x1, y1: y0 + (n + 1) * step }
}

const given = <A extends object>(said: A): { [K in keyof A]: Exclude<A[K], undefined> } =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as {
    [K in keyof A]: Exclude<A[K], undefined>
  }
