import * as Data from "effect/Data"

/** A command that was carried out and has not gone well; what went wrong has been said already. Exit code 1. */
export class Unsuccessful extends Data.TaggedError("Unsuccessful")<{ readonly summary: string }> {
  override get message(): string {
    return this.summary
  }
}
