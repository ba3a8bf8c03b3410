import { type Metric, mean } from "../metric.ts"
import { type Piece, piecesOf } from "../pieces.ts"
import { redrawLists } from "../redraw.ts"

/**
 * Kendall's tau-a of the pieces of an article: pairs in the right order less those in the wrong one, by all pairs; 1 is
 * gold's order, -1 its reverse. A pair that the tool puts in two articles has no order and counts as neither. The mean
 * over articles of two pieces and more.
 */
export const kendall: Metric<{ readonly tau: ReadonlyArray<number> }> = {
  name: "kendall",
  lessIsBetter: [],
  count: (page) => ({
    tau: piecesOf(page)
      .filter((pieces) => pieces.length > 1)
      .map(tauOf)
  }),
  values: ({ tau }) => ({ tau: mean(tau) }),
  redraw: redrawLists
}

const tauOf = (pieces: ReadonlyArray<Piece>): number => {
  let balance = 0
  for (const [i, a] of pieces.entries())
    for (const b of pieces.slice(i + 1))
      if (a.article >= 0 && a.article === b.article) balance += Math.sign(b.position - a.position)
  return balance / ((pieces.length * (pieces.length - 1)) / 2)
}
