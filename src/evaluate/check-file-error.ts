import * as Data from "effect/Data"

/** A file that steers a check and cannot be used: thresholds, expectations, an earlier report. */
export class CheckFileError extends Data.TaggedError("CheckFileError")<{
  readonly file: string
  /** A JSON pointer; "/" is the whole. */
  readonly place: string
  readonly problem: string
  readonly remedy: string
}> {
  override get message(): string {
    return `${this.file}, ${this.place}: ${this.problem}. ${this.remedy}.`
  }
}
