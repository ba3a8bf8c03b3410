import type { Rectangle } from "./rectangle.ts"
import type { Run } from "./runs.ts"

/** What is put in order: a heading with its lines, or a run that is in none. */
export interface Item extends Rectangle {
  readonly runs: ReadonlyArray<Run>
  readonly kind: "stack" | "column" | "other"
}
