import { mostLeaves, type Questions } from "./questions.ts"

/**
 * Takes out what the answers to a feature's questions take out.
 *
 * @param from  the first bound that is asked about: those before it have been
 * @returns the first bound that the value does not exceed
 */
const answer = (
  { start, bound, upTo, tree, possible }: Questions,
  feature: number,
  from: number,
  value: number,
  word: Int32Array
): number => {
  const limit = start[feature + 1]
  let end = from
  // Not `value > bound`: what is no number goes right everywhere, as on a walk.
  while (end < limit && !(value <= bound[end])) end++
  const last = upTo[end]
  for (let q = upTo[from]; q < last; q++) word[tree[q]] &= possible[q]
  return end
}

/** Sum of the leaves that are left, in the trees' order. */
const sumOf = ({ trees, leaves }: Questions, word: Int32Array): number => {
  let sum = 0
  for (let t = 0; t < trees; t++) sum += leaves[t * mostLeaves + Math.clz32(word[t])]
  return sum
}

/** The same of the leaves that are left in `word` and in `common`. */
export const sumOfBoth = ({ trees, leaves, common }: Questions, word: Int32Array): number => {
  let sum = 0
  for (let t = 0; t < trees; t++) sum += leaves[t * mostLeaves + Math.clz32(word[t] & common[t])]
  return sum
}

/** Sum of the trees' leaves, in their order, for the features at `values[offset…]`; allocates nothing. */
export const evaluate = (questions: Questions, values: Float32Array, offset: number): number => {
  const { start, word } = questions
  word.fill(-1)
  for (let f = 0; f + 1 < start.length; f++) answer(questions, f, start[f], values[offset + f], word)
  return sumOf(questions, word)
}

/**
 * The same of several rows, each of `width` values: what all of them answer alike is asked once.
 *
 * @param rows  their numbers
 * @param sums  takes the sums, in the order of `rows`
 */
export const evaluateTogether = (
  questions: Questions,
  values: Float32Array,
  width: number,
  rows: Int32Array,
  sums: Float64Array
): void => {
  const { word, common } = questions
  const differing = askTogether(questions, 0, questions.features, values, width, rows)
  for (let k = 0; k < rows.length; k++) {
    word.set(common)
    askAlone(questions, differing, values, rows[k] * width, word)
    sums[k] = sumOf(questions, word)
  }
}

/**
 * Asks what several rows answer alike about the features from `from` to before `to`, into `common`: of each feature the
 * questions that its least value goes past, up to the bound that `reached` then says.
 *
 * @returns how many features are left on which they differ: the first in `different`
 */
export const askTogether = (
  questions: Questions,
  from: number,
  to: number,
  values: Float32Array,
  width: number,
  rows: Int32Array
): number => {
  const { start, common, different, reached, ends } = questions
  common.fill(-1)
  let differing = 0
  for (let f = from; f < to; f++) {
    const value = values[rows[0] * width + f]
    let least = value
    let isSame = true
    for (let k = 1; k < rows.length; k++) {
      const other = values[rows[k] * width + f]
      if (other !== value) isSame = false
      if (other < least || Number.isNaN(least)) least = other
    }
    reached[f] = answer(questions, f, start[f], least, common)
    ends[f] = reached[f]
    if (!isSame && reached[f] < start[f + 1]) different[differing++] = f
  }
  return differing
}

/** Asks a row, whose values begin at `at`, what `askTogether` has left; `ends` then says up to which bounds it went. */
export const askAlone = (
  questions: Questions,
  differing: number,
  values: Float32Array,
  at: number,
  word: Int32Array
): void => {
  const { different, reached, ends } = questions
  for (let d = 0; d < differing; d++) {
    const f = different[d]
    ends[f] = answer(questions, f, reached[f], values[at + f], word)
  }
}
