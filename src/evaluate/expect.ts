import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { CheckFileError } from "./check-file-error.ts"
import { decoderOf } from "./decode.ts"

/** Of blanks and dots alone nothing could be found: `absent` would hold whatever a result says. */
const Words = Schema.String.check(Schema.isPattern(/[^\s….]/u, { message: "it has no character to look for" }))
const Pair = Schema.Tuple([Words, Words])
/** One text by itself is always in one article. */
const Several = Schema.Array(Words).check(Schema.isMinLength(2, { message: "give two texts at least" }))

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

const kinds = {
  present: Schema.Struct({ present: Words, ...common }),
  absent: Schema.Struct({ absent: Words, ...common }),
  before: Schema.Struct({ before: Words, after: Words, ...common }),
  sameArticle: Schema.Struct({ sameArticle: Several, ...common }),
  notSameArticle: Schema.Struct({ notSameArticle: Several, ...common }),
  joined: Schema.Struct({ joined: Pair, ...common })
}

/** Something that must be so in a result. Texts are short pieces as a reader would read them. */
export const Expectation = Schema.Union(Object.values(kinds))
export type Expectation = Schema.Schema.Type<typeof Expectation>

/** What a person expects of results, in a small file. */
export const Expectations = Schema.Struct({
  $schema: Schema.optionalKey(Schema.String),
  expect: Schema.Array(Expectation)
})
export interface Expectations extends Schema.Schema.Type<typeof Expectations> {}

const schemaFile = "schemas/expect.schema.json"
const decode = decoderOf(Expectations, schemaFile)

/** Reads a `restitch.expect.json`. */
export const decodeExpectations = (json: unknown, file: string): Result.Result<Expectations, CheckFileError> => {
  const read = decode(json, file)
  const entry = Result.isFailure(read) ? /^\/expect\/(\d+)/.exec(read.failure.place) : null
  return entry === null ? read : Result.fail(failureOf((json as Expectations).expect[Number(entry[1])], file, entry))
}

/** What is wrong with an expectation of the kind that it was meant to be: a union says what it is not. */
const failureOf = (given: unknown, file: string, [place]: ReadonlyArray<string>): CheckFileError => {
  const isKind = (name: string) => typeof given === "object" && given !== null && name in given
  const kind = Object.entries(kinds).find(([name]) => isKind(name) || (name === "before" && isKind("after")))
  const read =
    kind === undefined ? undefined : decoderOf(kind[1] as Schema.Codec<Expectation, unknown>, schemaFile)(given, file)
  return read !== undefined && Result.isFailure(read)
    ? new CheckFileError({ ...read.failure, place: `${place}${read.failure.place.replace(/^\/$/, "")}` })
    : new CheckFileError({
        ...{ file, place, problem: "it expects nothing that is known" },
        remedy: `Write one of ${Object.keys(kinds).join(", ")}`
      })
}
