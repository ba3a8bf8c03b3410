import type { Fragment, JumpLine } from "../detect/fragment.ts"
import type { Trees } from "../model/trees.ts"
import type { ContinuityGraph } from "../score/graph.ts"
import type { Join } from "./article.ts"
import { beginsParagraph } from "./breaks.ts"
import { type ArrangedPage, type End, endsOf, type Note, notesOf } from "./jump-ends.ts"
import { type JumpEvidence, jumpFeatures, jumpLogOdds, lastLeft } from "./jump-odds.ts"
import { pageNumbers } from "./page-numbers.ts"
import { breaksOff, isCut, joinOf, round } from "./paragraphs.ts"
import { pathCover } from "./path-cover.ts"
import { editOf } from "./seams.ts"

/** Two pages of which jump lines say that articles go on from the one to the other. */
export interface JumpPages {
  readonly from: number
  readonly to: number
  readonly ends: ReadonlyArray<End>
  readonly starts: ReadonlyArray<End>
  /** How many articles do, at most. */
  readonly most: number
}

/** A step to another page. */
export interface JumpStep {
  /** Indices of the pages. */
  readonly fromPage: number
  readonly toPage: number
  readonly from: End
  readonly to: End
  readonly join: Join
  /** A paragraph begins there. */
  readonly begins: boolean
  /** What was cut on the one page does not go on in what was found on the other. */
  readonly isBroken: boolean
}

/**
 * What is looked at, so that the cost of following stays a share of that of the pages, whatever a file holds: a page of more
 * jump lines than this is an index or worse; of more ends and starts those with jump lines alone are asked; and pairs of
 * pages, so many a page of the source and some more.
 */
const mostLines = 50
const mostPieces = 400
const pairsPerPage = 2
const morePairs = 8

/** In nats: from where on a jump is followed. */
const threshold = 0

/** The jump lines of all pages, and the pages that they bring together. */
export const jumpPagesOf = (
  pages: ReadonlyArray<ArrangedPage>
): { readonly notes: ReadonlyArray<Note>; readonly pairs: ReadonlyArray<JumpPages> } => {
  // What is in order already goes on where it does.
  const isOpen = (page: number) => pages[page].fragments.fragments.every(({ article }) => article === undefined)
  const notes = notesOf(pages, pageNumbers(pages.map(({ fragments }) => fragments)))
  const byPage = Map.groupBy(notes, ({ page }) => page)
  const linesOf = (page: number, wanted: JumpLine["says"]) =>
    (byPage.get(page) ?? []).filter((note) => says(note) === wanted)
  const isAsked = (page: number) => isOpen(page) && (byPage.get(page) ?? []).length <= mostLines
  const named = new Map<string, { readonly from: number; readonly to: number }>()
  for (const note of notes) {
    if (note.other === undefined || !isAsked(note.page) || !isAsked(note.other)) continue
    const [from, to] = says(note) === "onward" ? [note.page, note.other] : [note.other, note.page]
    named.set(`${from} ${to}`, { from, to })
  }
  const pairs = [...named.values()]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .slice(0, pairsPerPage * pages.length + morePairs)
    .map(({ from, to }): JumpPages => {
      // A line that names no page may mean this one.
      const isAbout = (other: number) => (note: Note) =>
        note.other === other || (note.other === undefined && note.fragment.jump?.page === undefined)
      const [onward, back] = [linesOf(from, "onward"), linesOf(to, "back")]
      const [mine, theirs] = [onward.filter(isAbout(to)), back.filter(isAbout(from))]
      const isElse = (others: ReadonlyArray<Note>) => (end: End) =>
        !others.some(({ anchor }) => anchor === end.fragment) || end.note !== undefined
      const ends = endsOf(pages[from], mine, false).filter(isElse(onward))
      const starts = endsOf(pages[to], theirs, true).filter(isElse(back))
      const isFew = ends.length + starts.length <= mostPieces
      const some = (all: ReadonlyArray<End>) => (isFew ? all : all.filter(({ note }) => note !== undefined))
      return { from, to, ends: some(ends), starts: some(starts), most: Math.max(mine.length, theirs.length) }
    })
  return { notes, pairs }
}

const says = ({ fragment }: Note) => fragment.jump!.says

/** What is known of the steps between two pages: a graph of `piecesOf`, and how alike the articles are of an end and a start. */
export interface JumpGraph {
  readonly graph: ContinuityGraph
  readonly likeness: (end: number, start: number) => number
}

/** Pieces of ends, then of starts. */
export const piecesOf = ({ ends, starts }: JumpPages): ReadonlyArray<Fragment> =>
  [...ends, ...starts].map(({ fragment }) => fragment)

/** The steps from one page to the other: of all ways to match ends with starts the likeliest, no more than jump lines say. */
export const jumpSteps = (pages: JumpPages, known: JumpGraph, breaks: Trees): ReadonlyArray<JumpStep> => {
  const { ends, starts, most } = pages
  const odds = evidenceBetween(pages, known).map((row) => row.map(jumpLogOdds))
  const sure = likeliest(pages, odds)
  if (sure.length < most) {
    const left = (some: ReadonlyArray<End>, side: 0 | 1) =>
      some.flatMap(({ note }, i) => (note === undefined || sure.some((step) => step[side] === i) ? [] : [i]))
    const [onward, back] = [left(ends, 0), left(starts, 1)]
    if (onward.length === 1 && back.length === 1) odds[onward[0]][back[0]] += lastLeft
  }
  const steps = likeliest(pages, odds)
  return steps.map(([i, j], at) => stepOf(pages, known, sharesOf(odds, steps.slice(0, at), i, j), i, j, breaks))
}

/**
 * The probability of a step to each start among all steps from its end, all to its start, and none: those aside whose other
 * side a surer step has taken.
 */
const sharesOf = (
  odds: ReadonlyArray<ReadonlyArray<number>>,
  surer: ReadonlyArray<readonly [end: number, start: number]>,
  i: number,
  j: number
): ReadonlyArray<number> => {
  const isFree = (side: 0 | 1) => (k: number) => !surer.some((step) => step[side] === k)
  const places = (count: number) => Array.from({ length: count }, (_, k) => k)
  const starts = places(odds[i].length).filter(isFree(1))
  const ends = places(odds.length).filter((k) => k !== i && isFree(0)(k))
  const rivals = [...starts.map((k) => odds[i][k]), ...ends.map((k) => odds[k][j])]
  const all = 1 + rivals.reduce((sum, value) => sum + Math.exp(value), 0)
  return odds[i].map((value, k) => (isFree(1)(k) ? round(Math.exp(value) / all) : 0))
}

/** A graph in which every start may follow every end; starts stand behind the ends. */
const allSteps = (ends: number, starts: number) => {
  const row = new Uint32Array(ends + starts + 1).fill(ends * starts)
  for (let i = 0; i < ends; i++) row[i] = i * starts
  return { row, to: Uint32Array.from({ length: ends * starts }, (_, e) => ends + (e % starts)) }
}

/** What is known of every step, by end and start. */
export const evidenceBetween = (pages: JumpPages, known: JumpGraph): ReadonlyArray<ReadonlyArray<JumpEvidence>> =>
  pages.ends.map((_, i) => pages.starts.map((__, j) => evidenceOf(pages, known, i, j)))

/** Ends and starts by number: of all ways to match them the likeliest, the surest first. */
const likeliest = (
  { ends, starts, most }: JumpPages,
  odds: ReadonlyArray<ReadonlyArray<number>>
): ReadonlyArray<readonly [end: number, start: number]> => {
  const { row, to } = allSteps(ends.length, starts.length)
  const cover = pathCover({ row, to }, Float32Array.from(odds.flat()), threshold)
  const found = ends.flatMap((_, i) => (cover.next[i] < 0 ? [] : [[i, to[cover.next[i]] - ends.length] as const]))
  return found.toSorted(([a, b], [c, d]) => odds[c][d] - odds[a][b] || a - c).slice(0, most)
}

/** The edge from an end to a start; -1 where it was no candidate. */
const edgeOf = ({ ends }: JumpPages, { graph: { row, to } }: JumpGraph, i: number, j: number): number => {
  for (let e = row[i]; e < row[i + 1]; e++) if (to[e] === ends.length + j) return e
  return -1
}

const evidenceOf = (pages: JumpPages, known: JumpGraph, i: number, j: number): JumpEvidence => {
  const edge = edgeOf(pages, known, i, j)
  const wording = edge < 0 ? undefined : known.graph.logOdds[edge]
  return { wording, likeness: known.likeness(i, j), from: pages.ends[i], to: pages.starts[j] }
}

/** @param shares  of all steps from the end, by start */
const stepOf = (
  pages: JumpPages,
  known: JumpGraph,
  shares: ReadonlyArray<number>,
  i: number,
  j: number,
  breaks: Trees
): JumpStep => {
  const { graph } = known
  const [from, to] = [pages.ends[i], pages.starts[j]]
  const edge = edgeOf(pages, known, i, j)
  const isBroken = breaksOff(from.fragment, to.fragment, graph.paragraphStart[pages.ends.length + j])
  const isNew = edge < 0 ? !isCut(from.fragment) : beginsParagraph(graph, i, edge, breaks)
  const begins = isBroken || isNew || (!isCut(from.fragment) && from.fragment.role !== to.fragment.role)
  const doubled = edge < 0 ? 0 : graph.evidence[edge * graph.features.length + graph.features.indexOf("doubled")]
  const other = shares.reduce((best, share, k) => (k !== j && (best < 0 || share > shares[best]) ? k : best), -1)
  return {
    fromPage: pages.from,
    toPage: pages.to,
    from,
    to,
    begins,
    isBroken,
    join: {
      from: from.fragment.id,
      to: to.fragment.id,
      probability: shares[j],
      edit: begins ? null : editOf(from.fragment, to.fragment, doubled),
      evidence: {
        ...(edge < 0 ? {} : joinOf(graph, i, edge).evidence),
        ...shownEvidence(evidenceOf(pages, known, i, j))
      },
      runnerUp:
        other < 0 || shares[other] === 0 ? null : { to: pages.starts[other].fragment.id, probability: shares[other] }
    }
  }
}

/** What speaks for a jump beside wording, as far as anything does. */
const shownEvidence = (evidence: JumpEvidence): Record<string, number> => {
  const { likeness, onward, back, again } = jumpFeatures(evidence)
  const shown = { "jump-onward": onward, "jump-back": back, "jump-headline": again, "jump-topic": round(likeness) }
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== 0))
}
