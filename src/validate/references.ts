import * as Result from "effect/Result"
import type { Reconstruction } from "./reconstruction.ts"
import { ValidationError } from "./validation-error.ts"

/**
 * Names mean something: article ids are unique, pages are there, a fragment is in one paragraph only, the joins of a
 * paragraph lead from each of its fragments to the next, a succession from the paragraph before; a jump line is in no
 * article, and stands at a fragment and has a join of the article that it names.
 */
export const referenced = (result: Reconstruction): Result.Result<Reconstruction, ValidationError> => {
  const fail = (place: string, problem: string) =>
    Result.fail(new ValidationError({ file: result.source.name, check: "references", place, problem }))
  const articles = new Set<string>()
  /** Of each fragment the article that it is in, and the fragment that a join or succession leads to it from. */
  const holders = new Map<string, string>()
  const steps = new Map<string, string>()
  for (const [a, article] of result.articles.entries()) {
    if (articles.has(article.id)) return fail(`/articles/${a}/id`, `${article.id} is another article's id`)
    if (article.page >= result.pages.length) return fail(`/articles/${a}/page`, `there is no page ${article.page}`)
    articles.add(article.id)
    let before: string | undefined
    for (const [p, { spans, joins, succession }] of article.paragraphs.entries()) {
      const place = `/articles/${a}/paragraphs/${p}`
      const own = spans.map(({ fragment }) => fragment).filter((id, i, all) => id !== all[i - 1])
      for (const id of own) {
        if (holders.has(id)) return fail(`${place}/spans`, `${id} stands in two places`)
        holders.set(id, article.id)
      }
      if (joins.length !== own.length - 1) return fail(`${place}/joins`, `${own.length} pieces, ${joins.length} joins`)
      const wrong = joins.findIndex(({ from, to }, i) => from !== own[i] || to !== own[i + 1])
      if (wrong >= 0) return fail(`${place}/joins/${wrong}`, "it does not lead from one piece to the next")
      if (succession !== null && succession.to !== own[0])
        return fail(`${place}/succession`, "it does not lead to this paragraph")
      if (succession !== null && before === undefined)
        return fail(`${place}/succession`, "there is no paragraph before it")
      for (const { from, to } of succession === null ? joins : [...joins, succession]) steps.set(to, from)
      before = own.at(-1)
    }
  }
  for (const [u, { fragment }] of result.unplaced.entries())
    if (holders.has(fragment)) return fail(`/unplaced/${u}`, `${fragment} is in an article`)
  for (const [m, { candidates }] of result.missing.entries())
    for (const { article } of candidates)
      if (!articles.has(article)) return fail(`/missing/${m}`, `there is no article ${article}`)
  const unplaced = new Set(result.unplaced.map(({ fragment }) => fragment))
  for (const [j, { fragment, page, article, at, join }] of (result.jumpLines ?? []).entries()) {
    if (!unplaced.has(fragment)) return fail(`/jumpLines/${j}/fragment`, `${fragment} is not in unplaced`)
    if (page >= result.pages.length) return fail(`/jumpLines/${j}/page`, `there is no page ${page}`)
    if (article !== null && !articles.has(article))
      return fail(`/jumpLines/${j}/article`, `there is no article ${article}`)
    if (at !== null && holders.get(at) !== article) return fail(`/jumpLines/${j}/at`, `${at} is not in ${article}`)
    if (join !== null && (steps.get(join.to) !== join.from || holders.get(join.to) !== article))
      return fail(`/jumpLines/${j}/join`, `it is no join of ${article}`)
  }
  return Result.succeed(result)
}
