import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { isAlto, readAlto } from "../read/formats/alto.ts"
import { type Mets, readMets } from "../read/formats/mets.ts"
import { isPageXml, readPageXml } from "../read/formats/page-xml.ts"
import { type Input, inputOf, type Reading } from "../read/input.ts"
import { type LaidPage, layOut } from "../read/layout.ts"
import type { Read } from "../read/read.ts"
import { ReadError } from "../read/read-error.ts"
import { settled } from "../read/rows/settled.ts"
import type { FileError } from "../services/file-error.ts"

/** Reads a file that a source names, by the path or URL that stands in it. */
export type Beside = (href: string) => Effect.Effect<Uint8Array, FileError>

/** A file of an issue, once it is read. */
export interface IssueFile {
  readonly input: Input
  /** How many pages of the source are its own. */
  readonly pages: number
}

/**
 * The pages of an issue: those of the files that its METS names, in their order, as one source.
 *
 * @param mets  the source of the result has its name and its sum, and the text of its pages
 * @returns a `ReadError` for broken METS, and for a page that is not there or neither ALTO nor PAGE
 */
export const readIssue = Effect.fn("readIssue")(function* (mets: Input, beside: Beside, reading: Reading = {}) {
  return yield* readPagesOf(mets, yield* Effect.fromResult(readMets(mets, reading.depth)), beside, reading)
})

/**
 * As `readIssue`, of METS that has been parsed.
 *
 * @param seen  is told of each file, in their order
 */
export const readPagesOf = Effect.fn("readPagesOf")(function* (
  mets: Input,
  { pages }: Pick<Mets, "pages">,
  beside: Beside,
  reading: Reading,
  seen: (file: IssueFile) => void = () => {}
) {
  const laid: Array<LaidPage> = []
  for (const { href } of pages) {
    const bytes = yield* beside(href).pipe(
      Effect.mapError(({ problem, remedy }) => new ReadError({ file: mets.name, place: href, problem, remedy }))
    )
    const { input, own } = yield* Effect.fromResult(pagesOf(mets, href, bytes, reading))
    for (const page of own) laid.push(page)
    seen({ input, pages: own.filter(({ lines }) => lines.length > 0).length })
  }
  const { name, format, sha256 } = mets
  const read: Read = layOut({ name, format, sha256 }, laid)
  if (read.pages.length > 0) return read
  return yield* new ReadError({
    file: name,
    place: "fileSec",
    problem: "there is no text in the files that it names",
    remedy: "Give an issue with the text of its pages"
  })
})

const laidPagesOf = (file: Input, reading: Reading): Result.Result<ReadonlyArray<LaidPage>, ReadError> => {
  if (isAlto("", file.head)) return readAlto(file, { ...reading, finish: settled })
  if (isPageXml("", file.head)) return readPageXml(file, { ...reading, finish: settled })
  return Result.fail(
    new ReadError({
      file: file.name,
      place: "line 1",
      problem: "it is neither ALTO nor PAGE-XML",
      remedy: "Put the files that the METS names beside it"
    })
  )
}

const pagesOf = (
  mets: Input,
  href: string,
  bytes: Uint8Array,
  reading: Reading
): Result.Result<{ readonly input: Input; readonly own: ReadonlyArray<LaidPage> }, ReadError> =>
  inputOf({ name: href, format: mets.format, sha256: "" }, bytes).pipe(
    Result.flatMap((input) => Result.map(laidPagesOf(input, reading), (own) => ({ input, own }))),
    Result.mapError(({ place, problem, remedy }) => {
      return new ReadError({ file: mets.name, place: `${href}, ${place}`, problem, remedy })
    })
  )
