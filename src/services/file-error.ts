import * as Data from "effect/Data"

/** A file that cannot be read or written, or that is not to be read. The batch reports it and goes on. */
export class FileError extends Data.TaggedError("FileError")<{
  readonly file: string
  readonly problem: string
  readonly remedy: string
  /** There is nothing at that path: a slip of the one who named it. */
  readonly missing?: boolean
  /** It is larger than what may be read. */
  readonly tooLarge?: boolean
}> {
  override get message(): string {
    return `${this.file}: ${this.problem}. ${this.remedy}.`
  }
}
