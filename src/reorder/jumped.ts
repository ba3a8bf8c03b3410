import { type Fragment, isRunningRole } from "../detect/fragment.ts"
import type { Article, Articles, Jump, Unplaced } from "./article.ts"
import { describe } from "./describe.ts"
import type { ArrangedPage, Note } from "./jump-ends.ts"
import { isRepeated } from "./jump-odds.ts"
import type { JumpStep } from "./jumps.ts"
import { find, opening, paragraphsOf, type Steps, stepsOf } from "./steps.ts"

/** An article of some page while articles go on from page to page. */
interface Draft {
  readonly article: Article | undefined // none of its own where it was cut off from another
  readonly page: number
  readonly steps: Steps
  isChanged: boolean
}

/** Why a headline over what goes on from another page belongs to no article: it stands once more, or in mid-sentence. */
const reasonOf = (isSaidAgain: boolean) => (isSaidAgain ? "repeated headline" : "headline over a continuation")

/**
 * Articles that go on from page to page, each on the page on which it begins, numbered in the order of the source. What
 * stood behind the end or before the start, on its own page, is an article by itself.
 *
 * @param pages  whose names no other page has
 * @param notes  all jump lines
 */
export const jumped = (
  pages: ReadonlyArray<ArrangedPage>,
  notes: ReadonlyArray<Note>,
  steps: ReadonlyArray<JumpStep>
): ReadonlyArray<Articles> => {
  const drafts = pages.flatMap(({ articles }, page) =>
    articles.articles.map(
      (article): Draft => ({ article, page, steps: article.paragraphs.flatMap(stepsOf), isChanged: false })
    )
  )
  const unplaced = pages.map((): Array<Unplaced> => [])
  const followed = surest(steps).filter((step) => follow(drafts, unplaced, step))
  const byPage = Map.groupBy(notes, ({ page }) => page)
  const made = drafts
    .filter((draft) => draft.steps.length > 0)
    .map((draft, i) => ({ draft, article: { ...articleOf(draft), id: `a${i + 1}` } }))
  /** Of an article that was taken up into another, that one. */
  const nameOf = (id: string): string => {
    const first = drafts.find(({ article }) => article?.id === id)?.article?.paragraphs[0].fragments[0]
    return made.find(({ draft }) => draft.steps.some(({ fragment }) => fragment === first))?.article.id ?? id
  }
  return pages.map(({ articles }, page) => ({
    articles: made.filter(({ draft }) => draft.page === page).map(({ article }) => article),
    unplaced: [...articles.unplaced, ...unplaced[page]],
    missing: articles.missing.map((missing) => ({
      ...missing,
      candidates: missing.candidates.map((candidate) => ({ ...candidate, article: nameOf(candidate.article) }))
    })),
    jumps: (byPage.get(page) ?? []).map((note, _, own) => jumpOf(note, own, followed))
  }))
}

/** Of steps that pairs of pages found each by itself, the surest first, and one from each end and to each start. */
const surest = (steps: ReadonlyArray<JumpStep>): ReadonlyArray<JumpStep> => {
  const [left, entered] = [new Set<Fragment>(), new Set<Fragment>()]
  return steps
    .toSorted((a, b) => b.join.probability - a.join.probability) // stable: of two as sure, the one of earlier pages
    .filter(({ from, to }) => {
      if (left.has(from.fragment) || entered.has(to.fragment)) return false
      left.add(from.fragment)
      entered.add(to.fragment)
      return true
    })
}

const articleOf = ({ article, steps, isChanged }: Draft): Omit<Article, "id"> => {
  if (article !== undefined && !isChanged) return article
  const paragraphs = paragraphsOf(steps)
  return { ...describe(paragraphs), paragraphs }
}

/** Puts what goes on at a start behind its end. @returns whether it could: not where the one has come behind the other. */
const follow = (
  drafts: Array<Draft>,
  unplaced: ReadonlyArray<Array<Unplaced>>,
  { fromPage, from, to, join, begins, isBroken }: JumpStep
): boolean => {
  const all = drafts.map(({ steps }) => steps)
  const [left, right] = [find(all, from.fragment), find(all, to.fragment)]
  if (left === undefined || right === undefined || left.steps === right.steps) return false
  const at = drafts.findIndex(({ steps }) => steps === left.steps)
  const one = drafts[at]
  const other = drafts.find(({ steps }) => steps === right.steps)!
  const rest = left.steps.splice(left.at + 1)
  const first = right.steps.slice(0, right.at).findLastIndex(({ role }) => isRunningRole(role)) + 1
  const [over, moved] = [right.steps.splice(first, right.at - first), right.steps.splice(first)]
  // What begins in mid-sentence needs no headline: the one over it says where it comes from.
  const isAside = ({ role }: Fragment, isSaidAgain: boolean) => role === "headline" && (!begins || isSaidAgain)
  const headings = over.filter(({ fragment }) => {
    const isSaidAgain = isRepeated(fragment, from.article)
    if (!isAside(fragment, isSaidAgain)) return true
    unplaced[other.page].push({ fragment, reason: reasonOf(isSaidAgain) })
    return false
  })
  const opens = begins || headings.length > 0
  left.steps.push(
    ...headings,
    { ...moved[0], begins: opens, join: opens ? { ...join, edit: null } : join, gapBefore: isBroken },
    ...moved.slice(1)
  )
  one.isChanged = true
  other.isChanged = true
  if (rest.length > 0) {
    rest[0] = opening(rest[0], !rest[0].begins)
    // The end may itself have come from another page; what stood behind it stays on its own.
    const behind = one.page === fromPage ? at : drafts.findLastIndex(({ page }) => page <= fromPage)
    drafts.splice(behind + 1, 0, { article: undefined, page: fromPage, steps: rest, isChanged: true })
  }
  return true
}

/**
 * What came of a jump line. One that stands at no piece may have meant the only step between its pages that has none.
 *
 * @param own  the jump lines of its page
 */
const jumpOf = (note: Note, own: ReadonlyArray<Note>, steps: ReadonlyArray<JumpStep>): Jump => {
  const { fragment, anchor } = note
  const says = fragment.jump!.says
  const sideOf = (step: JumpStep) => (says === "onward" ? step.from : step.to)
  const step = steps.find((each) => sideOf(each).note === note) ?? onlyLeft(note, own, steps, sideOf)
  return {
    fragment,
    at: step === undefined ? (anchor ?? null) : sideOf(step).fragment,
    followed: step === undefined ? null : { from: step.from.fragment, to: step.to.fragment }
  }
}

const onlyLeft = (
  note: Note,
  own: ReadonlyArray<Note>,
  steps: ReadonlyArray<JumpStep>,
  sideOf: (step: JumpStep) => JumpStep["from"]
): JumpStep | undefined => {
  if (note.other === undefined || note.anchor !== undefined) return undefined
  const says = note.fragment.jump!.says
  const alike = own.filter(
    (each) =>
      each.other === note.other &&
      each.fragment.jump!.says === says &&
      !steps.some((step) => sideOf(step).note === each)
  )
  const left = steps.filter((step) => {
    const [here, there] = says === "onward" ? [step.fromPage, step.toPage] : [step.toPage, step.fromPage]
    return here === note.page && there === note.other && sideOf(step).note === undefined
  })
  return alike.length === 1 && left.length === 1 ? left[0] : undefined
}
