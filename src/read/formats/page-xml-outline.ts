import * as Result from "effect/Result"
import type { Span } from "../../text/span.ts"
import type { Input } from "../input.ts"
import type { ReadError } from "../read-error.ts"
import { numberOf } from "./numbers.ts"
import type { Outline } from "./outline.ts"
import { owned } from "./owned.ts"
import { parseXml } from "./xml.ts"

/** A region, line or word while what is in it comes in. */
interface Open {
  readonly name: string
  readonly id: string | undefined
  readonly start: number
  /** Its own text; of several the one of the lowest index is meant. */
  own: { readonly index: number; readonly text: string } | undefined
  /** Of a line: its words, without blanks. */
  readonly words: Array<{ readonly id: string | undefined; readonly text: string }>
}

const isNamed = (name: string): boolean =>
  name.endsWith("Region") || name === "TableCell" || name === "TextLine" || name === "Word"

/**
 * Reads where the elements of a PAGE-XML file stand in its text: regions, those in regions, lines, and words where a line
 * reads as its words do; else a word stands for its line.
 *
 * @returns a `ReadError` for broken XML
 */
export const pageOutline = (file: Input, depth?: number): Result.Result<Outline, ReadError> => {
  const parts: Array<string> = []
  const places = new Map<string, Span>()
  const lines: Array<Outline["lines"][number]> = []
  const stack: Array<Open> = []
  let at = 0
  let inGlyph = 0
  let written: { readonly index: number; text: string } | undefined
  let inText = false

  const write = (text: string) => {
    if (text === "") return
    parts.push(owned(text))
    at += text.length
  }
  const place = (id: string | undefined, start: number, end: number) => {
    if (id !== undefined && end > start && !places.has(id)) places.set(id, { start, end })
  }
  const leave = ({ name, id, start, own, words }: Open) => {
    const text = solid(own?.text)
    if (name === "Word") {
      stack.at(-1)?.words.push({ id, text })
      return
    }
    if (name === "TextLine") {
      const spelt = words.map((word) => word.text).join("")
      write(text === "" ? spelt : text)
      let from = start
      for (const word of words) {
        const isSame = text === "" || text === spelt
        place(word.id, isSame ? from : start, isSame ? from + word.text.length : at)
        from += word.text.length
      }
      if (id !== undefined && at > start) lines.push({ id, start, end: at })
    } else if (at === start) {
      write(text) // a region without lines gives its text, as lines that have no name
      if (id !== undefined && at > start) lines.push({ id, start, end: at })
    }
    place(id, start, at)
  }
  const read = parseXml(
    file,
    "PcGts",
    {
      open: (name, attribute) => {
        if (isNamed(name)) stack.push({ name, id: owned(attribute("id")), start: at, own: undefined, words: [] })
        else if (name === "Glyph") inGlyph++
        else if (name === "TextEquiv" && inGlyph === 0) written = { index: numberOf(attribute("index")) ?? 0, text: "" }
        else if (name === "Unicode") inText = written !== undefined
      },
      close: (name) => {
        if (isNamed(name)) leave(stack.pop()!)
        else if (name === "Glyph") inGlyph--
        else if (name === "Unicode") inText = false
        else if (name === "TextEquiv" && written !== undefined) {
          const top = stack.at(-1)
          const isBetter = top?.own === undefined || written.index < top.own.index
          if (top !== undefined && isBetter && solid(written.text) !== "") top.own = written
          written = undefined
        }
      },
      text: (characters) => {
        if (inText && written !== undefined) written.text += characters
      }
    },
    depth
  )
  return Result.map(read, () => ({ text: parts.join(""), places, lines }))
}

/** Without blanks, as readers know them. */
const solid = (text: string | undefined): string => (text ?? "").replace(/[\s\u200b\u0085]/g, "")
