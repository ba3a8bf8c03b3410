import { askAlone, askTogether, sumOfBoth } from "./answers.ts"
import type { Questions } from "./questions.ts"

/**
 * What is known of rows that some trees are asked about again and again, while only their features from `fixed` on change,
 * and these often by too little to change an answer. Words and places belong to one `Questions`.
 */
export interface Known {
  readonly fixed: number
  /** rows: where in `words` theirs start, -1 for those not asked about yet */
  readonly start: Int32Array
  /** What the questions about the features that stay leave possible, row by row. */
  words: Int32Array
  end: number
  /** rows × features from `fixed` on: how many of a feature's bounds the last value exceeded */
  readonly place: Uint16Array
  /** rows: what came out last */
  readonly sum: Float64Array
}

/** Of rows of `width` values nothing is known. */
export const nothingKnown = (rows: number, fixed: number, width: number): Known => ({
  fixed,
  start: new Int32Array(rows).fill(-1),
  words: new Int32Array(0),
  end: 0,
  place: new Uint16Array(rows * (width - fixed)),
  sum: new Float64Array(rows)
})

/** As `evaluateTogether`; what is known already is not asked. */
export const evaluateAgain = (
  questions: Questions,
  values: Float32Array,
  width: number,
  rows: Int32Array,
  sums: Float64Array,
  known: Known
): void => {
  const { trees, features, word, ends } = questions
  const { fixed, start } = known
  const changed = those(rows, (row) => start[row] < 0 || !isAsBefore(questions, values, width, row, known))
  if (changed.length > 0) {
    askOnce(questions, values, width, changed, known)
    const differing = askTogether(questions, fixed, features, values, width, changed)
    for (const row of changed) {
      word.set(known.words.subarray(start[row], start[row] + trees))
      askAlone(questions, differing, values, row * width, word)
      known.sum[row] = sumOfBoth(questions, word)
      for (let f = fixed, own = row * (width - fixed); f < features; f++)
        known.place[own++] = ends[f] - questions.start[f]
    }
  }
  for (let k = 0; k < rows.length; k++) sums[k] = known.sum[rows[k]]
}

/** As `filter`, which takes ten times as long over so few. */
const those = (rows: Int32Array, isOne: (row: number) => boolean): Int32Array => {
  const some = new Int32Array(rows.length)
  let count = 0
  for (let k = 0; k < rows.length; k++) if (isOne(rows[k])) some[count++] = rows[k]
  return count === rows.length ? rows : some.subarray(0, count)
}

/** Whether every feature that changes lies between the bounds that it lay between when the row was last asked about. */
const isAsBefore = (
  { start, bound, features }: Questions,
  values: Float32Array,
  width: number,
  row: number,
  { fixed, place }: Known
): boolean => {
  for (let f = fixed, own = row * (width - fixed); f < features; f++, own++) {
    const value = values[row * width + f]
    const end = start[f] + place[own]
    if (place[own] > 0 && value <= bound[end - 1]) return false
    if (end < start[f + 1] && !(value <= bound[end])) return false
  }
  return true
}

/** Asks rows that have not been asked about yet about the features that stay. */
const askOnce = (questions: Questions, values: Float32Array, width: number, rows: Int32Array, known: Known): void => {
  const { trees, features, common } = questions
  const unknown = those(rows, (row) => known.start[row] < 0)
  if (unknown.length === 0) return
  const differing = askTogether(questions, 0, Math.min(known.fixed, features), values, width, unknown)
  const wanted = known.end + unknown.length * trees
  if (wanted > known.words.length) {
    const more = new Int32Array(Math.max(wanted, 2 * known.words.length))
    more.set(known.words)
    known.words = more
  }
  for (const row of unknown) {
    const own = known.words.subarray(known.end, known.end + trees)
    own.set(common)
    askAlone(questions, differing, values, row * width, own)
    known.start[row] = known.end
    known.end += trees
  }
}
