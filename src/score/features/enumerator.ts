import type { Feature } from "../feature.ts"

/** Section numbers in sequence: 1 the next one, -1 one that cannot follow, 0 where one of the two has none. */
export const enumerator: Feature = {
  name: "enumerator",
  unit: "-1, 0, 1",
  prepare:
    ({ nodes }) =>
    (from, to) => {
      const next = nodes[to].enumerator
      const last = nodes[from].enumerator
      if (!next) return 0
      if (!last) return next.value === 1 ? 0.5 : 0
      if (last.style !== next.style) return 0
      return next.value === last.value + 1 ? 1 : -1
    }
}
