/**
 * The Effect API: `reconstruct` with its services as layers and its errors typed.
 *
 * ```ts
 * import { Effect } from "effect"
 * import { layer, reconstruct } from "restitch/effect"
 *
 * const result = await Effect.runPromise(reconstruct("…").pipe(Effect.provide(layer)))
 * ```
 *
 * @module
 */
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as Layer from "effect/Layer"
import { Models } from "./services/models.ts"
import { Segmentation } from "./services/segmenter.ts"

export { type ReconstructOptions, readSource, reconstruct } from "./batch/reconstruct.ts"
export { ModelError } from "./model/model-error.ts"
export { ReadError } from "./read/read-error.ts"
export { Reconstruction } from "./validate/reconstruction.ts"
export { ValidationError } from "./validate/validation-error.ts"
export { Models, Segmentation }

/** Everything that `reconstruct` needs, on Node. */
export const layer = Layer.mergeAll(Models.layer.pipe(Layer.provide(NodeFileSystem.layer)), Segmentation.layer)
