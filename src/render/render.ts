import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { Reconstruction } from "../validate/reconstruction.ts"
import { type Format, RenderError } from "./format.ts"
import { formatNamed, formatNames } from "./formats.ts"
import { hasBoxes } from "./regions.ts"

/** A format that there is not. */
export class FormatError extends Data.TaggedError("FormatError")<{ readonly given: string }> {
  override get message(): string {
    return `"${this.given}" is no format. Try ${formatNames.join(", ")}.`
  }
}

/** A file to be written of a result. */
export interface RenderedFile {
  /** What its name ends in, without the first dot: `json`; of several pages in a format of one page a file `page.1.xml`. */
  readonly ending: string
  readonly text: string
}

/**
 * The files of a result in a format: one, or one a page where the format holds no more.
 *
 * @param source  the decoded source, which some formats show more with
 * @returns a `RenderError` where the format needs boxes and the source has none
 */
export const filesOf = (
  result: Reconstruction,
  format: Format,
  source?: string
): Result.Result<ReadonlyArray<RenderedFile>, RenderError> => {
  if (format.needsBoxes && !hasBoxes(result))
    return Result.fail(
      new RenderError({
        file: result.source.name,
        problem: `${shortName(format)} says where lines stand on the page, and this source does not (${result.source.format})`,
        remedy: "Give OCR output with boxes, or write json, tei or text"
      })
    )
  const pages = result.pages.length
  if (!format.onePage || pages < 2)
    return Result.succeed([{ ending: format.extension, text: format.render(result, undefined, source) }])
  return Result.succeed(
    result.pages.map((_, page) => ({
      ending: numbered(format.extension, page + 1),
      text: format.render(result, page, source)
    }))
  )
}

/**
 * A result as a file of a format, by the format's name.
 *
 * @returns a `FormatError` for an unknown name; a `RenderError` where the format needs boxes that the source has not, or
 *   holds one page a file and the result has several (see `filesOf`)
 */
export const render = (
  result: Reconstruction,
  name: string,
  source?: string
): Result.Result<string, FormatError | RenderError> => {
  const format = formatNamed(name)
  if (format === undefined) return Result.fail(new FormatError({ given: name }))
  return Result.flatMap(filesOf(result, format, source), (files) =>
    files.length === 1
      ? Result.succeed(files[0].text)
      : Result.fail(
          new RenderError({
            file: result.source.name,
            problem: `a file of ${shortName(format)} holds one page, and the source has ${files.length}`,
            remedy: "Write them to a directory (-o), a file each"
          })
        )
  )
}

/** `page.xml` as `page.1.xml`, `html` as `1.html`. */
const numbered = (extension: string, page: number): string =>
  extension.includes(".") ? extension.replace(/(?=\.[^.]*$)/, `.${page}`) : `${page}.${extension}`

const shortName = ({ name, aliases }: Format): string => aliases[0] ?? name
