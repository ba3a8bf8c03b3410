import type { Combination } from "../../model/combination.ts"
import type { Candidates } from "../candidates.ts"
import type { Prepared } from "../prepare.ts"
import { linearScores } from "./linear.ts"
import { matching, matchingNames } from "./matching.ts"
import { rivalNames, rivals } from "./rivals.ts"

/** Candidates with what wording says of them. */
export interface Judged extends Candidates {
  /** edges × `firstWidth`: rows of the first trees' input */
  readonly input: Float32Array
  /** edges: the first trees' verdicts, in nats */
  readonly verdicts: Float32Array
}

/** Evidence with what its rivals make of it: the input of the first trees. */
export const firstWidth = (features: number): number => features + 1 + rivalNames.length + matchingNames.length
/** Where in a row of it the log shares of its row and of its column are, the first of the rivals' numbers. */
export const sharesAt = (features: number): number => features + 1

/** Rows of the first trees' input. */
export const firstInput = (
  combination: Pick<Combination, "mean" | "deviation" | "weight" | "nothing">,
  edges: Candidates,
  evidence: Float32Array,
  { startOdds }: Pick<Prepared, "startOdds">
): Float32Array => {
  const count = edges.to.length
  const features = combination.weight.length
  const linear = linearScores(combination, evidence, count)
  const { nothing } = combination
  const ofRow = () => nothing.row
  const ofColumn = (j: number) => nothing.column + nothing.start * startOdds[j]
  const among = rivals(edges, linear, ofRow, ofColumn).values
  const matched = matching(edges, linear, ofRow, ofColumn)
  const input = new Float32Array(count * firstWidth(features))
  for (let e = 0, at = 0; e < count; e++) {
    for (let k = e * features; k < (e + 1) * features; k++) input[at++] = evidence[k]
    input[at++] = linear[e]
    for (let k = e * rivalNames.length; k < (e + 1) * rivalNames.length; k++) input[at++] = among[k]
    for (let k = e * matchingNames.length; k < (e + 1) * matchingNames.length; k++) input[at++] = matched[k]
  }
  return input
}

/** Log share of its row and of its column below which a candidate is not looked at any closer. */
const outdoneBelow = -7

/** Whether rivals in its row and in its column leave a candidate, a row of the first trees' input, no chance. */
export const isOutdone = (first: Float32Array, edge: number, features: number): boolean => {
  const shares = edge * firstWidth(features) + sharesAt(features)
  return first[shares] < outdoneBelow && first[shares + 1] < outdoneBelow
}

/** In nats: what the first trees are taken to say of a candidate that they are not asked about. */
export const unasked = -8
