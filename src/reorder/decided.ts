import { type Fragment, isRunningRole } from "../detect/fragment.ts"
import type { Article, Articles, Join } from "./article.ts"
import type { Decision } from "./decision.ts"
import { describe } from "./describe.ts"
import { isCut } from "./paragraphs.ts"
import type { Places } from "./pinned.ts"
import { editOf } from "./seams.ts"
import { standing } from "./standing.ts"
import {
  find,
  heldUpTo,
  isByPerson,
  isByPersonOver,
  loosen,
  opening,
  paragraphsOf,
  placed,
  type Step,
  type Steps,
  stepsOf,
  tailEnd
} from "./steps.ts"

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
  const cutApart = () => {
    for (const [from, to] of apart) cut(articles, from, to)
  }
  cutApart()
  // One that is led away may have stood where another was led to: once more, at most as often as there are some.
  const leads = still.flatMap((each) => (each.action === "move" && each.after === null ? [each] : []))
  for (let round = 0; round < leads.length; round++)
    if (leads.filter((each) => lead(articles, places, each, apart)).length === 0) break
  cutApart() // A piece that was led away may have stood between two others.
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

/**
 * Takes headings that stand between two pieces, which a person has put one after the other, out from between, so that what
 * is decided about one of them does not part the two.
 */
const release = (articles: Array<Steps>, fragment: Fragment): void => {
  const place = find(articles, fragment)
  if (place === undefined) return
  const { steps, at } = place
  const end = steps.findIndex((_, i) => i > at && isByPersonOver(steps, i, undefined))
  if (end < 0) return
  const start = steps.findIndex((step) => step.fragment.id === steps[end].join?.from) + 1
  if (start > at || isByPerson(steps[start - 1].fragment, steps[start])) return
  const between = steps.splice(start, end - start)
  between[0] = opening(between[0], between[0].gapBefore)
  articles.push(between)
}

const cut = (articles: Array<Steps>, from: Fragment, to: Fragment): void => {
  release(articles, from)
  const left = find(articles, from)
  const right = find(articles, to)
  if (left === undefined || right === undefined || left.steps !== right.steps || left.at >= right.at) return
  const between = right.steps.slice(left.at + 1, right.at)
  const { join } = right.steps[right.at]
  // A heading is cut off from what stands right below it: what comes later goes on from elsewhere.
  const isNear = right.at === left.at + 1 || [left, right].every(({ steps, at }) => isRunningRole(steps[at].role))
  if (!isNear && join?.from !== from.id) return
  const isHeld = join?.by === "person" && right.steps.slice(0, right.at).some((step) => step.fragment.id === join.from)
  if (join?.from !== from.id && (isHeld || between.some(({ role }) => isRunningRole(role)))) return
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
  for (const fragment of [from, to]) release(articles, fragment)
  const left = placed(articles, unplaced, from)
  const right = placed(articles, unplaced, to)
  const [before] = left.steps.slice(left.at)
  const between = right.steps === left.steps ? right.steps.slice(left.at + 1, right.at) : []
  const follows =
    right.steps === left.steps &&
    right.at > left.at &&
    right.steps[right.at].join?.from === from.id &&
    !between.some((step) => isRunningRole(step.role) || isByPerson(from, step))
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

const move = (
  articles: Array<Steps>,
  { starting, ending }: Places,
  unplaced: Set<Fragment>,
  decision: Extract<Decision, { readonly action: "move" }>
): void => {
  const fragment = starting.get(decision.piece)!
  // The piece before says more of where it belongs than the article that this one stood in when the person looked.
  const after = decision.after === null ? undefined : ending.get(decision.after)!
  if (after !== undefined) release(articles, after)
  const from = placed(articles, unplaced, fragment)
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
  loosen(target, at + 1, target[at - 1])
}

/**
 * Puts a piece once more to the start of the article that a person named, and with it what a person has put to it: joins
 * and cuts made since may have parted them.
 *
 * @param apart  pieces that a person has cut apart: if need be the piece comes later, but before the one that was named
 * @returns whether it had to
 */
const lead = (
  articles: ReadonlyArray<Steps>,
  { starting }: Places,
  { piece, article }: Extract<Decision, { readonly action: "move" }>,
  apart: ReadonlyArray<readonly [Fragment, Fragment]>
): boolean => {
  if (article === null || article === piece) return false
  const [first, named] = [piece, article].map((start) => find(articles, starting.get(start)!))
  if (first === undefined || named === undefined || (first.steps === named.steps && first.at < named.at)) return false
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
  loosen(named.steps, at + own.length, named.steps[at - 1])
  return true
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
