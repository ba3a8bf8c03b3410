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
  const fragments = new Set<string>()
  for (const [a, article] of result.articles.entries()) {
    if (articles.has(article.id)) return fail(`/articles/${a}/id`, `${article.id} is another article's id`)
    if (article.page >= result.pages.length) return fail(`/articles/${a}/page`, `there is no page ${article.page}`)
    articles.add(article.id)
    let before: string | undefined
    for (const [p, { spans, joins, succession }] of article.paragraphs.entries()) {
      const place = `/articles/${a}/paragraphs/${p}`
      const own = spans.map(({ fragment }) => fragment).filter((id, i, all) => id !== all[i - 1])
      for (const id of own) {
        if (fragments.has(id)) return fail(`${place}/spans`, `${id} stands in two places`)
        fragments.add(id)
      }
      if (joins.length !== own.length - 1) return fail(`${place}/joins`, `${own.length} pieces, ${joins.length} joins`)
      const wrong = joins.findIndex(({ from, to }, i) => from !== own[i] || to !== own[i + 1])
      if (wrong >= 0) return fail(`${place}/joins/${wrong}`, "it does not lead from one piece to the next")
      if (succession !== null && succession.to !== own[0])
        return fail(`${place}/succession`, "it does not lead to this paragraph")
      if (succession !== null && before === undefined)
        return fail(`${place}/succession`, "there is no paragraph before it")
      before = own.at(-1)
    }
  }
  for (const [u, { fragment }] of result.unplaced.entries())
    if (fragments.has(fragment)) return fail(`/unplaced/${u}`, `${fragment} is in an article`)
  for (const [m, { candidates }] of result.missing.entries())
    for (const { article } of candidates)
      if (!articles.has(article)) return fail(`/missing/${m}`, `there is no article ${article}`)
  const unplaced = new Set(result.unplaced.map(({ fragment }) => fragment))
  for (const [j, { fragment, page, article: id, at, join }] of (result.jumpLines ?? []).entries()) {
    if (!unplaced.has(fragment)) return fail(`/jumpLines/${j}/fragment`, `${fragment} is not in unplaced`)
    if (page >= result.pages.length) return fail(`/jumpLines/${j}/page`, `there is no page ${page}`)
    const paragraphs = result.articles.find((article) => article.id === id)?.paragraphs
    if (id !== null && paragraphs === undefined) return fail(`/jumpLines/${j}/article`, `there is no article ${id}`)
    const own = new Set(paragraphs?.flatMap(({ spans }) => spans.map((span) => span.fragment)))
    const steps = paragraphs?.flatMap(({ joins, succession }) => [
      ...joins,
      ...(succession === null ? [] : [succession])
    ])
    if (at !== null && !own.has(at)) return fail(`/jumpLines/${j}/at`, `${at} is not in ${id}`)
    if (join !== null && !steps?.some(({ from, to }) => from === join.from && to === join.to))
      return fail(`/jumpLines/${j}/join`, `it is no join of ${id}`)
  }
  return Result.succeed(result)
}
