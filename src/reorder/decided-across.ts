import type { Fragments } from "../detect/fragment.ts"
import type { Articles } from "./article.ts"
import { decided } from "./decided.ts"
import type { Decision } from "./decision.ts"
import { type Places, placesOf, strayOffset } from "./pinned.ts"

/**
 * Carries out what a person has decided about pieces that stand on different pages, which no page by itself could know.
 * Where jumps were followed all is carried out once more: what was decided on a page stays so, whatever they brought there.
 *
 * @param pages     whose names no other page has
 * @param articles  of each page
 * @returns articles of each page, on the page on which they begin
 */
export const decidedAcross = (
  pages: ReadonlyArray<{ readonly fragments: Fragments }>,
  articles: ReadonlyArray<Articles>,
  decisions: ReadonlyArray<Decision>
): ReadonlyArray<Articles> => {
  const own = pages.map(({ fragments }) => placesOf(fragments.fragments))
  const all = pages.flatMap(({ fragments }) => fragments.fragments)
  const places = placesOf(all)
  const known = decisions.filter((decision) => isOn(places, decision))
  const across = known.filter((decision) => own.every((page) => !isOn(page, decision)))
  const asked = articles.some(({ jumps }) => jumps !== undefined) ? known : across
  if (asked.length === 0) return articles
  const whole: Articles = {
    articles: articles.flatMap((page) => page.articles),
    unplaced: articles.flatMap((page) => page.unplaced),
    missing: articles.flatMap((page) => page.missing)
  }
  const arranged = decided(whole, places, all, asked)
  const pageOf = new Map(
    pages.flatMap(({ fragments }, page) => fragments.fragments.map((each) => [each, page] as const))
  )
  const missing = articles.flatMap((each, page) => each.missing.map(() => page))
  return articles.map(({ jumps }, page) => ({
    articles: arranged.articles.filter(({ paragraphs }) => pageOf.get(paragraphs[0].fragments[0]) === page),
    unplaced: arranged.unplaced.filter(({ fragment }) => pageOf.get(fragment) === page),
    missing: arranged.missing.filter((_, i) => missing[i] === page),
    ...(jumps === undefined ? {} : { jumps })
  }))
}

const isOn = (places: Places, decision: Decision): boolean => strayOffset(places, decision) === undefined
