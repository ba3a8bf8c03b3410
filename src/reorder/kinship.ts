import type { Enumerator } from "../detect/fragment.ts"
import type { ContinuityGraph } from "../score/graph.ts"
import { monotoneJumps } from "../score/odds/monotone.ts"
import { pageOrder, pageOrderNames, type SureJoin } from "../score/odds/page-order.ts"
import { similarity, type Topic, unit } from "../score/topics.ts"
import { lettersOf } from "../text/characters.ts"
import type { Chain } from "./chains.ts"
import { count, nameOf, sectionStep } from "./section-steps.ts"

/** What is asked of two chains: whether the second is a later part of the article that the first is of. */
export const kinshipNames = [
  "topic",
  "step",
  "nearest",
  "follows-directly",
  "first-headed",
  "end-open",
  "start-odds",
  "section",
  "after-neighbour",
  "before-neighbour",
  "skipped",
  "best-log-odds",
  "first-length",
  "second-length",
  "chains",
  "topic-lead",
  "topic-lead-back",
  "first-number",
  "section-choices",
  "section-takers",
  "headed-share",
  "alphabet",
  ...pageOrderNames
] as const

/** On a page of more chains than this, only those near in the dump are asked about. */
const mostPairs = 250
const reach = 60

const isNear = (chains: number, rank: Int32Array, x: number, y: number): boolean =>
  chains <= mostPairs || Math.abs(rank[x] - rank[y]) <= reach

/** A chain as kinship looks at it. */
interface View {
  readonly nodes: Chain
  readonly first: number // least node number
  readonly last: number // greatest
  /** In characters. */
  readonly length: number
  /** The first section number in it. */
  readonly number: Enumerator | undefined
  readonly topic: Topic
  readonly headed: boolean
  /** Share of letters among letters and Han: of text in an alphabet topics and n-grams of Han tell nothing. */
  readonly alphabet: number
}

/** Chains and what is known of them, for `kinship`. */
export interface Kin {
  /** Pairs of chains worth asking about: the second has no heading of its own. */
  readonly pairs: ReadonlyArray<readonly [number, number]>
  /** pairs × `pageOrderNames.length`: how far a step from the one's end to the other's start fits the page's jumps */
  readonly order: Float32Array
  readonly views: ReadonlyArray<View>
  /** Of the chains, how many have a heading: where most do, one without hardly is an article of its own. */
  readonly headedShare: number
  readonly chainOf: Int32Array
  readonly rank: Int32Array // chains by their first place in the dump
  /** chains: the chain that each is closest to in topic, with how close, and how close the next one is */
  readonly closest: ReadonlyArray<{ readonly chain: number; readonly most: number; readonly next: number }>
  /** How many chains end with a section number, and how many without a heading begin with one; by its name. */
  readonly endingWith: ReadonlyMap<string, number>
  readonly beginningWith: ReadonlyMap<string, number>
}

export const kinOf = (graph: ContinuityGraph, chains: ReadonlyArray<Chain>, headed: (node: number) => boolean): Kin => {
  const chainOf = new Int32Array(graph.nodes.length)
  const views = chains.map((nodes, c): View => {
    const sum = new Map<number, number>()
    let first = nodes[0]
    let last = nodes[0]
    for (const node of nodes) {
      chainOf[node] = c
      first = Math.min(first, node)
      last = Math.max(last, node)
      const size = Math.sqrt(graph.nodes[node].text.length)
      const { tokens, weights } = graph.topics[node]
      for (let i = 0; i < tokens.length; i++) sum.set(tokens[i], (sum.get(tokens[i]) ?? 0) + weights[i] * size)
    }
    const length = nodes.reduce((total, node) => total + graph.nodes[node].text.length, 0)
    const number = nodes.map((node) => graph.nodes[node].enumerator).find((enumerator) => enumerator !== undefined)
    const headless = { nodes, first, last, length, number, topic: unit(sum), alphabet: alphabetOf(graph, nodes) }
    return { ...headless, headed: headed(nodes[0]) }
  })
  const rank = new Int32Array(chains.length)
  const byFirst = views.map((_, c) => c).sort((a, b) => views[a].first - views[b].first)
  for (const [place, c] of byFirst.entries()) rank[c] = place
  const endingWith = new Map<string, number>()
  const beginningWith = new Map<string, number>()
  for (const view of views) {
    const last = view.nodes.findLast((node) => graph.nodes[node].enumerator !== undefined)
    if (last !== undefined) count(endingWith, graph.nodes[last].enumerator!)
    if (view.number !== undefined && !view.headed) count(beginningWith, view.number)
  }
  const pairs = pairsOf(views, rank)
  return {
    headedShare: views.filter((view) => view.headed).length / Math.max(1, views.length),
    ...{ pairs, order: orderOf(graph, views, pairs), views, chainOf, rank },
    ...{ closest: closestOf(views, rank), endingWith, beginningWith }
  }
}

const alphabetOf = ({ nodes }: ContinuityGraph, chain: Chain): number => {
  const { letters, all } = lettersOf(chain.map((node) => nodes[node].text).join(""))
  return letters / Math.max(1, all)
}

const closestOf = (views: ReadonlyArray<View>, rank: Int32Array): Kin["closest"] =>
  views.map((view, c) => {
    let chain = -1
    let most = 0
    let next = 0
    for (let other = 0; other < views.length; other++) {
      if (other === c || !isNear(views.length, rank, c, other)) continue
      const topic = similarity(view.topic, views[other].topic)
      if (chain < 0 || topic > most) {
        next = most
        most = topic
        chain = other
      } else next = Math.max(next, topic)
    }
    return { chain, most, next }
  })

/** How much closer in topic `x` is to `y` than the best other chain is; below 0 where another is closer. */
const leadOf = ({ closest }: Kin, y: number, x: number, topic: number): number =>
  closest[y].chain === x ? topic - closest[y].next : topic - closest[y].most

/** In pieces: what lies this far apart is far. */
const farthest = 30

/** Features of a pair, in the order of `kinshipNames`. */
export const kinship = (graph: ContinuityGraph, kin: Kin, pair: number): ReadonlyArray<number> => {
  const { views, chainOf, rank } = kin
  const [x, y] = kin.pairs[pair]
  const X = views[x]
  const Y = views[y]
  const end = X.nodes.at(-1)!
  const start = Y.nodes[0]
  let nearest = 1000
  // What lies farther than the nearest two can be needs no look at each.
  if (X.first - Y.last < farthest && Y.first - X.last < farthest)
    for (const a of X.nodes) for (const b of Y.nodes) nearest = Math.min(nearest, Math.abs(a - b))
  let after = start - 1
  while (after >= 0 && chainOf[after] === y) after--
  let before = start + 1
  while (before < chainOf.length && chainOf[before] === y) before++
  const P = after < 0 ? -1 : chainOf[after]
  const Q = before >= chainOf.length ? -1 : chainOf[before]
  let best = -12
  for (let e = graph.row[end]; e < graph.row[end + 1]; e++)
    if (graph.to[e] === start) best = Math.max(best, graph.logOdds[e])
  const topic = similarity(X.topic, Y.topic)
  const section = X.number === undefined || Y.number === undefined ? 0 : sectionStep(graph, X.nodes, Y.nodes)
  const { number } = Y
  const previous = number && { style: number.style, value: number.value - 1 }
  const features = [
    topic,
    Math.max(-30, Math.min(30, start - end)),
    Math.min(farthest, nearest),
    start === end + 1 ? 1 : 0,
    X.headed ? 1 : 0,
    graph.nodes[end].endsOpen ? 1 : 0,
    graph.paragraphStart[start],
    section,
    P < 0 || P === x ? 0 : rank[P] < rank[x] ? 1 : -1,
    Q < 0 || Q === x ? 0 : rank[x] < rank[Q] ? 1 : -1,
    P < 0 ? -20 : Math.max(-20, Math.min(20, rank[x] - rank[P])),
    best,
    Math.log2(X.length),
    Math.log2(Y.length),
    Math.log2(1 + views.length),
    leadOf(kin, y, x, topic),
    leadOf(kin, x, y, topic),
    Math.min(6, number?.value ?? 0),
    section === 1 && previous ? Math.min(6, kin.endingWith.get(nameOf(previous)) ?? 0) : 0,
    section === 1 && number ? Math.min(6, kin.beginningWith.get(nameOf(number)) ?? 0) : 0,
    kin.headedShare,
    Math.max(X.alphabet, Y.alphabet)
  ]
  for (let k = pair * pageOrderNames.length; k < (pair + 1) * pageOrderNames.length; k++) features.push(kin.order[k])
  return features
}

const pairsOf = (views: ReadonlyArray<View>, rank: Int32Array): Kin["pairs"] => {
  const headless = views.flatMap(({ headed }, y) => (headed ? [] : [y]))
  const pairs: Array<readonly [number, number]> = []
  for (let x = 0; x < views.length; x++)
    for (const y of headless) if (x !== y && isNear(views.length, rank, x, y)) pairs.push([x, y])
  return pairs
}

/** What the page's own jumps between columns say of a step from the first chain's end to the second's start. */
const orderOf = (graph: ContinuityGraph, views: ReadonlyArray<View>, pairs: Kin["pairs"]): Float32Array => {
  const n = graph.nodes.length
  const end = (x: number) => views[x].nodes[views[x].nodes.length - 1]
  const start = (y: number) => views[y].nodes[0]
  const byEnd = pairs.map((_, p) => p).sort((p, q) => end(pairs[p][0]) - end(pairs[q][0]) || p - q)
  const row = new Uint32Array(n + 1)
  for (const [x] of pairs) row[end(x) + 1]++
  for (let i = 0; i < n; i++) row[i + 1] += row[i]
  const steps: Pick<ContinuityGraph, "row" | "to"> = { row, to: Uint32Array.from(byEnd, (p) => start(pairs[p][1])) }
  const made: Array<SureJoin> = []
  for (const { nodes } of views)
    for (let at = 1; at < nodes.length; at++) made.push({ from: nodes[at - 1], to: nodes[at], probability: 1 })
  const open = new Set(views.filter(({ headed }) => !headed).map(({ nodes }) => nodes[0]))
  const found = pageOrder(
    steps,
    made,
    monotoneJumps(graph, graph.logOdds),
    graph.nodes.map(({ enumerator }) => enumerator),
    (node) => graph.nodes[node].endsOpen,
    (node) => open.has(node)
  )
  const width = pageOrderNames.length
  const order = new Float32Array(found.length)
  for (const [at, p] of byEnd.entries()) order.set(found.subarray(at * width, (at + 1) * width), p * width)
  return order
}
