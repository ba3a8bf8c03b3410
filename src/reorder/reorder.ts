import type { Fragment, Fragments, Role } from "../detect/fragment.ts"
import type { Combination } from "../model/combination.ts"
import type { ContinuityGraph } from "../score/graph.ts"
import type { Article, Articles, Paragraph, Unplaced } from "./article.ts"
import { beginsParagraph } from "./breaks.ts"
import type { Chain } from "./chains.ts"
import { decided } from "./decided.ts"
import { type Decision, unvoided } from "./decision.ts"
import { describe } from "./describe.ts"
import { headedChains } from "./headed-chains.ts"
import type { Placed } from "./headings.ts"
import { draftsInOrder } from "./in-order.ts"
import { breaksOff, isCut, joinOf } from "./paragraphs.ts"
import type { PathCover } from "./path-cover.ts"
import { pinned, placesOf, strayOffset } from "./pinned.ts"
import { relatives } from "./relatives.ts"
import { missingOf } from "./roster.ts"
import { editOf } from "./seams.ts"

/** What reordering asks of the model. */
type Learnt = Pick<Combination, "breaks" | "kinship">

/**
 * Puts the page together, all of it at once: the path cover of the greatest log-odds, cut where section numbers or
 * headings forbid it; headings to the chains they head; chains without a heading to the article they are a later part
 * of, or left as articles without a headline; a gap wherever text is missing. A page that is in order already stays so.
 *
 * @param page     every fragment of the page; each comes back in exactly one place
 * @param graph    the scored successions of its running text
 * @param learnt   trees that tell paragraphs, and chains of one article
 * @param given    a person's decisions: they hold, and the rest arranges itself around them; those of places where no
 *   piece begins or ends are left out (see `strayOffset`)
 */
export const reorder = (
  page: Fragments,
  graph: ContinuityGraph,
  learnt: Learnt,
  given: ReadonlyArray<Decision> = []
): Articles => {
  const places = placesOf(page.fragments)
  const decisions = unvoided(given.filter((decision) => strayOffset(places, decision) === undefined))
  if (decisions.length === 0) return arrange(page, graph, learnt)
  const arranged = arrange(page, pinned(graph, places, decisions), learnt)
  return decided(arranged, places, page.fragments, decisions)
}

const arrange = (page: Fragments, graph: ContinuityGraph, learnt: Learnt): Articles => {
  const place = new Map(page.fragments.map((fragment, i) => [fragment, i]))
  const firstOf = (draft: ReadonlyArray<Paragraph>) => place.get(draft[0].fragments[0])!
  const drafts = (draftsInOrder(page) ?? draftsOf(page, graph, learnt)).toSorted((a, b) => firstOf(a) - firstOf(b))
  const articles = drafts.map((paragraphs, i): Article => ({ id: `a${i + 1}`, ...describe(paragraphs), paragraphs }))
  const unplaced = page.fragments.flatMap((fragment): ReadonlyArray<Unplaced> => {
    const reason = reasons[fragment.role]
    return reason ? [{ fragment, reason }] : []
  })
  return { articles, unplaced, missing: missingOf(articles) }
}

/** The paragraphs of each article. */
const draftsOf = (page: Fragments, graph: ContinuityGraph, learnt: Learnt): ReadonlyArray<ReadonlyArray<Paragraph>> => {
  const { cover, chains, placed } = headedChains(page, graph)
  const headed = (node: number) => placed.before.has(node)
  const next = relatives(graph, chains, headed, learnt.kinship)
  const later = new Set(next.flatMap((relative) => (relative ? [relative.chain] : [])))
  const drafts: Array<ReadonlyArray<Paragraph>> = []
  for (let c = 0; c < chains.length; c++) {
    if (later.has(c)) continue
    const paragraphs: Array<Paragraph> = []
    for (let at: number | undefined = c; at !== undefined; at = next[at]?.chain)
      paragraphs.push(...paragraphsOf(graph, cover, chains[at], placed, paragraphs, learnt))
    drafts.push(paragraphs)
  }
  for (const headings of placed.alone) drafts.push(headings.map(heading))
  return drafts
}

/** Why a fragment of a role belongs to no article. */
const reasons: Partial<Record<Role, string>> = { furniture: "furniture", caption: "caption" }

const heading = (fragment: Fragment): Paragraph => ({
  role: fragment.role,
  fragments: [fragment],
  joins: [],
  succession: null,
  gapBefore: false
})

/** In nats: a start must read this unlike a paragraph's before text counts as missing. */
const torn = -1
/** The same where it begins an article without a heading, which is lost, and often more: 1 in 5 true starts read so, 19 in 20 others. */
const headless = 1.2

/**
 * Whether text is missing before a chain: a section number that skips one, an end before it in mid-sentence, or a start
 * that reads as if it went on from somewhere.
 *
 * @param before         the article so far, empty where the chain begins it
 * @param otherHeadings  other articles of the page have their headings
 */
const lacksStart = (
  graph: ContinuityGraph,
  node: number,
  before: ReadonlyArray<Paragraph>,
  otherHeadings: boolean
): boolean => {
  const fragment = graph.nodes[node]
  const { enumerator } = fragment
  const pieces = before.flatMap((paragraph) => paragraph.fragments)
  if (pieces.at(-1)?.endsOpen) return true
  if (enumerator) {
    const last = pieces.findLast((piece) => piece.enumerator?.style === enumerator.style)?.enumerator?.value ?? 0
    return enumerator.value > last + 1
  }
  const makeUp = fragment.beginsParagraph === undefined ? 0 : fragment.beginsParagraph ? 2 : -2
  return graph.paragraphStart[node] + makeUp < (before.length === 0 && otherHeadings ? headless : torn)
}

/** @param before  the paragraphs that this chain comes after in its article; none where it begins it */
const paragraphsOf = (
  graph: ContinuityGraph,
  cover: PathCover,
  chain: Chain,
  placed: Placed,
  before: ReadonlyArray<Paragraph>,
  learnt: Learnt
): ReadonlyArray<Paragraph> => {
  const doubled = graph.features.indexOf("doubled")
  const paragraphs: Array<Paragraph> = []
  let gapBefore = !placed.before.has(chain[0]) && lacksStart(graph, chain[0], before, placed.before.size > 0)
  // Headings that the dump puts into the midst of a sentence wait until its paragraph is over.
  let waiting: ReadonlyArray<Fragment> = []
  const settleWaiting = () => {
    paragraphs.push(...waiting.map(heading))
    waiting = []
  }
  for (const [at, node] of chain.entries()) {
    const fragment = graph.nodes[node]
    const edge = at === 0 ? -1 : cover.next[chain[at - 1]]
    const headings = placed.before.get(node) ?? []
    if (edge < 0) {
      paragraphs.push(...headings.map(heading))
      paragraphs.push({ role: fragment.role, fragments: [fragment], joins: [], succession: null, gapBefore })
    } else {
      const from = graph.nodes[chain[at - 1]]
      const join = joinOf(graph, chain[at - 1], edge)
      const whole = paragraphs.at(-1)!
      const broken = breaksOff(from, fragment, graph.paragraphStart[node])
      const begins = broken || beginsParagraph(graph, chain[at - 1], edge, learnt.breaks)
      const parted = headings.length > 0 && (!isCut(from) || node === chain[at - 1] + 1)
      if (begins || parted || (!isCut(from) && whole.role !== fragment.role)) {
        settleWaiting()
        paragraphs.push(...headings.map(heading), {
          role: fragment.role,
          fragments: [fragment],
          joins: [],
          succession: join,
          gapBefore: broken
        })
      } else {
        waiting = [...waiting, ...headings]
        const edit = editOf(from, fragment, graph.evidence[edge * graph.features.length + doubled])
        paragraphs[paragraphs.length - 1] = {
          ...whole,
          fragments: [...whole.fragments, fragment],
          joins: [...whole.joins, { ...join, edit }]
        }
      }
    }
    waiting = [...waiting, ...(placed.signing.get(node) ?? [])]
    gapBefore = false
  }
  settleWaiting()
  return paragraphs
}
