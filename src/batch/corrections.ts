import * as Effect from "effect/Effect"
import { decodeCorrections } from "../validate/corrections.ts"
import { jsonOf } from "./check-inputs.ts"

/** Reads what a person has corrected in a report. */
export const readCorrections = Effect.fn("readCorrections")(function* (file: string) {
  return yield* Effect.fromResult(decodeCorrections(yield* jsonOf(file), file))
})
