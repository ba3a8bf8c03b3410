import * as Result from "effect/Result"
import type { Source } from "../read/page.ts"
import { assemble } from "./assemble.ts"
import { conserved } from "./conservation.ts"
import { asReconstruction } from "./contract.ts"
import type { DonePage } from "./numbered.ts"
import type { Reconstruction } from "./reconstruction.ts"
import { referenced } from "./references.ts"
import type { ValidationError } from "./validation-error.ts"

/**
 * Makes the result of a source and holds it against every promise: the JSON Schema, as the bytes will be read again;
 * names that mean something; nothing lost, nothing invented.
 *
 * @param pages  all pages of the source, in order
 * @returns the result, or the first promise that it breaks
 */
export const validate = (
  source: Source,
  pages: ReadonlyArray<DonePage>,
  generator: Reconstruction["generator"]
): Result.Result<Reconstruction, ValidationError> => check(source.text, assemble(source, pages, generator))

/** All checks of a result against the decoded source that it is of. */
export const check = (text: string, result: Reconstruction): Result.Result<Reconstruction, ValidationError> =>
  asReconstruction(JSON.parse(JSON.stringify(result)), result.source.name).pipe(
    Result.flatMap(() => referenced(result)),
    Result.flatMap(() => conserved(text, result))
  )
