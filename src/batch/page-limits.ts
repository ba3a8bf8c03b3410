import * as Result from "effect/Result"
import { tooLong } from "../read/limits.ts"
import type { Read } from "../read/read.ts"
import { ReadError } from "../read/read-error.ts"

/** A source as it was read, unless a page of it is too long. */
export const withinCharacters = (whole: Read, characters: number): Result.Result<Read, ReadError> => {
  const page = whole.pages.findIndex(({ span }) => span.end - span.start > characters)
  if (page < 0) return Result.succeed(whole)
  const [problem, remedy] = tooLong(characters)
  return Result.fail(new ReadError({ file: whole.source.name, place: `page ${page + 1}`, problem, remedy }))
}

/** @param page  from 1 */
export const tooManyPieces = (file: string, page: number, pieces: number, allowed: number): ReadError =>
  new ReadError({
    file,
    place: `page ${page}`,
    problem: `it comes apart into ${pieces} pieces, more than the ${allowed} that a page may have`,
    remedy: "See whether it is a page of running text; if so raise --max-pieces"
  })

/** @param page  from 1; 0 where the file was still being read */
export const tooSlow = (file: string, page: number, seconds: number): ReadError =>
  new ReadError({
    file,
    place: page === 0 ? "before page 1" : `page ${page}`,
    problem: `it takes more than the ${seconds} seconds that a page may take`,
    remedy: "See whether it is a page of running text; if so raise --max-time"
  })
