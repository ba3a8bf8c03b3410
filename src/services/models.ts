import { fileURLToPath } from "node:url"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import { pack, unpack } from "../model/file.ts"
import type { Model } from "../model/model.ts"
import { ModelError } from "../model/model-error.ts"

/** The model that the package brings, beside `src/` as beside `dist/`. */
const defaultFile = fileURLToPath(new URL("../../models/default.restitch", import.meta.url))

/** What has been learnt, by file; each file is read once. */
export class Models extends Context.Service<
  Models,
  {
    /** @param file  the package's own where left out */
    load(file?: string): Effect.Effect<Model, ModelError>
    /** The bytes that the loaded model lies in, in memory that threads share. */
    bytes(file?: string): Effect.Effect<Uint8Array<SharedArrayBuffer>, ModelError>
  }
>()("restitch/services/Models") {
  static readonly layer = Layer.effect(
    Models,
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const read = Effect.fnUntraced(function* (file: string) {
        const shared = yield* readShared(fs, file).pipe(
          Effect.mapError(
            (error) =>
              new ModelError({
                file,
                place: "the file",
                problem: error.reason._tag === "NotFound" ? "there is no such model" : "it cannot be read",
                remedy: "Name a model with --model, or make one with `restitch train`",
                missing: error.reason._tag === "NotFound"
              })
          )
        )
        return { bytes: shared, model: yield* Effect.fromResult(unpack(shared, file)) }
      })
      const known = new Map<string, ReturnType<typeof read>>()
      const loaded = Effect.fnUntraced(function* (file = defaultFile) {
        const cached = known.get(file) ?? (yield* Effect.cached(read(file)))
        known.set(file, cached)
        return yield* cached
      })
      return Models.of({
        load: Effect.fn("Models.load")((file) => Effect.map(loaded(file), ({ model }) => model)),
        bytes: (file) => Effect.map(loaded(file), ({ bytes }) => bytes)
      })
    })
  )

  /** Always this model, whatever the file: for tests and for models that a program made itself. */
  static readonly layerOf = (model: Model) =>
    Layer.succeed(Models, {
      load: () => Effect.succeed(model),
      bytes: () => Effect.sync(() => sharedCopy(pack(model)))
    })
}

/** Straight to where it stays: a copy would be as much again, at the time when most is in use. */
const readShared = Effect.fnUntraced(function* (fs: FileSystem.FileSystem, path: string) {
  const file = yield* fs.open(path)
  const { type, size } = yield* file.stat
  if (type !== "File") return sharedCopy(yield* fs.readFile(path)) // a pipe does not say how much will come
  const bytes = new Uint8Array(new SharedArrayBuffer(Number(size)))
  let length = 0
  for (let read = -1; read !== 0 && length < bytes.length; length += read)
    read = Number(yield* file.read(bytes.subarray(length)))
  return bytes.subarray(0, length)
}, Effect.scoped)

const sharedCopy = (bytes: Uint8Array): Uint8Array<SharedArrayBuffer> => {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}
