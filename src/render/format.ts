import * as Data from "effect/Data"
import type { Reconstruction } from "../validate/reconstruction.ts"

/** A way to write a result. */
export interface Format {
  /** As `--format` takes it. */
  readonly name: string
  /** Other names that `--format` takes. */
  readonly aliases: ReadonlyArray<string>
  /** Of its files, without the dot; no two formats have the same. */
  readonly extension: string
  /** It says where things stand, and is written of sources whose lines have boxes alone. */
  readonly needsBoxes?: true
  /** A file of it holds one page: a result of several becomes as many files. */
  readonly onePage?: true
  /**
   * The whole file, ending in a line end; of a format of one page a file, that of the page with this index.
   *
   * @param source  the decoded source, where it is known
   */
  readonly render: (result: Reconstruction, page?: number, source?: string) => string
}

/** A result that a format cannot hold. */
export class RenderError extends Data.TaggedError("RenderError")<{
  /** The source that the result is of. */
  readonly file: string
  readonly problem: string
  readonly remedy: string
}> {
  override get message(): string {
    return `${this.file}: ${this.problem}. ${this.remedy}.`
  }
}
