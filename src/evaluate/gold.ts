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
