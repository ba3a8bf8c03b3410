import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { CheckFileError } from "./check-file-error.ts"

/**
 * Makes a decoder of parsed JSON. What the contract does not name is refused: a threshold with a misspelt name would
 * guard nothing.
 *
 * @param schemaFile  as the remedy names it
 */
export const decoderOf = <A>(
  schema: Schema.Codec<A, unknown>,
  schemaFile: string,
  extra: "error" | "ignore" = "error"
) => {
  const { validate } = Schema.toStandardSchemaV1(schema, { parseOptions: { onExcessProperty: extra } })["~standard"]
  return (json: unknown, file: string): Result.Result<A, CheckFileError> => {
    const fail = (place: string, problem: string) =>
      Result.fail(new CheckFileError({ file, place, problem, remedy: `See ${schemaFile} for what belongs there` }))
    const checked = validate(json)
    if (checked instanceof Promise) return fail("/", "it takes a promise to check")
    if (checked.issues === undefined) return Result.succeed(checked.value)
    const [issue] = checked.issues
    const path = (issue.path ?? []).map((key) => String(typeof key === "object" ? key.key : key))
    return fail(`/${path.join("/")}`, issue.message)
  }
}
