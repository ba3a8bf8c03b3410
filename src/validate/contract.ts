import type { ValidateFunction } from "ajv"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import { reconstructionSchema } from "./json-schema.ts"
import type { Reconstruction } from "./reconstruction.ts"
import { ValidationError } from "./validation-error.ts"

/** Compiled on first use: that takes longer than a page. */
let compiled: ValidateFunction<Reconstruction> | undefined

/**
 * Holds parsed JSON against `schemas/reconstruction.schema.json`, with ajv: a second opinion beside the types that the
 * code was written with, and the way in for results of other tools.
 *
 * @param file  its name, for the message
 */
export const asReconstruction = (json: unknown, file: string): Result.Result<Reconstruction, ValidationError> => {
  compiled ??= new Ajv2020().compile<Reconstruction>(reconstructionSchema())
  if (compiled(json)) return Result.succeed(json)
  const error = compiled.errors?.[0]
  return Result.fail(
    new ValidationError({
      file,
      check: "contract",
      place: error?.instancePath || "/",
      problem: error?.message ?? "it is not of the schema"
    })
  )
}
