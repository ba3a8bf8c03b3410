import type { LaidPage } from "../layout.ts"
import { cutRows } from "./cut-rows.ts"

/** A page with its rows cut, and without the boxes of its words: cutting is all that they are for, and they are most of it. */
export const settled = (page: LaidPage): LaidPage => {
  const cut = cutRows(page)
  return { ...cut, lines: cut.lines.map(({ words: _, ...line }) => line) }
}
