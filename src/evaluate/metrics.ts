import { corrections } from "./corrections.ts"
import type { Measure, Metric } from "./metric.ts"
import { calibration } from "./metrics/calibration.ts"
import { conservation } from "./metrics/conservation.ts"
import { continuations } from "./metrics/continuations.ts"
import { cuts } from "./metrics/cuts.ts"
import { duplicates } from "./metrics/duplicates.ts"
import { gaps } from "./metrics/gaps.ts"
import { grouping } from "./metrics/grouping.ts"
import { headings } from "./metrics/headings.ts"
import { kendall } from "./metrics/kendall.ts"
import { nsfd } from "./metrics/nsfd.ts"
import { orderEdit } from "./metrics/order-edit.ts"
import { perfectMatch } from "./metrics/perfect-match.ts"
import { successors } from "./metrics/successors.ts"
import { quality } from "./quality.ts"

/** What a page is measured by, in the order of reports. */
export const metrics: ReadonlyArray<Metric> = [
  continuations,
  cuts,
  successors,
  kendall,
  perfectMatch,
  nsfd,
  orderEdit,
  grouping,
  headings,
  gaps,
  duplicates,
  conservation,
  calibration
]

/** All that a report may show: beside the metrics what a person's corrections tell, and what can be said without gold. */
export const measures: ReadonlyArray<Measure> = [...metrics, corrections, quality]
