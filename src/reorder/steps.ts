import { type Fragment, isRunningRole } from "../detect/fragment.ts"
import type { Join, Paragraph } from "./article.ts"

/** A piece as it stands in its article. */
export interface Step {
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
export type Steps = Array<Step>

/** A paragraph piece by piece. */
export const stepsOf = ({ role, fragments, joins, succession, gapBefore }: Paragraph): Steps =>
  fragments.map((fragment, i) => ({
    fragment,
    role,
    begins: i === 0,
    join: i === 0 ? succession : joins[i - 1],
    gapBefore: i === 0 && gapBefore
  }))

/** Where a piece stands. */
export interface Place {
  readonly steps: Steps
  readonly at: number
}

/** The place of a piece; `undefined` where it is in no article. */
export const find = (articles: ReadonlyArray<Steps>, fragment: Fragment): Place | undefined => {
  for (const steps of articles) {
    const at = steps.findIndex((step) => step.fragment === fragment)
    if (at >= 0) return { steps, at }
  }
  return undefined
}

/** A step that nothing leads to. */
export const opening = (step: Step, gapBefore: boolean): Step => ({ ...step, begins: true, join: null, gapBefore })

/**
 * What followed a place that it was taken from begins anew: no evidence leads to it from what stands there now. What a
 * person has put to a piece further up, over headings, stays with that.
 *
 * @param last  what stood right before it, where it still stands there
 */
export const loosen = (steps: Steps, at: number, last?: Step): void => {
  if (at >= steps.length || steps[at].join === null || isByPersonOver(steps, at, last)) return
  const { begins, gapBefore, fragment } = steps[at]
  steps[at] = opening(steps[at], gapBefore || (!begins && isRunningRole(fragment.role))) // no text is missing before a heading
}

/** Whether a person has put a step to a piece further up that headings part it from. */
export const isByPersonOver = (steps: Steps, at: number, last: Step | undefined): boolean => {
  const { begins, join } = steps[at]
  if (!begins || join?.by !== "person" || join.from === last?.fragment.id) return false
  return steps.slice(0, at).some(({ fragment }) => fragment.id === join.from)
}

/** Where from `at` on it is over what a person has put one after the other, headings between included; `end` at the latest. */
export const heldUpTo = (steps: Steps, at: number, end: number): number => {
  let next = at + 1
  for (let i = next; i < end; i++) {
    const { begins, join } = steps[i]
    const isHeld = ({ fragment }: Step) => fragment.id === join?.from
    const isOver = begins && join?.by === "person" && steps.slice(at, next).some(isHeld)
    if (isOver || (i === next && isByPerson(steps[i - 1].fragment, steps[i]))) next = i + 1
  }
  return next
}

/** How far what follows a place goes with it: not where a person has joined it, over headings, to what stands before. */
export const tailEnd = (steps: Steps, at: number): number => {
  const before = new Set(steps.slice(0, at).map(({ fragment }) => fragment.id))
  const end = steps.findIndex(({ join }, i) => i > at && join?.by === "person" && before.has(join.from))
  return end < 0 ? steps.length : end
}

/** Whether a person has put a step right after a piece. */
export const isByPerson = (before: Fragment, { join, after }: Step): boolean =>
  after === before || (join?.by === "person" && join.from === before.id)

/** Where a piece stands; of one that was in no article, by itself. */
export const placed = (articles: Array<Steps>, unplaced: Set<Fragment>, fragment: Fragment): Place => {
  const known = find(articles, fragment)
  if (known !== undefined) return known
  unplaced.delete(fragment)
  const steps: Steps = [{ fragment, role: fragment.role, begins: true, join: null, gapBefore: false }]
  articles.push(steps)
  return { steps, at: 0 }
}

/** Steps as paragraphs again. A join that leads from a piece that stands elsewhere now is none. */
export const paragraphsOf = (steps: Steps): ReadonlyArray<Paragraph> => {
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
