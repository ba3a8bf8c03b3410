import { isRunningRole } from "../../detect/fragment.ts"
import type { Column } from "../layout.ts"
import type { ScrambleOptions } from "../options.ts"
import { chance, pick, type Random, within } from "../random.ts"
import { misreadText } from "./misread.ts"

/** In characters: what is copied must be long enough for anyone to see that it is a copy. */
const shortest = 20

/** Some columns, or single pieces of them, come out again: right after themselves or anywhere further down. */
export const withCopies = (
  columns: ReadonlyArray<Column>,
  { copies, copyErrors }: ScrambleOptions,
  random: Random
): ReadonlyArray<Column> => {
  if (copies <= 0) return columns
  /** columns: what comes out after each */
  const after = columns.map((): Array<Column> => [])
  for (const [i, column] of columns.entries()) {
    const worthy = column.pieces.filter(({ text, role }) => text.length >= shortest && isRunningRole(role))
    if (worthy.length === 0 || !chance(random, copies)) continue
    const chosen = chance(random, 0.5) ? worthy : [pick(random, worthy)]
    const pieces = chosen.map((piece) => ({ ...piece, copy: true, text: misreadText(piece.text, copyErrors, random) }))
    after[chance(random, 0.4) ? i : within(random, [i, columns.length - 1])].push({ ...column, heading: [], pieces })
  }
  return columns.flatMap((column, i) => [column, ...after[i]])
}
