import * as Result from "effect/Result"
import { SaxesParser } from "saxes"
import type { Input } from "../input.ts"
import { tooDeep, usualLimits } from "../limits.ts"
import { ReadError } from "../read-error.ts"

/** The value of an attribute by its name as written, prefix and all. */
export type Attributes = (name: string) => string | undefined

/** What a reader is told of a document, in its order. Elements are named without their prefix. */
export interface XmlHandler {
  readonly open: (name: string, attribute: Attributes) => void
  readonly close: (name: string) => void
  /** Character data between two tags; CDATA sections come by themselves. */
  readonly text?: (text: string) => void
  /** Asked after every piece of the file: why the rest is not to be read. */
  readonly refuses?: () => ReadError | undefined
}

/** UTF-16 units of a tag, a text or a comment, which the parser holds until it ends; base64 of a scan is as long. */
const longest = 1 << 24

/** Recognises XML by the root's name, in any namespace, among the first 4,000 characters. */
export const hasRoot = (root: string): ((name: string, text: string) => boolean) => {
  const tag = new RegExp(`<(?:[\\w.-]+:)?${root}[\\s/>]`)
  return (_, text) => {
    const head = text.slice(0, 4000).trimStart()
    return head.startsWith("<") && tag.test(head)
  }
}

/** The name of the outermost element, without prefix, of text that begins as XML says it must; `undefined` of other text. */
export const rootOf = (text: string): string | undefined => {
  const head = text.slice(0, 4000).trimStart()
  if (!head.startsWith("<?xml")) return undefined
  const markup = head.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/g, "")
  return /<(?:[\w.-]+:)?([\w.-]+)/.exec(markup)?.[1] ?? ""
}

/**
 * Parses XML strictly and tells the handler of it piece by piece: no tree is made, nothing is fetched and no entity is
 * known but the five of XML, so that a file cannot grow while it is read. After an error the handler hears nothing more.
 *
 * @param root  the name that the outermost element must have, without prefix
 * @param allowed  depth of elements inside one another: each level costs memory
 * @returns a `ReadError` with line and column where the XML is broken, too deep or of another kind,
 *   or what the handler refuses it with
 */
export const parseXml = (
  file: Input,
  root: string,
  handler: XmlHandler,
  allowed = usualLimits.depth
): Result.Result<void, ReadError> => {
  const parser = new SaxesParser({ xmlns: true, position: true })
  let error: ReadError | undefined
  let depth = 0
  let silent = 0 // units since the parser told of anything
  const heard = () => {
    silent = 0
  }
  const fail = (problem: string, remedy: string) => {
    const place = `line ${parser.line}, column ${Math.max(1, parser.column)}`
    error ??= new ReadError({ file: file.name, place, problem, remedy })
  }
  parser.on("error", ({ message }) => fail(...broken(message.replace(/^\d+:\d+: /, "").replace(/\.$/, ""))))
  parser.on("opentag", ({ local, attributes }) => {
    heard()
    if (depth++ === 0 && local !== root) fail(`its root is <${local}>, not <${root}>`, "Let the format be recognised")
    if (depth > allowed) fail(...tooDeep(allowed))
    if (error === undefined) handler.open(local, (name) => attributes[name]?.value)
  })
  parser.on("closetag", ({ local }) => {
    heard()
    depth--
    if (error === undefined) handler.close(local)
  })
  const text = (characters: string) => {
    heard()
    if (error === undefined) handler.text?.(characters)
  }
  parser.on("text", text)
  parser.on("cdata", text)
  parser.on("comment", heard)
  for (const piece of file.pieces()) {
    silent += piece.length
    parser.write(piece)
    error ??= handler.refuses?.()
    if (silent > longest)
      fail(`a tag, a text or a comment in it is longer than ${longest} characters`, "See whether it is a page at all")
    if (error !== undefined) break
  }
  if (error === undefined) parser.close()
  return error === undefined ? Result.succeed(undefined) : Result.fail(error)
}

const broken = (message: string): [problem: string, remedy: string] => {
  if (/^unclosed|unexpected end/.test(message))
    return [`the XML ends too early (${message})`, "Fetch the file again, it was cut off"]
  if (/entity/.test(message))
    return [
      `the XML has an entity that it may not have (${message})`,
      "Write the character itself, or its number as in &#x4E00;"
    ]
  return [`the XML is broken (${message})`, "Write the file anew with the program that made it"]
}
