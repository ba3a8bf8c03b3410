import { isBlank } from "../text/characters.ts"
import type { Span } from "../text/span.ts"
import type { DonePage } from "./numbered.ts"
import type { Reconstruction } from "./reconstruction.ts"

/** What can be said of a result without gold: how much stayed open, how sure the joins are, how much has no place. */
export const qualityOf = (
  text: string,
  pages: ReadonlyArray<DonePage>,
  unplaced: ReadonlyArray<{ readonly span: Span }>
): Reconstruction["quality"] => {
  const paragraphs = pages.flatMap(({ articles }) => articles.articles.flatMap((article) => article.paragraphs))
  const joins = paragraphs.flatMap((paragraph) => paragraph.joins)
  const sum = joins.reduce((total, { probability }) => total + probability, 0)
  return {
    // A colon before a list of items ends a paragraph too: nothing is cut there.
    openEnds: paragraphs.filter(({ fragments }) => {
      const last = fragments[fragments.length - 1]
      return last.endsOpen && !/[：:；;]\s*$/.test(last.text)
    }).length,
    gaps: paragraphs.filter(({ gapBefore }) => gapBefore).length,
    meanJoinProbability: joins.length === 0 ? 1 : Math.round((sum / joins.length) * 1e4) / 1e4,
    unplacedCharacters: unplaced.reduce((total, { span }) => total + nonBlanks(text, span), 0)
  }
}

const nonBlanks = (text: string, { start, end }: Span): number => {
  let count = 0
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) count++
  return count
}
