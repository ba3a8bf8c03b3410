import { languages } from "./languages/languages.ts"
import { numeralOf } from "./numerals.ts"

/** A page as a paper numbers it: 3, or A5 of a section. */
export interface PageNumber {
  /** In capitals; "" where the paper has none. */
  readonly section: string
  /** From 1. */
  readonly number: number
}

/** A page's number as it is written (03, A05, 5A, 三, 头, one); `undefined` for what is none. */
export const pageNumberOf = (written: string): PageNumber | undefined => {
  const plain = written.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase()
  const [, before = "", digits = plain, behind = ""] = /^([A-Z]{0,2})(\d{1,3})([A-Z]?)$/.exec(plain) ?? []
  const named = languages.map(({ namedPages }) => namedPages.get(plain)).find((number) => number !== undefined)
  const number = named ?? numeralOf(digits)
  return number > 0 ? { section: before || behind, number } : undefined
}

/** As a reader would write it. */
export const shownPageNumber = ({ section, number }: PageNumber): string => `${section}${number}`
