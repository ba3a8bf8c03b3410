import * as Schema from "effect/Schema"
import { decoderOf } from "./decode.ts"

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const Values = Schema.Record(Schema.String, Schema.Record(Schema.String, Schema.NullOr(Schema.Finite)))
const Counts = Schema.Record(
  Schema.String,
  Schema.Record(Schema.String, Schema.Union([Schema.Finite, Schema.Array(Schema.Finite)]))
)
const Intervals = Schema.Record(Schema.String, Schema.Struct({ low: Schema.Finite, high: Schema.Finite }))

const Page = Schema.Struct({
  page: Schema.String.annotate({ description: "By which runs know it: the gold's path, or the result's without gold" }),
  file: Schema.String.annotate({ description: "The result" }),
  gold: Schema.NullOr(Schema.String).annotate({ description: "The gold's file" }),
  values: Values,
  counts: Counts.annotate({ description: "What the values are made of: sums that can be pooled" }),
  intervals: Intervals.annotate({ description: "Drawn over the page's seams" })
})

const System = Schema.Struct({
  name: Schema.String,
  kind: Schema.Literals(["result", "tool", "baseline"]),
  pages: Count,
  values: Values.annotate({ description: "By metric, then by value; null where there was nothing to measure" }),
  intervals: Intervals.annotate({ description: "By full name, drawn over pages; of one page over its seams" }),
  byPage: Schema.Array(Page)
})

const Gate = Schema.Struct({
  system: Schema.String,
  page: Schema.NullOr(Schema.String).annotate({ description: "null of all pages together" }),
  value: Schema.String,
  bound: Schema.Finite,
  lessIsBetter: Schema.Boolean,
  found: Schema.NullOr(Schema.Finite),
  status: Schema.Literals(["passed", "failed", "skipped"]).annotate({
    description: "skipped: there was nothing to measure"
  })
})

const Change = Schema.Struct({
  system: Schema.String,
  value: Schema.String,
  before: Schema.Finite,
  after: Schema.Finite,
  change: Schema.Finite,
  sureness: Schema.Finite.annotate({ description: "Share of bootstrap draws in which the later run is worse" }),
  drawn: Schema.Literals(["pages", "seams", "unpaired"]),
  pages: Count,
  lessIsBetter: Schema.Boolean,
  significant: Schema.Boolean
})

const Expected = Schema.Struct({
  file: Schema.String.annotate({ description: "The result" }),
  expectation: Schema.String,
  passed: Schema.Boolean,
  problem: Schema.String
})

const Decided = Schema.Struct({
  file: Schema.String.annotate({ description: "The result" }),
  corrections: Schema.String.annotate({ description: "The file of a person's corrections" }),
  place: Schema.String.annotate({ description: "In it, as a JSON pointer" }),
  decision: Schema.String,
  passed: Schema.Boolean,
  problem: Schema.String
})

/** What a check found, as it is written: the contract with CI, and with a later check that is given it as baseline. */
export const CheckReport = Schema.Struct({
  /** 2: counts are by article and line where they were sums, so that one page can be drawn anew. */
  schemaVersion: Schema.Literal(2),
  generator: Schema.Struct({ name: Schema.Literal("restitch"), version: Schema.String }),
  gold: Schema.NullOr(Schema.String),
  expect: Schema.NullOr(Schema.String).annotate({ description: "The file of expectations" }),
  passed: Schema.Boolean,
  confidence: Schema.Finite,
  systems: Schema.Array(System),
  gates: Schema.Array(Gate),
  changes: Schema.Array(Change),
  expectations: Schema.Array(Expected),
  decisions: Schema.Array(Decided).annotate({
    description: "A broken one fails the check, unless a threshold of `corrections` says how many may be"
  })
})
export interface CheckReport extends Schema.Schema.Type<typeof CheckReport> {}
export type CheckedSystem = CheckReport["systems"][number]
export type CheckedDecision = CheckReport["decisions"][number]
export type CheckedGate = CheckReport["gates"][number]

/** Reads a report of an earlier check; what later versions add is let through. */
export const decodeCheckReport = decoderOf(CheckReport, "schemas/check.schema.json", "ignore")
