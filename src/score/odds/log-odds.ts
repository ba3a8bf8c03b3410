import type { Combination } from "../../model/combination.ts"
import { memoryOf } from "../../model/trees.ts"
import type { Candidates } from "../candidates.ts"
import type { Prepared } from "../prepare.ts"
import { clearlyNot, evaluateAsked, hardly } from "./asking.ts"
import { isHardlyDisordered, tempered, type Verdicts } from "./disorder.ts"
import { exchanged } from "./exchanges.ts"
import { firstInput, firstWidth, isOutdone, unasked } from "./first-input.ts"
import { hopesOf } from "./hopes.ts"
import { fixedWidth, secondInput, secondWidth } from "./second-input.ts"
import { sureJoins } from "./sure-joins.ts"

/** What is asked of the nodes themselves. */
export type Nodes = Pick<Prepared, "nodes" | "startOdds" | "place" | "standings">

/** The calibrated log-odds of every candidate, in nats. */
export const logOdds = (
  combination: Combination,
  edges: Candidates,
  evidence: Float32Array,
  nodes: Nodes
): Float32Array => {
  const { disorder } = combination
  const input = firstInput(combination, edges, evidence, nodes)
  const quick = quickVerdicts(combination, edges, input, nodes)
  const sure = sureJoins(edges, quick.placed)
  if (isHardlyDisordered(disorder, edges, quick, sure, nodes)) return quick.placed
  const verdicts = { wording: wordingOf(combination, edges, input), placed: quick.placed }
  return tempered(disorder, edges, verdicts, sure, nodes)
}

/** What trees make of every candidate, as on a page whose columns came out in some order. */
export const verdictsOf = (
  combination: Combination,
  edges: Candidates,
  evidence: Float32Array,
  nodes: Nodes
): Verdicts => {
  const input = firstInput(combination, edges, evidence, nodes)
  const { placed } = quickVerdicts(combination, edges, input, nodes)
  return { wording: wordingOf(combination, edges, input), placed }
}

/** What wording alone says of every candidate, in nats: all of the first trees asked about all that are not outdone. */
const wordingOf = (combination: Combination, edges: Candidates, input: Float32Array): Float32Array => {
  const features = combination.weight.length
  const asked = Uint8Array.from(edges.to, (_, e) => (isOutdone(input, e, features) ? 0 : 1))
  const wording = new Float32Array(edges.to.length).fill(unasked)
  evaluateAsked(edges, asked, combination.first, input, firstWidth(features), clearlyNot, (e, sum) => {
    wording[e] = sum
  })
  return wording
}

/** How often the page's order is read anew from what it has made sure. */
const readings = 4
/** In nats: what is this sure either way is not asked about again. */
const settled = 4

/** The verdicts without a closer look at what will hardly be joined: wording's are rough there. */
const quickVerdicts = (combination: Combination, edges: Candidates, input: Float32Array, nodes: Nodes): Verdicts => {
  const features = combination.weight.length
  const isCut = (node: number) => nodes.nodes[node].endsOpen
  const { hopes, wording } = hopesOf(combination.first, edges, isCut, input, features)
  const { of, verdicts: base, leeway } = hopes
  const { slope, offset } = combination.calibration
  const width = secondWidth(features)
  const memory = memoryOf(hardly, of.length, fixedWidth(features), width)
  let second: Float32Array | undefined // the first round asks about all that any round does
  const read = (odds: Float32Array, round: number): Float32Array => {
    const asked = new Uint8Array(of.length)
    for (let e = 0; e < of.length; e++) if (round === 0 || Math.abs(odds[e]) < settled) asked[e] = 1
    second = secondInput(hopes, odds, nodes, features, asked, second)
    const now = odds.slice()
    const take = (e: number, sum: number) => {
      now[e] = slope * sum + offset
    }
    evaluateAsked(hopes, asked, combination.second, second, width, hardly, take, { base, memory, leeway })
    return now
  }
  let odds: Float32Array = base
  for (let round = 0; round < readings; round++) odds = read(odds, round)
  odds = exchanged(hopes, odds, isCut, read)
  const placed = wording.slice()
  for (let k = 0; k < of.length; k++) placed[of[k]] = odds[k]
  return { wording, placed }
}
