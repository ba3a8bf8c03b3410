import { type Fragment, type Fragments, isRunningRole } from "../detect/fragment.ts"
import type { PageNumber } from "../text/page-number.ts"
import type { Article, Articles, Join } from "./article.ts"
import { anchorOf } from "./jump-anchors.ts"
import { pageOf } from "./page-numbers.ts"

/** A page put together, whose fragments' names no other page of the source has. */
export interface ArrangedPage {
  readonly fragments: Fragments
  readonly articles: Articles
}

/** A jump line with the pages that it may mean. */
export interface Note {
  readonly fragment: Fragment
  /** Index of the page that it stands on. */
  readonly page: number
  /** That of the page that it names; `undefined` where it names none or one that the source has not. */
  readonly other: number | undefined
  /** The piece that it stands at. */
  readonly anchor: Fragment | undefined
}

/** The jump lines of all pages, page by page. */
export const notesOf = (
  pages: ReadonlyArray<ArrangedPage>,
  numbers: ReadonlyArray<PageNumber | undefined>
): ReadonlyArray<Note> =>
  pages.flatMap(({ fragments: { fragments } }, page) =>
    fragments.flatMap((fragment): ReadonlyArray<Note> => {
      const { jump } = fragment
      if (jump === undefined) return []
      const other = jump.page === undefined ? undefined : pageOf(numbers, jump.page, page)
      return [{ fragment, page, other: other === page ? undefined : other, anchor: anchorOf(fragment, fragments) }]
    })
  )

/** A piece where an article may break off or go on, with what speaks for it. */
export interface End {
  readonly fragment: Fragment
  readonly article: Article
  /** A jump line stands at it. */
  readonly note: Note | undefined
  /** The step, on its own page, that would have to give way. */
  readonly held: Join | null
}

/** Below this a step on a page may give way to one across pages. */
const firm = 0.95

/**
 * Where articles of a page may break off: after the last piece of each, after a piece with a jump line, and where the step
 * that leads on is a doubtful one. `isBack` asks the same of where they may go on.
 *
 * @param notes  those of the page that say so
 */
export const endsOf = (
  { articles: { articles } }: ArrangedPage,
  notes: ReadonlyArray<Note>,
  isBack: boolean
): ReadonlyArray<End> =>
  articles.flatMap((article) => {
    const steps = runningSteps(article)
    return steps.flatMap(({ fragment, join }, i): ReadonlyArray<End> => {
      const held = isBack ? join : (steps.at(i + 1)?.join ?? null)
      const isOuter = isBack ? i === 0 : i === steps.length - 1
      const note = notes.find(({ anchor }) => anchor === fragment)
      if (!isOuter && held?.by === "person") return []
      if (!isOuter && note === undefined && (held === null || held.probability >= firm)) return []
      return [{ fragment, article, note, held: isOuter ? null : held }]
    })
  })

/** The running text of an article piece by piece, each with the step that leads to it. */
const runningSteps = (article: Article): ReadonlyArray<{ readonly fragment: Fragment; readonly join: Join | null }> =>
  article.paragraphs
    .filter(({ role }) => isRunningRole(role))
    .flatMap(({ fragments, joins, succession }) =>
      fragments.map((fragment, i) => ({ fragment, join: i === 0 ? succession : joins[i - 1] }))
    )
