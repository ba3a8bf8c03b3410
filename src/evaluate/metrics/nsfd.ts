import { type Metric, mean } from "../metric.ts"
import { type Piece, piecesOf } from "../pieces.ts"
import { redrawLists } from "../redraw.ts"

/**
 * Normalised Spearman footrule distance of the pieces of an article: how far each stands from its place, summed up, by
 * floor(n² / 2), the most that a permutation can have; 0 is best. A piece that is not in the article with most of the
 * text counts as far off as it could be, and no article as more than 1. The mean over articles of two pieces and more.
 */
export const nsfd: Metric<{ readonly distance: ReadonlyArray<number> }> = {
  name: "nsfd",
  lessIsBetter: ["distance"],
  count: (page) => ({
    distance: piecesOf(page).flatMap((pieces, g) =>
      pieces.length > 1 ? [distanceOf(pieces, page.placement.match[g])] : []
    )
  }),
  values: ({ distance }) => ({ distance: mean(distance) }),
  redraw: redrawLists
}

const distanceOf = (pieces: ReadonlyArray<Piece>, article: number): number => {
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
