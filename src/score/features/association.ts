import type { Feature } from "../feature.ts"

/** Whether the words around the seam keep company: the inner product of the two towers. */
export const association: Feature = {
  name: "association",
  unit: "nats",
  prepare: ({ model, ends, starts }) => {
    const { dimensions } = model.tower
    return (from, to) => {
      let sum = 0
      for (let d = 0, x = from * dimensions, y = to * dimensions; d < dimensions; d++) sum += ends[x++] * starts[y++]
      return sum
    }
  }
}
