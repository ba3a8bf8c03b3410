import type { Fragments } from "../detect/fragment.ts"
import type { PageNumber } from "../text/page-number.ts"

/**
 * The number of each page of a source: what its folio lines say, the most often said first. Two pages have one number only
 * where others bear out both, as in a file of several issues; else that of the two which they bear out stays. A page that
 * says nothing is counted on from the last one before that does, or back from the first behind; where none does, from 1.
 *
 * @returns pages: `undefined` where what counting gives is another page's
 */
export const pageNumbers = (
  pages: ReadonlyArray<Pick<Fragments, "fragments">>
): ReadonlyArray<PageNumber | undefined> => {
  const said = pages.map(({ fragments }, i) =>
    fragments.flatMap(({ folio }) => (folio === undefined ? [] : [{ at: i, page: folio, series: seriesOf(folio, i) }]))
  )
  // Misread numbers stand alone; those of pages that follow each other bear each other out.
  const support = new Map<string, number>()
  for (const own of said) for (const series of new Set(own.map((each) => each.series))) add(support, series)
  const numbers: Array<PageNumber | undefined> = pages.map(() => undefined)
  const taken = new Map<string, string>()
  const isBorneOut = (series: string) => (support.get(series) ?? 0) > 1
  const take = (at: number, page: PageNumber) => {
    const [name, series, other] = [nameOf(page), seriesOf(page, at), taken.get(nameOf(page))]
    if (other !== undefined && !(isBorneOut(series) && isBorneOut(other))) return
    numbers[at] = page
    taken.set(name, other ?? series)
  }
  const all = said.flat().sort((a, b) => support.get(b.series)! - support.get(a.series)! || a.at - b.at)
  for (const { at, page } of all) if (numbers[at] === undefined) take(at, page)
  const isSaid = numbers.map((number) => number !== undefined)
  for (let i = 0; i < pages.length; i++) {
    if (isSaid[i]) continue
    const before = isSaid.lastIndexOf(true, i)
    const from = before >= 0 ? before : isSaid.indexOf(true, i)
    const known = numbers[from] ?? { section: "", number: 1 + from }
    const counted = { ...known, number: known.number + i - from }
    if (counted.number > 0) take(i, counted)
  }
  return numbers
}

/**
 * The page that a number means on the page `at`: of several so called that of its own issue, else the nearest. A number
 * without a section, where no page is called so, is that of the pages that have it in the only section that does.
 */
export const pageOf = (
  numbers: ReadonlyArray<PageNumber | undefined>,
  wanted: PageNumber,
  at: number
): number | undefined => {
  const called = (isMeant: (page: PageNumber) => boolean) =>
    numbers.flatMap((page, i) => (page !== undefined && isMeant(page) ? [i] : []))
  const exact = called(({ section, number }) => section === wanted.section && number === wanted.number)
  if (exact.length > 0) return ownOf(numbers, exact, at)
  const alike = wanted.section === "" ? called(({ number }) => number === wanted.number) : []
  return new Set(alike.map((i) => nameOf(numbers[i]!))).size === 1 ? ownOf(numbers, alike, at) : undefined
}

const ownOf = (numbers: ReadonlyArray<PageNumber | undefined>, pages: ReadonlyArray<number>, at: number): number => {
  const own = numbers[at]
  const shiftOf = (i: number) => numbers[i]!.number - i
  const inIssue = pages.find((i) => own !== undefined && shiftOf(i) === own.number - at)
  return inIssue ?? pages.reduce((best, i) => (Math.abs(i - at) < Math.abs(best - at) ? i : best))
}

const nameOf = ({ section, number }: PageNumber): string => `${section}${number}`
/** Pages of one section, numbered in the order in which they stand. */
const seriesOf = ({ section, number }: PageNumber, at: number): string => `${section}${number - at}`
const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
