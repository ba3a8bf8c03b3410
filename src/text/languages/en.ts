import type { Language } from "./language.ts"

const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?"
const weekday = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

const page = "(?<page>[A-Z]{0,2}-?\\d{1,3}[A-Z]?|[Oo]ne|ONE)"
const word = "(?:pages?|p\\.|pg\\.)"
const whole = (source: string, flags = "iu") => new RegExp(`^[([]?${source}[)\\]]?$`, flags)
/** A key word of a headline, in capitals: else a line of running text may say as much. */
const key = "(?<words>\\p{Lu}[\\p{Lu}\\d'’ -]{1,30}),?"
const pageWord = "(?:[Pp]ages?|PAGES?|[Pp]\\.)"
const continued = "(?:continued|continues|cont(?:'d|d\\.?|\\.))"

const jumps: Language["jumps"] = {
  onward: [
    whole(`(?:please )?(?:${continued}|turn|jump) ?(?:on|to),? ?(?:${word} ?)?${page}`),
    whole(`(?:Please |PLEASE )?(?:[Ss]ee|SEE) ${key} ?(?:(?:on |ON )?${pageWord} ?)?${page}`, "u"),
    whole(`${key} (?:[Cc]ontinue[ds]|CONTINUE[DS]) (?:on|ON) ${pageWord} ?${page}`, "u")
  ],
  back: [
    whole(`(?:${continued} )?from ${word} ?${page}`),
    whole(`${continued} from (?:the )?(?<page>front)(?: page)?`),
    whole(`${continued} from ${page}`),
    whole(`${key} (?:(?:[Cc]ontinued|CONTINUED) )?(?:[Ff]rom|FROM) ${pageWord} ?${page}`, "u")
  ]
}

export const en: Language = {
  name: "en",
  jumps,
  folios: [
    new RegExp(`^[^\\p{L}\\d]*(?:page|p\\.) ?${page}(?![\\p{L}\\d])`, "iu"), // as programs mark pages, too
    /^(?<page>[A-Z]\d{1,2})$/
  ],
  namedPages: new Map([
    ["ONE", 1],
    ["FRONT", 1]
  ]),
  furniture: [
    ...jumps.onward,
    ...jumps.back,
    /^(?:page|p\.) ?[A-Z]?\d{1,3}(?: of \d+)?$/i,
    new RegExp(`^(?:${weekday},? )?(?:${month} \\d{1,2}|\\d{1,2} ${month}),? \\d{4}$`, "i"),
    /^\(?(?:continued|cont'd|see [\w ,']{1,30}|turn) (?:on|from|to|,)? ?(?:page|p\.|[A-Z]?\d).{0,12}\)?$/i,
    /^(?:tel|phone|fax|e-?mail|editors?|layout|copyright)\b[ :.].{0,50}$/i
  ],
  caption: [/^(?:photo|picture|above|below|left|right|pictured)\b.{0,8}:/i, /^photo (?:by|courtesy)/i],
  label: [/^(?:editor's note|summary|in brief|abstract|highlights|key points|background)[:.]?$/i],
  subtitle: [/^(?:—|–|--) ?\S/],
  byline: [
    /^by (?:\p{Lu}[\p{L}.'-]* ?){1,6}$/iu,
    /^(?:from|reported by|story by|text by) (?:\p{Lu}[\p{L}.'-]* ?){1,6}$/iu
  ],
  isName: () => false, // two capitalised words are a headline as often
  opening: [/^\p{Lu}{3,}(?:[ ,/]+\p{Lu}[\p{L}.]*)*(?:,? [A-Z][a-z]+\.? \d{1,2})? ?(?:\([^)]{2,30}\))? ?[—–-]/u],
  cannotBegin: /^\p{Ll}/u,
  cannotEnd: /(?:^| )(?:the|an?|of|to|in|on|at|by|for|from|with|and|or|but|that|which|as|is|are|was|were|be)$/i,
  enumerators: [],
  speaker: () => null, // a byline names its author, not a speaker
  stem: (name) => name,
  lists: (text) =>
    text
      .split(/[.!?;:]\s/u)
      .map((sentence) => sentence.split(/, (?:and )?| and /u).map((item) => item.trim()))
      .filter((items) => items.length >= 4 && items.every((item) => item.length <= 60))
}
