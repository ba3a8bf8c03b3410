import type { Candidates } from "./candidates.ts"
import type { Prepared } from "./prepare.ts"

/** One kind of evidence that a piece goes on in another. */
export interface Feature {
  /** As the result names it. */
  readonly name: string
  /** What its values are measured in. */
  readonly unit: string
  /** Whether it tells of the dump's order alone: what wording says by itself is reckoned without it. */
  readonly ofPlace?: true
  /** Looks at the page once; what it gives is asked for every candidate, by its nodes and its number among the edges. */
  readonly prepare: (prepared: Prepared, edges: Candidates) => (from: number, to: number, edge: number) => number
}
