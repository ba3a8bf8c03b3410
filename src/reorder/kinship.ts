import type { Enumerator } from "../detect/fragment.ts"
import type { ContinuityGraph } from "../score/graph.ts"
import { similarity, type Topic, unit } from "../score/topics.ts"
import type { Chain } from "./chains.ts"

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
  "section-takers"
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
  readonly topic: Topic
  readonly headed: boolean
}

/** Chains and what is known of them, for `kinship`. */
export interface Kin {
  readonly views: ReadonlyArray<View>
  readonly chainOf: Int32Array
  readonly rank: Int32Array // chains by their first place in the dump
  /** chains: the chain that each is closest to in topic, with how close, and how close the next one is */
  readonly closest: ReadonlyArray<{ readonly chain: number; readonly most: number; readonly next: number }>
  /** How many chains end with a section number, and how many without a heading begin with one; by its name. */
  readonly endingWith: ReadonlyMap<string, number>
  readonly beginningWith: ReadonlyMap<string, number>
}

const nameOf = ({ style, value }: Enumerator): string => `${style} ${value}`
const count = (counts: Map<string, number>, number: Enumerator): void => {
  counts.set(nameOf(number), (counts.get(nameOf(number)) ?? 0) + 1)
}

export const kinOf = (graph: ContinuityGraph, chains: ReadonlyArray<Chain>, headed: (node: number) => boolean): Kin => {
  const chainOf = new Int32Array(graph.nodes.length)
  const views = chains.map((nodes, c): View => {
    const sum = new Map<number, number>()
    let first = nodes[0]
    for (const node of nodes) {
      chainOf[node] = c
      first = Math.min(first, node)
      const size = Math.sqrt(graph.nodes[node].text.length)
      const { tokens, weights } = graph.topics[node]
      for (const [i, token] of tokens.entries()) sum.set(token, (sum.get(token) ?? 0) + weights[i] * size)
    }
    return { nodes, first, topic: unit(sum), headed: headed(nodes[0]) }
  })
  const order = views.map((_, c) => c).sort((a, b) => views[a].first - views[b].first)
  const rank = new Int32Array(chains.length)
  for (const [place, c] of order.entries()) rank[c] = place
  const endingWith = new Map<string, number>()
  const beginningWith = new Map<string, number>()
  for (const view of views) {
    const last = view.nodes.findLast((node) => graph.nodes[node].enumerator !== undefined)
    if (last !== undefined) count(endingWith, graph.nodes[last].enumerator!)
    const first = view.nodes.find((node) => graph.nodes[node].enumerator !== undefined)
    if (first !== undefined && !view.headed) count(beginningWith, graph.nodes[first].enumerator!)
  }
  return { views, chainOf, rank, closest: closestOf(views, rank), endingWith, beginningWith }
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

/** -1: the numbers cannot stand in one article in this order; 1: they follow; 0: one has none. */
const sectionStep = (graph: ContinuityGraph, x: Chain, y: Chain): number => {
  let verdict = 0
  const last = new Map<string, number>()
  for (const node of x) {
    const { enumerator } = graph.nodes[node]
    if (enumerator) last.set(enumerator.style, enumerator.value)
  }
  const seen = new Set<string>()
  for (const node of y) {
    const { enumerator } = graph.nodes[node]
    if (!enumerator || seen.has(enumerator.style)) continue
    seen.add(enumerator.style)
    const before = last.get(enumerator.style)
    if (before === undefined) continue
    if (enumerator.value <= before) return -1
    verdict = enumerator.value === before + 1 ? 1 : 0.5
  }
  return verdict
}

/** Features of the pair (x, y), in the order of `kinshipNames`. */
export const kinship = (graph: ContinuityGraph, kin: Kin, x: number, y: number): ReadonlyArray<number> => {
  const { views, chainOf, rank } = kin
  const X = views[x]
  const Y = views[y]
  const end = X.nodes.at(-1)!
  const start = Y.nodes[0]
  let nearest = 1000
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
  const length = (nodes: Chain) => nodes.reduce((sum, node) => sum + graph.nodes[node].text.length, 0)
  const topic = similarity(X.topic, Y.topic)
  const section = sectionStep(graph, X.nodes, Y.nodes)
  const number = Y.nodes.map((node) => graph.nodes[node].enumerator).find((enumerator) => enumerator !== undefined)
  const previous = number && { style: number.style, value: number.value - 1 }
  return [
    topic,
    Math.max(-30, Math.min(30, start - end)),
    Math.min(30, nearest),
    start === end + 1 ? 1 : 0,
    X.headed ? 1 : 0,
    graph.nodes[end].endsOpen ? 1 : 0,
    graph.paragraphStart[start],
    section,
    P < 0 || P === x ? 0 : rank[P] < rank[x] ? 1 : -1,
    Q < 0 || Q === x ? 0 : rank[x] < rank[Q] ? 1 : -1,
    P < 0 ? -20 : Math.max(-20, Math.min(20, rank[x] - rank[P])),
    best,
    Math.log2(length(X.nodes)),
    Math.log2(length(Y.nodes)),
    Math.log2(1 + views.length),
    leadOf(kin, y, x, topic),
    leadOf(kin, x, y, topic),
    Math.min(6, number?.value ?? 0),
    section === 1 && previous ? Math.min(6, kin.endingWith.get(nameOf(previous)) ?? 0) : 0,
    section === 1 && number ? Math.min(6, kin.beginningWith.get(nameOf(number)) ?? 0) : 0
  ]
}

/** Pairs of chains worth asking about: the second has no heading of its own. */
export const kinshipPairs = (kin: Kin): ReadonlyArray<readonly [number, number]> => {
  const { views, rank } = kin
  const pairs: Array<readonly [number, number]> = []
  for (let y = 0; y < views.length; y++) {
    if (views[y].headed) continue
    for (let x = 0; x < views.length; x++) if (x !== y && isNear(views.length, rank, x, y)) pairs.push([x, y])
  }
  return pairs
}
