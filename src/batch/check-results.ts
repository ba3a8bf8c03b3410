import * as Effect from "effect/Effect"
import type { CheckedDecision } from "../evaluate/check-report.ts"
import { judgeDecisions } from "../evaluate/corrections.ts"
import { correctionScores, evaluate, type Scores, selfScores, together } from "../evaluate/evaluate.ts"
import { type Passage, passagesOf, passagesOfTool } from "../evaluate/passages.ts"
import { type Prediction, predictionOf } from "../evaluate/prediction.ts"
import { predictionOfTool } from "../evaluate/tool-prediction.ts"
import { readMarkdown, readPlain } from "../evaluate/tool-text.ts"
import { decode } from "../read/decode.ts"
import type { ReadError } from "../read/read-error.ts"
import type { FileError } from "../services/file-error.ts"
import type { Files } from "../services/files.ts"
import { Segmentation } from "../services/segmenter.ts"
import { asReconstruction } from "../validate/contract.ts"
import { bytesOf, jsonOf } from "./check-inputs.ts"
import type { Reference } from "./check-references.ts"
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
  /** How a person's decisions about the page came out. */
  readonly decisions: ReadonlyArray<CheckedDecision>
}

/** Reads and scores a result of `restitch run`, or a tool's text: Markdown by its ending, other text as plain. */
export const answerOf = Effect.fn("answerOf")(function* (
  file: string,
  page: Reference | undefined
): Effect.fn.Return<Answer, ResultError | FileError | ReadError, Files | Segmentation> {
  return yield* file.endsWith(".json") ? resultAnswer(file, page) : toolAnswer(file, page)
})

/** A result must be of this source and no other: spans of another text would be scored as nonsense. */
const resultAnswer = Effect.fnUntraced(function* (
  file: string,
  page: Reference | undefined
): Effect.fn.Return<Answer, ResultError | FileError | ReadError, Files | Segmentation> {
  const fail = (problem: string, remedy: string) => Effect.fail(new ResultError({ file, problem, remedy }))
  const result = yield* Effect.fromResult(asReconstruction(yield* jsonOf(file), file)).pipe(
    Effect.catch(({ place, problem }) =>
      fail(`${place} ${problem}`, "Give a result of `restitch run`, see schemas/reconstruction.schema.json")
    )
  )
  const itself = selfScores(result)
  const answer = { file, kind: "result", names: [file, result.source.name] } as const
  if (page === undefined) return { ...answer, scores: itself, passages: passagesOf(result), decisions: [] }
  const { source } = page.read
  if (result.source.sha256 !== source.sha256)
    return yield* fail(`it is a result of another file than ${source.name}`, "Run this source again")
  const held = yield* heldAgainst(page, file, predictionOf(result))
  return { ...answer, ...held, scores: together(held.scores, itself), passages: passagesOf(result, source.text) }
})

const toolAnswer = Effect.fnUntraced(function* (
  file: string,
  page: Reference | undefined
): Effect.fn.Return<Answer, FileError | ReadError, Files | Segmentation> {
  const { text } = yield* Effect.fromResult(decode(file, yield* bytesOf(file)))
  const written = /\.(?:md|markdown)$/i.test(file) ? readMarkdown(text) : readPlain(text)
  const answer = { file, kind: "tool", passages: passagesOfTool(written) } as const
  if (page === undefined) return { ...answer, names: [file], scores: nothingMeasured, decisions: [] }
  const { source } = page.read
  const held = yield* heldAgainst(page, file, predictionOfTool(source.text, written))
  return { ...answer, ...held, names: [file, source.name] }
})

const nothingMeasured: Scores = { pages: 1, counts: {}, values: {} }

/** Against gold, against a person's decisions, or both. */
const heldAgainst = Effect.fnUntraced(function* (page: Reference, file: string, predicted: Prediction) {
  const { text } = page.read.source
  const segmenter = yield* Segmentation
  const scores = page.gold === undefined ? nothingMeasured : evaluate(text, page.gold.gold, predicted, { segmenter })
  if (page.decisions.length === 0) return { scores, decisions: [] }
  const outcomes = judgeDecisions(
    text,
    page.decisions.map(({ decision }) => decision),
    predicted
  )
  const decisions = outcomes.map(({ index, decision, passed, problem }): CheckedDecision => {
    const { file: corrections, place } = page.decisions[index]
    return { file, corrections, place, decision, passed, problem }
  })
  return { scores: together(scores, correctionScores(outcomes)), decisions }
})
