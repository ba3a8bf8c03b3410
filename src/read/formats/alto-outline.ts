import * as Result from "effect/Result"
import type { Span } from "../../text/span.ts"
import type { Input } from "../input.ts"
import type { ReadError } from "../read-error.ts"
import type { Outline } from "./outline.ts"
import { owned } from "./owned.ts"
import { parseXml } from "./xml.ts"

/** Elements that may be named by what points into the file. */
const named = new Set(["PrintSpace", "ComposedBlock", "TextBlock", "TextLine", "String"])

/**
 * Reads where the elements of an ALTO file stand in its text.
 *
 * @returns a `ReadError` for broken XML
 */
export const altoOutline = (file: Input, depth?: number): Result.Result<Outline, ReadError> => {
  const parts: Array<string> = []
  const places = new Map<string, Span>()
  const lines: Array<Outline["lines"][number]> = []
  const open: Array<{ readonly id: string | undefined; readonly start: number }> = []
  let at = 0
  let words = 0 // of the line
  const write = (content: string | undefined) => {
    const solid = (content ?? "").replace(/\s/g, "")
    if (solid === "") return
    parts.push(owned(solid))
    at += solid.length
    words++
  }
  const read = parseXml(
    file,
    "alto",
    {
      open: (name, attribute) => {
        if (named.has(name)) open.push({ id: owned(attribute("ID")), start: at })
        if (name === "TextLine") words = 0
        else if (name === "String") write(attribute("CONTENT"))
        else if (name === "HYP" && words > 0) write(attribute("CONTENT")?.trim() || "-")
      },
      close: (name) => {
        if (!named.has(name)) return
        const { id, start } = open.pop()!
        if (name === "TextLine" && id !== undefined && at > start) lines.push({ id, start, end: at })
        if (id !== undefined && at > start && !places.has(id)) places.set(id, { start, end: at })
      }
    },
    depth
  )
  return Result.map(read, () => ({ text: parts.join(""), places, lines }))
}
