/** Where a text stops being JSON, and why. */
export interface JsonFault {
  /** In code units. */
  readonly at: number
  readonly problem: string
}

const token = /([{}[\],:])|"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** What may come next. */
type State = "value" | "first value" | "first key" | "key" | "colon" | "comma"

const wanted: Readonly<Record<State, string>> = {
  value: "a value is expected",
  "first value": "a value or ] is expected",
  "first key": "a name in quotes or } is expected",
  key: "a name in quotes is expected",
  colon: "a colon is expected",
  comma: "a comma or the closing bracket is expected"
}

/**
 * Finds the first fault of a text that `JSON.parse` has refused: its own message names no place for half of them. Deep
 * nesting costs memory only, never the stack. `undefined` for JSON.
 */
export const jsonFault = (text: string): JsonFault | undefined => {
  const open: Array<string> = []
  let state: State = "value"
  let at = 0
  for (;;) {
    while (at < text.length && " \t\r\n".includes(text[at])) at++
    if (state === "comma" && open.length === 0)
      return at === text.length ? undefined : { at, problem: "the JSON ends before this" }
    if (at === text.length) return { at, problem: `the JSON is cut off: ${wanted[state]}` }
    token.lastIndex = at
    const match = token.exec(text)
    if (match === null) return { at, problem: `it is no JSON: ${wanted[state]}` }
    const place = at
    const mark = match.at(1)
    const isString = match[0] === '"'
    at = isString ? stringEnd(text, at) : token.lastIndex
    if (at < 0)
      return -at > text.length
        ? { at: text.length, problem: "the JSON is cut off inside a string" }
        : { at: -at - 1, problem: "it is no JSON: a string cannot hold this" }
    const isValue = state === "value" || state === "first value"
    if (mark === "{" && isValue) {
      open.push("}")
      state = "first key"
    } else if (mark === "[" && isValue) {
      open.push("]")
      state = "first value"
    } else if (mark === undefined && isValue) state = "comma"
    else if (isString && (state === "key" || state === "first key")) state = "colon"
    else if (mark === ":" && state === "colon") state = "value"
    else if (mark === "," && state === "comma") state = open.at(-1) === "}" ? "key" : "value"
    else if (
      mark !== undefined &&
      mark === open.at(-1) &&
      (state === "comma" || state === (mark === "}" ? "first key" : "first value"))
    ) {
      open.pop()
      state = "comma"
    } else return { at: place, problem: `it is no JSON: ${wanted[state]}` }
  }
}

/**
 * Behind the closing quote; where the string breaks off at `i`, `-i - 1`. By hand, as a pattern runs out of stack on
 * megabytes.
 */
const stringEnd = (text: string, start: number): number => {
  let at = start + 1
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22) return at + 1
    if (unit < 0x20) break
    if (unit === 0x5c) {
      escaped.lastIndex = at
      if (!escaped.test(text)) break
      at = escaped.lastIndex
    } else at++
  }
  return -at - 1
}

/** How many brackets stand open at most. */
export const jsonDepth = (text: string): number => {
  let depth = 0
  let deepest = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x22) quoted = !quoted
    else if (quoted) {
      if (unit === 0x5c) i++
    } else if (unit === 0x7b || unit === 0x5b) deepest = Math.max(deepest, ++depth)
    else if (unit === 0x7d || unit === 0x5d) depth--
  }
  return deepest
}
