import * as Schema from "effect/Schema"

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const Probability = Schema.Number.check(Schema.isBetween({ minimum: 0, maximum: 1 }))
const Text = Schema.NullOr(Schema.String)

const Span = Schema.Struct({ start: Count, end: Count })

const Line = Schema.Struct({
  start: Count,
  end: Count,
  text: Schema.String.annotate({ description: "The source from `start` to `end`" }),
  id: Schema.optionalKey(Schema.String).annotate({ description: "As the source names the line" }),
  region: Schema.optionalKey(Schema.String).annotate({ description: "As the source names its block or region" }),
  box: Schema.optionalKey(Schema.Tuple([Schema.Number, Schema.Number, Schema.Number, Schema.Number])).annotate({
    description: "Left, top, right, bottom in the source's own units, origin at the page's top left"
  }),
  size: Schema.optionalKey(Schema.Number).annotate({ description: "Height of the type, of vertical lines its width" }),
  vertical: Schema.optionalKey(Schema.Boolean).annotate({ description: "Set from top to bottom" })
})

const Page = Schema.Struct({
  start: Count,
  end: Count,
  name: Schema.optionalKey(Schema.String).annotate({ description: "As the source names it" }),
  width: Schema.optionalKey(Schema.Number).annotate({ description: "In the units of the boxes" }),
  height: Schema.optionalKey(Schema.Number).annotate({ description: "In the units of the boxes" }),
  lines: Schema.optionalKey(Schema.Array(Line)).annotate({
    description:
      "Of sources whose lines have boxes: every line by its offsets, so that spans lead back to the source's own names and boxes. Their text stands here as it is of no other file: the reader laid it out"
  })
})

const Join = Schema.Struct({
  from: Schema.String,
  to: Schema.String,
  probability: Probability,
  edit: Schema.NullOr(
    Schema.Union([
      Schema.Struct({ kind: Schema.Literal("doubled-character-folded"), count: Count }),
      Schema.Struct({ kind: Schema.Literal("line-end-hyphen-removed") }),
      Schema.Struct({ kind: Schema.Literal("blank-inserted") })
    ])
  ),
  at: Schema.optionalKey(Count).annotate({
    description: "Where in the paragraph's `text` the piece `to` begins, in UTF-16 code units; none for a succession"
  }),
  by: Schema.optionalKey(Schema.Literal("person")).annotate({
    description: "Who decided, where it was not the scorer: a person's corrections"
  }),
  evidence: Schema.Record(Schema.String, Schema.Number).annotate({ description: "By feature, in its unit" }),
  runnerUp: Schema.NullOr(Schema.Struct({ to: Schema.String, probability: Probability }))
})

const Paragraph = Schema.Struct({
  role: Schema.Literals(["headline", "subtitle", "label", "kicker", "byline", "lead", "body", "caption", "furniture"]),
  text: Schema.String.annotate({ description: "What a reader sees, seams closed" }),
  spans: Schema.Array(Schema.Struct({ start: Count, end: Count, fragment: Schema.String })).annotate({
    description: "In reading order, UTF-16 code units of the decoded source, half-open"
  }),
  edits: Schema.optionalKey(
    Schema.Array(
      Schema.Struct({
        span: Span,
        kind: Schema.Literals(["doubled-character-folded", "line-end-hyphen-removed"])
      })
    )
  ).annotate({
    description: "Source characters inside `spans` that `text` lacks, each declared; blanks come and go without"
  }),
  gapBefore: Schema.Boolean.annotate({ description: "Text is missing between the last paragraph and this one" }),
  joins: Schema.Array(Join).annotate({ description: "Between the fragments of this paragraph, in reading order" }),
  succession: Schema.NullOr(Join).annotate({ description: "The step from the paragraph before, where it was decided" })
})

const Article = Schema.Struct({
  id: Schema.String,
  kind: Schema.Literals(["speech", "news", "front-matter", "other"]),
  page: Count.annotate({ description: "Index in `pages`" }),
  headline: Text,
  byline: Text,
  speaker: Text,
  confidence: Probability.annotate({
    description: "The least probability of its joins and successions; 1 where it has none"
  }),
  paragraphs: Schema.Array(Paragraph)
})

const Jump = Schema.Struct({
  fragment: Schema.String.annotate({ description: "The jump line, in `unplaced`" }),
  page: Count.annotate({ description: "Index in `pages`: where the line stands" }),
  says: Schema.Literals(["onward", "back"]).annotate({
    description: "To where an article goes on, or back to where it began"
  }),
  target: Text.annotate({ description: "The number of the other page as the line says it, 3 or A5; null for none" }),
  article: Text.annotate({ description: "The article that the line stands in, where that is known" }),
  at: Text.annotate({ description: "The fragment that it stands behind (onward) or before (back)" }),
  join: Schema.NullOr(Schema.Struct({ from: Schema.String, to: Schema.String })).annotate({
    description:
      "The join or succession across pages that was made on its word; null where it was not followed: the other page is not in the source, or nothing there is sure enough"
  })
})

/** The result of a run, as it is written: the contract with whoever reads it. */
export const Reconstruction = Schema.Struct({
  schemaVersion: Schema.Literal(1),
  source: Schema.Struct({
    name: Schema.String,
    sha256: Schema.String,
    format: Schema.String,
    length: Count.annotate({ description: "UTF-16 code units" })
  }),
  generator: Schema.Struct({
    name: Schema.Literal("restitch"),
    version: Schema.String,
    model: Schema.Struct({ name: Schema.String, sha256: Schema.String }),
    segmenter: Schema.String,
    options: Schema.Record(Schema.String, Schema.Union([Schema.String, Schema.Number, Schema.Boolean]))
  }),
  pages: Schema.Array(Page),
  articles: Schema.Array(Article),
  duplicates: Schema.Array(Schema.Struct({ span: Span, of: Span, similarity: Probability })),
  unplaced: Schema.Array(Schema.Struct({ span: Span, fragment: Schema.String, reason: Schema.String })),
  missing: Schema.Array(
    Schema.Struct({
      expected: Schema.String,
      evidence: Schema.String,
      candidates: Schema.Array(Schema.Struct({ article: Schema.String, probability: Probability }))
    })
  ),
  jumpLines: Schema.optionalKey(Schema.Array(Jump)).annotate({
    description: "Lines that send the reader to another page, and what came of each; left out where there is none"
  }),
  quality: Schema.Struct({
    openEnds: Count.annotate({ description: "Cut sentences that no piece was found for" }),
    gaps: Count.annotate({ description: "Places where text is known to be missing" }),
    meanJoinProbability: Probability.annotate({
      description: "Of the joins inside paragraphs; 1 where there are none"
    }),
    unplacedCharacters: Count.annotate({ description: "Non-blank characters in `unplaced`, furniture included" })
  })
})
export interface Reconstruction extends Schema.Schema.Type<typeof Reconstruction> {}
