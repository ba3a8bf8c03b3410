import * as Data from "effect/Data"

/** A result that breaks a promise. It is never written: this is a fault of ours, not of the source. */
export class ValidationError extends Data.TaggedError("ValidationError")<{
  readonly file: string
  /** Which promise: the JSON Schema, nothing lost and nothing invented, or names that mean something. */
  readonly check: "contract" | "conservation" | "references"
  /** A JSON pointer into the result, or an offset of the source. */
  readonly place: string
  readonly problem: string
}> {
  override get message(): string {
    return `${this.file}, ${this.place}: ${this.problem}. Nothing was written, as the result breaks its ${this.check}; please report this page.`
  }
}
