import { gunzipSync } from "node:zlib"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import { articlesOf } from "../scramble/articles.ts"
import { unreadable } from "../services/files.ts"

/** Clean articles that no page can be made of and nothing learnt from. */
export class CorpusError extends Data.TaggedError("CorpusError")<{
  readonly file: string
  readonly problem: string
  readonly remedy: string
}> {
  override get message(): string {
    return `${this.file}: ${this.problem}. ${this.remedy}.`
  }
}

/** Half a character read as another would be learnt. */
const utf8 = new TextDecoder("utf-8", { fatal: true })

/** Reads clean articles: JSON Lines, unpacked where the bytes are gzip. */
export const articlesIn = Effect.fnUntraced(function* (file: string) {
  const bytes = yield* (yield* FileSystem.FileSystem).readFile(file).pipe(Effect.mapError(unreadable(file)))
  const text = yield* Effect.try({
    try: () => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes),
    catch: () => new CorpusError({ file, problem: "it cannot be unpacked", remedy: "Give JSON Lines or gzip of it" })
  }).pipe(
    Effect.flatMap((unpacked) =>
      Effect.try({
        try: () => utf8.decode(unpacked),
        catch: () =>
          new CorpusError({
            file,
            problem: "it is no text in UTF-8, or longer than 512 MB",
            remedy: "Save it in UTF-8, and divide what is longer"
          })
      })
    )
  )
  return yield* Effect.fromResult(articlesOf(text, file))
})
