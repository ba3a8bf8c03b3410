import type { Fragments } from "../detect/fragment.ts"
import type { PageNumber } from "../text/page-number.ts"

/**
 * The number of each page of a source: what its folio lines say, the most often said first; no two pages have one number,
 * and that of two which others bear out stays. A page that says nothing is counted on from the one before.
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
  const taken = new Set<string>()
  const all = said.flat().sort((a, b) => support.get(b.series)! - support.get(a.series)! || a.at - b.at)
  for (const { at, page } of all)
    if (numbers[at] === undefined && !taken.has(nameOf(page))) {
      numbers[at] = page
      taken.add(nameOf(page))
    }
  for (let i = 0; i < pages.length; i++) {
    if (numbers[i] !== undefined) continue
    const before = numbers[i - 1]
    const counted = before === undefined ? { section: "", number: i + 1 } : { ...before, number: before.number + 1 }
    if (!taken.has(nameOf(counted))) numbers[i] = counted
    taken.add(nameOf(counted))
  }
  return numbers
}

/** The page of a number; of one without a section, where no page is called so, the only page that has the number. */
export const pageOf = (numbers: ReadonlyArray<PageNumber | undefined>, wanted: PageNumber): number | undefined => {
  const isSame = (page: PageNumber | undefined) => page !== undefined && nameOf(page) === nameOf(wanted)
  const exact = numbers.findIndex(isSame)
  if (exact >= 0) return exact
  const alike = numbers.flatMap((page, i) => (page?.number === wanted.number ? [i] : []))
  return wanted.section === "" && alike.length === 1 ? alike[0] : undefined
}

const nameOf = ({ section, number }: PageNumber): string => `${section}${number}`
/** Pages of one section, numbered in the order in which they stand. */
const seriesOf = ({ section, number }: PageNumber, at: number): string => `${section}${number - at}`
const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
