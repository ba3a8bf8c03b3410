import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { tooDeep, usualLimits } from "../limits.ts"
import type { Source } from "../page.ts"
import { ReadError } from "../read-error.ts"
import { jsonDepth, jsonFault } from "./json-fault.ts"

/** A file of JSON, parsed, or of JSON lines, whose values make one array. */
export interface JsonDocument {
  readonly file: string
  readonly value: unknown
  /** One value a line. */
  readonly isLines: boolean
  /** Where a value stands, by the keys that lead to it: a JSON pointer, behind the line's number where lines are values. */
  readonly place: (path: ReadonlyArray<PropertyKey>) => string
}

/** @returns a `ReadError` for what is no JSON, with line and column, and for JSON nested too deep */
export const parseJson = (
  { name: file, text }: Source,
  depth = usualLimits.depth
): Result.Result<JsonDocument, ReadError> => {
  if (jsonDepth(text) > depth) {
    const [problem, remedy] = tooDeep(depth)
    return Result.fail(new ReadError({ file, place: "/", problem, remedy }))
  }
  const whole = parsed(text)
  if (whole !== undefined) return Result.succeed({ file, value: whole.value, isLines: false, place: pointer })
  const rows = text.split(/\r\n|\n|\r/)
  if (!/\.(?:jsonl|ndjson)$/i.test(file) && !areLines(rows)) return Result.fail(faultOf(file, text, 0))
  const values: Array<unknown> = []
  const numbers: Array<number> = []
  for (const [i, row] of rows.entries()) {
    if (row.trim() === "") continue
    const value = parsed(row)
    if (value === undefined) return Result.fail(faultOf(file, row, i))
    values.push(value.value)
    numbers.push(i + 1)
  }
  const place = ([index, ...path]: ReadonlyArray<PropertyKey>) => {
    const line = `line ${numbers[Number(index ?? 0)] ?? 1}`
    return path.length === 0 ? line : `${line}, ${pointer(path)}`
  }
  return Result.succeed({ file, value: values, isLines: true, place })
}

/** In a holder, as `null` is a value too. */
const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined // a SyntaxError, whose message names no place as often as not
  }
}

/** Whether the first two lines with something in them are each an object: pretty-printed JSON breaks inside one. */
const areLines = (rows: ReadonlyArray<string>): boolean => {
  const first = rows.filter((row) => row.trim() !== "").slice(0, 2)
  return first.length === 2 && first[1].trim().startsWith("{") && typeof parsed(first[0])?.value === "object"
}

const faultOf = (file: string, text: string, linesBefore: number): ReadError => {
  const { at, problem } = jsonFault(text) ?? { at: 0, problem: "it is no JSON" }
  const before = text.slice(0, at).split(/\r\n|\n|\r/)
  return new ReadError({
    file,
    place: `line ${linesBefore + before.length}, column ${before[before.length - 1].length + 1}`,
    problem,
    remedy: "Mend it there, or write or fetch the file again"
  })
}

const pointer = (path: ReadonlyArray<PropertyKey>): string => `/${path.map(String).join("/")}`

/** Reads a part of a document as a contract says; what the contract does not name is let through. */
export const decoder = <S extends Schema.ConstraintDecoder<unknown>>(schema: S) => {
  const { validate } = Schema.toStandardSchemaV1(schema)["~standard"]
  return (
    document: JsonDocument,
    value: unknown,
    at: ReadonlyArray<PropertyKey> = []
  ): Result.Result<S["Type"], ReadError> => {
    const checked = validate(value)
    if (!(checked instanceof Promise) && checked.issues === undefined) return Result.succeed(checked.value)
    const issue = checked instanceof Promise ? undefined : checked.issues?.[0]
    const path = (issue?.path ?? []).map((key) => (typeof key === "object" ? key.key : key))
    return Result.fail(
      new ReadError({
        file: document.file,
        place: document.place([...at, ...path]),
        problem: issue?.message ?? "it cannot be checked",
        remedy: "Give the JSON as the program wrote it, or name its format with --from"
      })
    )
  }
}
