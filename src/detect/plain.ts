import { languages } from "../text/languages/languages.ts"
import { compile } from "../text/patterns.ts"

/**
 * A line as the patterns of a language see it: NFKC, outer blanks gone, runs of blanks made one. Where OCR put blanks
 * between most Han (本 报 记者 王 平) they are taken out.
 */
export const plain = (text: string): string => {
  const line = text.normalize("NFKC").replace(/\s+/g, " ").trim()
  return isLetterSpaced(line) ? line.replace(/(?<=[\p{sc=Han}\p{P}]) (?=[\p{sc=Han}\p{P}])/gu, "") : line
}

/** Three pieces or more, and two in five of them a lone character. */
const isLetterSpaced = (line: string): boolean => {
  if (!line.includes(" ")) return false
  const pieces = line.split(" ").filter((piece) => /\p{sc=Han}/u.test(piece))
  return pieces.length >= 3 && pieces.filter((piece) => piece.length === 1).length * 5 >= pieces.length * 2
}

/** Kinds of line that the words alone tell. */
export type SpokenRole = "furniture" | "caption" | "label" | "subtitle" | "byline"

const kinds: ReadonlyArray<SpokenRole> = ["furniture", "label", "byline", "caption", "subtitle"]
/** In characters: longer text is none of them, whatever it begins with. */
const longest = { furniture: 80, label: 16, byline: 60, caption: 80, subtitle: 60 }

let isCompiled = false

/** What a line is by its words alone, in any language; `undefined` for running text, headlines and names. */
export const spokenRole = (line: string): SpokenRole | undefined => {
  if (line.length > 90) return undefined
  if (!isCompiled) for (const of of languages) for (const kind of kinds) compile(of[kind])
  isCompiled = true
  return kinds.find(
    (kind) => line.length <= longest[kind] && languages.some((of) => of[kind].some((p) => p.test(line)))
  )
}

export const isName = (line: string): boolean => line.length <= 24 && languages.some((of) => of.isName(line))
export const isOpening = (line: string): boolean => languages.some((of) => of.opening.some((p) => p.test(line)))
/** Cut off before: it begins with what no line begins with. */
export const isTorn = (line: string): boolean =>
  /^[,.。、;:!?%)\]}》〉」』”’】〕…]/.test(line) || languages.some((of) => of.cannotBegin.test(line))
export const mustGoOn = (line: string): boolean =>
  /[,、;:(《“‘「『【]$/.test(line) || languages.some((of) => of.cannotEnd.test(line))
