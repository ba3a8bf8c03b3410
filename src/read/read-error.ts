import * as Data from "effect/Data"

/** A source that cannot be read. The batch reports it and goes on. */
export class ReadError extends Data.TaggedError("ReadError")<{
  readonly file: string
  /** As an editor finds it: "line 12, column 40", "byte 1024", "/pages/3". */
  readonly place: string
  readonly problem: string
  readonly remedy: string
}> {
  override get message(): string {
    return `${this.file}, ${this.place}: ${this.problem}. ${this.remedy}.`
  }
}
