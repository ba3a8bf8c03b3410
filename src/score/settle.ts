import type { Fragment, Fragments } from "../detect/fragment.ts"
import { seamLift } from "../model/ngram.ts"
import { evaluateTrees, type Trees } from "../model/trees.ts"
import { associationOf, isRunning, type Seen } from "./prepare.ts"
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
  "below-byline",
  "topic-above",
  "topic-below"
] as const

/** In characters: longer headlines are no doubtful ones, nor are longer lines of body text. */
const longestHeadline = 45
const longestLine = 32

/** Times the body's: where type is measured, a line of such type is no doubtful one. */
const headingScale = 1.22

/** A headline by make-up, or a short line of body text without a sentence in it. */
export const isDoubtful = ({ role, text, scale }: Fragment): boolean =>
  scale !== undefined && scale >= headingScale
    ? false
    : role === "headline"
      ? text.length <= longestHeadline
      : role === "body" && text.length <= longestLine && !/[。；;]|[,，].*[,，]|[,，、]$/.test(text)

/** Whether a byline stands below, other headlines at most between: what has one is a headline beyond doubt. */
const isSigned = (fragments: ReadonlyArray<Fragment>, at: number): boolean => {
  let below = at + 1
  while (fragments[below]?.role === "headline" || fragments[below]?.role === "subtitle") below++
  return fragments[at].role === "headline" && fragments[below]?.role === "byline"
}

/** Features of every doubtful fragment, by place in the page. */
export const settleFeatures = (page: Fragments, seen: Seen): ReadonlyMap<number, ReadonlyArray<number>> => {
  const { fragments } = page
  const { readings, words, startOdds, model, topics: all } = seen
  const lift = (from: number, to: number) => seamLift(model.ngram, readings[from].characters, readings[to].characters)
  const heading = (at: number) =>
    fragments[at] !== undefined && !isRunning(fragments[at]) && fragments[at].role !== "furniture"
  const starts = shortlist(seen)
  const ends = shortlist({ ...seen, ends: seen.starts, starts: seen.ends })
  const found = new Map<number, ReadonlyArray<number>>()
  for (const [at, fragment] of fragments.entries()) {
    if (!isDoubtful(fragment) || isSigned(fragments, at)) continue
    let on = { worth: -Infinity, ngram: 0, association: 0, start: 0 }
    let from = { worth: -Infinity, ngram: 0, association: 0 }
    for (const other of starts(at)) {
      if (!isRunning(fragments[other])) continue
      const after = associationOf(seen, at, other)
      if (after - startOdds[other] + 12 > on.worth) {
        const ngram = lift(at, other)
        const worth = after + ngram - startOdds[other]
        if (worth > on.worth) on = { worth, ngram, association: after, start: startOdds[other] }
      }
    }
    for (const other of ends(at)) {
      if (!isRunning(fragments[other]) || !fragments[other].endsOpen) continue
      const before = associationOf(seen, other, at)
      if (before + 12 > from.worth) {
        const ngram = lift(other, at)
        if (before + ngram > from.worth) from = { worth: before + ngram, ngram, association: before }
      }
    }
    const above = at > 0
    const below = at + 1 < fragments.length
    const { wordEnd } = words[at]
    found.set(at, [
      fragment.role === "headline" ? 1 : 0,
      readings[at].text.length,
      fragment.text.match(/[,，、]/g)?.length ?? 0,
      fragment.text.match(/\s+/g)?.length ?? 0,
      /[\p{L}\p{N}]$/u.test(fragment.text) ? 1 : 0,
      startOdds[at],
      (wordEnd.at(-1) ?? 0) - (wordEnd.at(-2) ?? 0),
      on.ngram,
      on.association,
      on.start,
      from.ngram,
      from.association,
      above ? lift(at - 1, at) : 0,
      above ? associationOf(seen, at - 1, at) : 0,
      above && fragments[at - 1].endsOpen ? 1 : 0,
      heading(at - 1) ? 1 : 0,
      below ? lift(at, at + 1) : 0,
      below ? associationOf(seen, at, at + 1) : 0,
      below ? startOdds[at + 1] : 0,
      heading(at + 1) ? 1 : 0,
      below && fragments[at + 1].role === "byline" ? 1 : 0,
      above ? similarity(all[at - 1], all[at]) : 0,
      below ? similarity(all[at], all[at + 1]) : 0
    ])
  }
  return found
}

/**
 * Settles whether short lines are headings or running text, by what the whole page offers as their continuation. A cut
 * that leaves a few words of a paragraph at the foot of a column looks like a headline until its rest is found.
 *
 * @param trees  log-odds that a doubtful line is a heading
 */
export const settle = (page: Fragments, seen: Seen, trees: Trees): Fragments => {
  const features = settleFeatures(page, seen)
  const changed = new Map<Fragment, Fragment>()
  for (const [at, values] of features) {
    const fragment = page.fragments[at]
    const heading = evaluateTrees(trees, Float32Array.from(values), 0) > 0
    if (heading && fragment.role === "body")
      changed.set(fragment, { ...fragment, role: "headline", beginsParagraph: undefined, endsOpen: false })
    if (!heading && fragment.role === "headline")
      changed.set(fragment, { ...fragment, role: "body", endsOpen: /[\p{L}\p{N},，、]$/u.test(fragment.text) })
  }
  if (changed.size === 0) return page
  const settled = (fragment: Fragment) => changed.get(fragment) ?? fragment
  return {
    page: page.page,
    fragments: page.fragments.map(settled),
    duplicates: page.duplicates.map((duplicate) => ({ ...duplicate, of: settled(duplicate.of) }))
  }
}
