import type { Metric } from "../metric.ts"
import { redrawReach } from "../redraw.ts"
import { countByReach, reachValues } from "../step-counts.ts"

/**
 * Joins inside a paragraph, from the last character before a cut to the first after it. A *jump* has other text
 * between in the source (what is quoted as "seams"), a *local* join only a line end or a blank line.
 */
export const continuations: Metric<ReturnType<typeof countByReach>> = {
  name: "continuations",
  lessIsBetter: [],
  count: (page) => countByReach(page, ({ within }) => within),
  values: reachValues,
  redraw: redrawReach
}
