import * as Result from "effect/Result"
import { rootOf } from "./formats/xml.ts"
import { formats } from "./formats.ts"
import { type Input, inputOf, inputOfText, type Reading } from "./input.ts"
import type { Page, Source } from "./page.ts"
import { withoutMark } from "./pieces.ts"
import { ReadError } from "./read-error.ts"

/** What the caller knows of a file beside its bytes. */
export interface ReadOptions extends Omit<Reading, "finish"> {
  /** SHA-256 of the bytes in hexadecimal, from whoever may hash: this folder is pure. */
  readonly sha256: string
  /** An encoding that `TextDecoder` knows; guessed where left out. */
  readonly encoding?: string | undefined
  /** A format by name; recognised where left out. */
  readonly format?: string | undefined
}

/** A source taken in: at least one page, each with at least one line. */
export interface Read {
  readonly source: Source
  readonly pages: ReadonlyArray<Page>
}

/**
 * Reads a file into pages. Spans are UTF-16 code units of `source.text`, which has no byte order mark.
 *
 * @returns a `ReadError` for a binary or blank file, an unknown encoding or format, bytes that make no text, or more than
 *   the options allow
 */
export const read = (name: string, bytes: Uint8Array, options: ReadOptions): Result.Result<Read, ReadError> =>
  Result.flatMap(inputOf({ name, format: "", sha256: options.sha256 }, bytes, options.encoding), (input) =>
    readInput(input, options)
  )

/** Reads text that is decoded already, as from a caller's string; as `read` otherwise. A leading mark is dropped. */
export const readDecoded = (name: string, given: string, options: ReadOptions): Result.Result<Read, ReadError> =>
  readInput(inputOfText({ name, format: "", sha256: options.sha256, text: withoutMark(given) }), options)

const readInput = (input: Input, options: ReadOptions): Result.Result<Read, ReadError> => {
  const { name, head } = input
  const format = formats.find((each) =>
    options.format === undefined ? each.recognises(name, head) : each.name === options.format
  )
  const fail = (place: string, problem: string, remedy: string) =>
    Result.fail(new ReadError({ file: name, place, problem, remedy }))
  if (format === undefined && options.format === undefined)
    return fail(
      "line 1",
      `it is XML of a format that is not known: its root is <${rootOf(head)}>`,
      "Give hOCR, ALTO, PAGE-XML or METS; to take it for plain text say that its format is text"
    )
  if (format === undefined)
    return fail("the option format", `"${options.format}" is no format`, `Try ${formats.map((f) => f.name).join(", ")}`)
  return Result.flatMap(format.read({ ...input, format: format.name }, options), (laid) =>
    laid.pages.length === 0
      ? fail("line 1", "there is no text in it", "Give a file with the text of a page")
      : Result.succeed(laid)
  )
}
