import type { Metric } from "../metric.ts"
import { redrawReach } from "../redraw.ts"
import { countByReach, reachValues } from "../step-counts.ts"

/**
 * What follows what in an article, paragraph breaks and steps over gaps included: the successor-edge accuracy of
 * arXiv 2607.01018, with precision, as one who splits everything escapes recall alone.
 */
export const successors: Metric<ReturnType<typeof countByReach>> = {
  name: "successors",
  lessIsBetter: [],
  count: (page) => countByReach(page, () => true),
  values: reachValues,
  redraw: redrawReach
}
