import { changedBy, type Fragment, type Fragments, type Role } from "../detect/fragment.ts"
import { headlineLogOdds } from "../model/headline.ts"
import { evaluateTrees, type Trees } from "../model/trees.ts"
import type { Seen } from "./prepare.ts"

/** What is asked of a line in a stack of headings. */
export const headingNames = [
  "lines",
  "from-top",
  "from-bottom",
  "length",
  "length-above",
  "length-below",
  "lift-above",
  "lift-below",
  "kicker-odds",
  "subtitle-odds",
  "headline-odds",
  "kicker-odds-above",
  "kicker-odds-below",
  "subtitle-odds-above",
  "subtitle-odds-below",
  "headline-odds-above",
  "headline-odds-below",
  "blanks"
] as const

/** Lines in a row that are headlines as far as each by itself tells: kicker, headline and subtitle in this order. */
export interface HeadingStack {
  /** Place of the first in the page. */
  readonly at: number
  /** lines: what `headingNames` names */
  readonly values: ReadonlyArray<ReadonlyArray<number>>
}

/** Lines whose type is measured have had their roles from it. */
const isAsked = ({ role, scale }: Fragment): boolean => role === "headline" && scale === undefined

/** The most lines that are looked at as one heading: more are a list of what the page has. */
const mostLines = 6

/** Every stack of two headlines and more. */
export const headingStacks = ({ fragments }: Fragments, seen: Seen): ReadonlyArray<HeadingStack> => {
  const stacks: Array<HeadingStack> = []
  for (let at = 0; at < fragments.length; at++) {
    let end = at
    while (end < fragments.length && isAsked(fragments[end])) end++
    if (end - at > 1 && end - at <= mostLines) stacks.push({ at, values: valuesOf(seen, at, end) })
    at = Math.max(at, end - 1)
  }
  return stacks
}

const valuesOf = (seen: Seen, at: number, end: number): HeadingStack["values"] => {
  const { model, readings, words, headlineOdds } = seen
  const lines = Array.from({ length: end - at }, (_, i) => at + i)
  const kicker = lines.map((line) => headlineLogOdds(model.kicker, words[line]))
  const subtitle = lines.map((line) => headlineLogOdds(model.subtitle, words[line]))
  const headline = lines.map((line) => headlineOdds[line])
  const length = lines.map((line) => readings[line].text.length)
  const lift = lines.map((line, i) => (i === 0 ? none : seen.lift(line - 1, line)))
  const of = (values: ReadonlyArray<number>, i: number): number => values[i] ?? none
  return lines.map((line, i) => [
    lines.length,
    i,
    lines.length - 1 - i,
    length[i],
    of(length, i - 1),
    of(length, i + 1),
    lift[i],
    of(lift, i + 1),
    kicker[i],
    subtitle[i],
    headline[i],
    of(kicker, i - 1),
    of(kicker, i + 1),
    of(subtitle, i - 1),
    of(subtitle, i + 1),
    of(headline, i - 1),
    of(headline, i + 1),
    seen.nodes[line].text.match(/\s+/g)?.length ?? 0
  ])
}

/** What stands for a line that is not there. */
const none = -20

/**
 * Tells kickers and subtitles from the headline between them: of all ways to divide a stack into kicker, headline and
 * subtitle, the likeliest.
 *
 * @param kicker    log-odds that a line is a kicker rather than the headline, by `headingNames`
 * @param subtitle  the same for a subtitle
 */
export const nameHeadings = (page: Fragments, seen: Seen, kicker: Trees, subtitle: Trees): Fragments => {
  const named = new Map<Fragment, Fragment>()
  const name = (at: number, role: Role) => named.set(page.fragments[at], { ...page.fragments[at], role })
  for (const { at, values } of headingStacks(page, seen)) {
    const rows = values.map((row) => Float32Array.from(row))
    const asKicker = rows.map((row) => evaluateTrees(kicker, row, 0))
    const asSubtitle = rows.map((row) => evaluateTrees(subtitle, row, 0))
    const { above, below } = likeliest(asKicker, asSubtitle)
    for (let i = 0; i < above; i++) name(at + i, "kicker")
    for (let i = rows.length - below; i < rows.length; i++) name(at + i, "subtitle")
  }
  return changedBy(page, named)
}

/** How many lines are kickers and how many subtitles; at least one is the headline. */
const likeliest = (
  asKicker: ReadonlyArray<number>,
  asSubtitle: ReadonlyArray<number>
): { readonly above: number; readonly below: number } => {
  let best = { above: 0, below: 0, worth: 0 }
  let over = 0
  for (let above = 0; above < asKicker.length; above++) {
    let under = 0
    for (let below = 0; above + below < asKicker.length; below++) {
      if (over + under > best.worth) best = { above, below, worth: over + under }
      under += asSubtitle[asKicker.length - 1 - below]
    }
    over += asKicker[above]
  }
  return best
}
