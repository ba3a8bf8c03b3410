import type { Role } from "../detect/fragment.ts"
import type { Reconstruction } from "../validate/reconstruction.ts"
import type { Gold } from "./gold.ts"

/** A half-open range in UTF-16 code units of the decoded source, as gold writes it. */
export type Pair = readonly [start: number, end: number]

export interface PredictedParagraph {
  readonly role: Role
  /** In reading order. */
  readonly spans: ReadonlyArray<Pair>
  /** Text is missing between the paragraph before and this one. */
  readonly gapBefore: boolean
}

/** A decision with its probability, for calibration. */
export interface PredictedJoin {
  /** Whether both sides are said to be one paragraph, or one to be the paragraph after the other. */
  readonly kind: "continuation" | "succession"
  readonly probability: number
  /** Offset of the last character before the seam. */
  readonly from: number
  /** Offset of the first character after it. */
  readonly to: number
}

/** What any tool says a page is: as much of a result as can be scored. */
export interface Prediction {
  readonly articles: ReadonlyArray<{ readonly paragraphs: ReadonlyArray<PredictedParagraph> }>
  /** Copies that were folded, and what they are copies of. */
  readonly duplicates: ReadonlyArray<{ readonly spans: ReadonlyArray<Pair>; readonly of: ReadonlyArray<Pair> }>
  /** What is in no article: furniture, and what no place was found for. One entry a piece. */
  readonly unplaced: ReadonlyArray<ReadonlyArray<Pair>>
  /** Empty where a tool gives no probabilities. */
  readonly joins: ReadonlyArray<PredictedJoin>
  /** Characters that the tool has and that were not found in the source; none where left out. */
  readonly invented?: number | undefined
}

type ResultParagraph = Reconstruction["articles"][number]["paragraphs"][number]
type Edge = Pick<ResultParagraph["joins"][number], "from" | "to" | "probability">

/** What a result of our own says. */
export const predictionOf = (result: Reconstruction): Prediction => ({
  articles: result.articles.map(({ paragraphs }) => ({
    paragraphs: paragraphs.map(({ role, spans, gapBefore }) => ({ role, gapBefore, spans: spans.map(pair) }))
  })),
  duplicates: result.duplicates.map(({ span, of }) => ({ spans: [pair(span)], of: [pair(of)] })),
  unplaced: unplacedOf(result),
  joins: result.articles.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ joins, spans, succession }, i) => [
      ...seams("continuation", joins, spans, spans),
      ...seams("succession", succession === null ? [] : [succession], paragraphs[i - 1]?.spans ?? [], spans)
    ])
  )
})

/** Gold in the form of a prediction: what scores 1 everywhere. Text that gold does not place is left unplaced. */
export const predictionOfGold = (text: string, gold: Gold): Prediction => {
  const articles = gold.articles.map(({ paragraphs }) => ({
    paragraphs: paragraphs.map(({ role, spans, gapBefore }) => ({ role, spans, gapBefore: gapBefore ?? false }))
  }))
  const duplicates = (gold.duplicates ?? []).map(({ span, of }) => ({ spans: [span], of: [of] }))
  const taken = [
    ...articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ spans }) => spans)),
    ...duplicates.flatMap(({ spans }) => spans)
  ].sort((a, b) => a[0] - b[0])
  const unplaced: Array<ReadonlyArray<Pair>> = []
  let at = 0
  for (const [start, end] of [...taken, [text.length, text.length] as const]) {
    if (start > at) unplaced.push([[at, start]])
    at = Math.max(at, end)
  }
  return { articles, duplicates, unplaced, joins: [] }
}

const pair = ({ start, end }: { readonly start: number; readonly end: number }): Pair => [start, end]

/** One entry a fragment: a fragment of several spans stays one piece. */
const unplacedOf = ({ unplaced }: Reconstruction): ReadonlyArray<ReadonlyArray<Pair>> => {
  const pieces = new Map<string, Array<Pair>>()
  for (const { fragment, span } of unplaced) {
    const piece = pieces.get(fragment)
    if (piece === undefined) pieces.set(fragment, [pair(span)])
    else piece.push(pair(span))
  }
  return [...pieces.values()]
}

const seams = (
  kind: PredictedJoin["kind"],
  joins: ReadonlyArray<Edge>,
  before: ResultParagraph["spans"],
  after: ResultParagraph["spans"]
): ReadonlyArray<PredictedJoin> =>
  joins.flatMap(({ from, to, probability }) => {
    const left = before.findLast(({ fragment }) => fragment === from)
    const right = after.find(({ fragment }) => fragment === to)
    return left === undefined || right === undefined ? [] : [{ kind, probability, from: left.end - 1, to: right.start }]
  })
