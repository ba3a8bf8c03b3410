import type { Feature } from "../feature.ts"

/** Whether the piece before the seam is worded like a headline: one that was taken for running text goes on in nothing. */
export const headlineEnd: Feature = {
  name: "from-headline-odds",
  unit: "nats",
  prepare:
    ({ headlineOdds }) =>
    (from) =>
      headlineOdds[from]
}

/** The same of the piece after the seam. */
export const headlineStart: Feature = {
  name: "to-headline-odds",
  unit: "nats",
  prepare:
    ({ headlineOdds }) =>
    (_, to) =>
      headlineOdds[to]
}
