import type { Feature } from "../feature.ts"

/** How much likelier the first characters read after this end than cold. */
export const ngram: Feature = {
  name: "ngram",
  unit: "nats",
  prepare: ({ lift }) => lift
}
