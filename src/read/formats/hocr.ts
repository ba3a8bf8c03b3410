import * as Result from "effect/Result"
import { Parser } from "htmlparser2"
import type { Input, Reading } from "../input.ts"
import type { LaidLine, LaidPage, Rectangle } from "../layout.ts"
import { tooDeep, usualLimits } from "../limits.ts"
import { headOf } from "../pieces.ts"
import { ReadError } from "../read-error.ts"
import { saysVertical } from "./direction.ts"
import { beginWord, type Context, type Draft, emptied, endWord, laid, type Word } from "./hocr-line.ts"
import { confidenceOf, numberOf } from "./numbers.ts"
import { owned } from "./owned.ts"
import { pageLength } from "./page-length.ts"
import { rectangle } from "./rectangle.ts"
import { sizedByBox } from "./size.ts"
import { markVertical } from "./vertical.ts"

interface Frame extends Context {
  readonly line: Draft | undefined
  readonly word: Word | undefined
}

interface Sheet extends Omit<LaidPage, "lines"> {
  readonly lines: Array<LaidLine>
}

const lineClasses = new Set(["ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat", "ocrx_line"])
const wordClasses = new Set(["ocrx_word", "ocr_word"])
const regionClasses = new Set(["ocr_carea", "ocr_par", "ocrx_block"])

/** By the class or the `meta` that all hOCR has, near the beginning, where a long style sheet may push it out of sight. */
export const isHocr = (name: string, text: string): boolean => {
  const head = text.slice(0, 4000).trimStart()
  if (!head.startsWith("<")) return false
  return /["'\s=]ocr_page["'\s>]|name\s*=\s*["']?ocr-(?:system|capabilities)/.test(head) || /\.hocr$/i.test(name)
}

/**
 * Reads hOCR. Lines are all that OCR programs call so (`ocr_line`, `ocr_header`, `ocr_caption`, `ocr_textfloat`,
 * `ocrx_line`), in the file's order; regions are paragraphs, else areas. Boxes are those of `bbox`, in pixels, and so are
 * sizes: `x_size` tells headlines from text less well than the height of the box does, where Tesseract guesses it.
 *
 * @returns a `ReadError` for HTML that has no `ocr_page`, or is nested too deep, and for a page that is too long
 */
export const readHocr = (
  file: Input,
  { depth = usualLimits.depth, characters, finish = (page) => page }: Reading = {}
): Result.Result<ReadonlyArray<LaidPage>, ReadError> => {
  const pages: Array<LaidPage> = []
  const length = pageLength(file.name, characters)
  let sheet: Sheet | undefined
  const stack: Array<Frame> = []
  const lines: Array<Draft> = []
  let regions = 0
  let tooDeepAt: number | undefined

  const flush = (line: Draft) => {
    sheet?.lines.push(...laid(line))
    emptied(line)
  }
  const endPage = () => {
    if (sheet !== undefined) pages.push(finish({ ...sheet, lines: sizedByBox(markVertical(sheet.lines)) }))
    sheet = undefined
  }
  const frameOf = (attributes: Readonly<Record<string, string>>): Frame => {
    const around: Context = stack.at(-1) ?? { region: undefined, angle: 0, vertical: false }
    const classes = (attributes.class ?? "").split(/\s+/)
    const title = properties(attributes.title ?? "")
    const id = owned(attributes.id)
    const context: Context = {
      region: classes.some((each) => regionClasses.has(each)) ? (id ?? `region ${++regions}`) : around.region,
      angle: numberOf(title.get("textangle")) ?? around.angle,
      vertical: around.vertical || saysVertical(attributes.lang ?? attributes["xml:lang"])
    }
    const inner = { ...context, line: undefined, word: undefined }
    const box = boxOf(title)
    if (classes.includes("ocr_page")) {
      endPage()
      length.begin()
      sheet = {
        ...(id === undefined ? {} : { name: id }),
        ...(box === undefined ? {} : { width: box.x1, height: box.y1 }),
        lines: []
      }
    } else if (classes.some((each) => lineClasses.has(each))) {
      const line: Draft = {
        context,
        id,
        kind: classes.includes("ocr_caption") ? "caption" : undefined,
        box,
        text: "",
        wordStarts: [],
        lastWordEnd: 0,
        hasBlanks: false,
        confidences: [],
        boxes: [],
        words: []
      }
      if (lines.length > 0) flush(lines[lines.length - 1]) // the outer line goes on behind the inner one
      lines.push(line)
      return { ...inner, line }
    } else if (classes.some((each) => wordClasses.has(each))) {
      const line = lines.at(-1)
      if (line === undefined) return inner
      const percent = numberOf(title.get("x_wconf"))
      const confidence = percent === undefined ? undefined : confidenceOf(String(percent / 100))
      return { ...inner, word: beginWord(line, { confidence, box }) }
    }
    return inner
  }

  const parser = new Parser(
    {
      onopentag: (_, attributes) => {
        if (stack.length >= depth) tooDeepAt ??= parser.startIndex
        if (tooDeepAt === undefined) stack.push(frameOf(attributes))
      },
      ontext: (text) => {
        const line = lines.at(-1)
        if (line === undefined || tooDeepAt !== undefined) return
        line.text += text
        length.add(text.trim().length)
      },
      onclosetag: (name) => {
        const frame = tooDeepAt === undefined ? stack.pop() : undefined
        const line = lines.at(-1)
        if (frame === undefined || line === undefined) return
        if (name === "br") line.text += " "
        if (frame.word !== undefined) endWord(line, frame.word)
        if (frame.line !== undefined) flush(lines.pop()!)
      }
    },
    { recognizeSelfClosing: true } // XHTML closes empty elements so
  )
  for (const piece of file.pieces()) {
    parser.write(piece)
    if (tooDeepAt !== undefined || length.excess() !== undefined) break
  }
  if (tooDeepAt === undefined) parser.end()
  endPage()

  const fail = (place: string, problem: string, remedy: string) =>
    Result.fail(new ReadError({ file: file.name, place, problem, remedy }))
  if (tooDeepAt !== undefined) return fail(placeOf(file.pieces(), tooDeepAt), ...tooDeep(depth))
  const tooLong = length.excess()
  if (tooLong !== undefined) return Result.fail(tooLong)
  if (pages.length === 0)
    return fail("line 1", "it is no hOCR: nothing in it is of the class ocr_page", "Let the format be recognised")
  return Result.succeed(pages)
}

/** What `title` says: a name and its values, parted by semicolons, of which none counts inside quotes. */
const properties = (title: string): ReadonlyMap<string, string> =>
  new Map(
    title
      .replace(/"[^"]*"/g, '""')
      .split(";")
      .map((each) => {
        const [, name = "", values = ""] = /^\s*(\S+)\s*(.*?)\s*$/.exec(each) ?? []
        return [name, values]
      })
  )

const boxOf = (title: ReadonlyMap<string, string>): Rectangle | undefined => {
  const [x0, y0, x1, y1] = (title.get("bbox") ?? "").split(/\s+/).map(numberOf)
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined
  return rectangle(x0, y0, x1, y1)
}

const placeOf = (pieces: Iterable<string>, at: number): string => {
  const before = headOf(pieces, at).split("\n")
  return `line ${before.length}, column ${before[before.length - 1].length + 1}`
}
