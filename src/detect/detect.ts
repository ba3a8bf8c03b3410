import type { Page } from "../read/page.ts"
import type { Segmenter } from "../text/words.ts"
import type { Continuity } from "./continuity.ts"
import { duplicatesOf, type Fluency } from "./duplicates.ts"
import { endsOpen } from "./ends.ts"
import { enumeratorOf } from "./enumerators.ts"
import { type Fragment, type Fragments, isRunningRole } from "./fragment.ts"
import { rowsOf } from "./gutters.ts"
import { blocksInOrder, placeInOrder, roleInOrder } from "./in-order.ts"
import { folioOf, jumpLineOf } from "./jump-line.ts"
import { jumpsApart } from "./jumps.ts"
import { layoutBlocks } from "./layout/blocks.ts"
import { around } from "./layout/rectangle.ts"
import { blocksOf } from "./paragraphs.ts"
import { isOpening, plain } from "./plain.ts"
import { rolesOf, type Told } from "./roles.ts"
import { closedText, mergedSpans } from "./rows.ts"

/**
 * Takes a page apart: its columns, then paragraphs and pieces of them, what each is, and which are copies. Every non-blank
 * character of the page is in exactly one fragment or duplicate.
 *
 * @param segmenter   keeps a line end inside a word from being taken for a column's
 * @param continuity  a language model's word on whether one line goes on in the next; without it the page's make-up decides
 * @param fluency     its word on which of two copies reads better; without it the first is kept of equals
 * @returns fragments in the dump's order or, where lines have boxes, in the order in which the page is read; none for a page without lines; never fails
 */
export const detect = (page: Page, segmenter: Segmenter, continuity?: Continuity, fluency?: Fluency): Fragments => {
  const text = page.source.text
  const inOrder = blocksInOrder(page)
  const found =
    inOrder ??
    (layoutBlocks(page) ?? blocksOf(text, rowsOf(page), segmenter, continuity)).flatMap((block) =>
      jumpsApart(text, block)
    )
  const blocks = found.map((block): Told => ({ ...block, text: closedText(text, block.rows) }))
  const told = rolesOf(blocks, segmenter, continuity)
  const roles = inOrder === undefined ? told : blocks.map((block, i) => roleInOrder(block, told[i]))
  const all = blocks.map((block, i): Fragment => {
    const running = isRunningRole(roles[i])
    return {
      id: `f${i + 1}`,
      spans: mergedSpans(text, block.rows),
      text: block.text,
      role: roles[i],
      beginsParagraph: running ? beginning(block) : undefined,
      endsOpen: running && endsOpen(block.text),
      ...(running && isOpening(plain(block.text)) ? { opensArticle: true } : {}),
      enumerator: enumeratorOf(block.text),
      column: block.rows[0].column,
      ...(roles[i] === "furniture" ? pointing(block.text) : {}),
      ...printed(block),
      ...placeInOrder(block)
    }
  })
  const duplicates = inOrder === undefined ? duplicatesOf(all, fluency) : []
  const copies = new Set(duplicates.map(({ fragment }) => fragment))
  return { page, fragments: all.filter((fragment) => !copies.has(fragment)), duplicates }
}

/** What a line of furniture says of pages: of another, or else of its own. */
const pointing = (text: string): Pick<Fragment, "jump" | "folio"> => {
  const jump = jumpLineOf(text)
  if (jump !== undefined) return { jump }
  const folio = folioOf(text)
  return folio === undefined ? {} : { folio }
}

/** That a paragraph goes on, the producer of boxes saw on the page itself; that one begins, make-up knows better. */
const beginning = ({ rows: [first], beginsParagraph }: Told): boolean | undefined =>
  first.beginsParagraph === false ? false : (beginsParagraph ?? first.beginsParagraph)

/** Where a block stands in print and how large its type is, as far as its lines have boxes. */
const printed = ({ rows, scale }: Told): Partial<Fragment> => {
  const boxes = rows.flatMap(({ box }) => (box === undefined ? [] : [box]))
  const [first] = boxes
  const sizes = rows.flatMap(({ size }) => (size === undefined ? [] : [size])).sort((a, b) => a - b)
  return {
    ...(first === undefined ? {} : { box: { page: first.page, ...around(boxes) } }),
    ...(sizes.length === 0 ? {} : { size: sizes[sizes.length >> 1] }),
    ...(scale === undefined ? {} : { scale }),
    ...(rows.some(({ vertical }) => vertical === true) ? { vertical: true } : {})
  }
}
