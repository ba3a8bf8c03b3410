import * as Schema from "effect/Schema"
import { decoderOf } from "./decode.ts"

const Words = Schema.NonEmptyString
const Pair = Schema.Tuple([Words, Words])

const common = {
  page: Schema.optionalKey(Schema.String).annotate({
    description: "Of which result: the end of its file's or its source's path; needed where several are given"
  }),
  because: Schema.optionalKey(Schema.String).annotate({ description: "Shown where it fails" }),
  errors: Schema.optionalKey(Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 0.5 }))).annotate({
    description:
      "Share of characters that may be misread; 0.1 where left out, so that nine characters must agree wholly"
  })
}

/** Something that must be so in a result. Texts are short pieces as a reader would read them. */
export const Expectation = Schema.Union([
  Schema.Struct({ present: Words, ...common }),
  Schema.Struct({ absent: Words, ...common }),
  Schema.Struct({ before: Words, after: Words, ...common }),
  Schema.Struct({ sameArticle: Schema.Array(Words), ...common }),
  Schema.Struct({ notSameArticle: Schema.Array(Words), ...common }),
  Schema.Struct({ joined: Pair, ...common })
])
export type Expectation = Schema.Schema.Type<typeof Expectation>

/** What a person expects of results, in a small file. */
export const Expectations = Schema.Struct({
  $schema: Schema.optionalKey(Schema.String),
  expect: Schema.Array(Expectation)
})
export interface Expectations extends Schema.Schema.Type<typeof Expectations> {}

/** Reads a `restitch.expect.json`. */
export const decodeExpectations = decoderOf(Expectations, "schemas/expect.schema.json")
