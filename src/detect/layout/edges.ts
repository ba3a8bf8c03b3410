import { spokenRole } from "../plain.ts"
import { isBeside } from "./rectangle.ts"
import type { Run } from "./runs.ts"

/** In ems: whitespace between a folio line and the page. */
const margin = 0.6
/** In ems: what stands so far apart on a folio line is not one heading. */
const farApart = 6

/** A page's runs, with the folio lines at its top and bottom by themselves. */
export interface Edges {
  /** From the left. */
  readonly top: ReadonlyArray<Run>
  readonly inner: ReadonlyArray<Run>
  readonly bottom: ReadonlyArray<Run>
}

/**
 * Finds the folio lines: the topmost and the lowest line of a page, if whitespace parts it from the rest and it says a
 * date or a page or has three parts that stand far apart.
 */
export const edgesOf = (runs: ReadonlyArray<Run>, em: number): Edges => {
  const top = edge(runs, em, (run) => run.y0)
  const rest = runs.filter((run) => !top.includes(run))
  const bottom = edge(rest, em, (run) => -run.y1)
  return { top, inner: rest.filter((run) => !bottom.includes(run)), bottom }
}

const edge = (runs: ReadonlyArray<Run>, em: number, from: (run: Run) => number): ReadonlyArray<Run> => {
  const lines = runs.filter((run) => run.kind !== "mark")
  const [outermost] = [...lines].sort((a, b) => from(a) - from(b))
  if (outermost === undefined) return []
  const row = lines.filter((run) => run === outermost || isBeside(run, outermost)).sort((a, b) => a.x0 - b.x0)
  const isFree = lines.every(
    (run) => row.includes(run) || row.every((piece) => Math.max(run.y0 - piece.y1, piece.y0 - run.y1) >= margin * em)
  )
  if (!isFree || row.some(({ slugs }) => slugs.length > 1)) return []
  const groups = 1 + row.slice(1).filter((piece, i) => piece.x0 - row[i].x1 >= farApart * em).length
  const isSaid = row.some(({ slugs }) => slugs[0].pieces.some(({ words }) => spokenRole(words) === "furniture"))
  return groups > 2 || (isSaid && row.every(({ size }) => size <= 2.5 * em)) ? row : []
}
