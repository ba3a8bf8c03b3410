import type { Baseline } from "./baseline.ts"
import { chain, openEnds } from "./chain.ts"

/** The dump's own order: running text that is cut goes on in what comes next, if that is running text and may go on. */
export const dumpOrder: Baseline = {
  name: "dump order",
  predict: (page) => {
    const { ends, starts } = openEnds(page)
    const mayGoOn = new Set(starts)
    const joins = ends.flatMap((from) => {
      const to = page.fragments.findIndex(({ role }, i) => i > from && role !== "furniture")
      return mayGoOn.has(to) ? [[from, to] as const] : []
    })
    return chain(page, joins)
  }
}
