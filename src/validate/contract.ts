import type { ErrorObject } from "ajv"
import * as Result from "effect/Result"
import { validate } from "./contract-check.ts"
import type { Reconstruction } from "./reconstruction.ts"
import { ValidationError } from "./validation-error.ts"

/** What ajv made of the schema has no types of its own. */
const holds: { (json: unknown): boolean; readonly errors?: ReadonlyArray<ErrorObject> | null } = validate

/**
 * Holds parsed JSON against `schemas/reconstruction.schema.json`, with what ajv made of it: a second opinion beside the types that the
 * code was written with, and the way in for results of other tools.
 *
 * @param file  its name, for the message
 */
export const asReconstruction = (json: unknown, file: string): Result.Result<Reconstruction, ValidationError> => {
  if (holds(json)) return Result.succeed(json as Reconstruction)
  const error = holds.errors?.[0]
  return Result.fail(
    new ValidationError({
      file,
      check: "contract",
      place: error?.instancePath || "/",
      problem: error?.message ?? "it is not of the schema"
    })
  )
}
