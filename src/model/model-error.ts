import * as Data from "effect/Data"

/** A model file that cannot be used. */
export class ModelError extends Data.TaggedError("ModelError")<{
  readonly file: string
  /** "byte 8", "section tower.components" */
  readonly place: string
  readonly problem: string
  readonly remedy: string
  /** There is no such file. */
  readonly missing?: boolean
}> {
  override get message(): string {
    return `${this.file}, ${this.place}: ${this.problem}. ${this.remedy}.`
  }
}
