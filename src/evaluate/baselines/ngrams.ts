import type { Baseline } from "./baseline.ts"
import { chain } from "./chain.ts"
import { assignedJoins, type Likeness } from "./matching.ts"

/**
 * Character n-grams alone, the pairs chosen all together.
 *
 * @param seam  how well the end of the left text reads on in the start of the right one; more is better
 */
export const ngrams = (seam: Likeness): Baseline => ({
  name: "character n-grams",
  predict: (page) => chain(page, assignedJoins(page, seam))
})
