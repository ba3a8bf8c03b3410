import type { Reconstruction } from "../validate/reconstruction.ts"
import { type Searchable, searchable } from "./find-text.ts"
import type { ToolPage } from "./tool-text.ts"

/** A paragraph of a result, to be searched. */
export interface Passage {
  /** Its article, -1 for what is in none. */
  readonly article: number
  /** As a message says where it is. */
  readonly where: string
  readonly text: Searchable
}

/** @param source  the decoded source, where it is known: text that is in no article can then be found too */
export const passagesOf = (result: Reconstruction, source?: string): ReadonlyArray<Passage> => [
  ...result.articles.flatMap(({ id, headline, paragraphs }, article) =>
    paragraphs.map(({ text }, i) => ({
      article,
      where: `paragraph ${i + 1} of ${named(id, headline)}`,
      text: searchable(text)
    }))
  ),
  ...(source === undefined
    ? []
    : [
        ...result.unplaced.map(({ span, reason }) => ({ ...span, where: `the unplaced text (${reason})` })),
        ...result.duplicates.map(({ span }) => ({ ...span, where: "a copy that was folded" }))
      ].map(({ start, end, where }) => ({ article: -1, where, text: searchable(source.slice(start, end)) })))
]

/** The same of a tool's text. */
export const passagesOfTool = (page: ToolPage): ReadonlyArray<Passage> =>
  page.flatMap((paragraphs, article) => {
    const headline = paragraphs.find(({ level }) => level > 0)?.text ?? null
    return paragraphs.map(({ text }, i) => ({
      article,
      where: `paragraph ${i + 1} of ${named(`article ${article + 1}`, headline)}`,
      text: searchable(text)
    }))
  })

const named = (id: string, headline: string | null): string => (headline === null ? id : `${id} “${headline}”`)
