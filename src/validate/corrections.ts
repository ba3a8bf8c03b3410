import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const from = Count.annotate({ description: "Where the piece before ends (its last character is the one before)" })
const to = Count.annotate({ description: "Where the piece after begins" })

const Join = Schema.Struct({
  action: Schema.Literals(["join", "confirm"]).annotate({
    description: "`to` follows `from`, and what follows `to` goes with it; `confirm`: as the program had it"
  }),
  from,
  to,
  paragraph: Schema.Boolean.annotate({ description: "A new paragraph begins at `to`" })
})

const Cut = Schema.Struct({
  action: Schema.Literal("cut").annotate({ description: "`to` does not follow `from`" }),
  from,
  to
})

const Move = Schema.Struct({
  action: Schema.Literal("move").annotate({ description: "One piece stands elsewhere" }),
  piece: Count.annotate({ description: "Where it begins" }),
  article: Schema.NullOr(Count).annotate({
    description:
      "Where any piece of its article begins; null for an article of its own. Of a piece that comes after another, `after` holds"
  }),
  after: Schema.NullOr(Count).annotate({
    description: "Where the piece that it comes after ends; null for the start of the article"
  })
})

/** What a person has corrected in a result. Offsets are UTF-16 code units of the decoded source, as everywhere. */
export const Corrections = Schema.Struct({
  schemaVersion: Schema.Literal(1),
  source: Schema.Struct({
    name: Schema.String,
    sha256: Schema.String.annotate({ description: "Of the source's bytes: offsets of another text mean nothing" })
  }),
  decisions: Schema.Array(Schema.Union([Join, Cut, Move])).annotate({
    description: "Carried out in this order; of two that contradict each other the later holds"
  })
})
export interface Corrections extends Schema.Schema.Type<typeof Corrections> {}

/** Corrections that cannot be carried out: not of the contract, or not of this source. */
export class CorrectionsError extends Data.TaggedError("CorrectionsError")<{
  readonly file: string
  /** A JSON pointer: "/decisions/3"; "/" is the whole. */
  readonly place: string
  readonly problem: string
  readonly remedy: string
}> {
  override get message(): string {
    return `${this.file}, ${this.place}: ${this.problem}. ${this.remedy}.`
  }
}

/** Reads corrections from parsed JSON. */
export const decodeCorrections = (json: unknown, file: string): Result.Result<Corrections, CorrectionsError> => {
  const fail = (place: string, problem: string) =>
    Result.fail(
      new CorrectionsError({
        file,
        place,
        problem,
        remedy: "See schemas/corrections.schema.json for what belongs there"
      })
    )
  const checked = validate(json)
  if (checked instanceof Promise) return fail("/", "it takes a promise to check")
  if (checked.issues === undefined) return Result.succeed(checked.value)
  const [issue] = checked.issues
  const path = (issue.path ?? []).map((key) => String(typeof key === "object" ? key.key : key))
  return fail(`/${path.join("/")}`, issue.message)
}

const validate = Schema.toStandardSchemaV1(Corrections)["~standard"].validate
