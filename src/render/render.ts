import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { Reconstruction } from "../validate/reconstruction.ts"
import { formatNamed, formatNames } from "./formats.ts"

/** A format that there is not. */
export class FormatError extends Data.TaggedError("FormatError")<{ readonly given: string }> {
  override get message(): string {
    return `"${this.given}" is no format. Try ${formatNames.join(", ")}.`
  }
}

/** A result as a file of a format, by the format's name. */
export const render = (result: Reconstruction, name: string): Result.Result<string, FormatError> => {
  const format = formatNamed(name)
  return format === undefined ? Result.fail(new FormatError({ given: name })) : Result.succeed(format.render(result))
}
