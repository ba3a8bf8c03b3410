const wide = /[\u1100-\u115f\u2e80-\u303f\u3041-\ua4cf\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6“”‘’—…·]/u

/** Cells of a terminal that `text` fills: two for a Han character and for the punctuation set as wide as one. */
export const cells = (text: string): number => [...text].reduce((sum, c) => sum + (wide.test(c) ? 2 : 1), 0)

const neverFirst = /^[，。、；：！？”’）》％,.;:!?)%]/u
const neverLast = /[“‘（《(]$/u

/** Numbers and Latin words stay whole; a mark that must not begin a line hangs over its end. */
const tokens = (text: string): ReadonlyArray<string> => text.match(/[0-9A-Za-z.%℃-]+|—+|…+|./gu) ?? []

/** Breaks `text` into lines of at most `width` cells; the first is `indent` cells shorter. */
export const wrap = (text: string, width: number, indent: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ""
  let room = width - indent
  for (const token of tokens(text)) {
    if (cells(line + token) > room && line !== "" && !neverFirst.test(token)) {
      const kept = line.replace(neverLast, "")
      const carried = line.slice(kept.length)
      lines.push(kept)
      line = carried
      room = width
    }
    line += token
  }
  return line === "" ? lines : [...lines, line]
}
