import * as Result from "effect/Result"
import { type Input, inputOfText } from "../../src/read/input.ts"
import type { LaidLine, LaidPage } from "../../src/read/layout.ts"
import type { ReadError } from "../../src/read/read-error.ts"

type Reader = (file: Input) => Result.Result<ReadonlyArray<LaidPage>, ReadError>

/** A file of this text. */
export const fileOf = (text: string): Input => inputOfText({ name: "page.xml", format: "", sha256: "", text })

/** Without the places of words, which `wordsOf` gives. */
export const pagesOf = (read: Reader, text: string): ReadonlyArray<LaidPage> =>
  Result.getOrThrow(read(fileOf(text))).map((page) => ({
    ...page,
    lines: page.lines.map(({ words: _, ...line }) => line)
  }))

/** Of each line its words with left and right, as they stand in its text. */
export const wordsOf = (read: Reader, text: string): ReadonlyArray<ReadonlyArray<readonly [string, number, number]>> =>
  Result.getOrThrow(read(fileOf(text))).flatMap(({ lines }) =>
    lines.map((line) =>
      (line.words ?? []).map(({ start, box }, i, all) => [
        line.text.slice(start, all.at(i + 1)?.start).trim(),
        box.x0,
        box.x1
      ])
    )
  )

/** Lines of all pages. */
export const linesOf = (read: Reader, text: string): ReadonlyArray<LaidLine> =>
  pagesOf(read, text).flatMap((page) => page.lines)

export const textsOf = (read: Reader, text: string): ReadonlyArray<string> =>
  linesOf(read, text).map((line) => line.text)

export const errorOf = (read: Reader, text: string): ReadError =>
  Result.match(read(fileOf(text)), {
    onSuccess: () => {
      throw new Error("it was read")
    },
    onFailure: (error) => error
  })
