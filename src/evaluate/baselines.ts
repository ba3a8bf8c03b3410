import type { Baseline } from "./baselines/baseline.ts"
import { dumpOrder } from "./baselines/dump-order.ts"
import type { Likeness } from "./baselines/matching.ts"
import { ngrams } from "./baselines/ngrams.ts"
import { similarityAssigned, similarityGreedy } from "./baselines/string-similarity.ts"

/**
 * What every run is measured beside.
 *
 * @param seam  a model's character n-grams, as how well the left text reads on in the right one; without it that
 *   baseline is left out
 */
export const baselines = (seam?: Likeness): ReadonlyArray<Baseline> => [
  dumpOrder,
  similarityGreedy,
  similarityAssigned,
  ...(seam === undefined ? [] : [ngrams(seam)])
]
