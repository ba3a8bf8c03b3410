import * as Schema from "effect/Schema"
import { decoderOf } from "./decode.ts"

const Bounds = Schema.Record(Schema.String, Schema.Finite)

/** What a check holds results to, as a project writes it down. Paths are relative to the file. */
export const CheckConfig = Schema.Struct({
  $schema: Schema.optionalKey(Schema.String),
  min: Schema.optionalKey(Bounds).annotate({
    description: "By value, as in continuations.f1, of all pages together: the least; of errors and counts the most"
  }),
  perPage: Schema.optionalKey(Bounds).annotate({ description: "The same for each page by itself" }),
  baseline: Schema.optionalKey(Schema.String).annotate({
    description: "A report of an earlier run (--report json=FILE), which must not be significantly better"
  }),
  compare: Schema.optionalKey(Schema.Array(Schema.String)).annotate({
    description: "Values that are compared with the baseline; the main ones where left out"
  }),
  confidence: Schema.optionalKey(Schema.Finite.check(Schema.isBetween({ minimum: 0.5, maximum: 1 }))).annotate({
    description: "How sure a drop must be to fail; 0.95 where left out"
  }),
  expect: Schema.optionalKey(Schema.String).annotate({ description: "A file of expectations" })
})
export interface CheckConfig extends Schema.Schema.Type<typeof CheckConfig> {}

/** Reads a `restitch.check.json`. */
export const decodeCheckConfig = decoderOf(CheckConfig, "schemas/check-config.schema.json")
