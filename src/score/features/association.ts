import type { Feature } from "../feature.ts"
import { associationOf } from "../prepare.ts"

/** Whether the words around the seam keep company: the inner product of the two towers. */
export const association: Feature = {
  name: "association",
  unit: "nats",
  prepare: (prepared) => (from, to) => associationOf(prepared, from, to)
}
