import type { Fragments } from "../../detect/fragment.ts"
import type { Prediction } from "../prediction.ts"

/** A simple way to put a page together, to be better than. */
export interface Baseline {
  readonly name: string
  readonly predict: (page: Fragments) => Prediction
}
