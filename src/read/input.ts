import * as Result from "effect/Result"
import { encodingOf, textOf } from "./decode.ts"
import type { LaidPage } from "./layout.ts"
import type { Source } from "./page.ts"
import { cutPieces, decodedPieces, headOf } from "./pieces.ts"
import type { ReadError } from "./read-error.ts"

/** A file as formats are given it: known to be text, and decoded when they ask for it. */
export interface Input extends Omit<Source, "text"> {
  /** Its first 4,000 units or fewer, by which its format is known. */
  readonly head: string
  /** All of it. What can be done piece by piece should be: a file of 200 MB is 400 MB of text. */
  readonly text: () => string
  /** From the first, each time it is called. */
  readonly pieces: () => Iterable<string>
}

/** How a file is to be read. */
export interface Reading {
  /** Of elements or values that may be inside one another; `usualLimits` where left out. */
  readonly depth?: number | undefined
  /** That a page may have, any number where left out. What is read piece by piece is read no further. */
  readonly characters?: number | undefined
  /** Done to each page as soon as it is whole, so that what is not needed of it is not held till the file ends. */
  readonly finish?: ((page: LaidPage) => LaidPage) | undefined
}

const headLength = 4000

/**
 * @param given  the user's word on the encoding, guessed where left out
 * @returns a `ReadError` as `decode` does: after it, no piece can fail
 */
export const inputOf = (
  said: Omit<Source, "text">,
  bytes: Uint8Array,
  given?: string
): Result.Result<Input, ReadError> =>
  Result.map(encodingOf(said.name, bytes, given), (encoding) => {
    const pieces = () => decodedPieces(bytes, encoding)
    return { ...named(said), head: headOf(pieces(), headLength), text: () => textOf(bytes, encoding), pieces }
  })

/** Of text that is decoded already. */
export const inputOfText = ({ text, ...said }: Source): Input => ({
  ...named(said),
  head: text.slice(0, headLength),
  text: () => text,
  pieces: () => cutPieces(text)
})

/** With all its text. */
export const sourceOf = (input: Input): Source => ({ ...named(input), text: input.text() })

const named = ({ name, format, sha256 }: Omit<Source, "text">) => ({ name, format, sha256 })
