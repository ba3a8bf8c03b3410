/** Markup that is safe to write: made by `h` alone, so that a text can never become an element. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

export type Child = Html | string | number | undefined | ReadonlyArray<Child>
type Attribute = string | number | boolean | undefined

/** Elements of HTML without an end tag. Those of SVG have one: a rect left open would swallow what follows. */
const empty = new Set(["meta", "link", "br", "hr", "input"])

/**
 * An element. Strings are text and are escaped; attributes that are `undefined` or `false` are not written, those that are
 * `true` have no value.
 */
export const h = (
  name: string,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: ReadonlyArray<Child>
): Html => {
  const said = Object.entries(attributes)
    .map(([key, value]) =>
      value === undefined || value === false ? "" : value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`
    )
    .join("")
  const open = `<${name}${said}>`
  return new Html(empty.has(name) ? open : `${open}${children.map(markupOf).join("")}</${name}>`)
}

const markupOf = (child: Child): string => {
  if (child === undefined) return ""
  if (child instanceof Html) return child.markup
  return typeof child === "object" ? child.map(markupOf).join("") : escaped(String(child))
}

/** Several pieces of markup, one after the other. */
export const together = (...children: ReadonlyArray<Child>): Html => new Html(markupOf(children))

/**
 * The content of a script or style element of our own, as it is: nothing of a source may be in it, and it must hold neither
 * an end tag nor a comment.
 */
export const verbatim = (text: string): Html => new Html(text)

/** Data as JSON that no script element ends in, whatever is in its strings; lone surrogates are written as escapes. */
export const jsonOf = (data: unknown): Html =>
  new Html(
    JSON.stringify(data).replace(
      /[<>&\u2028\u2029]/g,
      (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`
    )
  )

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

const escaped = (text: string): string => shown(text).replace(/[&<>"']/g, (mark) => entities[mark])

/**
 * What cannot be seen and would change how other text looks, or cannot be written: controls but line ends and tabs, marks
 * that turn the direction of writing, halves of surrogate pairs, non-characters.
 */
const unseen = /(?![\t\n\f\r\x85])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu

/** A text with what cannot be seen written out, as in ⟦U+202E⟧. */
export const shown = (text: string): string =>
  text.replace(unseen, (mark) => `⟦U+${mark.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}⟧`)
