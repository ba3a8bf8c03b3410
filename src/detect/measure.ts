import type { Row } from "./rows.ts"

/** Lines on each side that show how wide a column is. */
const sight = 8
/** In half ems: lines wider than this are paragraphs of their own unless many agree. */
const widest = 110
/** In half ems: below it lines are a list, not a column. */
const narrowest = 12

/**
 * The width that each row's column is set to, in half ems; 0 where lines show none, that is where each is a paragraph
 * or a whole piece. It is the width that most rows near it share: lines of Han are justified, and only a paragraph's last
 * falls short. Ragged lines of words share none; there the widest row counts, as long as most come near it.
 *
 * @param ragged  for each row, whether it is set in words that stand apart by blanks
 */
export const measures = (rows: ReadonlyArray<Row>, ragged: ReadonlyArray<boolean>): ReadonlyArray<number> =>
  rows.map((row, i) => {
    const near: Array<number> = []
    let words = 0
    for (let k = Math.max(0, i - sight); k <= Math.min(rows.length - 1, i + sight); k++)
      if (rows[k].strip === row.strip) {
        near.push(rows[k].width)
        if (ragged[k]) words++
      }
    return words * 2 > near.length ? raggedMeasure(near) : justifiedMeasure(near)
  })

const justifiedMeasure = (widths: ReadonlyArray<number>): number => {
  let best = 0
  let most = 0
  for (const width of widths) {
    if (width < narrowest || width > widest) continue
    const count = widths.filter((other) => Math.abs(other - width) <= 2).length
    if (count > most || (count === most && width > best)) {
      best = width
      most = count
    }
  }
  return (most >= 3 || (most === 2 && widths.length <= 4)) && most >= 0.3 * widths.length ? best : 0
}

const raggedMeasure = (widths: ReadonlyArray<number>): number => {
  const usable = widths.filter((width) => width <= widest)
  if (usable.length * 2 < widths.length) return 0
  const most = Math.max(0, ...usable)
  const full = usable.filter((width) => width >= 0.8 * most).length
  return most >= 2 * narrowest && full >= 3 && full * 2 >= usable.length ? most : 0
}
