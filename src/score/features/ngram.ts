import { seamLift } from "../../model/ngram.ts"
import type { Feature } from "../feature.ts"

/** How much likelier the first characters read after this end than cold. */
export const ngram: Feature = {
  name: "ngram",
  unit: "nats",
  prepare:
    ({ model, readings }) =>
    (from, to) =>
      seamLift(model.ngram, readings[from].characters, readings[to].characters)
}
