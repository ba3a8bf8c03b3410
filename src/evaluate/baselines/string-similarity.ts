import { compareTwoStrings } from "string-similarity"
import type { Baseline } from "./baseline.ts"
import { chain } from "./chain.ts"
import { assignedJoins, greedyJoins } from "./matching.ts"

/** The package `string-similarity` (Dice of character bigrams) on whole fragments, the likest pair first. */
export const similarityGreedy: Baseline = {
  name: "string-similarity, greedy",
  predict: (page) => chain(page, greedyJoins(page, compareTwoStrings))
}

/** The same likeness, the pairs chosen all together. */
export const similarityAssigned: Baseline = {
  name: "string-similarity, assigned",
  predict: (page) => chain(page, assignedJoins(page, compareTwoStrings))
}
