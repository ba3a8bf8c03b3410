import * as Result from "effect/Result"
import type { LaidLine, LaidPage } from "../../src/read/layout.ts"
import type { Source } from "../../src/read/page.ts"
import type { ReadError } from "../../src/read/read-error.ts"

type Reader = (file: Source) => Result.Result<ReadonlyArray<LaidPage>, ReadError>

const sourceOf = (text: string): Source => ({ name: "page.xml", format: "", sha256: "", text })

export const pagesOf = (read: Reader, text: string): ReadonlyArray<LaidPage> => Result.getOrThrow(read(sourceOf(text)))

/** Lines of all pages. */
export const linesOf = (read: Reader, text: string): ReadonlyArray<LaidLine> =>
  pagesOf(read, text).flatMap((page) => page.lines)

export const textsOf = (read: Reader, text: string): ReadonlyArray<string> =>
  linesOf(read, text).map((line) => line.text)

export const errorOf = (read: Reader, text: string): ReadError =>
  Result.match(read(sourceOf(text)), {
    onSuccess: () => {
      throw new Error("it was read")
    },
    onFailure: (error) => error
  })
