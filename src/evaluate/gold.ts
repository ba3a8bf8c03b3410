import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const Pair = Schema.Tuple([Count, Count])

const Paragraph = Schema.Struct({
  role: Schema.Literals(["headline", "subtitle", "label", "kicker", "byline", "lead", "body", "caption", "furniture"]),
  spans: Schema.Array(Pair).annotate({ description: "In reading order" }),
  gapBefore: Schema.optionalKey(Schema.Boolean),
  overlap: Schema.optionalKey(Count).annotate({ description: "Characters printed twice at a seam of this paragraph" })
})

/** What a page should be. Offsets are UTF-16 code units of the source, spans half-open. */
export const Gold = Schema.Struct({
  source: Schema.String,
  articles: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      kind: Schema.optionalKey(Schema.String),
      speaker: Schema.optionalKey(Schema.NullOr(Schema.String)),
      paragraphs: Schema.Array(Paragraph)
    })
  ),
  duplicates: Schema.optionalKey(
    Schema.Array(
      Schema.Struct({
        span: Pair,
        of: Pair
      })
    )
  ),
  missing: Schema.optionalKey(Schema.Array(Schema.String)).annotate({
    description: "Headings that the page says should be there and that are lost"
  })
})
export interface Gold extends Schema.Schema.Type<typeof Gold> {}

/** A gold that cannot be scored against: not of the contract, or not of this text. */
export class GoldError extends Data.TaggedError("GoldError")<{
  readonly file: string
  /** A JSON pointer: "/articles/3/paragraphs/0/spans/1"; "/" is the whole. */
  readonly place: string
  readonly problem: string
  readonly remedy: string
}> {
  override get message(): string {
    return `${this.file}, ${this.place}: ${this.problem}. ${this.remedy}.`
  }
}

/** What is known of a gold beside its JSON. */
export interface GoldOptions {
  /** The gold's file, as the error names it. */
  readonly file?: string | undefined
  /** The decoded source, to check that spans lie in it; unchecked where left out. */
  readonly text?: string | undefined
}

interface Place {
  readonly at: string
  readonly span: readonly [number, number]
}

/**
 * Reads a gold from parsed JSON. Properties that the contract does not name are let through.
 *
 * @returns a `GoldError` for what is not of the contract, a span that is empty or ends behind the text, and a character
 *   that stands in two places of the articles
 */
export const decodeGold = (json: unknown, options: GoldOptions = {}): Result.Result<Gold, GoldError> => {
  const file = options.file ?? "gold"
  const fail = (place: string, problem: string, remedy: string) =>
    Result.fail(new GoldError({ file, place, problem, remedy }))
  const checked = validate(json)
  if (checked instanceof Promise) return fail("/", "it takes a promise to check", "Give plain JSON")
  if (checked.issues !== undefined) {
    const issue = checked.issues[0]
    const path = (issue.path ?? []).map((key) => String(typeof key === "object" ? key.key : key))
    return fail(`/${path.join("/")}`, issue.message, "See schemas/gold.schema.json for what belongs there")
  }
  const gold = checked.value
  const placed = gold.articles.flatMap((article, a) =>
    article.paragraphs.flatMap((paragraph, p) =>
      paragraph.spans.map((span, s): Place => ({ at: `/articles/${a}/paragraphs/${p}/spans/${s}`, span }))
    )
  )
  const copies = (gold.duplicates ?? []).flatMap(
    ({ span, of }, d): ReadonlyArray<Place> => [
      { at: `/duplicates/${d}/span`, span },
      { at: `/duplicates/${d}/of`, span: of }
    ]
  )
  for (const { at, span } of [...placed, ...copies]) {
    const [start, end] = span
    if (start >= end)
      return fail(at, `the span [${start}, ${end}) is empty`, "Give its end after its start, or leave it out")
    if (options.text !== undefined && end > options.text.length)
      return fail(
        at,
        `it ends at ${end}, the text at ${options.text.length}`,
        "Count in UTF-16 code units of this source"
      )
  }
  const sorted = [...placed].sort((a, b) => a.span[0] - b.span[0])
  for (const [i, { at, span }] of sorted.entries()) {
    const before = sorted[i - 1]
    if (before !== undefined && span[0] < before.span[1])
      return fail(
        at,
        `it shares characters with ${before.at}`,
        "Give every character one place; list copies in duplicates"
      )
  }
  return Result.succeed(gold)
}

const validate = Schema.toStandardSchemaV1(Gold)["~standard"].validate
