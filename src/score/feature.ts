import type { Prepared } from "./prepare.ts"

/** One kind of evidence that a piece goes on in another. */
export interface Feature {
  /** As the result names it. */
  readonly name: string
  /** What its values are measured in. */
  readonly unit: string
  /** Looks at the page once; what it gives is asked for every candidate, by node numbers. */
  readonly prepare: (prepared: Prepared) => (from: number, to: number) => number
}
