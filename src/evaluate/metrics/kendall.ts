import { type Metric, ratio } from "../metric.ts"
import { type Piece, piecesOf } from "../pieces.ts"

/**
 * Kendall's tau-a of the pieces of an article: pairs in the right order less those in the wrong one, by all pairs; 1 is
 * gold's order, -1 its reverse. A pair that the tool puts in two articles has no order and counts as neither. The mean
 * over articles of two pieces and more.
 */
export const kendall: Metric<{ readonly articles: number; readonly tau: number }> = {
  name: "kendall",
  lessIsBetter: [],
  count: (page) => {
    const taus = piecesOf(page)
      .filter((pieces) => pieces.length > 1)
      .map(tau)
    return { articles: taus.length, tau: taus.reduce((sum, each) => sum + each, 0) }
  },
  values: ({ articles, tau }) => ({ tau: ratio(tau, articles) })
}

const tau = (pieces: ReadonlyArray<Piece>): number => {
  let balance = 0
  for (const [i, a] of pieces.entries())
    for (const b of pieces.slice(i + 1))
      if (a.article >= 0 && a.article === b.article) balance += Math.sign(b.position - a.position)
  return balance / ((pieces.length * (pieces.length - 1)) / 2)
}
