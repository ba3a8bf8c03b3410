import { isHan } from "../../text/characters.ts"
import type { Column, Piece } from "../layout.ts"
import { chance } from "../random.ts"
import type { Damage } from "./damage.ts"

/** At cuts within a paragraph the last character is printed again after the cut, or one is lost. */
export const seams: Damage = (page, { doubled, dropped }, random) => {
  if (doubled <= 0 && dropped <= 0) return page
  const columns: Array<Column> = []
  for (const column of page.columns) {
    const before = columns.at(-1)
    const left = before?.article === column.article ? before.pieces.at(-1) : undefined
    const right = column.pieces.at(0)
    if (before === undefined || left === undefined || right === undefined || !isSeam(left, right)) {
      columns.push(column)
      continue
    }
    const last = left.text.at(-1)!
    if (isHan(last.charCodeAt(0)) && last.length === 1 && chance(random, doubled))
      columns.push(withFirst(column, { ...right, text: last + right.text, overlap: 1 }))
    else if (right.text.length > 1 && chance(random, dropped)) {
      const [first] = right.text
      if (isHan(first.charCodeAt(0)) && right.text.length > first.length)
        columns.push(withFirst(column, { ...right, text: right.text.slice(first.length) }))
      else columns.push(column)
    } else columns.push(column)
  }
  return { ...page, columns }
}

const isSeam = (left: Piece, right: Piece): boolean =>
  left.paragraph === right.paragraph && right.part === left.part + 1

const withFirst = (column: Column, piece: Piece): Column => ({ ...column, pieces: [piece, ...column.pieces.slice(1)] })
