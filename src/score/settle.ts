import { changedBy, type Fragment, type Fragments } from "../detect/fragment.ts"
import { longestHeadline } from "../model/headline.ts"
import { evaluateTrees, type Trees } from "../model/trees.ts"
import { isRunning, type Seen } from "./prepare.ts"
import { shortlist } from "./shortlist.ts"
import { similarity } from "./topics.ts"

/** What is asked of a short line of which make-up alone cannot tell whether it is a heading. */
export const settleNames = [
  "heading-by-make-up",
  "length",
  "commas",
  "blanks",
  "ends-open",
  "start-odds",
  "headline-odds",
  "last-word",
  "on-ngram",
  "on-association",
  "on-start-odds",
  "from-ngram",
  "from-association",
  "above-ngram",
  "above-association",
  "above-open",
  "above-heading",
  "below-ngram",
  "below-association",
  "below-start-odds",
  "below-heading",
  "lines-to-byline",
  "topic-above",
  "topic-below"
] as const

/** In characters: longer lines of body text are no doubtful ones. */
const longestLine = 32

/** Times the body's: where type is measured, lines of such type and of body type are no doubtful ones. */
const headingScale = 1.22
const bodyScale = 1.12

/** A headline by make-up, or a short line of body text without a sentence in it; what its type tells is beyond doubt. */
export const isDoubtful = ({ role, text, scale }: Fragment): boolean =>
  scale !== undefined && (scale >= headingScale || scale < bodyScale)
    ? false
    : role === "headline"
      ? text.length <= longestHeadline
      : role === "body" && text.length <= longestLine && !/[。；;]|[,，].*[,，]|[,，、]$/.test(text)

/** Whether a byline stands right below: what has one is a headline beyond doubt. */
const isSigned = (fragments: ReadonlyArray<Fragment>, at: number): boolean =>
  fragments[at].role === "headline" && fragments[at + 1]?.role === "byline"

/** How many headings stand between a line and the byline below them; -1 where it is none. */
const linesToByline = (fragments: ReadonlyArray<Fragment>, at: number): number => {
  let below = at + 1
  while (fragments[below]?.role === "headline" || fragments[below]?.role === "subtitle") below++
  return fragments[below]?.role === "byline" ? below - at - 1 : -1
}

/** Text that a line might be joined to, and what speaks for it. */
export interface Offer {
  /** Place in the page, -1 where there is none. */
  readonly at: number
  readonly worth: number
  readonly ngram: number
  readonly association: number
}
const noOffer: Offer = { at: -1, worth: -Infinity, ngram: 0, association: 0 }

/** In nats: no n-gram lifts a seam further. */
const mostLift = 12

/** Finds the running text that goes on best after a line, or that a line goes on best. */
export const offers = (page: Fragments, seen: Seen) => {
  const { fragments } = page
  const { startOdds, lift, association } = seen
  const starts = shortlist(seen)
  const ends = shortlist({ ...seen, ends: seen.starts, starts: seen.ends })
  const best = (
    others: Iterable<number>,
    fits: (other: number) => boolean,
    associate: (other: number) => number,
    bonus: (other: number) => number,
    liftOf: (other: number) => number
  ): Offer => {
    let found = noOffer
    for (const at of others) {
      if (!isRunning(fragments[at]) || !fits(at)) continue
      const association = associate(at)
      if (association + bonus(at) + mostLift <= found.worth) continue
      const ngram = liftOf(at)
      const worth = association + bonus(at) + ngram
      if (worth > found.worth) found = { at, worth, ngram, association }
    }
    return found
  }
  return {
    /** What goes on after the line, among the starts that `fits` lets through. */
    after: (line: number, fits: (start: number) => boolean = () => true): Offer =>
      best(
        starts(line),
        fits,
        (other) => association(line, other),
        (other) => -startOdds[other],
        (other) => lift(line, other)
      ),
    /** What the line goes on, among the cut ends that `fits` lets through. */
    before: (line: number, fits: (end: number) => boolean = () => true): Offer =>
      best(
        ends(line),
        (other) => fragments[other].endsOpen && fits(other),
        (other) => association(other, line),
        () => 0,
        (other) => lift(other, line)
      )
  }
}

/** A doubtful fragment with the best that is offered to it. */
export interface Doubtful {
  /** Place in the page. */
  readonly at: number
  readonly on: Offer
  readonly from: Offer
  /** What `settleNames` names. */
  readonly values: ReadonlyArray<number>
}

/** Every doubtful fragment with its features. */
export const doubtfulLines = (
  page: Fragments,
  seen: Seen,
  { after, before } = offers(page, seen)
): ReadonlyArray<Doubtful> => {
  const { fragments } = page
  const { readings, words, startOdds, headlineOdds, lift, association, topics: all } = seen
  const heading = (at: number) =>
    fragments[at] !== undefined && !isRunning(fragments[at]) && fragments[at].role !== "furniture"
  const found: Array<Doubtful> = []
  for (const [at, fragment] of fragments.entries()) {
    if (!isDoubtful(fragment) || isSigned(fragments, at)) continue
    const on = after(at)
    const from = before(at)
    const above = at > 0
    const below = at + 1 < fragments.length
    const { wordEnd } = words[at]
    const values = [
      fragment.role === "headline" ? 1 : 0,
      readings[at].text.length,
      fragment.text.match(/[,，、]/g)?.length ?? 0,
      fragment.text.match(/\s+/g)?.length ?? 0,
      /[\p{L}\p{N}]$/u.test(fragment.text) ? 1 : 0,
      startOdds[at],
      headlineOdds[at],
      (wordEnd.at(-1) ?? 0) - (wordEnd.at(-2) ?? 0),
      on.ngram,
      on.association,
      on.at < 0 ? 0 : startOdds[on.at],
      from.ngram,
      from.association,
      above ? lift(at - 1, at) : 0,
      above ? association(at - 1, at) : 0,
      above && fragments[at - 1].endsOpen ? 1 : 0,
      heading(at - 1) ? 1 : 0,
      below ? lift(at, at + 1) : 0,
      below ? association(at, at + 1) : 0,
      below ? startOdds[at + 1] : 0,
      heading(at + 1) ? 1 : 0,
      linesToByline(fragments, at),
      above ? similarity(all[at - 1], all[at]) : 0,
      below ? similarity(all[at], all[at + 1]) : 0
    ]
    found.push({ at, on, from, values })
  }
  return found
}

/**
 * Settles whether short lines are headings or running text, by what the whole page offers as their continuation. A cut
 * that leaves a few words of a paragraph at the foot of a column looks like a headline until its rest is found.
 *
 * @param trees  log-odds that a doubtful line is a heading
 */
export const settle = (page: Fragments, seen: Seen, trees: Trees): Fragments =>
  settledBy(trees, page, doubtfulLines(page, seen))

/** The page with these lines as headings or as running text, whichever the trees say. */
export const settledBy = (
  trees: Trees,
  page: Fragments,
  lines: ReadonlyArray<Pick<Doubtful, "at" | "values">>
): Fragments => {
  const changed = new Map<Fragment, Fragment>()
  for (const { at, values } of lines) {
    const heading = evaluateTrees(trees, Float32Array.from(values), 0) > 0
    const fragment = page.fragments[at]
    if (heading && fragment.role === "body")
      changed.set(fragment, { ...fragment, role: "headline", beginsParagraph: undefined, endsOpen: false })
    if (!heading && fragment.role === "headline")
      changed.set(fragment, { ...fragment, role: "body", endsOpen: /[\p{L}\p{N},，、]$/u.test(fragment.text) })
  }
  return changedBy(page, changed)
}
