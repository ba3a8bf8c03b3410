import { type Fragment, isRunningRole } from "../detect/fragment.ts"
import type { Article, Articles, Join, Paragraph } from "./article.ts"
import type { Decision } from "./decision.ts"
import { describe } from "./describe.ts"
import { isCut } from "./paragraphs.ts"
import type { Places } from "./pinned.ts"
import { editOf } from "./seams.ts"
import { standing } from "./standing.ts"

/** A piece as it stands in its article. */
interface Step {
  readonly fragment: Fragment
  readonly role: Paragraph["role"]
  /** It begins a paragraph. */
  readonly begins: boolean
  /** How it was found to follow what stands before it; `null` where that was no decision. */
  readonly join: Join | null
  readonly gapBefore: boolean
  /** The piece that a person has put it after. */
  readonly after?: Fragment | undefined
}

/** An article that is being changed. */
type Steps = Array<Step>

/**
 * Carries a person's decisions out to the letter, one after the other. What `pinned` has brought about already stays as it
 * is; what the graph knows nothing of (headings, single pieces) is moved here.
 *
 * @param fragments  of the page, in the dump's order: articles are numbered by where their first stands
 */
export const decided = (
  given: Articles,
  places: Places,
  fragments: ReadonlyArray<Fragment>,
  decisions: ReadonlyArray<Decision>
): Articles => {
  const articles = given.articles.map(({ paragraphs }): Steps => paragraphs.flatMap(stepsOf))
  const idOf = new Map(articles.flatMap((steps, i) => steps.map(({ fragment }) => [fragment, given.articles[i].id])))
  const unplaced = new Set(given.unplaced.map(({ fragment }) => fragment))
  for (const decision of decisions) {
    if (decision.action === "move") move(articles, places, unplaced, decision)
    else {
      const from = places.ending.get(decision.from)!
      const to = places.starting.get(decision.to)!
      if (decision.action === "cut") cut(articles, from, to)
      else join(articles, unplaced, from, to, decision.paragraph)
    }
  }
  // What came later may have brought together again what was cut, or parted a piece from the article that it begins.
  const isOne = (start: number, end: number) => places.starting.get(start) === places.ending.get(end)
  const still = standing(decisions, isOne).map(({ decision }) => decision)
  const apart = still.flatMap(({ action, ...ends }) =>
    action === "cut" && "from" in ends ? [[places.ending.get(ends.from)!, places.starting.get(ends.to)!] as const] : []
  )
  for (const [from, to] of apart) cut(articles, from, to)
  for (const decision of still)
    if (decision.action === "move" && decision.after === null) lead(articles, places, decision, apart)
  const place = new Map(fragments.map((fragment, i) => [fragment, i]))
  const order = articles
    .filter((steps) => steps.length > 0)
    .toSorted((a, b) => place.get(a[0].fragment)! - place.get(b[0].fragment)!)
  const renamed = new Map<string, string>()
  const made = order.map((steps, i): Article => {
    const id = `a${i + 1}`
    for (const { fragment } of steps) {
      const old = idOf.get(fragment)
      if (old !== undefined && !renamed.has(old)) renamed.set(old, id)
    }
    const paragraphs = paragraphsOf(steps)
    return { id, ...describe(paragraphs), paragraphs }
  })
  return {
    articles: made,
    unplaced: given.unplaced.filter(({ fragment }) => unplaced.has(fragment)),
    missing: given.missing.map((missing) => ({
      ...missing,
      candidates: missing.candidates.flatMap((candidate) => {
        const article = renamed.get(candidate.article)
        return article === undefined ? [] : [{ ...candidate, article }]
      })
    }))
  }
}

const stepsOf = ({ role, fragments, joins, succession, gapBefore }: Paragraph): Steps =>
  fragments.map((fragment, i) => ({
    fragment,
    role,
    begins: i === 0,
    join: i === 0 ? succession : joins[i - 1],
    gapBefore: i === 0 && gapBefore
  }))

interface Place {
  readonly steps: Steps
  readonly at: number
}

const find = (articles: ReadonlyArray<Steps>, fragment: Fragment): Place | undefined => {
  for (const steps of articles) {
    const at = steps.findIndex((step) => step.fragment === fragment)
    if (at >= 0) return { steps, at }
  }
  return undefined
}

/** A step that nothing leads to. */
const opening = (step: Step, gapBefore: boolean): Step => ({ ...step, begins: true, join: null, gapBefore })

/** What followed a place that it was taken from begins anew: no evidence leads to it from what stands there now. */
const loosen = (steps: Steps, at: number): void => {
  if (at < steps.length && steps[at].join !== null)
    steps[at] = opening(steps[at], steps[at].gapBefore || !steps[at].begins)
}

const cut = (articles: Array<Steps>, from: Fragment, to: Fragment): void => {
  const left = find(articles, from)
  const right = find(articles, to)
  if (left === undefined || right === undefined || left.steps !== right.steps || left.at >= right.at) return
  const between = right.steps.slice(left.at + 1, right.at)
  const { join } = right.steps[right.at]
  if (join?.from !== from.id && (join?.by === "person" || between.some(({ role }) => isRunningRole(role)))) return
  const split = heldUpTo(left.steps, left.at, right.at)
  const tail = right.steps.splice(split, tailEnd(right.steps, split) - split)
  const at = right.at - split
  if (at >= tail.length) {
    articles.push(tail)
    return
  }
  tail[at] = opening(tail[at], isCut(from))
  articles.push(tail)
}

const join = (
  articles: Array<Steps>,
  unplaced: Set<Fragment>,
  from: Fragment,
  to: Fragment,
  paragraph: boolean
): void => {
  const left = placed(articles, unplaced, from)
  const right = placed(articles, unplaced, to)
  const [before] = left.steps.slice(left.at)
  const follows = right.steps === left.steps && right.at > left.at && right.steps[right.at].join?.from === from.id
  const step: Step = {
    ...right.steps[right.at],
    begins: paragraph,
    role: paragraph ? to.role : before.role,
    gapBefore: false,
    join: byPerson(from, to, right.steps[right.at].join, follows),
    after: undefined
  }
  if (follows && (paragraph || right.at === left.at + 1)) {
    right.steps[right.at] = step
    return
  }
  // A chain cannot follow itself: where `from` is behind `to`, the piece is moved with no more than a person put to it.
  const behind = right.steps === left.steps && right.at < left.at
  const held = behind ? heldUpTo(right.steps, right.at, left.at + 1) : tailEnd(right.steps, right.at)
  // Where it is all a person's, from `to` round to `from`, the step behind `to` gives.
  const moved = right.steps.splice(right.at, held === left.at + 1 && behind ? 1 : held - right.at)
  if (behind) loosen(right.steps, right.at)
  const end = left.steps.findIndex(({ fragment }) => fragment === from) + 1
  const rest = left.steps.splice(end)
  left.steps.push(step, ...moved.slice(1))
  if (rest.length === 0) return
  rest[0] = opening(rest[0], !rest[0].begins)
  if (behind) left.steps.push(...rest)
  else articles.push(rest)
}

/** Where from `at` on it is over what a person has put one after the other; `end` at the latest. */
const heldUpTo = (steps: Steps, at: number, end: number): number => {
  let next = at + 1
  while (next < end && isByPerson(steps[next - 1].fragment, steps[next])) next++
  return next
}

/** How far what follows a place goes with it: not where a person has joined it, over headings, to what stands before. */
const tailEnd = (steps: Steps, at: number): number => {
  const before = new Set(steps.slice(0, at).map(({ fragment }) => fragment.id))
  const end = steps.findIndex(({ join }, i) => i > at && join?.by === "person" && before.has(join.from))
  return end < 0 ? steps.length : end
}

const isByPerson = (before: Fragment, { join, after }: Step): boolean =>
  after === before || (join?.by === "person" && join.from === before.id)

const move = (
  articles: Array<Steps>,
  { starting, ending }: Places,
  unplaced: Set<Fragment>,
  decision: Extract<Decision, { readonly action: "move" }>
): void => {
  const fragment = starting.get(decision.piece)!
  const from = placed(articles, unplaced, fragment)
  // The piece before says more of where it belongs than the article that this one stood in when the person looked.
  const after = decision.after === null ? undefined : ending.get(decision.after)!
  const anchor = after ?? (decision.article === null ? undefined : starting.get(decision.article)!)
  const target = anchor && placed(articles, unplaced, anchor).steps
  const [step] = from.steps.splice(from.at, 1)
  loosen(from.steps, from.at)
  const moved: Step = { ...opening(step, false), after }
  if (target === undefined) {
    articles.push([moved])
    return
  }
  const at = target.findIndex((each) => each.fragment === after) + 1
  target.splice(at, 0, moved)
  loosen(target, at + 1)
}

/**
 * Puts a piece once more to the start of the article that a person named, and with it what a person has put to it: joins
 * and cuts made since may have parted them.
 *
 * @param apart  pieces that a person has cut apart: if need be the piece comes later, but before the one that was named
 */
const lead = (
  articles: ReadonlyArray<Steps>,
  { starting }: Places,
  { piece, article }: Extract<Decision, { readonly action: "move" }>,
  apart: ReadonlyArray<readonly [Fragment, Fragment]>
): void => {
  if (article === null || article === piece) return
  const [first, named] = [piece, article].map((start) => find(articles, starting.get(start)!))
  if (first === undefined || named === undefined || (first.steps === named.steps && first.at < named.at)) return
  const own = first.steps.splice(first.at, heldUpTo(first.steps, first.at, first.steps.length) - first.at)
  loosen(first.steps, first.at)
  const fragments = named.steps.map(({ fragment }) => fragment)
  const isApart = (from?: Fragment, to?: Fragment) => apart.some((cut) => cut[0] === from && cut[1] === to)
  const fits = (at: number) =>
    !isApart(fragments[at - 1], own[0].fragment) &&
    !isApart(own.at(-1)?.fragment, fragments[at]) &&
    (at === 0 || !isByPerson(fragments[at - 1], named.steps[at]))
  const upToNamed = fragments.slice(0, fragments.indexOf(starting.get(article)!) + 1)
  const at = Math.max(
    0,
    upToNamed.findIndex((_, place) => fits(place))
  )
  named.steps.splice(at, 0, ...own)
  loosen(named.steps, at + own.length)
}

/** Where a piece stands; of one that was in no article, by itself. */
const placed = (articles: Array<Steps>, unplaced: Set<Fragment>, fragment: Fragment): Place => {
  const known = find(articles, fragment)
  if (known !== undefined) return known
  unplaced.delete(fragment)
  const steps: Steps = [{ fragment, role: fragment.role, begins: true, join: null, gapBefore: false }]
  articles.push(steps)
  return { steps, at: 0 }
}

const byPerson = (from: Fragment, to: Fragment, found: Join | null, follows: boolean): Join => ({
  from: from.id,
  to: to.id,
  probability: 1,
  edit: follows && found?.edit ? found.edit : editOf(from, to, found?.evidence.doubled ?? 0),
  by: "person",
  evidence: follows && found !== null ? found.evidence : {},
  runnerUp: follows && found !== null ? found.runnerUp : null
})

/** Steps as paragraphs again. A join that leads from a piece that stands elsewhere now is none. */
const paragraphsOf = (steps: Steps): ReadonlyArray<Paragraph> => {
  const paragraphs: Array<Paragraph> = []
  const before = new Set<string>()
  for (const [i, { fragment, role, begins, join, gapBefore }] of steps.entries()) {
    const whole = paragraphs.at(-1)
    const holds = join !== null && (begins ? before.has(join.from) : steps[i - 1]?.fragment.id === join.from)
    if (holds && !begins && whole !== undefined)
      paragraphs[paragraphs.length - 1] = {
        ...whole,
        fragments: [...whole.fragments, fragment],
        joins: [...whole.joins, join]
      }
    else
      paragraphs.push({
        role,
        fragments: [fragment],
        joins: [],
        succession: holds ? { ...join, edit: null } : null,
        gapBefore: gapBefore || !(begins || holds)
      })
    before.add(fragment.id)
  }
  return paragraphs
}
