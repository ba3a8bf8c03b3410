import type { Combination } from "../model/combination.ts"
import { evaluateTrees, type Trees } from "../model/trees.ts"
import { features } from "../score/features/features.ts"
import { firstInput, firstWidth, isOutdone } from "../score/odds/first-input.ts"
import { secondInput, secondWidth } from "../score/odds/second-input.ts"
import { type BoostOptions, boost, type Examples } from "./boost.ts"
import { labelsOf, type MeasuredPage } from "./examples.ts"

type Linear = Pick<Combination, "mean" | "deviation" | "weight" | "nothing">
/** What tells continuations. */
type Continuing = Linear & Pick<Combination, "features" | "first" | "second" | "calibration">

const standardise = (pages: ReadonlyArray<MeasuredPage>): { mean: Float32Array; deviation: Float32Array } => {
  const width = features.length
  const sum = new Float64Array(width)
  const squares = new Float64Array(width)
  let count = 0
  for (const { evidence } of pages) {
    count += evidence.length / width
    for (let at = 0; at < evidence.length; at++) {
      sum[at % width] += evidence[at]
      squares[at % width] += evidence[at] * evidence[at]
    }
  }
  const mean = Float32Array.from(sum, (value) => value / count)
  const deviation = Float32Array.from(squares, (value, f) => Math.sqrt(Math.max(1e-6, value / count - mean[f] ** 2)))
  return { mean, deviation }
}

/**
 * Fits linear weights by the two-way conditional logit: each end chooses among its candidates and "nothing follows", each
 * start among its candidates and "nothing goes before"; AdaGrad over pages, L2 3e-4. Wording alone: a page's order tells
 * much where columns came out pass by pass, which weights would carry over to pages where it tells nothing.
 */
const fitLinear = (pages: ReadonlyArray<MeasuredPage>, epochs = 12): Linear => {
  const { mean, deviation } = standardise(pages)
  const width = features.length
  const size = width + 3 // and the scores of nothing: row, column, its weight on the paragraph-start odds
  const parameters = new Float64Array(size)
  parameters[width + 1] = 1
  const squares = new Float64Array(size)
  const gradient = new Float64Array(size)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { edges, evidence, successor, prepared } of pages) {
      const { row, to } = edges
      const n = successor.length
      if (to.length === 0) continue
      const x = new Float32Array(evidence.length)
      const score = new Float64Array(to.length)
      for (let e = 0, at = 0; e < to.length; e++)
        for (let f = 0; f < width; f++, at++) {
          x[at] = Math.max(-8, Math.min(12, (evidence[at] - mean[f]) / deviation[f]))
          score[e] += parameters[f] * x[at]
        }
      const slope = new Float64Array(to.length)
      gradient.fill(0)
      for (let i = 0; i < n; i++) {
        const nothing = parameters[width]
        let target = -1
        let top = nothing
        for (let e = row[i]; e < row[i + 1]; e++) {
          if (to[e] === successor[i]) target = e
          top = Math.max(top, score[e])
        }
        if (successor[i] >= 0 && target < 0) continue
        let sum = Math.exp(nothing - top)
        for (let e = row[i]; e < row[i + 1]; e++) sum += Math.exp(score[e] - top)
        for (let e = row[i]; e < row[i + 1]; e++) slope[e] += Math.exp(score[e] - top) / sum - (e === target ? 1 : 0)
        gradient[width] += Math.exp(nothing - top) / sum - (target < 0 ? 1 : 0)
      }
      const predecessor = new Int32Array(n).fill(-1)
      for (let i = 0; i < n; i++) if (successor[i] >= 0) predecessor[successor[i]] = i
      const nothingOf = (j: number) => parameters[width + 1] + parameters[width + 2] * prepared.startOdds[j]
      const top = Float64Array.from({ length: n }, (_, j) => nothingOf(j))
      for (let e = 0; e < to.length; e++) top[to[e]] = Math.max(top[to[e]], score[e])
      const sum = Float64Array.from({ length: n }, (_, j) => Math.exp(nothingOf(j) - top[j]))
      const found = new Uint8Array(n)
      for (let i = 0; i < n; i++)
        for (let e = row[i]; e < row[i + 1]; e++) {
          sum[to[e]] += Math.exp(score[e] - top[to[e]])
          if (predecessor[to[e]] === i) found[to[e]] = 1
        }
      const counts = (j: number) => predecessor[j] < 0 || found[j] === 1
      for (let i = 0; i < n; i++)
        for (let e = row[i]; e < row[i + 1]; e++)
          if (counts(to[e]))
            slope[e] += Math.exp(score[e] - top[to[e]]) / sum[to[e]] - (predecessor[to[e]] === i ? 1 : 0)
      for (let j = 0; j < n; j++) {
        if (!counts(j)) continue
        const g = Math.exp(nothingOf(j) - top[j]) / sum[j] - (predecessor[j] < 0 ? 1 : 0)
        gradient[width + 1] += g
        gradient[width + 2] += g * prepared.startOdds[j]
      }
      for (let e = 0, at = 0; e < to.length; e++) for (let f = 0; f < width; f++) gradient[f] += slope[e] * x[at++]
      for (let p = 0; p < size; p++) {
        if (features[p]?.ofPlace) continue
        const g = gradient[p] / n + 3e-4 * parameters[p]
        squares[p] += g * g
        parameters[p] -= (0.2 * g) / Math.sqrt(squares[p] + 1e-8)
      }
    }
  return {
    mean,
    deviation,
    weight: Float32Array.from(parameters.subarray(0, width)),
    nothing: { row: parameters[width], column: parameters[width + 1], start: parameters[width + 2] }
  }
}

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

/** Platt's sigmoid (1999): log-odds = slope × value + offset, by Newton's method, each step halved until it helps. */
export const fitCalibration = (values: Float32Array, labels: Uint8Array): { slope: number; offset: number } => {
  const lossOf = (slope: number, offset: number): number => {
    let loss = 0
    for (let i = 0; i < values.length; i++) {
      const z = (slope * values[i] + offset) * (labels[i] === 1 ? 1 : -1)
      loss += z > 0 ? Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z)) - z
    }
    return loss
  }
  let slope = 1
  let offset = 0
  let loss = lossOf(slope, offset)
  for (let step = 0; step < 50; step++) {
    let gs = 0
    let go = 0
    let hss = 1e-6
    let hso = 0
    let hoo = 1e-6
    for (let i = 0; i < values.length; i++) {
      const p = 1 / (1 + Math.exp(-(slope * values[i] + offset)))
      const w = p * (1 - p)
      gs += (p - labels[i]) * values[i]
      go += p - labels[i]
      hss += w * values[i] * values[i]
      hso += w * values[i]
      hoo += w
    }
    const determinant = hss * hoo - hso * hso
    if (!(determinant > 1e-12)) break
    const ds = (hoo * gs - hso * go) / determinant
    const shift = (hss * go - hso * gs) / determinant
    let share = 1
    let next = lossOf(slope - ds, offset - shift)
    while (!(next <= loss) && share > 1e-6) {
      share /= 2
      next = lossOf(slope - share * ds, offset - share * shift)
    }
    if (!(next < loss - 1e-9)) break
    slope -= share * ds
    offset -= share * shift
    loss = next
  }
  return { slope, offset }
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
    one === 1 ? evaluateTrees(trees, input, e * width, undefined, base?.[e]) : hopeless - 2
  )
