import type { Combination } from "../model/combination.ts"
import { asksOrder, chanceOfDisorder, disorderNames, disorderOf, sigmoid } from "../score/odds/disorder.ts"
import { verdictsOf } from "../score/odds/log-odds.ts"
import { sureJoins } from "../score/odds/sure-joins.ts"
import { labelsOf, type MeasuredPage } from "./examples.ts"

/** A page's numbers, and of its candidates what wording says, what order makes of it, and whether they are right. */
interface Example {
  readonly page: Float32Array
  readonly wording: ReadonlyArray<number>
  readonly placed: ReadonlyArray<number>
  readonly right: ReadonlyArray<number>
}

/** In nats: what neither takes for possible tells nothing. */
const worthAsking = -1
const steps = 1500
const rate = 0.03
const ridge = 4e-6

/**
 * Fits how a page's numbers tell that its pieces came out at random, so that its joins are as likely as the mixture says:
 * logistic weights by Adam (Kingma and Ba 2015), all pages at once.
 *
 * @param pages  that no trees were grown on
 */
export const fitDisorder = (pages: ReadonlyArray<MeasuredPage>, combination: Combination): Float32Array => {
  const examples = pages.map((page): Example => {
    const { edges, evidence, prepared } = page
    const verdicts = verdictsOf(combination, edges, evidence, prepared)
    const labels = labelsOf(page)
    const asked = Array.from(labels, (_, e) => e).filter((e) => verdicts.placed[e] > worthAsking)
    const from = endsOf(edges.row)
    const some = asked.filter((e) => asksOrder(prepared, from[e]))
    return {
      page: disorderOf(edges, verdicts, sureJoins(edges, verdicts.placed), prepared),
      wording: some.map((e) => sigmoid(verdicts.wording[e])),
      placed: some.map((e) => sigmoid(verdicts.placed[e])),
      right: some.map((e) => labels[e])
    }
  })
  const count = Math.max(
    1,
    examples.reduce((sum, { right }) => sum + right.length, 0)
  )
  const weight = new Float32Array(disorderNames.length)
  const mean = new Float64Array(weight.length)
  const square = new Float64Array(weight.length)
  for (let step = 1; step <= steps; step++) {
    const slope = new Float64Array(weight.length)
    for (const { page, wording, placed, right } of examples) {
      const chance = chanceOfDisorder(weight, page)
      let push = 0
      for (let k = 0; k < right.length; k++) {
        const p = Math.min(1 - 1e-6, Math.max(1e-6, chance * wording[k] + (1 - chance) * placed[k]))
        push -= (right[k] / p - (1 - right[k]) / (1 - p)) * (wording[k] - placed[k])
      }
      for (let k = 0; k < weight.length; k++) slope[k] += push * chance * (1 - chance) * page[k]
    }
    for (let k = 0; k < weight.length; k++) {
      const g = slope[k] / count + (k === 0 ? 0 : ridge * weight[k])
      mean[k] = 0.9 * mean[k] + 0.1 * g
      square[k] = 0.999 * square[k] + 0.001 * g * g
      weight[k] -= (rate * mean[k]) / (1 - 0.9 ** step) / (Math.sqrt(square[k] / (1 - 0.999 ** step)) + 1e-9)
    }
  }
  return weight
}

/** edges: the end that each goes out from */
const endsOf = (row: Uint32Array): Uint32Array => {
  const from = new Uint32Array(row[row.length - 1])
  for (let i = 0; i + 1 < row.length; i++) from.fill(i, row[i], row[i + 1])
  return from
}
