import { languages } from "../text/languages/languages.ts"
import { type PageNumber, pageNumberOf } from "../text/page-number.ts"
import type { JumpLine } from "./fragment.ts"
import { plain } from "./plain.ts"

/** What a line of furniture says of where an article goes on; `undefined` for any that is no jump line. */
export const jumpLineOf = (text: string): JumpLine | undefined => {
  const line = plain(text)
  for (const { jumps } of languages)
    for (const says of ["onward", "back"] as const)
      for (const pattern of jumps[says]) {
        const found = pattern.exec(line)
        if (found === null) continue
        const page = pageNumberOf(found.groups?.page ?? "")
        return { says, words: found.groups?.words?.trim() ?? "", ...(page === undefined ? {} : { page }) }
      }
  return undefined
}

/** The number of the page that a line of furniture stands on, as far as it says. */
export const folioOf = (text: string): PageNumber | undefined => {
  const line = plain(text)
  for (const { folios } of languages)
    for (const pattern of folios) {
      const page = pageNumberOf(pattern.exec(line)?.groups?.page ?? "")
      if (page !== undefined) return page
    }
  return undefined
}
