import type { Combination } from "../model/combination.ts"
import { evaluateTrees, type Trees } from "../model/trees.ts"
import { features } from "../score/features/features.ts"
import { firstInput, firstWidth, isOutdone, unasked } from "../score/odds/first-input.ts"
import { secondInput, secondWidth } from "../score/odds/second-input.ts"
import { type BoostOptions, boost, type Examples } from "./boost.ts"
import { labelsOf, type MeasuredPage } from "./examples.ts"
import { fitCalibration } from "./fit-calibration.ts"
import { fitLinear, type Linear } from "./fit-linear.ts"

/** What tells continuations. */
type Continuing = Linear & Pick<Combination, "features" | "first" | "second" | "calibration">

/** What one page gives to learn from: its candidates in rows of a width, their labels, and which of them are asked about. */
interface Share {
  readonly values: Float32Array
  readonly labels: Uint8Array
  readonly asked: Uint8Array
  /** candidates: log-odds that the trees are to correct */
  readonly base?: Float32Array
}

/** The rows that scoring asks about, those of all pages after one another. */
const gather = (width: number, parts: ReadonlyArray<Share>): Examples => {
  const rows = parts.reduce((sum, { asked }) => sum + asked.reduce((count, one) => count + one, 0), 0)
  const values = new Float32Array(rows * width)
  const labels = new Uint8Array(rows)
  const base = parts[0]?.base && new Float32Array(rows)
  let at = 0
  for (const part of parts)
    for (let e = 0; e < part.labels.length; e++) {
      if (part.asked[e] === 0) continue
      values.set(part.values.subarray(e * width, (e + 1) * width), at * width)
      if (base && part.base) base[at] = part.base[e]
      labels[at++] = part.labels[e]
    }
  return base ? { width, values, labels, base } : { width, values, labels }
}

/** Share of the pages that the first trees are grown on, and the second. */
const shareForTrees = 0.45

/** The pages that no trees are grown on. */
export const unseenOf = <A>(pages: ReadonlyArray<A>): ReadonlyArray<A> =>
  pages.slice(2 * Math.floor(pages.length * shareForTrees))

/**
 * Fits the combination on damaged pages: linear weights and the first trees, both of wording alone, on one part; the second
 * trees, which correct the first ones' verdict by where the pieces stand, on another, so that the sure joins they learn
 * from are no surer than on an unseen page; the calibration on a third.
 */
export const fitCombination = (
  pages: ReadonlyArray<MeasuredPage>,
  options: BoostOptions,
  progress: (note: string) => void
): Continuing => {
  const part = Math.floor(pages.length * shareForTrees)
  const forFirst = pages.slice(0, part)
  const forSecond = pages.slice(part, 2 * part)
  const forCalibration = unseenOf(pages)
  const linear = fitLinear(forFirst)
  progress(
    `linear weights: ${features.map((feature, f) => `${feature.name} ${linear.weight[f].toFixed(2)}`).join(", ")}`
  )
  const narrow = firstWidth(features.length)
  const inputOf = (page: MeasuredPage) => firstInput(linear, page.edges, page.evidence, page.prepared)
  const firstOf = (page: MeasuredPage): Share => {
    const values = inputOf(page)
    const asked = Uint8Array.from(page.edges.to, (_, e) => (isOutdone(values, e, features.length) ? 0 : 1))
    return { values, labels: labelsOf(page), asked }
  }
  const barred = new Set(features.flatMap((feature, f) => (feature.ofPlace ? [f] : [])))
  const first = boost(gather(narrow, forFirst.map(firstOf)), { ...options, barred })
  progress("first trees")
  const width = secondWidth(features.length)
  /** Rows of the second trees, the order read from the first verdicts or, with rough trees, from what those make of it. */
  const secondOf =
    (rough?: Trees) =>
    (page: MeasuredPage): Share => {
      const { values: input, asked, labels } = firstOf(page)
      const verdicts = verdictsOf(first, input, narrow, asked)
      const some = asked.map((one, e) => (one === 1 && verdicts[e] > hopeless ? 1 : 0))
      const judged = { ...page.edges, input, verdicts }
      const rowsFrom = (soFar: Float32Array) => secondInput(judged, soFar, page.prepared, features.length)
      let values = rowsFrom(verdicts)
      if (rough !== undefined)
        for (let round = 0; round < 2; round++) values = rowsFrom(verdictsOf(rough, values, width, some, verdicts))
      return { values, labels, asked: some, base: verdicts }
    }
  // Scoring reads the order again and again: trees that knew only the first reading would trust the later ones too much.
  const early = forSecond.slice(0, forSecond.length >> 1)
  const late = forSecond.slice(forSecond.length >> 1)
  const rough = boost(gather(width, early.map(secondOf())), { ...options, rounds: options.rounds >> 1 })
  const second = boost(
    gather(width, [...early.map(secondOf()), ...late.map(secondOf()), ...late.map(secondOf(rough))]),
    options
  )
  progress("second trees")
  const last = gather(width, forCalibration.map(secondOf(second)))
  const all = new Uint8Array(last.labels.length).fill(1)
  const calibration = fitCalibration(verdictsOf(second, last.values, width, all, last.base), last.labels)
  progress(`calibration: slope ${calibration.slope.toFixed(3)}, offset ${calibration.offset.toFixed(3)}`)
  return { features: features.map((feature) => feature.name), ...linear, first, second, calibration }
}

/** In nats: what the first trees give less the page's order cannot save. Scoring asks about fewer yet, which changes no figure. */
const hopeless = -6

/** The trees' verdicts on the rows that are asked about; what is not has no hope. */
const verdictsOf = (
  trees: Trees,
  input: Float32Array,
  width: number,
  asked: Uint8Array,
  base?: Float32Array
): Float32Array =>
  Float32Array.from(asked, (one, e) =>
    one === 1 ? evaluateTrees(trees, input, e * width, undefined, base?.[e]) : unasked
  )
