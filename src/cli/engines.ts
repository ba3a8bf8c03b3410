import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import { FileError } from "../services/file-error.ts"
import { Files } from "../services/files.ts"
import { Models } from "../services/models.ts"
import { Segmentation } from "../services/segmenter.ts"

/** What a command that reconstructs needs; built by the command itself, so that `--help` needs none of it. */
export const engines = ({ segmenter = "auto" }: { readonly segmenter?: "auto" | "intl" }) =>
  Layer.mergeAll(Files.layer, Models.layer, segmenter === "intl" ? Segmentation.layerIntl : Segmentation.layerAlone)

/** Writes a result to standard output as it is, whole, before the program may leave. */
export const write = Effect.fnUntraced(function* (text: string) {
  const stdio = yield* Stdio.Stdio
  yield* Stream.run(Stream.make(text), stdio.stdout({ endOnDone: false })).pipe(
    Effect.mapError(
      () =>
        new FileError({
          file: "standard output",
          problem: "it cannot be written",
          remedy: "Check where it leads and the room there"
        })
    )
  )
})
