import type { Comparison } from "./comparison.ts"

/** Where a piece of an article of gold went. */
export interface Piece {
  /** The tool's article; -1 for nowhere or unplaced. */
  readonly article: number
  /** Place in it; pieces of one article are in the order of their places. */
  readonly position: number
}

/**
 * The pieces of each article of gold, in gold's order: what lies in one line and one paragraph. Each is where its first
 * character that the tool has in an article is.
 */
export const piecesOf = ({
  gold,
  predicted,
  wantedSteps,
  placement
}: Comparison): ReadonlyArray<ReadonlyArray<Piece>> =>
  gold.articles.map((paragraphs) =>
    paragraphs.flatMap(({ characters }) => {
      const pieces: Array<Piece> = []
      let open = false // the piece at hand has no place yet
      for (const [i, character] of characters.entries()) {
        if (i === 0 || wantedSteps.runsOn[characters[i - 1]] !== character) {
          pieces.push({ article: -1, position: -1 })
          open = true
        }
        const article = placement.article[character]
        if (!open || article < 0 || article >= predicted.articles.length) continue
        pieces[pieces.length - 1] = { article, position: placement.position[character] }
        open = false
      }
      return pieces
    })
  )
