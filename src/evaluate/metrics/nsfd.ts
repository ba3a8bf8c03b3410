import { type Metric, ratio } from "../metric.ts"
import { type Piece, piecesOf } from "../pieces.ts"

/**
 * Normalised Spearman footrule distance of the pieces of an article: how far each stands from its place, summed up, by
 * floor(n² / 2), the most that a permutation can have; 0 is best. A piece that is not in the article with most of the
 * text counts as far off as it could be, and no article as more than 1. The mean over articles of two pieces and more.
 */
export const nsfd: Metric<{ readonly articles: number; readonly distance: number }> = {
  name: "nsfd",
  lessIsBetter: ["distance"],
  count: (page) => {
    const distances = piecesOf(page).flatMap((pieces, g) =>
      pieces.length > 1 ? [distance(pieces, page.placement.match[g])] : []
    )
    return { articles: distances.length, distance: distances.reduce((sum, each) => sum + each, 0) }
  },
  values: ({ articles, distance }) => ({ distance: ratio(distance, articles) })
}

const distance = (pieces: ReadonlyArray<Piece>, article: number): number => {
  const found = pieces.flatMap((piece, i) => (article >= 0 && piece.article === article ? [{ ...piece, i }] : []))
  const places = new Map(found.sort((a, b) => a.position - b.position).map(({ i }, place) => [i, place]))
  const n = pieces.length
  let sum = 0
  for (let i = 0; i < n; i++) {
    const place = places.get(i)
    sum += place === undefined ? Math.max(i, n - 1 - i) : Math.abs(i - place)
  }
  return Math.min(1, sum / Math.floor((n * n) / 2))
}
