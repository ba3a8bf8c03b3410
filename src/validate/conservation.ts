import * as Result from "effect/Result"
import { isBlank } from "../text/characters.ts"
import type { Reconstruction } from "./reconstruction.ts"
import { ValidationError } from "./validation-error.ts"

type ResultParagraph = Reconstruction["articles"][number]["paragraphs"][number]

interface Claim {
  readonly place: string
  readonly start: number
  readonly end: number
}

/**
 * Nothing lost, nothing invented: every non-blank code unit of the source is in exactly one span of the articles, the
 * duplicates or the unplaced list, and every paragraph's text is its spans in order, apart from blanks and what `edits`
 * declares. What a duplicate repeats must itself be placed; lines that are listed are those of the source. Linear in
 * the source.
 *
 * @param text  the decoded source
 */
export const conserved = (text: string, result: Reconstruction): Result.Result<Reconstruction, ValidationError> => {
  const fail = (place: string, problem: string) =>
    Result.fail(new ValidationError({ file: result.source.name, check: "conservation", place, problem }))
  for (const [p, { lines }] of result.pages.entries()) {
    const wrong = lines?.findIndex((line) => line.text !== text.slice(line.start, line.end)) ?? -1
    if (wrong >= 0) return fail(`/pages/${p}/lines/${wrong}/text`, "it is not that of the source")
  }
  const claims = claimsOf(result)
  const taken = new Uint8Array(text.length)
  for (const { place, start, end } of claims) {
    if (start >= end || end > text.length) return fail(place, `[${start}, ${end}) is no span of the source`)
    for (let i = start; i < end; i++) {
      if (taken[i] !== 0 && !isBlank(text.charCodeAt(i))) return fail(place, `character ${i} has two places`)
      taken[i] = 1
    }
  }
  for (let i = 0; i < text.length; i++)
    if (taken[i] === 0 && !isBlank(text.charCodeAt(i))) return fail(`offset ${i}`, `"${text[i]}" has no place`)
  for (const [d, { of }] of result.duplicates.entries())
    if (of.start >= of.end || of.end > text.length)
      return fail(`/duplicates/${d}/of`, `[${of.start}, ${of.end}) is no span of the source`)
  for (const [a, article] of result.articles.entries())
    for (const [p, paragraph] of article.paragraphs.entries()) {
      const difference = firstDifference(bare(paragraph.text), sourceOf(text, paragraph))
      if (difference >= 0)
        return fail(
          `/articles/${a}/paragraphs/${p}/text`,
          `non-blank character ${difference + 1} is not that of the source`
        )
    }
  return Result.succeed(result)
}

const claimsOf = (result: Reconstruction): ReadonlyArray<Claim> => [
  ...result.articles.flatMap(({ paragraphs }, a) =>
    paragraphs.flatMap(({ spans }, p) =>
      spans.map(({ start, end }, s) => ({ place: `/articles/${a}/paragraphs/${p}/spans/${s}`, start, end }))
    )
  ),
  ...result.duplicates.map(({ span }, d) => ({ place: `/duplicates/${d}/span`, ...span })),
  ...result.unplaced.map(({ span }, u) => ({ place: `/unplaced/${u}/span`, ...span }))
]

/** The non-blank code units that a paragraph must have: those of its spans without the declared edits. */
const sourceOf = (text: string, { spans, edits }: ResultParagraph): string => {
  const left = new Set<number>()
  for (const { span } of edits ?? []) for (let i = span.start; i < span.end; i++) left.add(i)
  let units = ""
  for (const { start, end } of spans)
    if (left.size === 0) units += bare(text.slice(start, end))
    else for (let i = start; i < end; i++) if (!left.has(i) && !isBlank(text.charCodeAt(i))) units += text[i]
  return units
}

/** Without blanks. Unit by unit: the set of blanks is ours, not that of `\s`. */
const bare = (text: string): string => {
  let units = ""
  let from = 0
  for (let i = 0; i < text.length; i++)
    if (isBlank(text.charCodeAt(i))) {
      units += text.slice(from, i)
      from = i + 1
    }
  return units + text.slice(from)
}

/** Index of the first code unit that differs; -1 for none. */
const firstDifference = (a: string, b: string): number => {
  if (a === b) return -1
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return i
}
