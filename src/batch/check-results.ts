import * as Effect from "effect/Effect"
import { evaluate, pool, type Scores, selfScores, together } from "../evaluate/evaluate.ts"
import { type Passage, passagesOf, passagesOfTool } from "../evaluate/passages.ts"
import { predictionOf } from "../evaluate/prediction.ts"
import { predictionOfTool } from "../evaluate/tool-prediction.ts"
import { readMarkdown, readPlain } from "../evaluate/tool-text.ts"
import { decode } from "../read/decode.ts"
import type { ReadError } from "../read/read-error.ts"
import type { FileError } from "../services/file-error.ts"
import type { Files } from "../services/files.ts"
import { Segmentation } from "../services/segmenter.ts"
import { asReconstruction } from "../validate/contract.ts"
import { bytesOf, type GoldPage, jsonOf } from "./check-inputs.ts"
import { ResultError } from "./result-error.ts"

/** What a tool said of a page, measured. */
export interface Answer {
  readonly file: string
  /** A result of our contract, or a tool's text. */
  readonly kind: "result" | "tool"
  /** By which an expectation may name it: the file and its source. */
  readonly names: ReadonlyArray<string>
  readonly scores: Scores
  readonly passages: ReadonlyArray<Passage>
}

/** Reads and scores a result of `restitch run`, or a tool's text: Markdown by its ending, other text as plain. */
export const answerOf = Effect.fn("answerOf")(function* (
  file: string,
  page: GoldPage | undefined
): Effect.fn.Return<Answer, ResultError | FileError | ReadError, Files | Segmentation> {
  return yield* file.endsWith(".json") ? resultAnswer(file, page) : toolAnswer(file, page)
})

/** A result must be of this source and no other: spans of another text would be scored as nonsense. */
const resultAnswer = Effect.fnUntraced(function* (
  file: string,
  page: GoldPage | undefined
): Effect.fn.Return<Answer, ResultError | FileError, Files | Segmentation> {
  const fail = (problem: string, remedy: string) => Effect.fail(new ResultError({ file, problem, remedy }))
  const result = yield* Effect.fromResult(asReconstruction(yield* jsonOf(file), file)).pipe(
    Effect.catch(({ place, problem }) =>
      fail(`${place} ${problem}`, "Give a result of `restitch run`, see schemas/reconstruction.schema.json")
    )
  )
  const itself = selfScores(result)
  const answer = { file, kind: "result", names: [file, result.source.name] } as const
  if (page === undefined) return { ...answer, scores: itself, passages: passagesOf(result) }
  const { source } = page.read
  if (result.source.sha256 !== source.sha256)
    return yield* fail(`it is a result of another file than ${source.name}`, "Run the source of this gold again")
  const segmenter = yield* Segmentation
  const scores = together(evaluate(source.text, page.gold, predictionOf(result), { segmenter }), itself)
  return { ...answer, scores, passages: passagesOf(result, source.text) }
})

const toolAnswer = Effect.fnUntraced(function* (
  file: string,
  page: GoldPage | undefined
): Effect.fn.Return<Answer, FileError | ReadError, Files | Segmentation> {
  const { text } = yield* Effect.fromResult(decode(file, yield* bytesOf(file)))
  const written = /\.(?:md|markdown)$/i.test(file) ? readMarkdown(text) : readPlain(text)
  const answer = { file, kind: "tool", passages: passagesOfTool(written) } as const
  if (page === undefined) return { ...answer, names: [file], scores: { ...pool([]), pages: 1, counts: {}, values: {} } }
  const { source } = page.read
  const segmenter = yield* Segmentation
  const scores = evaluate(source.text, page.gold, predictionOfTool(source.text, written), { segmenter })
  return { ...answer, names: [file, source.name], scores }
})
