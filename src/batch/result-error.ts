import * as Data from "effect/Data"

/** A result that cannot be scored: not there, not of the contract, or of another source. */
export class ResultError extends Data.TaggedError("ResultError")<{
  readonly file: string
  readonly problem: string
  readonly remedy: string
}> {
  override get message(): string {
    return `${this.file}: ${this.problem}. ${this.remedy}.`
  }
}
