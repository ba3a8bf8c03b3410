import { type Fragment, isRunningRole } from "../detect/fragment.ts"
import type { Article } from "./article.ts"
import type { End } from "./jump-ends.ts"

/** What is asked of a step from an end on one page to a start on another. */
export interface JumpEvidence {
  /** What wording says of it, in nats; `undefined` where it was no candidate. */
  readonly wording: number | undefined
  /** How alike in topic the two articles are, 0 to 1. */
  readonly likeness: number
  readonly from: End
  readonly to: End
}

/** In nats: as far as wording is believed either way. */
const mostWording = 6
/** Share of a headline's pairs of characters from which on it is the other one's again. */
const again = 0.5

/**
 * Fitted by `npm run bench:jumps -- --fit` (logistic regression; wording is what the model's trees say): the one place where
 * they are set.
 */
const weights = {
  bias: -1.5,
  wording: 1.2,
  likeness: 2.5,
  onward: 2.2,
  back: 2.65,
  again: 1.6,
  otherHeadline: -1.75,
  headlineAlone: -0.6,
  heldEnd: -1.9,
  heldStart: -1.5
}

export const jumpNames = Object.keys(weights) as ReadonlyArray<keyof typeof weights>

/** The numbers that `weights` are for, by their names; `bias` is 1. */
export const jumpFeatures = ({ wording, likeness, from, to }: JumpEvidence): Record<keyof typeof weights, number> => {
  const headlines = to.held === null ? headingsOver(to.article, to.fragment) : []
  const isAgain = headlines.some((headline) => isRepeated(headline, from.article)) || isNamed(from, to)
  const isOther = !isAgain && headlines.length > 0
  return {
    bias: 1,
    wording: Math.max(-mostWording, Math.min(mostWording, wording ?? -mostWording)),
    likeness,
    onward: from.note === undefined ? 0 : 1,
    back: to.note === undefined ? 0 : 1,
    again: isAgain ? 1 : 0,
    otherHeadline: isOther ? 1 : 0,
    headlineAlone: isOther && to.note === undefined ? 1 : 0,
    heldEnd: from.note === undefined ? heldBy(from) : 0,
    heldStart: to.note === undefined ? heldBy(to) : 0
  }
}

/**
 * In nats: what speaks, beside `weights`, for the only end and the only start with jump lines about each other's pages that
 * the surer steps leave. Fitted as they are, on what they leave.
 */
export const lastLeft = 2

/** In nats: a headline that is another's says that an article begins below it, unless a jump line there says otherwise. */
const headlineHolds = 1.5

/** That a jump leads from the one to the other, in nats. */
export const jumpLogOdds = (evidence: JumpEvidence): number => {
  const features = jumpFeatures(evidence)
  const odds = jumpNames.reduce((sum, name) => sum + weights[name] * features[name], 0)
  return features.headlineAlone === 1 && odds < headlineHolds ? Math.min(odds, -headlineHolds) : odds
}

/** In nats: how sure the step is that would have to give way; to what a jump line says it gives way, however sure. */
const heldBy = ({ held }: End): number => {
  if (held === null) return 0
  const probability = Math.min(0.9999, held.probability)
  return Math.max(0, Math.log(probability / (1 - probability)))
}

/** The headlines that stand right over a piece of an article. */
export const headingsOver = ({ paragraphs }: Article, piece: Fragment): ReadonlyArray<Fragment> => {
  const at = paragraphs.findIndex(({ fragments }) => fragments[0] === piece)
  const above = paragraphs.slice(0, Math.max(0, at)).findLastIndex(({ role }) => isRunningRole(role)) + 1
  return paragraphs
    .slice(above, Math.max(0, at))
    .filter(({ role }) => role === "headline" || role === "subtitle" || role === "kicker")
    .flatMap(({ fragments }) => fragments)
}

/** Whether a heading says again, whole or in part, what an article is called. */
export const isRepeated = ({ text }: Pick<Fragment, "text">, { paragraphs }: Article): boolean => {
  const own = pairsOf(text)
  if (own.size === 0) return false
  const headings = paragraphs.filter(({ role }) => !isRunningRole(role)).flatMap(({ fragments }) => fragments)
  const known = pairsOf(headings.map((heading) => heading.text).join(""))
  let same = 0
  for (const pair of own) if (known.has(pair)) same++
  return same >= again * own.size
}

/** Whether a jump line names the article by a word of its headline: STORM, from page 1. */
const isNamed = (from: End, to: End): boolean => {
  const words = [from.note, to.note].map((note) => note?.fragment.jump?.words ?? "").filter((each) => each !== "")
  return words.some((text) => isRepeated({ text }, from.article))
}

const pairsOf = (text: string): ReadonlySet<string> => {
  const letters = [...text.normalize("NFKC").toLowerCase()].filter((character) => /[\p{L}\p{N}]/u.test(character))
  return new Set(letters.slice(1).map((letter, i) => letters[i] + letter))
}
