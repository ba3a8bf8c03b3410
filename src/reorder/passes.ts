import type { ContinuityGraph } from "../score/graph.ts"
import { isCut } from "./paragraphs.ts"
import type { PathCover } from "./path-cover.ts"

/** So many jumps make a pattern. */
const leastJumps = 3
/** So large a share of them must not cross. */
const leastShare = 0.7
/** In nats: what the page's pattern alone does not make up for. */
const leastLogOdds = -2.5

/** In nats: a jump from which the pattern is read is this much likelier than not. */
const sure = 0.7
/** In nats: what a jump loses for each sure one that it crosses, and at most. */
const crossing = 1
const mostLoss = 4

/** A jump between columns. */
export interface Jump {
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

/** The page's order, read from its sure jumps: those that lead on in the dump, and those that lead back. */
export interface Pattern {
  readonly onward: ReadonlyArray<Jump>
  readonly back: ReadonlyArray<Jump>
}

const isOnward = ({ from, to }: Jump): boolean => to > from

/**
 * Jumps whose order is the page's: as many as do not cross, none where too few are sure or too many cross. Onward jumps
 * and those back are two patterns, as where the second columns came out before the first.
 *
 * @param headed  nodes right below a heading: what leads there wraps round, and is no part of a pattern
 */
export const patternOf = (graph: ContinuityGraph, cover: PathCover, headed: (node: number) => boolean): Pattern => {
  const jumps: Array<Jump> = []
  for (const [from, edge] of cover.next.entries()) {
    if (edge < 0 || graph.logOdds[edge] <= sure) continue
    const to = graph.to[edge]
    if (to !== from + 1 && !headed(to)) jumps.push({ from, to })
  }
  const clear = (all: ReadonlyArray<Jump>) => {
    const run = all.length < leastJumps ? [] : rising(all)
    return run.length < leastJumps || run.length < leastShare * all.length ? [] : run
  }
  return { onward: clear(jumps.filter(isOnward)), back: clear(jumps.filter((jump) => !isOnward(jump))) }
}

/**
 * What jumps lose, in nats, for crossing the page's pattern: an edge's share of `crossing` for each sure jump it crosses.
 *
 * @returns edges; 0 for steps to what stands next and on a page without a pattern
 */
export const crossingLosses = (
  graph: ContinuityGraph,
  pattern: Pattern,
  headed: (node: number) => boolean
): Float32Array => {
  const losses = new Float32Array(graph.to.length)
  for (let i = 0; i < graph.nodes.length; i++)
    for (let e = graph.row[i]; e < graph.row[i + 1]; e++) {
      const to = graph.to[e]
      if (to === i + 1 || headed(to)) continue
      let crossed = 0
      for (const jump of isOnward({ from: i, to }) ? pattern.onward : pattern.back)
        if (jump.from !== i && jump.to !== to && jump.from < i !== jump.to < to) crossed++
      losses[e] = Math.min(mostLoss, crossed * crossing)
    }
  return losses
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
  pattern: Pattern,
  headed: (node: number) => boolean
): ReadonlyArray<number> => {
  const n = graph.nodes.length
  const ends: Array<number> = []
  const starts: Array<number> = []
  for (const [i, node] of graph.nodes.entries()) {
    if (cover.next[i] < 0 && isCut(node)) ends.push(i)
    const enters = cover.previous[i] < 0 && !headed(i) && node.enumerator === undefined && node.beginsParagraph !== true
    if (enters && graph.paragraphStart[i] < 1) starts.push(i)
  }
  const found: Array<number> = []
  for (const onward of [true, false]) {
    const jumps = onward ? pattern.onward : pattern.back
    const bounds = [{ from: -1, to: -1 }, ...jumps, { from: n, to: n }]
    for (let b = 0; jumps.length > 0 && b + 1 < bounds.length; b++) {
      const [low, high] = [bounds[b], bounds[b + 1]]
      const within = ends.filter((i) => i > low.from && i < high.from)
      const open = starts.filter((j) => j > low.to && j < high.to)
      found.push(...aligned(graph, within, open, onward))
    }
  }
  return found
}

/** The edges of the heaviest order-preserving matching of `ends` and `starts`. */
const aligned = (
  graph: ContinuityGraph,
  ends: ReadonlyArray<number>,
  starts: ReadonlyArray<number>,
  onward: boolean
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
        const to = graph.to[e]
        if (to !== starts[b - 1] || to === from + 1 || isOnward({ from, to }) !== onward) continue
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
