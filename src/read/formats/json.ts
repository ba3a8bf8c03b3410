import * as Result from "effect/Result"
import type { Laid } from "../formats.ts"
import { layOut } from "../layout.ts"
import type { Source } from "../page.ts"
import { ReadError } from "../read-error.ts"
import { docling } from "./docling.ts"
import { fragments } from "./fragments.ts"
import { type JsonDocument, parseJson } from "./json-document.ts"
import { mineru } from "./mineru.ts"
import { paddleocr } from "./paddleocr.ts"
import { isArray, isRecord, type Producer } from "./producer.ts"

/** All programs whose JSON is read. Our own format comes last: its shape is the loosest. */
export const producers: ReadonlyArray<Producer> = [paddleocr, mineru, docling, fragments]

/** By name, or by an opening that no text of a page has; a file named as text is text. */
export const isJson = (name: string, text: string): boolean =>
  /\.(?:json|jsonl|ndjson)$/i.test(name) ||
  (!/\.(?:txt|text)$/i.test(name) && /^\s*(?:\{\s*["}]|\[\s*(?:\{\s*["}]|\[))/.test(text))

/** Reads the JSON of any producer; the source's format is then the producer's name. */
export const readJson = (file: Source, depth?: number): Result.Result<Laid, ReadError> =>
  Result.flatMap(parseJson(file, depth), (document) => {
    if (isResult(document.value)) return Result.fail(resultGiven(document))
    const producer = producers.find(({ recognises }) => recognises(document.value))
    return producer === undefined ? Result.fail(unknownJson(document)) : laidBy(producer, file, document)
  })

/** Reads the JSON of a producer that is named. */
export const readJsonOf =
  (producer: Producer) =>
  (file: Source, depth?: number): Result.Result<Laid, ReadError> =>
    Result.flatMap(parseJson(file, depth), (document) =>
      producer.recognises(document.value)
        ? laidBy(producer, file, document)
        : Result.fail(
            new ReadError({
              file: file.name,
              place: "/",
              problem: `it is not the JSON of ${producer.what}`,
              remedy: "Leave the format out, to have it recognised"
            })
          )
    )

const laidBy = (producer: Producer, file: Source, document: JsonDocument): Result.Result<Laid, ReadError> =>
  Result.map(producer.read(document), (pages) => layOut({ ...file, format: producer.name }, pages))

/** What this program writes itself, as JSON or as an article a line. */
const isResult = (json: unknown): boolean =>
  isArray(json)
    ? json.length > 0 && json.every((line) => isRecord(line) && isRecord(line.source) && isArray(line.paragraphs))
    : isRecord(json) && "schemaVersion" in json && "generator" in json

const resultGiven = ({ file }: JsonDocument): ReadError =>
  new ReadError({
    file,
    place: "/",
    problem: "it is a result of restitch, not a page",
    remedy: "Give the page that it was made of"
  })

const unknownJson = ({ file }: JsonDocument): ReadError =>
  new ReadError({
    file,
    place: "/",
    problem: "it is the JSON of no program that is known",
    remedy: `What can be read is the JSON of ${producers.map(({ what }) => what).join(", ")}`
  })
