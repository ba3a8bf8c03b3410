import type { ContinuityGraph } from "../score/graph.ts"
import { isCut } from "./paragraphs.ts"
import type { PathCover } from "./path-cover.ts"

/** So many jumps make a pattern. */
const leastJumps = 3
/** So large a share of them must not cross. */
const leastShare = 0.8
/** In nats: what the page's pattern alone does not make up for. */
const leastLogOdds = -4.5

/** A jump between columns. */
interface Jump {
  readonly from: number
  readonly to: number
}

/** The longest run of jumps, by `from`, whose targets rise. */
const rising = (jumps: ReadonlyArray<Jump>): ReadonlyArray<Jump> => {
  const best: Array<number> = []
  const before: Array<number> = []
  let last = -1
  for (let a = 0; a < jumps.length; a++) {
    best[a] = 1
    before[a] = -1
    for (let b = 0; b < a; b++)
      if (jumps[b].to < jumps[a].to && best[b] >= best[a]) {
        best[a] = best[b] + 1
        before[a] = b
      }
    if (last < 0 || best[a] > best[last]) last = a
  }
  const run: Array<Jump> = []
  for (let a = last; a >= 0; a = before[a]) run.push(jumps[a])
  return run.reverse()
}

/**
 * Where a page's columns came out pass by pass, a cut end that wording leaves without a continuation goes on between the
 * targets of the jumps before and after it. In each such window the ends and the starts that are left are matched in
 * order, as many as the page's scored candidates allow, the likeliest together: an alignment by dynamic programming.
 *
 * @returns edges that the pattern speaks for; none on a page without one
 */
export const fittingJumps = (
  graph: ContinuityGraph,
  cover: PathCover,
  headed: (node: number) => boolean
): ReadonlyArray<number> => {
  const jumps: Array<Jump> = []
  for (const [from, edge] of cover.next.entries()) {
    if (edge >= 0 && graph.to[edge] !== from + 1) jumps.push({ from, to: graph.to[edge] })
  }
  const pattern = jumps.length < leastJumps ? [] : rising(jumps)
  if (pattern.length < leastJumps || pattern.length < leastShare * jumps.length) return []
  const n = graph.nodes.length
  const ends: Array<number> = []
  const starts: Array<number> = []
  for (const [i, node] of graph.nodes.entries()) {
    if (cover.next[i] < 0 && isCut(node)) ends.push(i)
    const enters = cover.previous[i] < 0 && !headed(i) && node.enumerator === undefined && node.beginsParagraph !== true
    if (enters && graph.paragraphStart[i] < 1) starts.push(i)
  }
  const found: Array<number> = []
  const bounds = [{ from: -1, to: -1 }, ...pattern, { from: n, to: n }]
  for (let b = 0; b + 1 < bounds.length; b++) {
    const [low, high] = [bounds[b], bounds[b + 1]]
    const within = ends.filter((i) => i > low.from && i < high.from)
    const open = starts.filter((j) => j > low.to && j < high.to)
    found.push(...aligned(graph, within, open))
  }
  return found
}

/** The edges of the heaviest order-preserving matching of `ends` and `starts`. */
const aligned = (
  graph: ContinuityGraph,
  ends: ReadonlyArray<number>,
  starts: ReadonlyArray<number>
): ReadonlyArray<number> => {
  const width = starts.length + 1
  const total = new Float64Array((ends.length + 1) * width)
  const edgeAt = new Int32Array((ends.length + 1) * width).fill(-1)
  for (let a = 1; a <= ends.length; a++)
    for (let b = 1; b <= starts.length; b++) {
      const at = a * width + b
      total[at] = Math.max(total[at - width], total[at - 1])
      const from = ends[a - 1]
      for (let e = graph.row[from]; e < graph.row[from + 1]; e++) {
        if (graph.to[e] !== starts[b - 1] || graph.to[e] === from + 1) continue
        const worth = total[at - width - 1] + graph.logOdds[e] - leastLogOdds
        if (graph.logOdds[e] <= leastLogOdds || worth <= total[at]) continue
        total[at] = worth
        edgeAt[at] = e
      }
    }
  const edges: Array<number> = []
  for (let a = ends.length, b = starts.length; a > 0 && b > 0; ) {
    const at = a * width + b
    if (edgeAt[at] >= 0) {
      edges.push(edgeAt[at])
      a--
      b--
    } else if (total[at] === total[at - width]) a--
    else b--
  }
  return edges
}
