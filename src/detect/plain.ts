import { languages } from "../text/languages/languages.ts"

/** A line as the patterns of a language see it: NFKC, outer blanks gone, runs of blanks made one. */
export const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim()

/** Kinds of line that the words alone tell. */
export type SpokenRole = "furniture" | "caption" | "label" | "subtitle" | "byline"

const kinds: ReadonlyArray<SpokenRole> = ["furniture", "label", "byline", "caption", "subtitle"]
/** In characters: longer text is none of them, whatever it begins with. */
const longest = { furniture: 80, label: 16, byline: 60, caption: 80, subtitle: 60 }

/** What a line is by its words alone, in any language; `undefined` for running text, headlines and names. */
export const spokenRole = (line: string): SpokenRole | undefined =>
  line.length > 90
    ? undefined
    : kinds.find((kind) => line.length <= longest[kind] && languages.some((of) => of[kind].some((p) => p.test(line))))

export const isName = (line: string): boolean => line.length <= 24 && languages.some((of) => of.isName(line))
export const isOpening = (line: string): boolean => languages.some((of) => of.opening.some((p) => p.test(line)))
/** Cut off before: it begins with what no line begins with. */
export const isTorn = (line: string): boolean =>
  /^[,.。、;:!?%)\]}》〉」』”’】〕…]/.test(line) || languages.some((of) => of.cannotBegin.test(line))
export const mustGoOn = (line: string): boolean =>
  /[,、;:(《“‘「『【]$/.test(line) || languages.some((of) => of.cannotEnd.test(line))
