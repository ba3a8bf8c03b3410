import { isBlank, isClosing, isDigit, isTerminal } from "../text/characters.ts"

/**
 * Whether running text is cut in mid-sentence at its end: no terminal mark there, not even before closing quotes and
 * brackets. A colon and 、，； leave it open, and so does a Latin full stop between digits; "" is closed.
 */
export const endsOpen = (text: string): boolean => {
  let at = text.length - 1
  while (at >= 0 && (isBlank(text.charCodeAt(at)) || isClosing(text[at]) || text[at] === '"' || text[at] === "'")) at--
  if (at < 0) return text.length > 0
  if (isTerminal(text[at])) return false
  return text[at] !== "." || (at > 0 && isDigit(text.charCodeAt(at - 1)))
}
