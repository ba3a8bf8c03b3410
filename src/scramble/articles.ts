import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { CleanArticle } from "./copy.ts"

/** A line of a corpus that is no article. */
export class ArticleError extends Data.TaggedError("ArticleError")<{
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly problem: string
  readonly remedy: string
}> {
  override get message(): string {
    return `${this.file}, line ${this.line}: ${this.problem}. ${this.remedy}.`
  }
}

const optional = ["date", "kicker", "subtitle", "author"] as const

/**
 * Reads articles from JSON Lines; blank lines are passed over, properties that are not an article's let through.
 *
 * @returns an `ArticleError` at the first line that is not JSON or has no `id`, `title` or `paragraphs`
 */
export const articlesOf = (text: string, file: string): Result.Result<ReadonlyArray<CleanArticle>, ArticleError> => {
  const articles: Array<CleanArticle> = []
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue
    const fail = (problem: string, remedy: string) =>
      Result.fail(new ArticleError({ file, line: i + 1, problem, remedy }))
    let json: unknown
    try {
      json = JSON.parse(line)
    } catch {
      return fail("it is not JSON", "Give one JSON object a line")
    }
    const wrong = problemOf(json)
    if (wrong !== undefined)
      return fail(
        wrong,
        'Give {"id": "…", "title": "…", "paragraphs": ["…"]}, and date, page, kicker, subtitle, author'
      )
    articles.push(json as CleanArticle)
  }
  return Result.succeed(articles)
}

const problemOf = (json: unknown): string | undefined => {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return "it is no JSON object"
  const given = json as Readonly<Record<string, unknown>>
  if (typeof given.id !== "string") return "id is not a string"
  if (typeof given.title !== "string") return "title is not a string"
  if (!Array.isArray(given.paragraphs) || given.paragraphs.some((text) => typeof text !== "string"))
    return "paragraphs is not a list of strings"
  for (const name of optional)
    if (given[name] !== undefined && typeof given[name] !== "string") return `${name} is not a string`
  return given.page === undefined || Number.isInteger(given.page) ? undefined : "page is not a whole number"
}

/** Short lines without a sentence in them make an article a digest of several when there are this many. */
const digest = 3

/**
 * Whether it is a round-up of short news under headlines of their own: as one article it would teach, and ask for, the
 * opposite of what is true of headlines.
 */
export const isDigest = ({ paragraphs }: CleanArticle): boolean =>
  paragraphs.filter((text) => text.length <= 45 && !/[。！？；.!?;]/.test(text)).length >= digest
