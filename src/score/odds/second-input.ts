import type { Prepared } from "../prepare.ts"
import { firstWidth, type Judged } from "./first-input.ts"
import { matching, matchingNames } from "./matching.ts"
import { monotoneJumps } from "./monotone.ts"
import { pageOrder, pageOrderNames } from "./page-order.ts"
import { rivalNames, rivals } from "./rivals.ts"
import { leftOver, sureJoins } from "./sure-joins.ts"

/** What of the second trees' input no round changes: that of the first, and their verdict. */
export const fixedWidth = (features: number): number => firstWidth(features) + 1
/** The input of the second trees: beside what stays its rivals and the page's order. */
export const secondWidth = (features: number): number =>
  fixedWidth(features) + rivalNames.length + matchingNames.length + pageOrderNames.length

const evenOdds = () => 0

/**
 * Rows of the second trees' input, from the log-odds so far.
 *
 * @param asked   edges: 0 for those whose row may stay empty; all are made where left out
 * @param before  rows of these edges that were made from other log-odds and are written over: what both have stays
 */
export const secondInput = (
  edges: Judged,
  soFar: Float32Array,
  nodes: Pick<Prepared, "nodes" | "startOdds">,
  features: number,
  asked?: Uint8Array,
  before?: Float32Array
): Float32Array => {
  const { input: first, verdicts } = edges
  const count = verdicts.length
  const sure = sureJoins(edges, soFar)
  const narrow = firstWidth(features)
  const width = secondWidth(features)
  const among = rivals(edges, leftOver(edges, verdicts, sure), evenOdds, evenOdds, asked).values
  const matched = matching(edges, soFar, evenOdds, evenOdds)
  const order = pageOrder(
    edges,
    sure,
    monotoneJumps(edges, soFar),
    nodes.nodes.map((node) => node.enumerator),
    (node) => nodes.nodes[node].endsOpen,
    (node) => nodes.startOdds[node] < 0.5,
    asked
  )
  const input = before ?? new Float32Array(count * width)
  for (let e = 0; e < count; e++) {
    if (asked?.[e] === 0) continue
    let at = e * width
    if (before !== undefined) at += fixedWidth(features)
    else {
      for (let k = e * narrow; k < (e + 1) * narrow; k++) input[at++] = first[k]
      input[at++] = verdicts[e]
    }
    for (let k = e * rivalNames.length; k < (e + 1) * rivalNames.length; k++) input[at++] = among[k]
    for (let k = e * matchingNames.length; k < (e + 1) * matchingNames.length; k++) input[at++] = matched[k]
    for (let k = e * pageOrderNames.length; k < (e + 1) * pageOrderNames.length; k++) input[at++] = order[k]
  }
  return input
}
