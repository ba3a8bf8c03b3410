import type { Feature } from "../feature.ts"

/** Whether the words around the seam keep company: the inner product of the two towers. */
export const association: Feature = {
  name: "association",
  unit: "nats",
  prepare: ({ association }) => association
}
