/** An element of XML: its name, its attributes (those left `undefined` are not written) and what is in it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | undefined>>
  readonly content: ReadonlyArray<Element | string>
}

export const element = (
  name: string,
  attributes: Element["attributes"] = {},
  ...content: ReadonlyArray<Element | string>
): Element => ({ name, attributes, content })

/** A document with its declaration, indented; elements that hold text stand on one line, so that none is added to it. */
export const document = (root: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}\n`

/** An element as text; `indent` stands before its lines. */
export const written = ({ name, attributes, content }: Element, indent: string): string => {
  const said = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${inAttribute(String(value))}"`))
    .join("")
  if (content.length === 0) return `${indent}<${name}${said}/>`
  if (content.some((each) => typeof each === "string")) {
    const inner = content.map((each) => (typeof each === "string" ? inText(each) : written(each, ""))).join("")
    return `${indent}<${name}${said}>${inner}</${name}>`
  }
  const inner = content.map((each) => written(each as Element, `${indent}  `)).join("\n")
  return `${indent}<${name}${said}>\n${inner}\n${indent}</${name}>`
}

/** What XML 1.0 has no place for, not even escaped: most control characters, halves of surrogate pairs, two non-characters. */
const forbidden = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** A carriage return would be read as a line feed. */
const inText = (text: string): string =>
  text
    .replace(forbidden, "\ufffd")
    .replace(/[&<>]/g, (mark) => escapes[mark])
    .replaceAll("\r", "&#13;")

/** Line ends and tabs would be read as blanks. */
const inAttribute = (text: string): string =>
  text
    .replace(forbidden, "\ufffd")
    .replace(/[&<>"]/g, (mark) => escapes[mark])
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`)

/** Says how many characters of a text are written as U+FFFD, as XML cannot hold them; `undefined` for none. */
export const replacedNote = (text: string): string | undefined => {
  const count = text.match(forbidden)?.length ?? 0
  return count === 0
    ? undefined
    : `Characters that XML 1.0 cannot hold, written as U+FFFD: ${count}. The JSON has them.`
}
