import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { LaidLine, LaidPage } from "../layout.ts"
import type { Kind } from "../page.ts"
import type { ReadError } from "../read-error.ts"
import { htmlRows } from "./html-rows.ts"
import { boxOf } from "./json-box.ts"
import { decoder, type JsonDocument } from "./json-document.ts"
import { linesInBlocks } from "./lines-in-blocks.ts"
import { linesOf } from "./lines-of.ts"
import { isArray, isRecord, type Producer } from "./producer.ts"
import { markVertical } from "./vertical.ts"

const Numbers = Schema.Array(Schema.Number)

/** PaddleOCR 3 and PP-OCRv5: parallel arrays. `dt_polys` also holds what recognition has thrown away. */
const Ocr = Schema.Struct({
  rec_texts: Schema.Array(Schema.String),
  rec_scores: Schema.optionalKey(Numbers),
  rec_polys: Schema.optionalKey(Schema.Array(Schema.Unknown)),
  rec_boxes: Schema.optionalKey(Schema.Array(Schema.Unknown)),
  dt_polys: Schema.optionalKey(Schema.Array(Schema.Unknown))
})
type Ocr = typeof Ocr.Type

const Block = Schema.Struct({
  block_label: Schema.String,
  block_content: Schema.NullOr(Schema.String),
  block_bbox: Schema.optionalKey(Schema.Unknown),
  block_id: Schema.optionalKey(Schema.NullOr(Schema.Union([Schema.String, Schema.Number]))),
  seg_start_flag: Schema.optionalKey(Schema.NullOr(Schema.Boolean))
})

/** PP-StructureV3 and PaddleOCR-VL, which has no `overall_ocr_res`. */
const Structure = Schema.Struct({
  parsing_res_list: Schema.Array(Block),
  overall_ocr_res: Schema.optionalKey(Schema.NullOr(Ocr)),
  page_index: Schema.optionalKey(Schema.NullOr(Schema.Number)),
  width: Schema.optionalKey(Schema.NullOr(Schema.Number)),
  height: Schema.optionalKey(Schema.NullOr(Schema.Number))
})
type Structure = typeof Structure.Type

/** PaddleOCR 2: a line is its corners and what was read there. */
const Quad = Schema.Tuple([Schema.Unknown, Schema.Tuple([Schema.String, Schema.Number])])

const asOcr = decoder(Ocr)
const asStructure = decoder(Structure)
const asQuads = decoder(Schema.Array(Quad))

/** A page as the file holds it, and the keys that lead there. */
interface Place {
  readonly value: unknown
  readonly path: ReadonlyArray<PropertyKey>
}

/**
 * PaddleOCR 2 (`[[corners, [text, score]], …]`), PaddleOCR 3 with its `_res.json` files, PP-StructureV3, PaddleOCR-VL, and
 * what their servers answer; a page or a list of pages.
 */
export const paddleocr: Producer = {
  name: "paddleocr",
  what: "PaddleOCR (_res.json, PP-StructureV3 too)",
  endings: ["_res.json"],
  recognises: (json) => places({ value: json, path: [] }) !== undefined,
  read: (document) =>
    Result.all((places({ value: document.value, path: [] }) ?? []).map((at) => readPage(document, at)))
}

/** The pages of a file, wrapped as they may be; `undefined` where anything in it is no page of PaddleOCR. */
const places = ({ value, path }: Place): ReadonlyArray<Place> | undefined => {
  if (isRecord(value)) {
    if (isArray(value.parsing_res_list) || isArray(value.rec_texts)) return [{ value, path }]
    for (const key of ["res", "prunedResult", "result", "layoutParsingResults", "ocrResults"])
      if (isRecord(value[key]) || isArray(value[key])) return places({ value: value[key], path: [...path, key] })
    return undefined
  }
  if (!isArray(value) || value.length === 0) return undefined
  if (isQuad(value[0])) return [{ value, path }]
  const inner = value.map((each, i) => (isEmptyPage(each) ? [] : places({ value: each, path: [...path, i] })))
  return inner.every((each) => each !== undefined) ? inner.flat() : undefined
}

/** Of a page without text: `null`, or no line. */
const isEmptyPage = (value: unknown): boolean => value === null || (isArray(value) && value.length === 0)

/** Its corners may be no box: what was read there counts all the same. */
const isQuad = (value: unknown): boolean =>
  isArray(value) && value.length === 2 && isOutline(value[0]) && isArray(value[1]) && typeof value[1][0] === "string"

const isOutline = (value: unknown): boolean =>
  isArray(value) && value.flat().length > 0 && value.flat().every((each) => typeof each === "number")

const readPage = (document: JsonDocument, { value, path }: Place): Result.Result<LaidPage, ReadError> => {
  if (isArray(value))
    return Result.map(asQuads(document, value, path), (quads) => ({ lines: markVertical(quads.flatMap(quadLines)) }))
  if (isRecord(value) && isArray(value.parsing_res_list))
    return Result.map(asStructure(document, value, path), structurePage)
  return Result.map(asOcr(document, value, path), (ocr) => ({
    ...numbered(isRecord(value) ? value.page_index : undefined),
    lines: ocrLines(ocr)
  }))
}

/** Pages are counted from 0 in the file; a picture has no number. */
const numbered = (index: unknown): { readonly name?: string } =>
  typeof index === "number" ? { name: String(index + 1) } : {}

const quadLines = ([corners, [text, confidence]]: typeof Quad.Type): ReadonlyArray<LaidLine> =>
  linesOf(text, { box: boxOf(corners), confidence })

const ocrLines = ({ rec_texts, rec_scores, rec_polys, rec_boxes, dt_polys }: Ocr): ReadonlyArray<LaidLine> => {
  const boxes = [rec_polys, rec_boxes, dt_polys].find((each) => each?.length === rec_texts.length)
  return markVertical(
    rec_texts.flatMap((text, i) => linesOf(text, { box: boxOf(boxes?.[i]), confidence: rec_scores?.[i] }))
  )
}

/** Blocks in the file's order, which is the reading order it proposes; each with its lines of OCR where there are any. */
const structurePage = (page: Structure): LaidPage => {
  const found = ocrLines(page.overall_ocr_res ?? { rec_texts: [] })
  const blocks = page.parsing_res_list.map((block, i) => {
    const kind = kindOf(block.block_label)
    return {
      box: boxOf(block.block_bbox),
      content: htmlRows(block.block_content ?? ""),
      said: {
        region: String(block.block_id ?? i),
        ...(kind === undefined ? {} : { kind }),
        ...(block.block_label === "vertical_text" ? { vertical: true } : {})
      },
      beginsParagraph: block.seg_start_flag === false ? false : undefined
    }
  })
  return {
    ...numbered(page.page_index),
    ...(typeof page.width === "number" && typeof page.height === "number"
      ? { width: page.width, height: page.height }
      : {}),
    lines: linesInBlocks(blocks, found)
  }
}

const kindOf = (label: string): Kind | undefined => {
  if (/^(?:doc|paragraph|abstract|reference|content)_title$|^title$/.test(label)) return "heading"
  if (/^(?:figure|table|chart|image)_(?:title|caption)$/.test(label)) return "caption"
  if (/^(?:header|footer|number|page_number|header_image|footer_image|aside_text)$/.test(label)) return "furniture"
  if (label === "table") return "table"
  if (/^(?:text|abstract|content|reference|reference_content|vertical_text|ocr|paragraph|list)$/.test(label))
    return "text"
  return /^(?:image|figure|chart|formula|formula_number|seal|algorithm|footnote|vision_footnote)$/.test(label)
    ? "other"
    : undefined
}
