import type * as Result from "effect/Result"
import type { LaidPage } from "../layout.ts"
import type { ReadError } from "../read-error.ts"
import type { JsonDocument } from "./json-document.ts"

/** A program that writes pages as JSON: how its files are told from those of the others, and what makes pages of them. */
export interface Producer {
  /** As the result and the command line name the format. */
  readonly name: string
  /** As messages name its files. */
  readonly what: string
  /** Endings of the names that its files have, by which they are taken from a directory: JSON is much else besides. */
  readonly endings: ReadonlyArray<string>
  /** By shape alone; asked in the order of the list. */
  readonly recognises: (json: unknown) => boolean
  /** @returns a `ReadError` with a JSON pointer for what is not of the shape it was recognised by */
  readonly read: (document: JsonDocument) => Result.Result<ReadonlyArray<LaidPage>, ReadError>
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

export const isArray: (value: unknown) => value is ReadonlyArray<unknown> = Array.isArray
