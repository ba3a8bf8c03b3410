import type { Decision } from "../reorder/decision.ts"
import { type Standing, standing } from "../reorder/standing.ts"
import {
  type DecidedPage,
  decidedPage,
  endShown,
  isOnePiece,
  placeBefore,
  placeFrom,
  startShown,
  textFrom
} from "./decided-page.ts"
import { type Measure, precisionRecall, prefixed, ratio } from "./metric.ts"
import type { Prediction } from "./prediction.ts"
import type { Ranks } from "./ranks.ts"
import { redrawCells, redrawFound } from "./redraw.ts"

/** How a person's decision came out. */
export interface DecisionOutcome {
  readonly action: Decision["action"]
  /** Its place among the decisions given. */
  readonly index: number
  /** As a person reads it: `join “…进港最” “后一公里…”`. */
  readonly decision: string
  readonly passed: boolean
  /** What is so instead; "" where it passed. */
  readonly problem: string
  readonly seam: DecidedSeam
}

/** What a decision tells of seams in paragraphs. */
interface DecidedSeam {
  readonly wanted: boolean
  readonly right: boolean
  /** Places after which the tool has a seam, as far as the decision says whether it is right. */
  readonly given: ReadonlyArray<number>
}

/**
 * Holds a tool's page against what a person decided about it, as partial gold: what the person joined or confirmed must
 * follow, what was cut must not, what was moved must stand there. Of all else it says nothing, nor of decisions that later
 * ones undo.
 *
 * @param text  the decoded source that all offsets are of
 */
export const judgeDecisions = (
  text: string,
  decisions: ReadonlyArray<Decision>,
  predicted: Prediction
): ReadonlyArray<DecisionOutcome> => {
  const page = decidedPage(text, predicted)
  const still = standing(decisions, (start, end) => isOnePiece(page, start, end))
  return still.map((each) => {
    const { index, decision } = each
    const problem = problemOf(page, each, still)
    return {
      action: decision.action,
      index,
      decision: shownDecision(page.ranks, decision),
      passed: problem === undefined,
      problem: problem ?? "",
      seam: seamOf(page, decision)
    }
  })
}

/** Whether a person says what comes after the first of two pieces or before the second. */
const isToldElse = (
  { from, to }: { readonly from: number; readonly to: number },
  all: ReadonlyArray<Standing>
): boolean =>
  all.some(({ decision }) => {
    if (decision.action === "cut") return false
    return decision.action === "move"
      ? decision.piece === to || decision.after === from
      : (decision.from === from) !== (decision.to === to)
  })

const problemOf = (
  page: DecidedPage,
  { decision, isLoose }: Standing,
  all: ReadonlyArray<Standing>
): string | undefined => {
  if (decision.action === "move") return moveProblem(page, decision, isLoose)
  const { ranks } = page
  const from = placeBefore(page, decision.from)
  const to = placeFrom(page, decision.to)
  if (decision.action === "cut")
    return from >= 0 && to >= 0 && isUncut(page, from, to, isToldElse(decision, all))
      ? `it goes on there${isWithin(page, from, to) ? "" : ", as a new paragraph"}: ${whereIs(page, to)}`
      : undefined
  if (from < 0) return `${endShown(ranks, decision.from)} is in no article`
  if (to < 0) return `${startShown(ranks, decision.to)} is in no article`
  if (isWithin(page, from, to) && from + 1 === to)
    return decision.paragraph ? `no paragraph begins there: ${whereIs(page, to)}` : undefined
  if (!follows(page, from, to)) return apart(page, from, to)
  return decision.paragraph ? undefined : `a paragraph ends between them: ${whereIs(page, to)}`
}

const moveProblem = (
  page: DecidedPage,
  { piece, article, after }: Extract<Decision, { readonly action: "move" }>,
  isLoose: boolean
): string | undefined => {
  const { ranks, starts } = page
  const at = placeFrom(page, piece)
  if (at < 0) return `${startShown(ranks, piece)} is in no article`
  if (after !== null) {
    const before = placeBefore(page, after)
    if (before < 0) return `${endShown(ranks, after)} is in no article`
    const isThere = isLoose ? isSame(page, before, at) && before < at : isNext(page, before, at)
    return isThere ? undefined : apart(page, before, at)
  }
  if (article === null)
    return starts[page.article[at]] === at ? undefined : `it is no article of its own: ${whereIs(page, at)}`
  const first = placeFrom(page, article)
  if (first < 0) return `${startShown(ranks, article)} is in no article`
  if (!isSame(page, first, at)) return `it is elsewhere: ${whereIs(page, at)}`
  return at < first ? undefined : `it comes after ${startShown(ranks, article)}`
}

const isSame = ({ article }: DecidedPage, a: number, b: number): boolean => article[a] === article[b]
const isWithin = ({ paragraph }: DecidedPage, a: number, b: number): boolean => paragraph[a] === paragraph[b]

/** In one article the one after the other, at most headings, bylines and captions between. */
const isNext = (page: DecidedPage, from: number, to: number): boolean =>
  isSame(page, from, to) && from < to && page.running[to] === page.running[from + 1]

/** Whether text goes on where a person has cut it, over headings if need be; but not from a heading, nor where it is told else. */
const isUncut = (page: DecidedPage, from: number, to: number, isToldElse: boolean): boolean =>
  follows(page, from, to) && (to === from + 1 || (!isToldElse && isRunning(page, from) && isRunning(page, to)))

const isRunning = ({ running }: DecidedPage, place: number): boolean => running[place + 1] > running[place]

/** The same, and no text is said to be missing between. */
const follows = (page: DecidedPage, from: number, to: number): boolean =>
  isNext(page, from, to) && page.gaps[from] === page.gaps[to]

const apart = (page: DecidedPage, from: number, to: number): string => {
  const ends = page.article[from + 1] !== page.article[from]
  const gap = isNext(page, from, to) ? "text is said to be missing between them, " : ""
  const next = ends ? "the article ends after the first" : `after the first comes ${textFrom(page, from + 1)}`
  return `${gap}${next}; the second: ${whereIs(page, to)}`
}

const whereIs = (page: DecidedPage, place: number): string =>
  `in the article that begins ${textFrom(page, page.starts[page.article[place]])}`

const noSeam: DecidedSeam = { wanted: false, right: false, given: [] }

/** A wrong one leads from the first piece to elsewhere, or from elsewhere to the second. */
const seamOf = (page: DecidedPage, decision: Decision): DecidedSeam => {
  if (decision.action === "move") return noSeam
  const from = placeBefore(page, decision.from)
  const to = placeFrom(page, decision.to)
  const right = from >= 0 && to === from + 1 && isWithin(page, from, to)
  if (decision.action === "cut" || decision.paragraph) return { ...noSeam, given: right ? [from] : [] }
  const given = [...(from >= 0 ? [from] : []), ...(to > 0 && !right ? [to - 1] : [])]
  return { wanted: true, right, given: given.filter((place) => isWithin(page, place, place + 1)) }
}

const shownDecision = (ranks: Ranks, decision: Decision): string => {
  if (decision.action !== "move")
    return `${decision.action} ${endShown(ranks, decision.from)} ${startShown(ranks, decision.to)}${
      decision.action !== "cut" && decision.paragraph ? " as a new paragraph" : ""
    }`
  const { piece, article, after } = decision
  const where =
    after !== null
      ? `after ${endShown(ranks, after)}`
      : article === null
        ? "to an article of its own"
        : `before ${startShown(ranks, article)}`
  return `move ${startShown(ranks, piece)} ${where}`
}

const kinds = { joins: ["join", "confirm"], cuts: ["cut"], moves: ["move"] } as const
type Kind = keyof typeof kinds

/** Decisions about one page and the seams that they tell, to be pooled. */
export const correctionCounts = (outcomes: ReadonlyArray<DecisionOutcome>) => {
  const count = (kind: Kind, passed: boolean) =>
    outcomes.filter((each) => kinds[kind].some((action) => action === each.action) && each.passed === passed).length
  const seams = outcomes.map(({ seam }) => seam)
  const given = new Set(seams.flatMap((seam) => seam.given))
  return {
    ...{ joinsKept: count("joins", true), joinsBroken: count("joins", false) },
    ...{ cutsKept: count("cuts", true), cutsBroken: count("cuts", false) },
    ...{ movesKept: count("moves", true), movesBroken: count("moves", false) },
    wanted: seams.filter(({ wanted }) => wanted).length,
    given: given.size,
    right: seams.filter(({ right }) => right).length
  }
}
type CorrectionCounts = ReturnType<typeof correctionCounts>

/**
 * What a result owes to a person's corrections.
 *
 * - `kept` of the decisions, and by kind `joins` (confirmed ones too), `cuts` and `moves`; `broken` is how many are not.
 * - `continuations.…`: joins inside a paragraph as with gold, of those seams alone that the person decided.
 */
export const corrections: Measure = {
  name: "corrections",
  lessIsBetter: ["broken"],
  whole: ["broken"],
  values: (counts) => {
    const of = counts as CorrectionCounts
    const kept = of.joinsKept + of.cutsKept + of.movesKept
    const broken = of.joinsBroken + of.cutsBroken + of.movesBroken
    return {
      kept: ratio(kept, kept + broken),
      broken,
      joins: ratio(of.joinsKept, of.joinsKept + of.joinsBroken),
      cuts: ratio(of.cutsKept, of.cutsKept + of.cutsBroken),
      moves: ratio(of.movesKept, of.movesKept + of.movesBroken),
      ...prefixed("continuations.", precisionRecall(of.right, of.given, of.right, of.wanted))
    }
  },
  redraw: (counts, random) => {
    const of = counts as CorrectionCounts
    const cells = redrawCells(
      [of.joinsKept, of.joinsBroken, of.cutsKept, of.cutsBroken, of.movesKept, of.movesBroken],
      random
    )
    return {
      ...{ joinsKept: cells[0], joinsBroken: cells[1], cutsKept: cells[2], cutsBroken: cells[3] },
      ...{ movesKept: cells[4], movesBroken: cells[5] },
      ...redrawFound(of, random)
    }
  }
}

/** The counts of no decision: what adding up begins with. */
export const noCorrections: CorrectionCounts = correctionCounts([])
