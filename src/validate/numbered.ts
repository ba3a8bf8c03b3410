import type { Fragment, Fragments } from "../detect/fragment.ts"
import type { Page } from "../read/page.ts"
import type { Article, Articles, Join } from "../reorder/article.ts"

/** A page with what the stages made of it. */
export interface DonePage {
  readonly page: Page
  readonly fragments: Fragments
  readonly articles: Articles
}

/** How far a page's names are numbered on. */
interface Shift {
  readonly fragments: number
  readonly articles: number
}

/**
 * Gives the fragments and articles of several pages names that mean one thing in all of them: those of a page are numbered
 * on where an earlier page has one of them. Pages whose names are their own already stay as they are.
 *
 * @param pages  in the source's order
 */
export const numbered = (pages: ReadonlyArray<DonePage>): ReadonlyArray<DonePage> => {
  const shifts = shiftsOf(pages)
  return pages.map((page, i) => (isNone(shifts[i]) ? page : shifted(page, shifts[i])))
}

/** By how much each page's names are numbered on. */
export const shiftsOf = (pages: ReadonlyArray<DonePage>): ReadonlyArray<Shift> => {
  const fragments = new Names<Fragment>()
  const articles = new Names<Article>()
  return pages.map((done) => ({
    fragments: fragments.shiftOf(fragmentsOf(done)),
    articles: articles.shiftOf(done.articles.articles)
  }))
}

const isNone = ({ fragments, articles }: Shift): boolean => fragments === 0 && articles === 0

/** Names that are taken, and by what. */
class Names<A extends { readonly id: string }> {
  private readonly taken = new Map<string, A>()
  private last = 0

  /** Takes the names of a page's own; what an earlier page has too, because it goes on there, has its name. */
  shiftOf(own: ReadonlyArray<A>): number {
    const clash = own.some((each) => (this.taken.get(each.id) ?? each) !== each)
    const shift = clash ? this.last : 0
    for (const each of own) {
      const id = renamed(each.id, shift)
      this.taken.set(id, each)
      this.last = Math.max(this.last, numberOf(id))
    }
    return shift
  }
}

const fragmentsOf = ({ fragments, articles }: DonePage): ReadonlyArray<Fragment> => [
  ...fragments.fragments,
  ...fragments.duplicates.map(({ fragment }) => fragment),
  ...articles.articles.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.fragments)),
  ...articles.unplaced.map(({ fragment }) => fragment)
]

const numberOf = (id: string): number => Number(id.slice(1))

/** A name numbered on. */
export const renamed = (id: string, by: number): string => (by === 0 ? id : `${id[0]}${numberOf(id) + by}`)

const shifted = ({ page, fragments, articles }: DonePage, shift: Shift): DonePage => {
  const known = new Map<Fragment, Fragment>()
  const named = (fragment: Fragment): Fragment => {
    const found = known.get(fragment) ?? { ...fragment, id: renamed(fragment.id, shift.fragments) }
    known.set(fragment, found)
    return found
  }
  const name = (id: string) => renamed(id, shift.fragments)
  const joined = (join: Join): Join => ({
    ...join,
    from: name(join.from),
    to: name(join.to),
    runnerUp: join.runnerUp === null ? null : { ...join.runnerUp, to: name(join.runnerUp.to) }
  })
  return {
    page,
    fragments: {
      page: fragments.page,
      fragments: fragments.fragments.map(named),
      duplicates: fragments.duplicates.map((copy) => ({ ...copy, fragment: named(copy.fragment), of: named(copy.of) }))
    },
    articles: {
      articles: articles.articles.map((article) => ({
        ...article,
        id: renamed(article.id, shift.articles),
        paragraphs: article.paragraphs.map((paragraph) => ({
          ...paragraph,
          fragments: paragraph.fragments.map(named),
          joins: paragraph.joins.map(joined),
          succession: paragraph.succession === null ? null : joined(paragraph.succession)
        }))
      })),
      unplaced: articles.unplaced.map((each) => ({ ...each, fragment: named(each.fragment) })),
      missing: articles.missing.map((missing) => ({
        ...missing,
        evidence: missing.evidence.replace(/\bf\d+\b/g, name),
        candidates: missing.candidates.map((candidate) => ({
          ...candidate,
          article: renamed(candidate.article, shift.articles)
        }))
      })),
      ...(articles.jumps === undefined ? {} : { jumps: articles.jumps })
    }
  }
}
