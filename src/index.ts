/**
 * The plain API: promises and functions.
 *
 * ```ts
 * import { readFile } from "node:fs/promises"
 * import { reconstruct, toMarkdown } from "restitch"
 *
 * const result = await reconstruct(await readFile("dump.txt"), { name: "dump.txt" })
 * console.log(toMarkdown(result))
 * ```
 *
 * @module
 */
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Scope from "effect/Scope"
import { reconstruct as reconstructed, type ReconstructOptions as SourceOptions } from "./batch/reconstruct.ts"
import type { EvaluateOptions } from "./evaluate/comparison.ts"
import { evaluate, type Scores } from "./evaluate/evaluate.ts"
import { decodeGold } from "./evaluate/gold.ts"
import { predictionOf } from "./evaluate/prediction.ts"
import type { Model } from "./model/model.ts"
import { json } from "./render/formats/json.ts"
import { jsonl } from "./render/formats/jsonl.ts"
import { markdown } from "./render/formats/markdown.ts"
import { text as plainText } from "./render/formats/text.ts"
import { reportPage } from "./report/html/page.ts"
import { Models } from "./services/models.ts"
import { Segmentation } from "./services/segmenter.ts"
import type { Segmenter } from "./text/words.ts"
import type { Reconstruction } from "./validate/reconstruction.ts"

export { detect } from "./detect/detect.ts"
export type { Duplicate, Fragment, Fragments, Role } from "./detect/fragment.ts"
export { evaluate, pool, type Scores } from "./evaluate/evaluate.ts"
export { type Gold, GoldError } from "./evaluate/gold.ts"
export { unpack as unpackModel } from "./model/file.ts"
export type { Model } from "./model/model.ts"
export { ModelError } from "./model/model-error.ts"
export { reconstructPage, reconstructPages } from "./pipeline.ts"
export type { Page, Source } from "./read/page.ts"
export { read } from "./read/read.ts"
export { ReadError } from "./read/read-error.ts"
export { RenderError } from "./render/format.ts"
export { FormatError, filesOf, render } from "./render/render.ts"
export type { Article, Articles, Join, Paragraph } from "./reorder/article.ts"
export { reorder } from "./reorder/reorder.ts"
export type { ContinuityGraph } from "./score/graph.ts"
export { score } from "./score/score.ts"
export type { Segmenter } from "./text/words.ts"
export type { Reconstruction } from "./validate/reconstruction.ts"
export { validate } from "./validate/validate.ts"
export { ValidationError } from "./validate/validation-error.ts"

/** How a source is to be done. */
export interface ReconstructOptions extends Omit<SourceOptions, "model"> {
  /** A model's file, or a model that was read already; the package's own where left out. */
  readonly model?: string | Model | undefined
  /** `intl` for ICU's words where nodejieba would run, or a segmenter of your own. */
  readonly segmenter?: "intl" | Segmenter | undefined
}

/** For the whole process: dictionary and model are loaded once, by the first call that needs them. */
const memo = Layer.makeMemoMapUnsafe()
const scope = Scope.makeUnsafe()
const shared = <A, E>(layer: Layer.Layer<A, E>) => Layer.buildWithMemoMap(layer, memo, scope)

const models = Models.layer.pipe(Layer.provide(NodeFileSystem.layer))

const modelsOf = (model: ReconstructOptions["model"]) =>
  typeof model === "object" ? Layer.build(Models.layerOf(model)) : shared(models)

const wordsOf = (segmenter: ReconstructOptions["segmenter"]) =>
  typeof segmenter === "object"
    ? Layer.build(Layer.succeed(Segmentation, segmenter))
    : shared(segmenter === "intl" ? Segmentation.layerIntl : Segmentation.layer)

/**
 * Gives a scrambled page its articles back.
 *
 * @param given  the dump: a string, or the bytes of a file, whose encoding is guessed
 * @returns the result, which keeps every promise of the README; rejects with a `ReadError` for what is no text, a
 *   `ModelError` for a model that cannot be used, a `ValidationError` where a promise would be broken
 */
export const reconstruct = (
  given: string | Uint8Array,
  { model, segmenter, ...options }: ReconstructOptions = {}
): Promise<Reconstruction> => {
  const file = typeof model === "string" ? model : undefined
  return Effect.runPromise(
    reconstructed(given, { ...options, model: file }).pipe(
      Effect.provide(modelsOf(model).pipe(Layer.effectContext)),
      Effect.provide(wordsOf(segmenter).pipe(Layer.effectContext))
    )
  )
}

/**
 * Measures a result against gold.
 *
 * @param text  the decoded source, as spans count in it
 * @param gold  parsed JSON of a gold; throws a `GoldError` where it is none or not of this text
 */
export const check = (text: string, gold: unknown, result: Reconstruction, options: EvaluateOptions = {}): Scores =>
  evaluate(
    text,
    Result.getOrThrowWith(decodeGold(gold, { text }), (error) => error),
    predictionOf(result),
    options
  )

/** The result as it is written, JSON of `schemas/reconstruction.schema.json`. */
export const toJson = json.render
/** An article a line. */
export const toJsonLines = jsonl.render
/** To read: headlines, paragraphs, gaps marked, what is missing at the end. */
export const toMarkdown = markdown.render
/** A page to look at and to correct, in a browser: one HTML file that fetches nothing. */
export const toHtml = reportPage
/** The articles alone. */
export const toText = plainText.render
