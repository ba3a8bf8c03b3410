import type { Page } from "../read/page.ts"
import type { Fragment, Role } from "./fragment.ts"
import type { Block } from "./paragraphs.ts"
import { plainRows } from "./rows.ts"

/** The lines of a page whose text is in order already, each a block by itself; `undefined` for any other page. */
export const blocksInOrder = (page: Page): ReadonlyArray<Block> | undefined =>
  page.lines.some(({ article }) => article !== undefined)
    ? plainRows(page.source.text, page.lines).map((row) => ({ rows: [row], measure: 0, beginsParagraph: true }))
    : undefined

/** Whoever put the page in order has left out what belongs to no article: what is there belongs to one. */
export const roleInOrder = ({ rows: [{ article }] }: Block, told: Role): Role =>
  article !== undefined && (told === "furniture" || told === "caption") ? "body" : told

export const placeInOrder = ({ rows: [{ article, afterGap }] }: Block): Pick<Fragment, "article" | "afterGap"> => ({
  ...(article === undefined ? {} : { article }),
  ...(afterGap === undefined ? {} : { afterGap })
})
