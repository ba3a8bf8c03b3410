import { createHash } from "node:crypto"
import * as Effect from "effect/Effect"
import { Models } from "../services/models.ts"
import { Segmentation } from "../services/segmenter.ts"
import { version } from "../version.ts"
import type { PageOptions } from "./page.ts"

/** All that a result depends on beside its source. */
export interface Configuration {
  readonly version: string
  /** SHA-256 of the model's file. */
  readonly model: string
  readonly segmenter: string
  readonly formats: ReadonlyArray<string>
  readonly encoding: string | null
  readonly from: string | null
}

/**
 * Loads the model, so that one that cannot be used stops a batch before it begins. The segmenter, which always can, is
 * not waited for: its dictionary may still be loading beside the first page.
 */
export const configurationOf = Effect.fn("configurationOf")(function* ({
  model,
  formats,
  encoding = null,
  from = null
}: Pick<PageOptions, "model" | "formats"> & {
  readonly encoding?: string | null | undefined
  readonly from?: string | null | undefined
}) {
  const { sha256 } = yield* (yield* Models).load(model)
  const words = yield* Segmentation
  const configuration: Configuration = {
    version,
    model: sha256,
    get segmenter() {
      return words.name
    },
    formats,
    encoding,
    from
  }
  return configuration
})

/**
 * A hash that two runs share if they give the same results of a source.
 *
 * @param corrections  a person's, of any sources: those of others change nothing
 * @param named  the sum of the files that the source names; `null` where it names none
 */
export const configurationHash = (
  configuration: Configuration,
  sha256: string,
  corrections: PageOptions["corrections"] = [],
  named: string | null = null
): string =>
  hashOf([
    configuration,
    corrections.filter(({ source }) => source.sha256 === sha256).map(({ decisions }) => decisions),
    ...(named === null ? [] : [named])
  ])

export const hashOf = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex")
